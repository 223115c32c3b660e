import { useId } from 'react'
import { chartScale } from '@/components/shell/dashboard/chart-scale'
import { SectionHead } from '@/components/shell/dashboard/section-head'
import { cn } from '@/components/ui/cn'
import type { Decimal } from '@/lib/money/model'

export type ChartColumn = {
  key: string
  /** Under the column: "Nov". */
  label: string
  /** In full: "November 2026". */
  name: string
  value: Decimal
  /** The value in words: "$11,665.00". */
  shown: string
  /** The month that is not over yet. */
  current?: boolean
}

type ColumnChartProps = {
  title: string
  /** What the columns are: "12 months, USD". */
  description: string
  columns: readonly ChartColumn[]
  /** Writes the figure of a line across the chart. */
  formatTick: (value: Decimal) => string
}

/** Columns in proportion; whoever cannot see them reads the same in a table. */
export function ColumnChart({ title, description, columns, formatTick }: ColumnChartProps) {
  const { ticks, heights } = chartScale(columns.map(({ value }) => value))
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={description} />
      <div className="relative mt-4 pr-12">
        <Drawing title={title} description={description} columns={columns} heights={heights} />
        {ticks.map((tick, place) => (
          <span
            key={tick}
            aria-hidden
            className="num absolute right-0 -translate-y-1/2 text-2xs text-muted-foreground"
            style={{ top: place * (chartHeight / 2) }}
          >
            {formatTick(tick)}
          </span>
        ))}
      </div>
      <Axis columns={columns} />
      <table className="sr-only">
        <caption>
          {title}, {description}
        </caption>
        <tbody>
          {columns.map(({ key, name, shown }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{shown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const chartHeight = 152
/** Between columns, in per cent of the width; the names below keep the same. */
const gap = 1.7

type DrawingProps = Pick<ColumnChartProps, 'title' | 'description' | 'columns'> & {
  heights: readonly number[]
}

function Drawing({ title, description, columns, heights }: DrawingProps) {
  const id = useId()
  const width = (100 - gap * (columns.length - 1)) / columns.length
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      width="100%"
      height={chartHeight}
      className="block"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {['0.5', '50%', `${chartHeight - 0.5}`].map(y => (
        <line key={y} x1="0" x2="100%" y1={y} y2={y} stroke="var(--border)" />
      ))}
      {columns.map((column, place) => (
        // Taller than it looks: the rounding at its foot lies below the drawing.
        <rect
          key={column.key}
          x={`${place * (width + gap)}%`}
          y={`${100 - (heights[place] ?? 0)}%`}
          width={`${width}%`}
          height="110%"
          rx="3"
          className={column.current ? 'fill-primary' : quiet}
        >
          <title>{`${column.name}: ${column.shown}`}</title>
        </rect>
      ))}
    </svg>
  )
}

const quiet =
  'fill-[color-mix(in_srgb,var(--muted-foreground),var(--background)_65%)] hover:fill-[color-mix(in_srgb,var(--muted-foreground),var(--background)_50%)]'

/** Where it is narrow every second month is named, the last one always. */
function Axis({ columns }: Pick<ColumnChartProps, 'columns'>) {
  return (
    <div aria-hidden className="@container pr-12">
      <div className="mt-1.5 flex justify-center gap-[1.7%] text-center text-2xs text-muted-foreground">
        {columns.map(({ key, label, current }) => (
          <span
            key={key}
            className={cn(
              'min-w-0 flex-1 whitespace-nowrap @max-[20rem]:nth-last-[even]:invisible',
              current && 'font-medium text-foreground',
            )}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
