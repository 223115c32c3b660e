import { clsx } from 'clsx'
import { Fragment } from 'react'
import type { DocumentBlocks, TextLine } from '@/lib/documents/blocks'
import { factColumnsOf } from '@/lib/documents/fact-columns'
import { amountLabelOf, estimatedWidth, headlineTracking } from '@/lib/documents/headline'
import styles from './compact-head.module.css'
import { type FactColumn, FactList, Joined, partsOf } from './paper-party'
import { Logo } from './paper-picture'
import type { HeadProps } from './studio-head'

/** One line for who writes and what it is, and a band for the client, the facts and the amount. */
export function CompactHead({ blocks, logoUrl }: HeadProps) {
  return (
    <>
      <div className={styles.top}>
        {logoUrl && <Logo alt="" className={styles.logo} url={logoUrl} />}
        <Seller lines={blocks.from.lines} />
        <h2>
          {blocks.kind} {blocks.mark && <span>· {blocks.mark} </span>}
          <span className={clsx(styles.quiet, blocks.mark && styles.future)}>
            <bdi>{blocks.number}</bdi>
          </span>
        </h2>
      </div>
      <div className={styles.band}>
        <Client block={blocks.billedTo} />
        <FactList columns={factColumns(blocks)} facts={blocks.facts} styles={styles} />
        <p className={styles.due}>
          <span className={styles.label}>{amountLabelOf(blocks)}</span>{' '}
          <span className={styles.amount}>{blocks.headline.amount}</span>
        </p>
      </div>
    </>
  )
}

/** Of A4: what client and gaps leave for facts and amount. On Letter there is a little more. */
const room = 595.28 - 2 * 36 - 146 - 12
const between = 12

/** The widths that the facts have in the PDF. */
function factColumns(blocks: DocumentBlocks): FactColumn[] {
  const { facts, headline } = blocks
  const amount = Math.max(widthOf(headline.amount, 10.5, 1), widthOf(amountLabelOf(blocks), 6.5, 0))
  const needed = facts.map(fact =>
    Math.max(
      widthOf(fact.label, 6.5, 0),
      widthOf(fact.value, 8, fact.strong ? 1 : 0.5),
      widthOf(fact.detail, 7.5, 0),
    ),
  )
  const widths = factColumnsOf(needed, room - amount - between * facts.length)
  return widths.map((share, index) => ({ share, isWhole: share >= (needed[index] ?? 0) }))
}

/** `weight` is 0 for regular and 1 for semibold. */
function widthOf(text: string, size: number, weight: number): number {
  const [regular, semibold] = [estimatedWidth(text, false), estimatedWidth(text, true)]
  const untracked = regular + weight * (semibold - regular) - headlineTracking * text.length
  return untracked * size
}

function Seller({ lines }: { lines: TextLine[] }) {
  const { name, address, identity } = partsOf(lines)
  return (
    <div className={styles.seller}>
      {name.map(text => (
        <p className={styles.name} key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
      <p className={styles.parts}>
        {address.length > 0 && (
          <span className={styles.whole}>
            <Joined texts={address} />
          </span>
        )}{' '}
        <span className={styles.whole}>
          {identity.map((text, index) => (
            <Fragment key={text}>
              {index > 0 && <span data-furniture=""> · </span>}
              <bdi>{text}</bdi>
            </Fragment>
          ))}
        </span>
      </p>
    </div>
  )
}

function Client({ block }: { block: DocumentBlocks['billedTo'] }) {
  const { name, address, identity } = partsOf(block.lines)
  if (block.lines.length === 0) return <div className={styles.client} />
  return (
    <div className={styles.client}>
      <h3 className={styles.label}>{block.label}</h3>
      {name.map(text => (
        <p className={styles.value} key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
      {address.length > 0 && (
        <p className={styles.address}>
          <Joined texts={address} />
        </p>
      )}
      {identity.map(text => (
        <p key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
    </div>
  )
}
