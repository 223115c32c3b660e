import { clsx } from 'clsx'
import type { TotalBlock } from '@/lib/documents/blocks'
import styles from './reflow.module.css'

interface SumListProps {
  totals: readonly TotalBlock[]
  className?: string
}

/** The totals of a document, the last of them large. */
export function SumList({ totals, className }: SumListProps) {
  return (
    <dl className={clsx(styles.sums, className)}>
      {totals.map(({ label, value, tone }) => (
        <div
          className={clsx(
            styles.sum,
            tone === 'total' && styles.total,
            tone === 'due' && styles.due,
          )}
          key={`${label} ${tone}`}
        >
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
