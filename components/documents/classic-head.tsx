import { clsx } from 'clsx'
import type { DocumentBlocks, TextLine } from '@/lib/documents/blocks'
import styles from './classic-head.module.css'
import { FactList, Joined, PartyLines, partsOf } from './paper-party'
import { Logo } from './paper-picture'
import type { HeadProps } from './studio-head'

/** A centred letterhead over a double rule, the client and the facts, what the letter is and what it asks for. */
export function ClassicHead({ blocks, logoUrl }: HeadProps) {
  return (
    <div className={styles.head}>
      <Letterhead lines={blocks.from.lines} logoUrl={logoUrl} />
      <div className={styles.subject}>
        <h2>
          {blocks.kind} {blocks.mark && <span>· {blocks.mark} </span>}
          <bdi className={clsx(blocks.mark && styles.future)}>{blocks.number}</bdi>
        </h2>
        <Sentence parts={blocks.sentence} />
      </div>
      <div className={styles.address}>
        <Client block={blocks.billedTo} />
        <FactList facts={blocks.facts} styles={styles} />
      </div>
    </div>
  )
}

function Letterhead({ lines, logoUrl }: { lines: TextLine[]; logoUrl?: string | null }) {
  const { name, address } = partsOf(lines)
  return (
    <div className={styles.letterhead}>
      {logoUrl && <Logo alt="" className={styles.logo} url={logoUrl} />}
      {name.map(text => (
        <p className={styles.name} key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
      {address.length > 0 && (
        <p className={styles.street}>
          <Joined texts={address} />
        </p>
      )}
    </div>
  )
}

function Sentence({ parts }: { parts: DocumentBlocks['sentence'] }) {
  return (
    <p className={styles.sentence}>
      {parts.map(part =>
        part.strong ? (
          <strong key={part.text}>{part.text}</strong>
        ) : (
          <span key={part.text}>{part.text}</span>
        ),
      )}
    </p>
  )
}

function Client({ block }: { block: DocumentBlocks['billedTo'] }) {
  if (block.lines.length === 0) return <div />
  return (
    <div className={styles.client}>
      <h3>{block.label}</h3>
      <PartyLines lines={block.lines} styles={styles} />
    </div>
  )
}
