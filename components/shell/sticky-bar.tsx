import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn'

/** A bar in thumb's reach: the total, the next action. Above the places, or at the very bottom of an editor. */
export function StickyBar({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      className={cn(
        'sticky bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom))] z-20 flex items-center gap-4 border-t bg-card px-5 py-3',
        'group-has-data-[frame=editor]/frame:bottom-0 group-has-data-[frame=editor]/frame:pb-safe-3 lg:hidden',
        className,
      )}
      {...props}
    />
  )
}
