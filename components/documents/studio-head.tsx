import { clsx } from 'clsx'
import type { DocumentBlocks, TextLine } from '@/lib/documents/model'
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
          <p className={styles.wordmark} dir="auto">
            {seller}
          </p>
        )}
      </div>
      <div className={styles.headline}>
        <h2>
          <span className={styles.kind}>
            {blocks.kind}
            {blocks.mark && <span className={styles.mark}> {blocks.mark}</span>}
          </span>{' '}
          <span className={styles.number}>{blocks.number}</span>
        </h2>
        <p>
          <span className={styles.amount}>{blocks.headline.amount}</span>{' '}
          <span className={styles.when}>{blocks.headline.when}</span>
        </p>
      </div>
      <div className={styles.facts}>
        <PartyBlock label={blocks.billedTo.label} lines={blocks.billedTo.lines} />
        <PartyBlock label={blocks.from.label} lines={blocks.from.lines} />
        <FactList facts={blocks.facts} />
      </div>
    </>
  )
}

function PartyBlock({ label, lines }: { label: string; lines: TextLine[] }) {
  if (lines.length === 0) return <div className={styles.party} />
  return (
    <div className={styles.party}>
      <h3>{label}</h3>
      {lines.map(line => (
        <p className={styles[line.tone]} dir="auto" key={`${line.tone} ${line.text}`}>
          {line.text}
        </p>
      ))}
    </div>
  )
}

function FactList({ facts }: { facts: DocumentBlocks['facts'] }) {
  return (
    <dl className={styles.factList}>
      {facts.map(fact => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd dir="auto">
            <span className={clsx(fact.strong && styles.strongFact)}>{fact.value}</span>
            {fact.detail && <span className={styles.factDetail}> {fact.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
