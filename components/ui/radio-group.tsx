'use client'

import { RadioGroup as RadioGroupPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export function RadioGroup({
  className,
  ...props
}: ComponentProps<typeof RadioGroupPrimitive.Root>) {
  return <RadioGroupPrimitive.Root className={cn('grid gap-3', className)} {...props} />
}

export function RadioGroupItem({
  className,
  ...props
}: ComponentProps<typeof RadioGroupPrimitive.Item>) {
  return (
    <RadioGroupPrimitive.Item
      className={cn(
        'reach size-4 shrink-0 rounded-full bg-card shadow-[inset_0_0_0_1px_var(--input)] disabled:opacity-50 max-sm:size-5',
        'data-[state=checked]:shadow-[inset_0_0_0_5px_var(--primary)] max-sm:data-[state=checked]:shadow-[inset_0_0_0_6px_var(--primary)]',
        className,
      )}
      {...props}
    />
  )
}
