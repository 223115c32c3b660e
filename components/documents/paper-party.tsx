import { clsx } from 'clsx'
import { Fragment } from 'react'
import type { FactBlock, TextLine } from '@/lib/documents/model'

/** Texts of any script on one line, each in its own direction and with its comma. */
export function Joined({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => (
    <Fragment key={texts.slice(0, index + 1).join()}>
      {index > 0 && ' '}
      <span>
        <bdi>{text}</bdi>
        {index < texts.length - 1 && ','}
      </span>
    </Fragment>
  ))
}

/** Of a template's own stylesheet. */
type Styles = Readonly<Record<string, string>>

/** A side of the document line by line, each in its own direction, from where the others begin. */
export function PartyLines({ lines, styles }: { lines: readonly TextLine[]; styles: Styles }) {
  return lines.map(line => (
    <p className={styles[line.tone]} key={`${line.tone} ${line.text}`}>
      <bdi>{line.text}</bdi>
    </p>
  ))
}

/** Labels with their values, and what stands under these. */
export function FactList({ facts, styles }: { facts: readonly FactBlock[]; styles: Styles }) {
  return (
    <dl className={styles.factList}>
      {facts.map(fact => (
        <div key={fact.label}>
          <dt className={styles.label}>{fact.label}</dt>
          <dd className={styles.value}>
            <bdi className={clsx(fact.strong && styles.strongFact)}>{fact.value}</bdi>{' '}
            {fact.detail && (
              <span className={styles.factDetail}>
                <bdi>{fact.detail}</bdi>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A side of the document in the parts a letterhead is set from. */
export function partsOf(lines: readonly TextLine[]) {
  const toned = (tone: TextLine['tone']) =>
    lines.filter(line => line.tone === tone).map(line => line.text)
  return { name: toned('strong'), address: toned('plain'), identity: toned('secondary') }
}
