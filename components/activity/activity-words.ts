import type { Route } from 'next'
import type { ReactNode } from 'react'
import { clientPath } from '@/components/clients/paths'
import { documentPath } from '@/components/register/document-paths'
import { activityWords } from '@/components/register/document-timeline'
import { kindWords } from '@/components/register/list-words'
import type { ShownStatus } from '@/components/shell/status'
import type { ActivityRow } from '@/lib/activity/queries'
import type { ActivityVerb, SubjectKind } from '@/lib/activity/record'
import type { DocumentLocale } from '@/lib/documents/model'
import { isCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'

/** The filters of the activity: what it happened to, in the order of their chips. */
export const shownSubjects = [
  'quote',
  'invoice',
  'credit_note',
  'payment',
  'receipt',
  'client',
  'company',
] as const satisfies readonly SubjectKind[]

export const subjectWords: Record<SubjectKind, string> = {
  quote: 'Quotes',
  invoice: 'Invoices',
  credit_note: 'Credit notes',
  payment: 'Payments',
  receipt: 'Receipts',
  client: 'Clients',
  company: 'Settings',
}

interface Told {
  /** "Accepted by Sofia Reyes" */
  what: string
  status?: ShownStatus
}

/** What happened, in the words of the timelines; amounts as the company writes them. */
export function toldOf(row: Pick<ActivityRow, 'verb' | 'after'>, locale: DocumentLocale): Told {
  const { verb, after } = row
  if (!isKnown(verb)) return { what: verb }
  const { title, status }: { title: ReactNode; status?: ShownStatus } = activityWords[verb](after)
  const received = verb === 'payment.recorded' ? receivedOf(after, locale) : null
  return { what: received ?? (typeof title === 'string' ? title : verb), status }
}

/** What it happened to, as it is called now, and where it is; no address for what is gone. */
export function subjectOf(row: ActivityRow): { label: string; href: Route | null } {
  const { document, subjectKind, subjectId, subjectLabel } = row
  if (document) {
    const label = document.number ?? `${kindWords[document.kind]} draft`
    return { label, href: documentPath(document.kind, document.id) }
  }
  if (subjectKind === 'client')
    return {
      label: row.clientName ?? subjectLabel,
      href: row.clientName ? clientPath(subjectId) : null,
    }
  if (subjectKind === 'company') return { label: 'Settings', href: '/settings' }
  return { label: subjectLabel, href: null }
}

/** What nobody wants to be told on the first screen of the day. */
const quietVerbs =
  /\.(drafted|edited|duplicated|downloaded|deleted|restored|revising|revision_discarded)$|^quote\.invoiced$/

export function isWorthTelling({ verb }: Pick<ActivityRow, 'verb'>): boolean {
  return !quietVerbs.test(verb)
}

interface Change {
  name: string
  before: string
  after: string
}

/** Before and after of every field that a row tells of, as text. */
export function changesOf({ before, after }: Pick<ActivityRow, 'before' | 'after'>): Change[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.map(name => ({
    name: nameOf(name),
    before: textOf(before?.[name]),
    after: textOf(after?.[name]),
  }))
}

function isKnown(verb: string): verb is ActivityVerb {
  return Object.hasOwn(activityWords, verb)
}

function receivedOf(after: ActivityRow['after'], locale: DocumentLocale): string | null {
  const { amount, currency } = after ?? {}
  if (typeof amount !== 'string' || typeof currency !== 'string' || !isCurrency(currency))
    return null
  return `${formatMoney(amount, currency, locale)} received`
}

/** "receivedOn" as "Received on". */
function nameOf(name: string): string {
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–'
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map(textOf).join(', ') : JSON.stringify(value)
}
