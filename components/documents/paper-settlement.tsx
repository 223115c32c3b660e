import { clsx } from 'clsx'
import type { SettlementBlock, SettlementRow } from '@/lib/documents/blocks'
import styles from './paper-lines.module.css'
import own from './paper-settlement.module.css'

/** What a receipt has in place of lines; on phones the figures move under the invoice, with their words. */
export function PaperSettlement({ settlement }: { settlement: SettlementBlock }) {
  const { columns, rows } = settlement
  return (
    <table className={clsx(styles.lines, rows.length > 15 && styles.tight)}>
      <thead>
        <tr>
          <th className={styles.description} scope="col">
            {columns.title}
          </th>
          {columns.date && (
            <th className={clsx(styles.wide, own.date)} scope="col">
              {columns.date}
            </th>
          )}
          {columns.total && (
            <th className={clsx(styles.wide, own.figure)} scope="col">
              {columns.total}
            </th>
          )}
          {columns.before && (
            <th className={clsx(styles.wide, own.figure)} scope="col">
              {columns.before}
            </th>
          )}
          <th className={clsx(styles.amountColumn, own.payment)} scope="col">
            {columns.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row columns={columns} key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, columns }: { row: SettlementRow; columns: SettlementBlock['columns'] }) {
  const narrow = [
    { label: columns.date, value: row.date },
    { label: columns.total, value: row.total },
    { label: columns.before, value: row.before },
  ].filter(cell => cell.label !== '')
  return (
    <tr>
      <th className={styles.description} data-amount={row.amount} scope="row">
        <span className={styles.lineTitle} dir="auto">
          {row.title}
        </span>{' '}
        {row.detail && (
          <span className={styles.lineDetail} dir="auto">
            {row.detail}
          </span>
        )}
        {narrow.map(({ label, value }) => (
          <span className={styles.narrow} data-repeated="" key={label}>
            {label} {value}
          </span>
        ))}
      </th>
      {columns.date && <td className={clsx(styles.wide, own.date)}>{row.date}</td>}
      {columns.total && <td className={clsx(styles.wide, own.figure)}>{row.total}</td>}
      {columns.before && <td className={clsx(styles.wide, own.figure)}>{row.before}</td>}
      <td className={styles.amountColumn}>{row.amount}</td>
    </tr>
  )
}
