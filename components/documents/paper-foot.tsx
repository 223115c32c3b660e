import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { DocumentBlocks } from '@/lib/documents/model'
import styles from './paper-foot.module.css'

/** Payment, totals, notes and terms, and what stands at the foot of the page. */
export function PaperFoot({ blocks, hash }: { blocks: DocumentBlocks; hash?: string }) {
  const [before, after = ''] = blocks.footer.fingerprint.split('{hash}')
  return (
    <>
      <div className={styles.sum}>
        <PaymentBlock payment={blocks.payment} />
        <dl className={styles.totals}>
          {blocks.totals.map(total => (
            <div className={styles[`${total.tone}Total`]} key={`${total.label} ${total.value}`}>
              <dt>{total.label}</dt>
              <dd>{total.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <TextBlocks texts={[blocks.notes, blocks.terms].filter(text => text !== null)} />
      <div className={styles.foot}>
        <span className={styles.footNumber}>{blocks.number}</span>
        {hash && (
          <span>
            {before}
            <span className={styles.hash}>{fingerprintOf(hash)}</span>
            {after}
          </span>
        )}
      </div>
    </>
  )
}

function PaymentBlock({ payment }: { payment: DocumentBlocks['payment'] }) {
  if (!payment) return <div className={styles.noPayment} />
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

function TextBlocks({ texts }: { texts: { label: string; text: string }[] }) {
  if (texts.length === 0) return null
  return (
    <div className={styles.texts}>
      {texts.map(text => (
        <section key={text.label}>
          <h3>{text.label}</h3>
          <p>{text.text}</p>
        </section>
      ))}
    </div>
  )
}
