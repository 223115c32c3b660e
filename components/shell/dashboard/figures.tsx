import type { ReactNode } from 'react'
import { Money } from '@/components/shell/money'
import { cn } from '@/components/ui/cn'
import type { MoneyParts } from '@/lib/money/format'

type FigureProps = {
  label: string
  /** One for each currency: they are never added up. */
  amounts: readonly MoneyParts[]
  /** `big` for the one figure of the screen. */
  size?: 'big' | 'small'
  /** Under the figure, quiet: "4 payments, last on 18 Nov 2026". */
  detail?: ReactNode
  /** A meter. */
  children?: ReactNode
}

/** A figure one opens the day with. */
export function Figure({ label, amounts, size = 'small', detail, children }: FigureProps) {
  const big = size === 'big'
  return (
    <section aria-label={label} className="min-w-0">
      <h2 className="text-xs font-medium text-muted-foreground max-sm:text-sm max-sm:font-normal">
        {label}
      </h2>
      <div className={cn('grid', big ? 'mt-1' : 'mt-2.5')}>
        {amounts.map((parts, place) => (
          <Money
            key={parts.symbol}
            parts={parts}
            className={cn(
              'text-xl font-medium tracking-[-0.014em]',
              big &&
                place === 0 &&
                'text-2xl font-semibold tracking-[-0.022em] max-sm:text-[34px] max-sm:leading-10',
            )}
          />
        ))}
      </div>
      {detail ? <p className="mt-1 text-xs text-muted-foreground tabular-nums">{detail}</p> : null}
      {children ? <div className="mt-4">{children}</div> : null}
    </section>
  )
}

/** The figures on top: they stand on the two columns below. */
export function FigureRow({ main, aside }: { main: ReactNode; aside: readonly ReactNode[] }) {
  return (
    <div className={cn(columns, 'gap-y-6 pt-2 pb-7')}>
      {main}
      <div className="grid gap-y-5 min-[360px]:grid-cols-2">
        {aside.map((figure, place) => (
          // The order never changes: these are places on the screen.
          <div
            key={place === 0 ? 'first' : `after-${place}`}
            className="min-w-0 pr-4 not-first:pr-0 min-[360px]:not-first:border-l min-[360px]:not-first:pl-4 sm:pr-6 sm:not-first:pl-6"
          >
            {figure}
          </div>
        ))}
      </div>
    </div>
  )
}

/** What needs somebody, beside what came in. */
export function DashboardColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={cn(columns, 'gap-y-8 lg:border-t lg:pt-6')}>
      <div className="flex min-w-0 flex-col gap-6">{main}</div>
      <div className="flex min-w-0 flex-col gap-6">{aside}</div>
    </div>
  )
}

const columns = 'grid gap-x-12 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]'
