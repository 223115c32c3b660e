import type { ReactNode } from 'react'
import { LinePhoto } from '@/components/documents/paper-picture'
import type {
  ColumnHeads,
  DocumentBlocks,
  LineBlock,
  SectionBlock,
  SettlementBlock,
} from '@/lib/documents/blocks'
import styles from './reflow.module.css'

type PictureUrl = (sha256: string) => string

interface ReflowedLinesProps {
  blocks: DocumentBlocks
  pictureUrl: PictureUrl
  /** Draws the box of an optional line and its amount, where one can choose. */
  choice?: {
    optional: string
    option: (line: LineBlock, below: ReactNode) => ReactNode
    sectionAmount: (section: SectionBlock) => ReactNode
  }
}

/** Title and amount, description, and how the amount came about. */
export function ReflowedLines({ blocks, pictureUrl, choice }: ReflowedLinesProps) {
  const { columns, lines, settlement } = blocks
  if (settlement) return <Settlement settlement={settlement} />
  const groups = groupsOf(lines)
  return (
    <>
      {choice && groups[0]?.section ? null : (
        <p className={styles.head}>
          <span>{columns.description}</span>
          <span>{columns.amount}</span>
        </p>
      )}
      {groups.map(({ section, rows }) => (
        <section className={styles.group} key={section?.id ?? 'none'}>
          {section ? (
            <h2 className={styles.section}>
              <bdi>{section.title}</bdi>
              <span className={styles.figure}>
                {choice ? choice.sectionAmount(section) : section.amount}
              </span>
            </h2>
          ) : null}
          <ul>
            {rows.map(line => (
              <li key={line.id}>
                <Line {...{ line, columns, pictureUrl, choice }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface Group {
  section: SectionBlock | null
  rows: LineBlock[]
}

/** Each section with its lines; those before the first belong to none. */
function groupsOf(lines: DocumentBlocks['lines']): Group[] {
  const groups: Group[] = [{ section: null, rows: [] }]
  for (const row of lines) {
    if (row.kind === 'section') groups.push({ section: row, rows: [] })
    else groups.at(-1)?.rows.push(row)
  }
  return groups.filter(group => group.section || group.rows.length > 0)
}

interface LineProps extends Pick<ReflowedLinesProps, 'choice' | 'pictureUrl'> {
  line: LineBlock
  columns: ColumnHeads
}

function Line({ line, columns, pictureUrl, choice }: LineProps) {
  const below = (
    <span className={styles.below}>
      <span className={styles.words}>
        <LineWords line={line} columns={columns} optional={choice?.optional} />
      </span>
      {line.photo ? <LinePhoto photo={line.photo} url={pictureUrl} /> : null}
    </span>
  )
  if (line.option && choice) return choice.option(line, below)
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <p className={styles.title}>
          <bdi>{line.title}</bdi>
          <span className={styles.figure}>{line.amount}</span>
        </p>
        {below}
      </div>
    </div>
  )
}

/** Everything below the title, in elements that may stand inside a label. */
function LineWords({ line, columns, optional }: LineWordsProps) {
  const { option, quantity, unit, price, discount } = line
  const figures = [quantity, unit].filter(part => part !== '').join('\u00a0')
  const tax = columns.tax && line.tax ? `${columns.tax} ${line.tax}` : ''
  const mark = option ? (optional ?? `${option.label}, ${option.state}`) : ''
  const detail = [mark, line.detail].filter(part => part !== '').join(' · ')
  // An option whose amount is its price says no more than its row does.
  const isPlain = optional && quantity === '1' && unit === '' && discount === ''
  return (
    <>
      {detail ? <span className={styles.detail}>{detail}</span> : null}
      {isPlain ? null : (
        <span className={styles.reckoned}>
          <span>
            {figures} × {price} {discount}
          </span>
          {tax ? <span>{tax}</span> : null}
        </span>
      )}
    </>
  )
}

interface LineWordsProps {
  line: LineBlock
  columns: ColumnHeads
  /** What an option is called where one can choose; else the document says whether it was chosen. */
  optional?: string
}

/** What a receipt has in place of lines: the invoices that a payment settles. */
function Settlement({ settlement: { columns, rows } }: { settlement: SettlementBlock }) {
  return (
    <>
      <p className={styles.head}>
        <span>{columns.title}</span>
        <span>{columns.amount}</span>
      </p>
      <ul>
        {rows.map(row => (
          <li className={styles.line} key={row.id}>
            <div className={styles.words}>
              <p className={styles.title}>
                <bdi>{row.title}</bdi>
                <span className={styles.figure}>{row.amount}</span>
              </p>
              {row.detail ? <span className={styles.detail}>{row.detail}</span> : null}
              {[
                { label: columns.date, value: row.date },
                { label: columns.total, value: row.total },
                { label: columns.before, value: row.before },
              ]
                .filter(({ label }) => label !== '')
                .map(({ label, value }) => (
                  <p className={styles.reckoned} key={label}>
                    <span>{label}</span>
                    <span>{value}</span>
                  </p>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
