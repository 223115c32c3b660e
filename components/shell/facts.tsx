import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type Fact = { label: string; value: ReactNode }

/** Facts in two columns; `wide` puts the values on the right edge, under amounts. */
export function Facts({
  facts,
  wide = false,
  className,
}: {
  facts: Fact[]
  wide?: boolean
  className?: string
}) {
  return (
    <dl
      className={cn(
        'grid grid-cols-[104px_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm max-sm:text-base',
        wide && 'grid-cols-[auto_minmax(0,1fr)]',
        className,
      )}
    >
      {facts.map(fact => (
        <div key={fact.label} className="contents">
          <dt className="text-muted-foreground">{fact.label}</dt>
          <dd className={cn('min-w-0', wide && 'text-right')}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
