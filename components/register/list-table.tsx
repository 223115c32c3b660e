import { ListRow } from '@/components/shell/list-row'
import { RowCheckbox, SelectAll } from '@/components/shell/selection/row-checkbox'
import { Status } from '@/components/shell/status'
import { RowLink, TableFrame, TwoLineRow } from '@/components/shell/table-frame'
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import type { Company } from '@/lib/companies/model'
import type { DocumentKind } from '@/lib/documents/model'
import { lists } from '@/lib/messages/en/lists'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate } from '@/lib/platform/calendar'
import type { DocumentRow } from '@/lib/register/model'
import { documentPath } from './document-paths'
import { DueCell, RowAmount, RowDetail, shortNumber } from './list-cells'
import { useStatusWord } from './use-status-word'

interface DocumentTableProps {
  /** Names the table. */
  label: string
  rows: DocumentRow[]
  /** Null for rows of several kinds: each says what it is, and all are of one client. */
  kind: DocumentKind | null
  company: Company
  today: string
  /** Show what is left to pay in place of the total. */
  withOpen?: boolean
}

/** Documents as a table, or as rows of two lines where there is no room for one. */
export function DocumentTable(props: DocumentTableProps) {
  const t = useMessages(register).listTable
  const { rows, kind, company, today, withOpen = false } = props
  const ofClient = kind === null
  return (
    <TableFrame
      table={<WideTable {...props} />}
      rows={rows.map(row => (
        <TwoLineRow
          key={row.id}
          id={row.id}
          href={documentPath(row.kind, row.id)}
          title={ofClient ? (row.number ?? t.draft) : (row.clientName ?? t.noClientYet)}
          amount={<RowAmount row={row} locale={company.locale} open={withOpen} />}
          detail={<RowDetail {...{ row, company, today }} mixed={ofClient} />}
          status={<RowStatus row={row} variant="bare" />}
          quiet={row.status === 'void'}
        />
      ))}
    />
  )
}

const wideOnly = '@max-4xl/list:hidden'

function WideTable(props: DocumentTableProps) {
  const t = useMessages(register).listTable
  const words = useMessages(lists)
  const { label, rows, kind, withOpen = false } = props
  const ofClient = kind === null
  return (
    <Table aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHead className={ofClient ? 'w-38 @min-4xl/list:w-44' : 'w-21 @min-4xl/list:w-28'}>
            <SelectAll />
            {t.number}
          </TableHead>
          <TableHead>{ofClient ? t.document : t.client}</TableHead>
          {kind && !hasStatus(kind) ? null : <TableHead className="w-30">{t.status}</TableHead>}
          {hasIssued(kind) ? (
            <TableHead className={`w-30 ${wideOnly}`}>{t.issued}</TableHead>
          ) : null}
          <TableHead className="w-31 @min-4xl/list:w-52">
            {kind ? words.dates[kind].head : t.dueOrReceived}
          </TableHead>
          <TableHead
            numeric
            className={ofClient ? 'w-34 @min-4xl/list:w-44' : 'w-36 @min-4xl/list:w-44'}
          >
            {amountHead(rows, withOpen, t)}
          </TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(row => (
          <WideRow key={row.id} row={row} {...props} />
        ))}
      </TableBody>
    </Table>
  )
}

function WideRow({
  row,
  kind,
  company,
  today,
  withOpen,
}: DocumentTableProps & { row: DocumentRow }) {
  const t = useMessages(register).listTable
  const words = useMessages(lists)
  const ofClient = kind === null
  return (
    <ListRow id={row.id} quiet={row.status === 'void'}>
      <TableCell className="text-muted-foreground">
        <RowCheckbox />
        <RowLink href={documentPath(row.kind, row.id)}>
          <span className="sr-only">{row.number ?? t.draft} </span>
          <span aria-hidden>{ofClient ? (row.number ?? '–') : shortNumber(row, company)}</span>
        </RowLink>
      </TableCell>
      <TableCell title={ofClient ? undefined : (row.clientName ?? undefined)}>
        {ofClient
          ? words.kinds[row.kind]
          : (row.clientName ?? <span className="text-muted-foreground">{t.noClientYet}</span>)}
      </TableCell>
      {kind && !hasStatus(kind) ? null : (
        <TableCell>
          <RowStatus row={row} variant="badge" />
        </TableCell>
      )}
      {hasIssued(kind) ? (
        <TableCell className={`num text-muted-foreground ${wideOnly}`}>
          {row.status === 'draft' ? '–' : formatDate(row.issuedOn, 'en-GB')}
        </TableCell>
      ) : null}
      <TableCell className="num">
        <DueCell row={row} today={today} />
      </TableCell>
      <TableCell numeric>
        <RowAmount row={row} locale={company.locale} open={withOpen} />
      </TableCell>
    </ListRow>
  )
}

function RowStatus({ row, variant }: { row: DocumentRow; variant: 'badge' | 'bare' }) {
  const { kind, status } = row
  const word = useStatusWord(kind, status)
  if (!hasStatus(kind)) return null
  return <Status status={status} variant={variant} word={word} />
}

/** A credit note is issued and stays so. */
function hasStatus(kind: DocumentKind): boolean {
  return kind !== 'credit_note'
}

/** Receipts and credit notes have one date. */
function hasIssued(kind: DocumentKind | null): boolean {
  return kind === null || kind === 'invoice' || kind === 'quote'
}

/** Names the currency where there is one alone. */
function amountHead(rows: DocumentRow[], withOpen: boolean, t: typeof register.listTable): string {
  const currencies = new Set(rows.map(row => row.currency))
  const [only] = currencies
  const word = withOpen ? t.open : t.total
  return only && currencies.size === 1 ? `${word}, ${only}` : word
}
