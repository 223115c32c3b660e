'use client'

import { Tabs as TabsPrimitive } from 'radix-ui'
import type { ComponentProps, SyntheticEvent } from 'react'
import { cn } from '@/components/ui/cn'
import { segment, segmentGroup } from '@/components/ui/segment-style'

export const Tabs = TabsPrimitive.Root

export function TabsList({ className, ...props }: ComponentProps<typeof TabsPrimitive.List>) {
  return (
    <TabsPrimitive.List
      className={cn('flex gap-6 overflow-x-auto border-b max-sm:gap-5', className)}
      {...props}
    />
  )
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof TabsPrimitive.Trigger>) {
  return (
    <TabsPrimitive.Trigger
      className={cn(
        'flex h-10 items-center gap-1.5 text-sm font-medium whitespace-nowrap text-muted-foreground -outline-offset-2 hover:text-foreground max-sm:h-12 max-sm:text-base',
        'data-[state=active]:text-foreground data-[state=active]:shadow-[inset_0_-2px_0_var(--primary)]',
        quiet,
        className,
      )}
      {...pressedQuietly}
      {...props}
    />
  )
}

export function TabsContent({ className, ...props }: ComponentProps<typeof TabsPrimitive.Content>) {
  return <TabsPrimitive.Content className={cn('pt-4', className)} {...props} />
}

/** Tabs drawn as segments of one control, such as Edit | Preview. */
export function SegmentedList({ className, ...props }: ComponentProps<typeof TabsPrimitive.List>) {
  return <TabsPrimitive.List className={cn(segmentGroup, className)} {...props} />
}

export function SegmentedTrigger({
  className,
  ...props
}: ComponentProps<typeof TabsPrimitive.Trigger>) {
  return (
    <TabsPrimitive.Trigger
      className={cn(segment, quiet, className)}
      {...pressedQuietly}
      {...props}
    />
  )
}

const quiet = 'data-pressed:outline-transparent!'

/** A tap right after typing counts as the keyboard for the browser: the ring waits for a key. */
const pressedQuietly = {
  onPointerDown: (event: SyntheticEvent<HTMLElement>) => {
    event.currentTarget.dataset.pressed = ''
  },
  onKeyDown: unpress,
  onBlur: unpress,
}

function unpress(event: SyntheticEvent<HTMLElement>): void {
  delete event.currentTarget.dataset.pressed
}
