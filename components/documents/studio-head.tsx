import type { DocumentBlocks, TextLine } from '@/lib/documents/blocks'
import { FactList, PartyLines } from './paper-party'
import { Logo } from './paper-picture'
import styles from './studio-head.module.css'

export interface HeadProps {
  blocks: DocumentBlocks
  logoUrl?: string | null
}

/** Logo or name, the two headlines, both parties and the facts. */
export function StudioHead({ blocks, logoUrl }: HeadProps) {
  const seller = blocks.from.lines[0]?.text ?? ''
  return (
    <>
      <div className={styles.letterhead}>
        {logoUrl ? (
          <Logo alt={seller} className={styles.logo} url={logoUrl} />
        ) : (
          <p className={styles.wordmark}>
            <bdi>{seller}</bdi>
          </p>
        )}
      </div>
      <div className={styles.headline}>
        <h2>
          <span className={styles.kind}>
            {blocks.kind}
            {blocks.mark && <span className={styles.mark}> {blocks.mark}</span>}
          </span>{' '}
          <span className={styles.number}>
            <bdi>{blocks.number}</bdi>
          </span>
        </h2>
        <p>
          <span className={styles.amount}>{blocks.headline.amount}</span>{' '}
          <span className={styles.when}>{blocks.headline.when}</span>
        </p>
      </div>
      <div className={styles.facts}>
        <PartyBlock label={blocks.billedTo.label} lines={blocks.billedTo.lines} />
        <PartyBlock label={blocks.from.label} lines={blocks.from.lines} />
        <FactList facts={blocks.facts} styles={styles} />
      </div>
    </>
  )
}

function PartyBlock({ label, lines }: { label: string; lines: TextLine[] }) {
  if (lines.length === 0) return <div className={styles.party} />
  return (
    <div className={styles.party}>
      <h3>{label}</h3>
      <PartyLines lines={lines} styles={styles} />
    </div>
  )
}
