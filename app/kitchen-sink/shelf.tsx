import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** One section of the page: a quiet title over a hairline. */
export function Shelf({
  title,
  wide = false,
  children,
}: {
  title: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <section className={cn('min-w-0', wide && 'lg:col-span-2')}>
      <h2 className="mb-3 border-b pb-2 text-xs text-muted-foreground">{title}</h2>
      {children}
    </section>
  )
}
