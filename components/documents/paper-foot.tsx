import { clsx } from 'clsx'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { DocumentBlocks, TextBlock } from '@/lib/documents/model'
import styles from './paper-foot.module.css'

/** Texts below the totals, the end of a receipt, and what stands at the foot of the page. */
export function PaperFoot({ blocks, hash }: { blocks: DocumentBlocks; hash?: string }) {
  const [before, after = ''] = blocks.footer.fingerprint.split('{hash}')
  const { record, options, notes, terms, closing } = blocks
  return (
    <>
      <Texts texts={[record, options, notes, terms].filter(text => text !== null)} />
      {closing && <Closing closing={closing} />}
      <div className={clsx(styles.foot, closing?.stamp && styles.underStamp)}>
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

function Texts({ texts }: { texts: (TextBlock & { code?: string })[] }) {
  if (texts.length === 0) return null
  return (
    <div className={styles.texts}>
      {texts.map(({ label, text, code }) => (
        <section key={label}>
          <h3>{label}</h3>
          <p>
            {text}
            {code && ' '}
            {code && <span className={styles.code}>{code}</span>}
          </p>
        </section>
      ))}
    </div>
  )
}

function Closing({ closing }: { closing: NonNullable<DocumentBlocks['closing']> }) {
  return (
    <div className={clsx(styles.closing, closing.stamp && styles.stamped)}>
      {closing.stamp && <p className={styles.stamp}>{closing.stamp}</p>}
      {closing.thanks && <p>{closing.thanks}</p>}
      <p className={styles.validity}>{closing.validity}</p>
    </div>
  )
}
