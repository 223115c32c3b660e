import { clsx } from 'clsx'
import type { DocumentBlocks, LineBlock, RowBlock, SectionBlock } from '@/lib/documents/model'
import styles from './paper-lines.module.css'

/** The lines as a table; on phones the figures move under the description. */
export function PaperLines(props: { blocks: DocumentBlocks; activeLineId?: string | null }) {
  const { columns, lines } = props.blocks
  const isRich = lines.some(row => row.kind === 'section' || row.option)
  return (
    <table className={clsx(styles.lines, isRich ? styles.rich : lines.length > 15 && styles.tight)}>
      <thead>
        <tr>
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
      {groupsOf(lines).map(({ section, rows }) => (
        <tbody key={section?.id ?? 'none'}>
          {section && (
            <SectionRow
              active={section.id === props.activeLineId}
              hasTax={columns.tax !== ''}
              section={section}
            />
          )}
          {rows.map(line => (
            <LineRow
              active={line.id === props.activeLineId}
              key={line.id}
              line={line}
              taxHead={columns.tax}
            />
          ))}
        </tbody>
      ))}
    </table>
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

function SectionRow(props: { section: SectionBlock; hasTax: boolean; active: boolean }) {
  const { section, hasTax, active } = props
  return (
    <tr className={clsx(styles.section, active && styles.active)} data-line={section.id}>
      <th className={styles.description} scope="rowgroup">
        <span className={styles.sectionTitle}>
          <span className={styles.sectionNumber}>{section.number}</span> {section.title}
        </span>
      </th>
      <td className={styles.wide} colSpan={hasTax ? 4 : 3} />
      <td className={styles.amountColumn}>{section.amount}</td>
    </tr>
  )
}

function LineRow({ line, taxHead, active }: { line: LineBlock; taxHead: string; active: boolean }) {
  const isOffered = line.option?.chosen === false
  const bare = line.amount.replace(/\)$/, '')
  return (
    <tr className={clsx(active && styles.active, isOffered && styles.offered)} data-line={line.id}>
      <th className={clsx(styles.description, line.option && styles.option)} scope="row">
        {line.option && <TickBox ticked={line.option.chosen} />}
        <span className={styles.lineTitle}>
          {line.title}
          {line.option && <span className={styles.optional}> · {line.option.label}</span>}
        </span>
        {line.detail && <span className={styles.lineDetail}>{line.detail}</span>}
        <span className={styles.narrow}>
          {[line.quantity, line.unit].filter(part => part !== '').join('\u00a0')} × {line.price}
          {line.discount && ` ${line.discount}`}
          {taxHead && line.tax && ` · ${taxHead} ${line.tax}`}
        </span>
      </th>
      <td className={clsx(styles.wide, styles.quantity)}>{line.quantity}</td>
      <td className={clsx(styles.wide, styles.unit)}>{line.unit}</td>
      <td className={clsx(styles.wide, styles.price)}>
        {line.price}
        {line.discount && <span className={styles.discount}>{line.discount}</span>}
      </td>
      {taxHead && <td className={clsx(styles.wide, styles.tax)}>{line.tax}</td>}
      <td className={styles.amountColumn}>
        {bare}
        {bare !== line.amount && <span className={styles.hanging}>)</span>}
      </td>
    </tr>
  )
}

/** Says nothing to those who cannot see it: the brackets around the amount do. */
function TickBox({ ticked }: { ticked: boolean }) {
  return (
    <svg aria-hidden="true" className={styles.tickBox} viewBox="0 0 8 8">
      {ticked ? (
        <>
          <rect className={styles.tickFill} height="8" rx="2" width="8" />
          <path className={styles.tick} d="M1.7 4.1 3.3 5.7 6.3 2.4" />
        </>
      ) : (
        <rect className={styles.tickEdge} height="7.25" rx="1.625" width="7.25" x=".375" y=".375" />
      )}
    </svg>
  )
}
