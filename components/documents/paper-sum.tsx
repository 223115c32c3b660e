import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'
import type {
  AcceptanceBlock,
  DocumentBlocks,
  PaymentBlock,
  TotalBlock,
} from '@/lib/documents/blocks'
import { estimatedWidth } from '@/lib/documents/headline'
import type { TemplateName } from '@/lib/documents/model'
import { Code, type PictureUrl, Signature } from './paper-picture'
import styles from './paper-sum.module.css'
import { PaperTexts } from './paper-texts'

interface PaperSumProps {
  blocks: DocumentBlocks
  template: TemplateName
  pictureUrl: PictureUrl
  paymentNote?: string
}

/** The totals, beside them how to pay, who accepted, or what a credit note changes, and the texts below. */
export function PaperSum({ blocks, template, pictureUrl, paymentNote }: PaperSumProps) {
  return (
    <div className={styles.sum}>
      <div className={styles.aside}>
        <Aside {...{ blocks, template, pictureUrl, paymentNote }} />
      </div>
      <Totals totals={blocks.totals} />
      <PaperTexts blocks={blocks} template={template} />
    </div>
  )
}

function Aside({ blocks, template, pictureUrl, paymentNote }: PaperSumProps) {
  const { payment, acceptance, effect } = blocks
  if (payment) {
    const asIssued = <Payment isCodeFirst={template === 'studio'} payment={payment} />
    return paymentNote ? <Veiled note={paymentNote}>{asIssued}</Veiled> : asIssued
  }
  if (acceptance) return <Acceptance acceptance={acceptance} pictureUrl={pictureUrl} />
  if (!effect) return null
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
          <dt>
            <bdi>{total.label}</bdi>
          </dt>
          <dd>{total.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Whoever looks at it, or listens, is told what is true now. */
function Veiled({ note, children }: { note: string; children: ReactNode }) {
  return (
    <div className={styles.veiled}>
      <p className={styles.veil}>{note}</p>
      <div aria-hidden>{children}</div>
    </div>
  )
}

interface PaymentProps {
  payment: PaymentBlock
  /** Read out before the words that it holds, under whose heading it stands. */
  isCodeFirst: boolean
}

function Payment({ payment, isCodeFirst }: PaymentProps) {
  const code = payment.code && <Code code={payment.code} />
  return (
    <section className={clsx(styles.payment, payment.code && styles.withCode)}>
      <h3>{payment.heading}</h3>
      {isCodeFirst && code}
      <dl style={labelWidthOf(payment)}>
        {payment.rows.map(row => (
          <div key={row.label}>
            <dt>
              <bdi>{row.label}</bdi>
            </dt>
            <dd>
              <bdi>{row.value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {!isCodeFirst && code}
    </section>
  )
}

/** As wide as the widest label; a value without room beside it stands below its own. */
function labelWidthOf({ rows }: PaymentBlock): CSSProperties & Record<'--label-width', number> {
  return { '--label-width': Math.max(...rows.map(row => estimatedWidth(row.label, false))) }
}

interface AcceptanceProps {
  acceptance: AcceptanceBlock
  pictureUrl: PictureUrl
}

function Acceptance({ acceptance, pictureUrl }: AcceptanceProps) {
  const { heading, name, signature, below } = acceptance
  return (
    <section className={styles.acceptance}>
      <h3>{heading}</h3>
      <p className={styles.signed}>
        {signature ? <Signature drawn={signature} url={pictureUrl} /> : <bdi>{name}</bdi>}
      </p>
      <p className={clsx(styles.under, name === '' && styles.open)}>
        <bdi className={clsx(signature && styles.who)}>{signature ? name : below.start}</bdi>{' '}
        <span>{below.end}</span>
      </p>
    </section>
  )
}
