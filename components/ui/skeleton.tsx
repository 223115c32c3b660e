import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      aria-hidden
      className={cn('h-3 rounded-sm bg-linear-to-r from-secondary to-muted', className)}
      {...props}
    />
  )
}
