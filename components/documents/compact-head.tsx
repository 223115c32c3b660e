import { clsx } from 'clsx'
import { Fragment } from 'react'
import type { DocumentBlocks, TextLine } from '@/lib/documents/model'
import styles from './compact-head.module.css'
import { Joined, partsOf } from './paper-party'
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
          {blocks.kind} {blocks.mark && <span className={styles.quiet}>{blocks.mark} </span>}
          <span className={styles.quiet}>{blocks.number}</span>
        </h2>
      </div>
      <div className={styles.band}>
        <Client block={blocks.billedTo} />
        <FactList facts={blocks.facts} />
        <p className={styles.due}>
          <span className={styles.label}>{blocks.headline.when}</span>{' '}
          <span className={styles.amount}>{blocks.headline.amount}</span>
        </p>
      </div>
    </>
  )
}

function Seller({ lines }: { lines: TextLine[] }) {
  const { name, address, identity } = partsOf(lines)
  return (
    <div className={styles.seller}>
      {name.map(text => (
        <p className={styles.name} dir="auto" key={text}>
          {text}
        </p>
      ))}
      <p>
        <Joined by=", " texts={address} />
        {identity.map((text, index) => (
          <Fragment key={text}>
            {(index > 0 || address.length > 0) && <span data-furniture=""> · </span>}
            <bdi>{text}</bdi>
          </Fragment>
        ))}
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
        <p className={styles.value} dir="auto" key={text}>
          {text}
        </p>
      ))}
      {address.length > 0 && (
        <p>
          <Joined by=", " texts={address} />
        </p>
      )}
      {identity.map(text => (
        <p dir="auto" key={text}>
          {text}
        </p>
      ))}
    </div>
  )
}

function FactList({ facts }: { facts: DocumentBlocks['facts'] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(fact => (
        <div key={fact.label}>
          <dt className={styles.label}>{fact.label}</dt>
          <dd className={clsx(styles.value, fact.strong && styles.strongFact)} dir="auto">
            {fact.value}
            {fact.detail && <span className={styles.factDetail}> {fact.detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
