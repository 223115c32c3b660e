import type { Route } from 'next'
import Link from 'next/link'
import { distanceOf } from '@/components/register/distance-words'
import { Amount } from '@/components/register/document-amount'
import { beginPath, documentPath, editPath } from '@/components/register/document-paths'
import { shortNumber } from '@/components/register/list-cells'
import { AttentionList, AttentionRow } from '@/components/shell/dashboard/attention'
import type { ShownStatus } from '@/components/shell/status'
import type { Company } from '@/lib/companies/model'
import type { AcceptedQuote, Attention } from '@/lib/dashboard/model'
import { dashboard } from '@/lib/messages/en/dashboard'
import { distances } from '@/lib/messages/en/distances'
import { useMessages } from '@/lib/messages/use-messages'
import { daysBetween, formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import { countLimit, type DocumentRow, shownCount } from '@/lib/register/model'

interface NeedsYouProps {
  attention: Attention
  company: Company
  today: string
  /** Whether the viewer may record payments and answers; others are led to the document. */
  maySettle: boolean
}

/** What waits for somebody today, the most pressing first, each with its one next action. */
export function NeedsYou({ attention, company, today, maySettle }: NeedsYouProps) {
  const t = { ...useMessages(dashboard).needsYou, distances: useMessages(distances) }
  const { overdue, accepted, expiring, drafts } = attention
  const rows = [
    ...overdue.rows.map(row => overdueItem(row, { company, today, maySettle }, t)),
    ...accepted.rows.map(row => acceptedItem(row, company, t)),
    ...expiring.rows.map(row => expiringItem(row, { company, today, maySettle }, t)),
    ...drafts.rows.map(row => draftItem(row, company, t)),
  ]
  const count = [overdue, accepted, expiring, drafts].reduce((sum, each) => sum + each.count, 0)
  return (
    <AttentionList
      title={t.title}
      count={count >= countLimit ? shownCount(count) : count}
      empty={t.empty}
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

type NeedsYouTexts = typeof dashboard.needsYou & { distances: typeof distances }

interface Circumstances {
  company: Company
  today: string
  maySettle: boolean
}

function overdueItem(
  row: DocumentRow,
  { company, today, maySettle }: Circumstances,
  t: NeedsYouTexts,
): Item {
  const href = documentPath('invoice', row.id)
  const dueOn = row.dueOn ?? row.issuedOn
  const late = t.distances.days(daysBetween(dueOn, today))
  return {
    key: row.id,
    row,
    status: 'overdue',
    href,
    who: row.clientName ?? t.noClient,
    why: t.dueLate(shortNumber(row, company), formatDate(dueOn, 'en-GB'), late),
    amount: row.open,
    action: maySettle
      ? { label: t.recordPayment, href: beginPath('invoice', row.id, 'record-payment') }
      : { label: t.openInvoice, href },
  }
}

function acceptedItem(quote: AcceptedQuote, company: Company, t: NeedsYouTexts): Item {
  const href = documentPath('quote', quote.id)
  const { deposit } = quote
  const number = t.quote(shortNumber({ ...quote, kind: 'quote' }, company))
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
      why: t.depositStillDraft(number),
      action: { label: t.openDraft, href: documentPath('invoice', deposit.invoiceId) },
    }
  if (deposit)
    return {
      ...item,
      why: t.depositInvoicedRest(number),
      action: { label: t.invoiceRest, href: beginPath('quote', quote.id, 'create-invoice') },
    }
  return {
    ...item,
    why: t.accepted(number, acceptedOn),
    action: { label: t.createInvoice, href: beginPath('quote', quote.id, 'create-invoice') },
  }
}

function expiringItem(
  row: DocumentRow,
  { company, today, maySettle }: Circumstances,
  t: NeedsYouTexts,
): Item {
  const href = documentPath('quote', row.id)
  const endsOn = row.dueOn ?? row.issuedOn
  const ends = `${formatDate(endsOn, 'en-GB')}, ${distanceOf(endsOn, today, t.distances)}`
  return {
    key: row.id,
    row,
    status: row.status,
    href,
    who: row.clientName ?? t.noClient,
    why: t.quoteEnds(shortNumber(row, company), ends),
    amount: row.total,
    action: maySettle
      ? { label: t.recordAnswer, href: beginPath('quote', row.id, 'accept') }
      : { label: t.openQuote, href },
  }
}

function draftItem(row: DocumentRow, company: Company, t: NeedsYouTexts): Item {
  const kind = row.kind === 'quote' ? 'quote' : 'invoice'
  const href = editPath(kind, row.id)
  const edited = formatInstant(row.updatedAt, company.timezone, 'en-GB')
  return {
    key: row.id,
    row,
    status: 'draft',
    href,
    who: row.clientName ?? t.noClientYet,
    why: t.edited(kind === 'quote' ? t.quoteDraft : t.draft, edited),
    amount: row.total,
    action: { label: t.continue, href },
  }
}

/** Where the rest is, as far as there is more than is shown. */
function More({ attention }: { attention: Attention }) {
  const t = useMessages(dashboard).needsYou
  const { overdue, accepted, expiring } = attention
  const lists: { waiting: { rows: unknown[]; count: number }; label: string; href: Route }[] = [
    { waiting: overdue, label: t.overdueInvoices, href: '/invoices?status=overdue' },
    { waiting: accepted, label: t.acceptedQuotes, href: '/quotes?status=accepted' },
    { waiting: expiring, label: t.quotesThatEndSoon, href: '/quotes?status=open' },
  ]
  const longer = lists.filter(({ waiting }) => waiting.count > waiting.rows.length)
  if (longer.length === 0) return null
  return (
    <li className="flex flex-wrap gap-x-4 gap-y-1 py-2.5 text-sm max-sm:px-5">
      {longer.map(({ waiting, label, href }) => (
        <Link key={label} href={href} className="text-primary-text hover:underline max-sm:py-2">
          {t.all(shownCount(waiting.count), label)}
        </Link>
      ))}
    </li>
  )
}
