'use client'

import { Command as CommandPrimitive } from 'cmdk'
import { SearchIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { menuItem } from '@/components/ui/menu-style'
import { Spinner } from '@/components/ui/spinner'

export function Command({ className, ...props }: ComponentProps<typeof CommandPrimitive>) {
  return <CommandPrimitive className={cn('flex min-h-0 w-full flex-col', className)} {...props} />
}

type CommandInputProps = Omit<ComponentProps<typeof CommandPrimitive.Input>, 'size'> & {
  /** `lg` where the input heads a dialog of its own. */
  size?: 'md' | 'lg'
  /** Stands at the end, such as the key that closes. */
  trailing?: ReactNode
  busy?: boolean
}

export function CommandInput({
  className,
  size = 'md',
  trailing,
  busy = false,
  ...props
}: CommandInputProps) {
  return (
    <div
      className={cn(
        'flex h-11 shrink-0 items-center gap-2.5 border-b px-3.5 max-sm:h-14 max-sm:px-5 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted-foreground',
        size === 'lg' && 'h-14 gap-3 px-5 [&>svg]:size-4.5',
      )}
    >
      {busy ? <Spinner /> : <SearchIcon strokeWidth={1.6} aria-hidden />}
      <CommandPrimitive.Input
        className={cn(
          'h-full min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted-foreground max-sm:text-lg',
          size === 'lg' && 'text-lg',
          className,
        )}
        {...props}
      />
      {trailing}
    </div>
  )
}

export function CommandList({ className, ...props }: ComponentProps<typeof CommandPrimitive.List>) {
  return (
    <CommandPrimitive.List
      className={cn(
        'max-h-80 scroll-py-1 overflow-y-auto overscroll-contain p-1 max-sm:max-h-[60dvh] max-sm:px-2.5',
        className,
      )}
      {...props}
    />
  )
}

export function CommandEmpty({
  className,
  ...props
}: ComponentProps<typeof CommandPrimitive.Empty>) {
  return (
    <CommandPrimitive.Empty
      className={cn('px-2.5 py-3 text-sm text-muted-foreground max-sm:text-base', className)}
      {...props}
    />
  )
}

export function CommandGroup({
  className,
  ...props
}: ComponentProps<typeof CommandPrimitive.Group>) {
  return (
    <CommandPrimitive.Group
      className={cn(
        '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted-foreground',
        className,
      )}
      {...props}
    />
  )
}

export function CommandItem({ className, ...props }: ComponentProps<typeof CommandPrimitive.Item>) {
  return <CommandPrimitive.Item className={cn(menuItem, className)} {...props} />
}

export function CommandSeparator({
  className,
  ...props
}: ComponentProps<typeof CommandPrimitive.Separator>) {
  return <CommandPrimitive.Separator className={cn('m-1 h-px bg-border', className)} {...props} />
}
