import { clsx } from 'clsx'
import type {
  ColumnHeads,
  DocumentBlocks,
  LineBlock,
  RowBlock,
  SectionBlock,
} from '@/lib/documents/blocks'
import type { TemplateName } from '@/lib/documents/model'
import styles from './paper-lines.module.css'
import { LinePhoto, type PictureUrl } from './paper-picture'
import { TickBox } from './tick-box'

interface PaperLinesProps {
  blocks: DocumentBlocks
  template: TemplateName
  activeLineId?: string | null
  pictureUrl: PictureUrl
}

interface TableProps {
  columns: ColumnHeads
  /** Studio counts its sections only. */
  hasPositions: boolean
  /** Compact says what a line is and what it is about in one paragraph. */
  isRunningOn: boolean
  pictureUrl: PictureUrl
}

/** The lines as a table; on phones the figures move under the description. */
export function PaperLines({ blocks, template, activeLineId, pictureUrl }: PaperLinesProps) {
  const { columns, lines } = blocks
  const isRich = lines.some(row => row.kind === 'section' || row.option)
  const table = {
    columns,
    pictureUrl,
    hasPositions: template !== 'studio',
    isRunningOn: template === 'compact',
  }
  return (
    <table className={clsx(styles.lines, isRich ? styles.rich : lines.length > 15 && styles.tight)}>
      <TableHead {...table} />
      {groupsOf(lines).map(({ section, rows }) => (
        <tbody key={section?.id ?? 'none'}>
          {section && (
            <SectionRow {...table} active={section.id === activeLineId} section={section} />
          )}
          {rows.map(line => (
            <LineRow {...table} active={line.id === activeLineId} key={line.id} line={line} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function TableHead({ columns, hasPositions }: TableProps) {
  return (
    <thead>
      <tr>
        {hasPositions && (
          <th className={styles.position} scope="col">
            {columns.position}
          </th>
        )}
        <th className={styles.description} scope="col">
          {columns.description}
        </th>
        <th className={clsx(styles.wide, styles.quantity)} scope="col">
          {columns.quantity}
        </th>
        <td className={clsx(styles.wide, styles.unit)} />
        <th className={clsx(styles.wide, styles.price)} scope="col">
          {columns.price}
        </th>
        {columns.tax && (
          <th className={clsx(styles.wide, styles.tax)} scope="col">
            {columns.tax}
          </th>
        )}
        <th className={styles.amountColumn} scope="col">
          {columns.amount}
        </th>
      </tr>
    </thead>
  )
}

interface Group {
  section: SectionBlock | null
  rows: LineBlock[]
}

/** Each section with its lines; those before the first belong to none. */
function groupsOf(lines: readonly RowBlock[]): Group[] {
  const groups: Group[] = [{ section: null, rows: [] }]
  for (const row of lines) {
    if (row.kind === 'section') groups.push({ section: row, rows: [] })
    else groups.at(-1)?.rows.push(row)
  }
  return groups.filter(group => group.section || group.rows.length > 0)
}

function SectionRow(props: TableProps & { section: SectionBlock; active: boolean }) {
  const { section, columns, hasPositions, active } = props
  return (
    <tr className={clsx(styles.section, active && styles.active)} data-line={section.id}>
      <th className={styles.description} colSpan={hasPositions ? 2 : 1} scope="rowgroup">
        <span className={clsx(!hasPositions && styles.sectionTitle)}>
          {!hasPositions && <span className={styles.sectionNumber}>{section.number}</span>}{' '}
          <bdi>{section.title}</bdi>
        </span>
      </th>
      <td className={styles.wide} colSpan={columns.tax ? 4 : 3} />
      <td className={styles.amountColumn}>{section.amount}</td>
    </tr>
  )
}

function LineRow(props: TableProps & { line: LineBlock; active: boolean }) {
  const { line, columns, hasPositions, active } = props
  const isOffered = line.option?.chosen === false
  const bare = line.amount.replace(/\)$/, '')
  return (
    <tr className={clsx(active && styles.active, isOffered && styles.offered)} data-line={line.id}>
      {hasPositions && <td className={styles.position}>{line.position}</td>}
      <th className={styles.description} scope="row">
        <Description {...props} />
      </th>
      <td className={clsx(styles.wide, styles.quantity)}>{line.quantity}</td>
      <td className={clsx(styles.wide, styles.unit)}>
        <bdi>{line.unit}</bdi>
      </td>
      <td className={clsx(styles.wide, styles.price)}>
        {line.price}
        {line.discount && <span className={styles.discount}> {line.discount}</span>}
      </td>
      {columns.tax && <td className={clsx(styles.wide, styles.tax)}>{line.tax}</td>}
      <td className={styles.amountColumn}>
        {bare}
        {bare !== line.amount && <span className={styles.hanging}>)</span>}
      </td>
    </tr>
  )
}

/** Tick, words and picture beside each other; on phones the figures below them, which the other cells say elsewhere. */
function Description({ line, columns, isRunningOn, pictureUrl }: TableProps & { line: LineBlock }) {
  const figures = [line.quantity, line.unit].filter(part => part !== '').join('\u00a0')
  return (
    <div className={styles.described}>
      {line.option && <TickBox option={line.option} />}
      <div
        className={styles.words}
        data-amount={line.amount}
        dir={isRunningOn ? 'auto' : undefined}
      >
        <span className={styles.lineTitle} dir={isRunningOn ? undefined : 'auto'}>
          {line.title}
          {line.option && <span className={styles.optional}>{` ·\u00a0${line.option.label}`}</span>}
        </span>{' '}
        {line.detail && (
          <span className={styles.lineDetail} dir="auto">
            {line.detail}
          </span>
        )}
        <span className={styles.narrow} data-repeated="">
          {figures} × {line.price}
          {line.discount && ` ${line.discount}`}
          {columns.tax && line.tax && (
            <>
              {' · '}
              <span className={styles.together}>
                {columns.tax} {line.tax}
              </span>
            </>
          )}
        </span>
      </div>
      {line.photo && <LinePhoto photo={line.photo} url={pictureUrl} />}
    </div>
  )
}
