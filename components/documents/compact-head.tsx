import { Fragment } from 'react'
import type { DocumentBlocks, TextLine } from '@/lib/documents/model'
import styles from './compact-head.module.css'
import { FactList, Joined, partsOf } from './paper-party'
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
          <span className={styles.quiet}>
            <bdi>{blocks.number}</bdi>
          </span>
        </h2>
      </div>
      <div className={styles.band}>
        <Client block={blocks.billedTo} />
        <FactList facts={blocks.facts} styles={styles} />
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
