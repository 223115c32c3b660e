import type { Route } from 'next'
import Link from 'next/link'
import { Amount } from '@/components/register/document-amount'
import { beginPath, documentPath, editPath } from '@/components/register/document-paths'
import { shortNumber } from '@/components/register/list-cells'
import { AttentionList, AttentionRow } from '@/components/shell/dashboard/attention'
import type { ShownStatus } from '@/components/shell/status'
import type { Company } from '@/lib/companies/model'
import type { AcceptedQuote, Attention } from '@/lib/dashboard/model'
import { daysBetween, formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import { countLimit, type DocumentRow, shownCount } from '@/lib/register/model'
import { daysWords, distanceOf } from '@/lib/register/view/model'

interface NeedsYouProps {
  attention: Attention
  company: Company
  today: string
  /** Whether the viewer may record payments and answers; others are led to the document. */
  maySettle: boolean
}

/** What waits for somebody today, the most pressing first, each with its one next action. */
export function NeedsYou({ attention, company, today, maySettle }: NeedsYouProps) {
  const { overdue, accepted, expiring, drafts } = attention
  const rows = [
    ...overdue.rows.map(row => overdueItem(row, { company, today, maySettle })),
    ...accepted.rows.map(row => acceptedItem(row, company)),
    ...expiring.rows.map(row => expiringItem(row, { company, today, maySettle })),
    ...drafts.rows.map(row => draftItem(row, company)),
  ]
  const count = [overdue, accepted, expiring, drafts].reduce((sum, each) => sum + each.count, 0)
  return (
    <AttentionList
      title="Needs you"
      count={count >= countLimit ? shownCount(count) : count}
      empty="Nothing waits for you today."
    >
      {rows.map(({ key, row, amount, ...item }) => (
        <AttentionRow
          key={key}
          {...item}
          amount={<Amount amount={amount} currency={row.currency} locale={company.locale} />}
        />
      ))}
      <More attention={attention} />
    </AttentionList>
  )
}

interface Item {
  key: string
  row: { currency: string }
  status: ShownStatus
  href: Route
  who: string
  why: string
  amount: string
  action: { label: string; href: Route }
}

interface Circumstances {
  company: Company
  today: string
  maySettle: boolean
}

function overdueItem(row: DocumentRow, { company, today, maySettle }: Circumstances): Item {
  const href = documentPath('invoice', row.id)
  const dueOn = row.dueOn ?? row.issuedOn
  const late = daysWords(daysBetween(dueOn, today))
  return {
    key: row.id,
    row,
    status: 'overdue',
    href,
    who: row.clientName ?? 'No client',
    why: `${shortNumber(row, company)} · due ${formatDate(dueOn, 'en-GB')}, ${late} late`,
    amount: row.open,
    action: maySettle
      ? { label: 'Record payment', href: beginPath('invoice', row.id, 'record-payment') }
      : { label: 'Open invoice', href },
  }
}

function acceptedItem(quote: AcceptedQuote, company: Company): Item {
  const href = documentPath('quote', quote.id)
  const { deposit } = quote
  const number = `Quote ${shortNumber({ ...quote, kind: 'quote' }, company)}`
  const acceptedOn = formatDate(localDateOf(quote.acceptedAt, company.timezone), 'en-GB')
  const item = {
    key: quote.id,
    row: quote,
    status: 'accepted' as const,
    href,
    who: quote.clientName,
    amount: quote.total,
  }
  if (deposit && deposit.number === null)
    return {
      ...item,
      why: `${number} · its deposit is still a draft`,
      action: { label: 'Open draft', href: documentPath('invoice', deposit.invoiceId) },
    }
  if (deposit)
    return {
      ...item,
      why: `${number} · deposit invoiced, the rest is not`,
      action: { label: 'Invoice rest', href: beginPath('quote', quote.id, 'create-invoice') },
    }
  return {
    ...item,
    why: `${number} · accepted ${acceptedOn}`,
    action: { label: 'Create invoice', href: beginPath('quote', quote.id, 'create-invoice') },
  }
}

function expiringItem(row: DocumentRow, { company, today, maySettle }: Circumstances): Item {
  const href = documentPath('quote', row.id)
  const endsOn = row.dueOn ?? row.issuedOn
  const ends = `${formatDate(endsOn, 'en-GB')}, ${distanceOf(endsOn, today)}`
  return {
    key: row.id,
    row,
    status: row.status,
    href,
    who: row.clientName ?? 'No client',
    why: `Quote ${shortNumber(row, company)} · ends ${ends}`,
    amount: row.total,
    action: maySettle
      ? { label: 'Record answer', href: beginPath('quote', row.id, 'accept') }
      : { label: 'Open quote', href },
  }
}

function draftItem(row: DocumentRow, company: Company): Item {
  const kind = row.kind === 'quote' ? 'quote' : 'invoice'
  const href = editPath(kind, row.id)
  const edited = formatInstant(row.updatedAt, company.timezone, 'en-GB')
  return {
    key: row.id,
    row,
    status: 'draft',
    href,
    who: row.clientName ?? 'No client yet',
    why: `${kind === 'quote' ? 'Quote draft' : 'Draft'} · edited ${edited}`,
    amount: row.total,
    action: { label: 'Continue', href },
  }
}

/** Where the rest is, as far as there is more than is shown. */
function More({ attention }: { attention: Attention }) {
  const { overdue, accepted, expiring } = attention
  const lists: { waiting: { rows: unknown[]; count: number }; label: string; href: Route }[] = [
    { waiting: overdue, label: 'overdue invoices', href: '/invoices?status=overdue' },
    { waiting: accepted, label: 'accepted quotes', href: '/quotes?status=accepted' },
    { waiting: expiring, label: 'quotes that end soon', href: '/quotes?status=open' },
  ]
  const longer = lists.filter(({ waiting }) => waiting.count > waiting.rows.length)
  if (longer.length === 0) return null
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-1 py-2.5 text-sm max-sm:px-5">
      {longer.map(({ waiting, label, href }) => (
        <Link key={label} href={href} className="text-primary-text hover:underline max-sm:py-2">
          All {shownCount(waiting.count)} {label}
        </Link>
      ))}
    </li>
  )
}
