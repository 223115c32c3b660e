import { cn } from '@/components/ui/cn'

const fills = {
  sent: 'bg-status-sent-solid',
  partly: 'bg-status-partly-solid',
  paid: 'bg-status-paid-solid',
  overdue: 'bg-status-overdue-solid',
} as const

export type MeterPart = { key: string; share: number; tone: keyof typeof fills }

/** Parts of a whole as one bar; the words beside it say the same, so it is silent. */
export function Meter({ parts, tall = false }: { parts: readonly MeterPart[]; tall?: boolean }) {
  return (
    <div
      aria-hidden
      className={cn('flex gap-0.5 overflow-hidden rounded-xs bg-secondary', tall ? 'h-2' : 'h-1')}
    >
      {parts.map(part => (
        <span
          key={part.key}
          className={cn('block h-full rounded-xs', fills[part.tone])}
          style={{ width: `${Math.min(100, Math.max(0, part.share * 100))}%` }}
        />
      ))}
    </div>
  )
}

type LegendPart = MeterPart & { label: string; amount: string }

/** A meter that says what its parts are: in a row on a desk, in lines on a phone. */
export function MeterWithLegend({ parts }: { parts: readonly LegendPart[] }) {
  return (
    <>
      <Meter parts={parts.filter(({ share }) => share > 0)} tall />
      <dl className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted-foreground max-sm:mt-2.5 max-sm:grid max-sm:gap-y-1.5 max-sm:text-sm">
        {parts.map(({ key, label, amount, tone }) => (
          <div key={key} className="flex items-center gap-1.5 max-sm:gap-2">
            <dt className="flex items-center gap-1.5 whitespace-nowrap max-sm:gap-2">
              <span className={cn('size-2 rounded-xs', fills[tone])} aria-hidden />
              {label}
            </dt>
            <dd className="num max-sm:ml-auto max-sm:text-foreground">{amount}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
