import { clsx } from 'clsx'
import { type CSSProperties, Fragment } from 'react'
import type { FactBlock, TextLine } from '@/lib/documents/blocks'

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
    <p
      className={clsx(styles[line.tone], line.text.includes('@') && styles.mail)}
      key={`${line.tone} ${line.text}`}
    >
      <bdi>{line.text.includes('@') ? <Mail text={line.text} /> : line.text}</bdi>
    </p>
  ))
}

/** Broken before its "@" where it does not fit on a line. */
function Mail({ text }: { text: string }) {
  const at = text.indexOf('@')
  return (
    <>
      <span>{text.slice(0, at)}</span>
      <span>{text.slice(at)}</span>
    </>
  )
}

interface FactListProps {
  facts: readonly FactBlock[]
  styles: Styles
  /** Of facts that stand beside each other: their share of the width, and whether they stand on one line. */
  columns?: readonly FactColumn[]
}

export interface FactColumn {
  share: number
  isWhole: boolean
}

/** Labels with their values, and what stands under these. */
export function FactList({ facts, styles, columns }: FactListProps) {
  return (
    <dl className={styles.factList} style={columns && columnStyle(columns)}>
      {facts.map((fact, index) => (
        <div key={fact.label}>
          <dt className={styles.label}>{fact.label}</dt>
          <dd className={clsx(styles.value, columns?.[index]?.isWhole && styles.unbroken)}>
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

function columnStyle(
  columns: readonly FactColumn[],
): CSSProperties & Record<'--fact-columns', string> {
  const widths = columns.map(
    ({ share, isWhole }) => `minmax(${isWhole ? 'min-content' : '0'}, ${share.toFixed(1)}fr)`,
  )
  return { '--fact-columns': widths.join(' ') }
}

/** A side of the document in the parts a letterhead is set from. */
export function partsOf(lines: readonly TextLine[]) {
  const toned = (tone: TextLine['tone']) =>
    lines.filter(line => line.tone === tone).map(line => line.text)
  return { name: toned('strong'), address: toned('plain'), identity: toned('secondary') }
}
