import { clsx } from 'clsx'
import type { DocumentBlocks, LineBlock } from '@/lib/documents/model'
import styles from './paper-lines.module.css'

/** The lines as a table; on phones the figures move under the description. */
export function PaperLines(props: { blocks: DocumentBlocks; activeLineId?: string | null }) {
  const { columns, lines } = props.blocks
  return (
    <table className={clsx(styles.lines, lines.length > 15 && styles.tight)}>
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
      <tbody>
        {lines.map(line => (
          <LineRow
            active={line.id === props.activeLineId}
            key={line.id}
            line={line}
            taxHead={columns.tax}
          />
        ))}
      </tbody>
    </table>
  )
}

function LineRow({ line, taxHead, active }: { line: LineBlock; taxHead: string; active: boolean }) {
  return (
    <tr className={clsx(active && styles.active)} data-line={line.id}>
      <th className={styles.description} scope="row">
        <span className={styles.lineTitle}>{line.title}</span>
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
      <td className={styles.amountColumn}>{line.amount}</td>
    </tr>
  )
}
