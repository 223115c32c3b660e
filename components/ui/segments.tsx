'use client'

import { RadioGroup as RadioGroupPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'
import { segment, segmentGroup } from '@/components/ui/segment-style'

/** One of a few, side by side, where nothing but the choice changes; tabs where a panel does. */
export function Segments({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Root>) {
  return <RadioGroupPrimitive.Root className={cn(segmentGroup, className)} {...props} />
}

export function Segment({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Item>) {
  return <RadioGroupPrimitive.Item className={cn(segment, className)} {...props} />
}
