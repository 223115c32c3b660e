import { type Company, numberPatternOf } from '@/lib/companies/model'
import type { DocumentLocale } from '@/lib/documents/model'
import { lists } from '@/lib/messages/en/lists'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { daysBetween, formatDate, formatTime, localDateOf } from '@/lib/platform/calendar'
import type { DocumentRow } from '@/lib/register/model'
import { Amount } from './document-amount'

interface RowProps {
  row: DocumentRow
  today: string
}

/** The amount of a row; what is void is struck. */
export function RowAmount({
  row,
  locale,
  open = false,
}: {
  row: DocumentRow
  locale: DocumentLocale
  /** What is left to pay instead of the total. */
  open?: boolean
}) {
  const amount = open ? row.open : row.total
  return <Amount {...{ amount, locale }} currency={row.currency} struck={row.status === 'void'} />
}

/** The date a row waits for, red when it is late; a dash where nothing waits any more. */
export function DueCell({ row, today }: RowProps) {
  const t = useMessages(register).listCells
  const date = shownDate(row)
  if (!date) return <span className="text-muted-foreground">–</span>
  if (row.status !== 'overdue') return <span className="text-muted-foreground">{date}</span>
  return (
    <>
      <span className="text-status-overdue">{date}</span>
      <span className="ml-2 text-muted-foreground @max-4xl/list:sr-only">
        {lateWords(row, today, t)}
      </span>
    </>
  )
}

/** The second line of a row on a phone: number and date. */
export function RowDetail({
  row,
  company,
  today,
  mixed,
}: RowProps & { company: Company; mixed: boolean }) {
  const t = useMessages(register).listCells
  const words = useMessages(lists)
  const number = mixed ? words.kinds[row.kind] : shortNumber(row, company)
  const late = row.status === 'overdue' ? 'text-status-overdue' : undefined
  return (
    <>
      {row.status === 'draft' && !mixed ? null : (
        <>
          <span className="whitespace-nowrap">{number}</span> ·{' '}
        </>
      )}
      <span className={late}>{dateInRow(row, company, today, { ...t, ...words })}</span>
    </>
  )
}

/** Only the sequence, as long as the number belongs to the series in use now. */
export function shortNumber(
  row: Pick<DocumentRow, 'number' | 'kind' | 'issuedOn'>,
  company: Company,
): string {
  if (!row.number) return '–'
  const { prefix } = numberPatternOf(company, row.kind, row.issuedOn)
  return row.number.startsWith(prefix) ? row.number.slice(prefix.length) : row.number
}

/** What a row is called where it is chosen or opened. */
export function labelOf(row: DocumentRow, t: typeof register.listCells): string {
  if (row.number) return row.number
  return row.clientName ? t.draftFor(row.clientName) : t.draft
}

const waiting: ReadonlySet<string> = new Set([
  'issued',
  'sent',
  'viewed',
  'partly_paid',
  'overdue',
  'expired',
])

/** Null where the date says nothing: of drafts, and of what is settled. */
function shownDate(row: DocumentRow): string | null {
  if (row.status === 'draft') return null
  if (row.kind === 'credit_note') return formatDate(row.issuedOn, 'en-GB')
  const says = row.kind === 'receipt' || waiting.has(row.status)
  return says && row.dueOn ? formatDate(row.dueOn, 'en-GB') : null
}

function dateInRow(
  row: DocumentRow,
  company: Company,
  today: string,
  t: typeof register.listCells & Pick<typeof lists, 'dates'>,
): string {
  if (row.status === 'draft') return t.edited(editedAt(row.updatedAt, company, today))
  const date = row.kind === 'credit_note' ? null : shownDate(row)
  if (date && row.status === 'expired') return t.expired(date)
  if (date) return t.dates[row.kind].inRow(date)
  return t.issued(formatDate(row.issuedOn, 'en-GB'))
}

/** The time on the same day, else the date. */
function editedAt(at: Date, { timezone }: Company, today: string): string {
  const date = localDateOf(at, timezone)
  return date === today ? formatTime(at, timezone, 'en-GB') : formatDate(date, 'en-GB')
}

function lateWords(row: DocumentRow, today: string, t: typeof register.listCells): string {
  const days = row.dueOn ? daysBetween(row.dueOn, today) : 0
  return t.late(days)
}
