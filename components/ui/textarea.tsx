import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export function Textarea({ className, rows = 3, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={cn(
        'field-box field-sizing-content block min-h-[76px] w-full min-w-0 px-3 py-2 text-base placeholder:text-muted-foreground',
        'max-sm:min-h-24 max-sm:rounded-[10px] max-sm:px-3.5 max-sm:py-3 max-sm:text-lg',
        className,
      )}
      {...props}
    />
  )
}
