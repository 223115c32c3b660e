import { clsx } from 'clsx'
import type { DocumentBlocks, TotalBlock } from '@/lib/documents/model'
import styles from './paper-sum.module.css'

/** The totals, and beside them how to pay, who accepted, or what a credit note changes. */
export function PaperSum({ blocks }: { blocks: DocumentBlocks }) {
  return (
    <div className={styles.sum}>
      <Aside blocks={blocks} />
      <Totals totals={blocks.totals} />
    </div>
  )
}

function Aside({ blocks: { payment, acceptance, effect } }: { blocks: DocumentBlocks }) {
  if (payment) return <Payment payment={payment} />
  if (acceptance) return <Acceptance acceptance={acceptance} />
  if (!effect) return <div className={styles.nothing} />
  return (
    <section className={styles.effect}>
      <h3>{effect.heading}</h3>
      <Totals totals={effect.rows} />
    </section>
  )
}

function Totals({ totals }: { totals: readonly TotalBlock[] }) {
  return (
    <dl className={styles.totals}>
      {totals.map(total => (
        <div className={styles[`${total.tone}Total`]} key={`${total.label} ${total.value}`}>
          <dt>{total.label}</dt>
          <dd>{total.value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Payment({ payment }: { payment: NonNullable<DocumentBlocks['payment']> }) {
  return (
    <section className={styles.payment}>
      <h3>{payment.heading}</h3>
      <dl>
        {payment.rows.map(row => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Acceptance({ acceptance }: { acceptance: NonNullable<DocumentBlocks['acceptance']> }) {
  const { heading, name, below } = acceptance
  return (
    <section className={styles.acceptance}>
      <h3>{heading}</h3>
      <p className={styles.signed}>{name}</p>
      <p className={clsx(styles.under, name === '' && styles.open)}>
        <span>{below.start}</span> <span>{below.end}</span>
      </p>
    </section>
  )
}
