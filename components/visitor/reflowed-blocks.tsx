import type { ReactNode } from 'react'
import { Signature } from '@/components/documents/paper-picture'
import type { DocumentBlocks, TextBlock, TextLine } from '@/lib/documents/blocks'
import styles from './reflow.module.css'
import { SumList } from './sum-list'

interface ReflowedBlocksProps {
  blocks: DocumentBlocks
  pictureUrl: (sha256: string) => string
  /** Its terms come before who is who. */
  isOffer: boolean
}

/** Who and what the document is about, and its texts: everything below the sums. */
export function ReflowedBlocks({ blocks, pictureUrl, isOffer }: ReflowedBlocksProps) {
  const { effect, record, legal, closing } = blocks
  return (
    <>
      {effect ? (
        <section className={styles.block}>
          <h2>{effect.heading}</h2>
          <SumList totals={effect.rows} />
        </section>
      ) : null}
      <Accepted acceptance={blocks.acceptance} pictureUrl={pictureUrl} />
      {record ? <Text text={record} code={record.code} /> : null}
      {isOffer ? <Texts blocks={blocks} /> : null}
      <Parties blocks={blocks} />
      {isOffer ? null : <Texts blocks={blocks} />}
      {closing?.stamp ? <p className={styles.stamp}>{closing.stamp}</p> : null}
      {closing?.thanks ? <p>{closing.thanks}</p> : null}
      {legal ? <p className={styles.legal}>{legal.text}</p> : null}
      {closing ? <p className={styles.legal}>{closing.validity}</p> : null}
    </>
  )
}

function Parties({ blocks: { billedTo, from, facts } }: { blocks: DocumentBlocks }) {
  return (
    <>
      <div className={styles.pair}>
        <Party label={billedTo.label} lines={billedTo.lines} />
        <Party label={from.label} lines={from.lines} />
      </div>
      <div className={styles.pair}>
        {facts.map(({ label, value, detail }) => (
          <Text key={label} text={{ label, text: detail ? `${value}\n${detail}` : value }} />
        ))}
      </div>
    </>
  )
}

function Texts({ blocks: { options, notes, terms } }: { blocks: DocumentBlocks }) {
  return [options, notes, terms]
    .filter(text => text !== null)
    .map(text => <Text key={text.label} text={text} />)
}

/** Who accepted; the line that waits for a signature is for printed paper. */
function Accepted({
  acceptance,
  pictureUrl,
}: {
  acceptance: DocumentBlocks['acceptance']
  pictureUrl: ReflowedBlocksProps['pictureUrl']
}) {
  if (!acceptance || (acceptance.name === '' && !acceptance.signature)) return null
  const { heading, name, signature, below } = acceptance
  return (
    <section className={styles.block}>
      <h2>{heading}</h2>
      {signature ? (
        <div className={styles.signature}>
          <Signature drawn={signature} url={pictureUrl} />
        </div>
      ) : null}
      <p>{name}</p>
      <p className={styles.quiet}>{below.end}</p>
    </section>
  )
}

function Text({ text: { label, text }, code }: { text: TextBlock; code?: string }) {
  return (
    <section className={styles.block}>
      <h2>{label}</h2>
      <p className={styles.prose}>{text}</p>
      {code ? <p className={styles.code}>{code}</p> : null}
    </section>
  )
}

function Party({ label, lines }: { label: string; lines: readonly TextLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{label}</h2>
      {lines.map(({ text, tone }) => (
        <p className={tone === 'secondary' ? styles.quiet : undefined} key={`${tone} ${text}`}>
          {tone === 'secondary' ? breakable(text) : text}
        </p>
      ))}
    </section>
  )
}

/** A mail address breaks at its signs first. */
function breakable(text: string): ReactNode {
  return text.split(/(?=[@.])/).reduce<ReactNode>(
    (written, part) => (
      <>
        {written}
        <wbr />
        {part}
      </>
    ),
    null,
  )
}
