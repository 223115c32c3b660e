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
import { type Company, numberPatternOf } from '@/lib/companies/model'
import type { InvoiceRow } from '@/lib/invoices/model'
import { daysBetween, formatDate, localDateOf } from '@/lib/platform/calendar'
import { Amount } from './amount'
import { invoicePath } from './paths'

interface InvoiceTableProps {
  rows: InvoiceRow[]
  company: Company
  today: string
  /** Within a client's page the client needs no column. */
  withoutClient?: boolean
}

/** Invoices as a table, or as rows of two lines on a phone. */
export function InvoiceTable(props: InvoiceTableProps) {
  const { rows, company, withoutClient = false } = props
  return (
    <TableFrame
      table={<DesktopTable {...props} />}
      rows={rows.map(row => (
        <TwoLineRow
          key={row.id}
          href={invoicePath(row.id)}
          title={withoutClient ? (row.number ?? 'Draft') : (row.clientName ?? 'No client yet')}
          amount={<Amount amount={row.total} currency={row.currency} locale={company.locale} />}
          detail={withoutClient ? dateOf(row, company) : detailOf(row, company)}
          status={<Status status={row.status} variant="bare" />}
        />
      ))}
    />
  )
}

function DesktopTable({ rows, company, today, withoutClient = false }: InvoiceTableProps) {
  return (
    <Table aria-label="Invoices">
      <TableHeader>
        <TableRow>
          <TableHead className="w-24 xl:w-32">No.</TableHead>
          {withoutClient ? null : <TableHead>Client</TableHead>}
          <TableHead className="w-32">Status</TableHead>
          <TableHead className="w-28 max-xl:hidden">Issued</TableHead>
          <TableHead className="w-32 xl:w-56">Due</TableHead>
          <TableHead className="w-40 text-right xl:w-44">Total</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(row => (
          <TableRow key={row.id} className="relative">
            <TableCell className="text-muted-foreground">
              <RowLink href={invoicePath(row.id)}>
                <span className="sr-only">{row.number ?? 'Draft'} </span>
                <span aria-hidden>{shortNumber(row, company)}</span>
              </RowLink>
            </TableCell>
            {withoutClient ? null : (
              <TableCell className="truncate">
                {row.clientName ?? <span className="text-muted-foreground">No client yet</span>}
              </TableCell>
            )}
            <TableCell>
              <Status status={row.status} />
            </TableCell>
            <TableCell className="num text-muted-foreground max-xl:hidden">
              {row.status === 'draft' ? '–' : formatDate(row.issuedOn, 'en-GB')}
            </TableCell>
            <TableCell className="num">
              <DueDate row={row} today={today} />
            </TableCell>
            <TableCell className="text-right">
              <Amount amount={row.total} currency={row.currency} locale={company.locale} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function DueDate({ row, today }: { row: InvoiceRow; today: string }) {
  if (row.status === 'draft') return <span className="text-muted-foreground">–</span>
  const date = formatDate(row.dueOn, 'en-GB')
  if (row.status !== 'overdue') return <span className="text-muted-foreground">{date}</span>
  const days = daysBetween(row.dueOn, today)
  return (
    <>
      <span className="text-status-overdue">{date}</span>
      <span className="ml-2 text-muted-foreground max-xl:sr-only">
        {days} {days === 1 ? 'day' : 'days'} late
      </span>
    </>
  )
}

/** Only the sequence, as long as the number belongs to the series in use now. */
function shortNumber(row: InvoiceRow, company: Company): string {
  if (!row.number) return '–'
  const { prefix } = numberPatternOf(company, 'invoice', row.issuedOn)
  return row.number.startsWith(prefix) ? row.number.slice(prefix.length) : row.number
}

function dateOf(row: InvoiceRow, company: Company): string {
  if (row.status !== 'draft') return `due ${formatDate(row.dueOn, 'en-GB')}`
  return `edited ${formatDate(localDateOf(row.updatedAt, company.timezone), 'en-GB')}`
}

function detailOf(row: InvoiceRow, company: Company): string {
  const date = dateOf(row, company)
  return row.status === 'draft' ? date : `${shortNumber(row, company)} · ${date}`
}
