import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-block h-[18px] min-w-5 rounded-sm bg-muted px-1.25 text-center font-sans text-2xs leading-[18px] font-medium text-muted-foreground shadow-[inset_0_0_0_1px_var(--border)]',
        className,
      )}
      {...props}
    />
  )
}
