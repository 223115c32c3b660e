import { cn } from '@/components/ui/cn'

interface FigureRow {
  label: string
  value: string
  isStrong?: boolean
}

/** What something comes to, line by line, figures under one another. */
export function FiguresList({ rows }: { rows: readonly FigureRow[] }) {
  return (
    <dl className="grid gap-1.5 rounded-lg bg-secondary px-4 py-3 text-sm max-sm:text-base">
      {rows.map(({ label, value, isStrong }) => (
        <div
          key={label}
          className={cn(
            'flex justify-between gap-4',
            isStrong ? 'font-semibold' : 'text-muted-foreground',
          )}
        >
          <dt className="min-w-0 wrap-anywhere">{label}</dt>
          <dd className="num shrink-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
