'use client'

import { CheckIcon, MinusIcon } from 'lucide-react'
import { Checkbox as CheckboxPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export function Checkbox({ className, ...props }: ComponentProps<typeof CheckboxPrimitive.Root>) {
  return (
    <CheckboxPrimitive.Root
      className={cn(
        'reach grid size-4 shrink-0 place-items-center rounded-sm bg-card shadow-[inset_0_0_0_1px_var(--input)] disabled:opacity-50 max-sm:size-5',
        'data-[state=checked]:bg-primary data-[state=checked]:text-primary-foreground data-[state=checked]:shadow-none',
        'data-[state=indeterminate]:bg-primary data-[state=indeterminate]:text-primary-foreground data-[state=indeterminate]:shadow-none',
        className,
      )}
      {...props}
    >
      <CheckboxPrimitive.Indicator className="group/tick">
        <CheckIcon
          className="size-3 group-data-[state=indeterminate]/tick:hidden"
          strokeWidth={3}
          aria-hidden
        />
        <MinusIcon
          className="size-3 group-data-[state=checked]/tick:hidden"
          strokeWidth={3}
          aria-hidden
        />
      </CheckboxPrimitive.Indicator>
    </CheckboxPrimitive.Root>
  )
}
