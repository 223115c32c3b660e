'use client'

import { XIcon } from 'lucide-react'
import { Dialog as DialogPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { DialogOverlay, useReturnedFocus } from '@/components/ui/dialog'
import { ui } from '@/lib/messages/en/ui'
import { useMessages } from '@/lib/messages/use-messages'

export const Sheet = DialogPrimitive.Root
export const SheetTrigger = DialogPrimitive.Trigger
export const SheetClose = DialogPrimitive.Close

/** A panel that leans on the right edge; the whole screen on a phone. */
export function SheetContent({
  className,
  children,
  onOpenAutoFocus,
  onCloseAutoFocus,
  ...props
}: ComponentProps<typeof DialogPrimitive.Content>) {
  const focus = useReturnedFocus({ onOpenAutoFocus, onCloseAutoFocus })
  return (
    <DialogPrimitive.Portal>
      <DialogOverlay />
      <DialogPrimitive.Content
        className={cn(
          'fixed inset-y-0 right-0 z-50 flex w-full max-w-(--side-sheet) flex-col bg-card text-card-foreground shadow-sheet outline-none max-sm:max-w-none',
          'data-[state=open]:animate-sheet-in data-[state=closed]:animate-sheet-out',
          className,
        )}
        {...focus}
        {...props}
      >
        {children}
      </DialogPrimitive.Content>
    </DialogPrimitive.Portal>
  )
}

export function SheetHeader({ className, children, ...props }: ComponentProps<'div'>) {
  const t = useMessages(ui).sheet
  return (
    <div
      className={cn('flex h-16 shrink-0 items-center gap-1 pr-4 pl-6 max-sm:pl-5', className)}
      {...props}
    >
      {children}
      <DialogPrimitive.Close asChild>
        <Button variant="ghost" size="icon" className="ml-auto">
          <XIcon aria-hidden />
          <span className="sr-only">{t.close}</span>
        </Button>
      </DialogPrimitive.Close>
    </div>
  )
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof DialogPrimitive.Title>) {
  return (
    <DialogPrimitive.Title
      className={cn('min-w-0 truncate text-lg font-medium', className)}
      {...props}
    />
  )
}

export function SheetDescription({
  className,
  ...props
}: ComponentProps<typeof DialogPrimitive.Description>) {
  return (
    <DialogPrimitive.Description
      className={cn('text-sm text-muted-foreground', className)}
      {...props}
    />
  )
}

export function SheetBody({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn('flex flex-1 flex-col gap-6 overflow-y-auto px-6 pb-6 max-sm:px-5', className)}
      {...props}
    />
  )
}

export function SheetFooter({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'flex shrink-0 justify-end gap-2 border-t px-6 py-3 max-sm:px-5 max-sm:pb-safe-3 max-sm:[&>*]:flex-1',
        className,
      )}
      {...props}
    />
  )
}
