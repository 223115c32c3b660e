import type { Route } from 'next'
import { clientPath } from '@/components/clients/paths'
import { documentPath } from '@/components/register/document-paths'
import type { ShownStatus } from '@/components/shell/status'
import type { ActivityRow } from '@/lib/activity/queries'
import type { ActivityVerb } from '@/lib/activity/record'
import type { DocumentLocale } from '@/lib/documents/model'
import type { activity } from '@/lib/messages/en/activity'
import { textParts } from '@/lib/messages/text-parts'
import { digitsOfCurrency, isCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { decimalOf } from '@/lib/money/minor'
import { formatDate, isIsoDate } from '@/lib/platform/calendar'

/** A part of a sentence; one with an address leads there. */
export interface Piece {
  text: string
  /** The number of a document, which stays in one line. */
  isNumber?: boolean
  href?: Route
}

/** What somebody did, as a sentence. */
export interface ActivitySentence {
  /** Who did it, as it begins; empty where it happened by itself. */
  who: string
  /** What follows: "issued ", "PCF-2026-0042". */
  pieces: Piece[]
  status?: ShownStatus
}

type ActivityTexts = typeof activity

/** What a row tells. */
export function sentenceOf(
  row: ActivityRow,
  locale: DocumentLocale,
  t: ActivityTexts,
): ActivitySentence {
  const it = subjectOf(row, t)
  const named = row.actorKind === 'visitor' ? t.who.client : row.actorName
  if (!isKnown(row.verb, t)) return { who: named, pieces: [{ text: `${row.verb} ` }, it] }
  // Complete, so that a new verb cannot be forgotten.
  const texts: Record<ActivityVerb, string> = t.did
  const told = tellers[row.verb]?.({ ...row, it, locale, t }) ?? {}
  const { who = named, did = texts[row.verb], parts = {}, status } = told
  const pieces = textParts<Part>(did, { it, ...parts })
    .flat()
    .map(piece => (typeof piece === 'string' ? { text: piece } : piece))
  return { who, pieces: pieces.filter(({ text }) => text !== ''), ...(status ? { status } : {}) }
}

/** An amount in minor units of a document, as the company writes it. */
export function minorWords(
  minor: bigint,
  { document }: Pick<ActivityRow, 'document'>,
  locale: DocumentLocale,
): string {
  const currency = document?.currency ?? ''
  return isCurrency(currency)
    ? formatMoney(decimalOf(minor, digitsOfCurrency(currency) ?? 2), currency, locale)
    : ''
}

/** The amount of a payment; nothing where a row does not tell it. */
export function paidWords({ after }: Pick<ActivityRow, 'after'>, locale: DocumentLocale): string {
  const { amount, currency } = after ?? {}
  return typeof amount === 'string' && typeof currency === 'string' && isCurrency(currency)
    ? formatMoney(amount, currency, locale)
    : ''
}

interface Told extends ActivityRow {
  /** What it happened to. */
  it: Piece
  locale: DocumentLocale
  t: ActivityTexts
}

type Part = string | Piece | (string | Piece)[]

interface Telling {
  /** In place of who acted. */
  who?: string
  /** In place of what the catalogue says of the verb. */
  did?: string
  parts?: Record<string, Part>
  status?: ShownStatus
}

/** What a sentence names beside its subject, who did it where that is not the actor, and how it ended. */
const tellers: Partial<Record<ActivityVerb, (row: Told) => Telling>> = {
  'company.changed': ({ t }) => ({ parts: { settings: { text: t.settings, href: '/settings' } } }),
  'company.next_number_set': ({ after, t }) => ({
    parts: { series: wordOf(t.series, after?.kind), number: numberOf(textAt(after, 'number')) },
  }),
  'company.deletion_requested': ({ after, t }) => {
    const date = dateAt(after, 'closesAt')
    return date ? { did: t.instead.deletionRequestedUntil, parts: { date } } : {}
  },
  'company.closed': ({ t }) => ({ who: t.who.company, status: 'void' }),
  'onboarding.step_done': firstStep,
  'onboarding.step_skipped': firstStep,
  'tax_preset.deleted': voided,
  'client.deleted': voided,
  'client.erased': voided,
  'import.uploaded': imported,
  'import.finished': imported,
  'import.failed': row => ({ ...imported(row), who: row.t.who.import, status: 'declined' }),
  'import.discarded': row => ({ ...imported(row), status: 'void' }),
  'export.ready': ({ t }) => ({ who: t.who.export }),
  'export.failed': ({ t }) => ({ who: t.who.export, status: 'declined' }),
  'preset.deleted': voided,
  'invoice.drafted': drafted,
  'invoice.edited': draft,
  'invoice.duplicated': duplicated,
  'invoice.deleted': voided,
  'invoice.restored': draft,
  'invoice.issued': issued,
  'invoice.credited': row => {
    const credited = creditedOf(row)
    const amount = credited === null ? '' : minorWords(credited, row, row.locale)
    const telling = withCreditNote(row)
    return amount
      ? { ...telling, did: row.t.instead.creditedInPart, parts: { ...telling.parts, amount } }
      : telling
  },
  'invoice.voided': withCreditNote,
  'quote.drafted': drafted,
  'quote.edited': draft,
  'quote.duplicated': duplicated,
  'quote.deleted': voided,
  'quote.restored': draft,
  'quote.issued': issued,
  'quote.revising': draft,
  'quote.revised': ({ after }) => ({
    parts: { version: textAt(after, 'version') },
    status: 'issued',
  }),
  'quote.revision_discarded': voided,
  'quote.accepted': row => ({
    ...answered(row, row.t.instead.acceptedByClient),
    status: 'accepted',
  }),
  'quote.declined': row => ({
    ...answered(row, row.t.instead.declinedByClient),
    status: 'declined',
  }),
  'quote.invoiced': ({ after, t }) => ({
    ...(after?.purpose === 'deposit' ? { did: t.instead.depositDrafted } : {}),
    status: 'invoiced',
  }),
  'credit_note.issued': issued,
  'receipt.issued': issued,
  'payment.recorded': row => ({
    parts: {
      amount: paidWords(row, row.locale) || row.t.aPayment,
      invoices: invoicesOf(row),
    },
    status: 'paid',
  }),
  'payment.reversed': voided,
  'invoice.mailed': toWhom,
  'invoice.sent': sent,
  'invoice.viewed': viewed,
  'invoice.asked': byVisitor,
  'quote.mailed': toWhom,
  'quote.sent': sent,
  'quote.viewed': viewed,
  'quote.asked': byVisitor,
  'credit_note.mailed': toWhom,
  'credit_note.sent': sent,
  'credit_note.viewed': viewed,
  'credit_note.asked': byVisitor,
  'receipt.mailed': toWhom,
  'receipt.sent': sent,
  'receipt.viewed': viewed,
  'receipt.asked': byVisitor,
  'mail.retried': toWhom,
  'mail.failed': lost,
  'mail.bounced': lost,
  'mail.complained': lost,
  'link.renewed': ({ actorKind, t }) =>
    actorKind === 'visitor' ? { did: t.instead.freshLinkAsked } : {},
  'link.revoked': voided,
  'member.joined': ({ actorKind, actorName, it }) => ({
    who: actorKind === 'member' ? actorName : it.text,
  }),
  'member.role_changed': ({ after, t }) => ({ parts: { role: wordOf(t.roles, after?.role) } }),
  'member.removed': voided,
  'member.left': voided,
  'invitation.revoked': voided,
}

function isKnown(verb: string, t: ActivityTexts): verb is ActivityVerb {
  return Object.hasOwn(t.did, verb)
}

/** What it happened to, as it is called now, and where it is; no address for what is gone. */
function subjectOf(row: ActivityRow, t: ActivityTexts): Piece {
  const { document, subjectKind, subjectId, subjectLabel, clientName } = row
  if (document) {
    const text = document.number ?? t.draft[document.kind]
    return { text, href: documentPath(document.kind, document.id) }
  }
  if (subjectKind === 'client')
    return clientName ? { text: clientName, href: clientPath(subjectId) } : { text: subjectLabel }
  const isUnnamed = subjectLabel === 'Draft' || subjectLabel === ''
  const kind = subjectKind === 'quote' || subjectKind === 'invoice' ? subjectKind : null
  return { text: kind && isUnnamed ? t.draft[kind] : subjectLabel }
}

/** "drafted a draft" says it twice. */
function drafted({ it, document, subjectKind, t }: Told): Telling {
  const text = document?.number ?? (subjectKind === 'quote' ? t.aQuote : t.anInvoice)
  return { parts: { it: { ...it, text } }, status: 'draft' }
}

function duplicated({ after, t }: Told): Telling {
  return { parts: { original: textAt(after, 'duplicateOf') || t.aDraft }, status: 'draft' }
}

function draft(): Telling {
  return { status: 'draft' }
}

function voided(): Telling {
  return { status: 'void' }
}

function issued(): Telling {
  return { status: 'issued' }
}

function firstStep({ after, t }: Told): Telling {
  return { parts: { step: wordOf(t.steps, after?.step) } }
}

/** How many came in is told where the row says it. */
function imported({ after, t }: Told): Telling {
  const things = wordOf(t.imported, after?.kind) || t.importedSomething
  const [created, skipped] = [textAt(after, 'created'), textAt(after, 'skipped')]
  if (!created) return { parts: { things } }
  const isSkipping = skipped !== '' && skipped !== '0'
  return {
    did: isSkipping ? t.instead.importedSkipping : t.instead.importedCounted,
    parts: { things, created, skipped },
  }
}

function toWhom({ after, t }: Told): Telling {
  const addresses = [...listAt(after, 'to'), textAt(after, 'to')].filter(text => text !== '')
  return addresses.length > 0 ? { parts: { toWhom: t.toWhom(addresses.join(', ')) } } : {}
}

/** Accepted by whoever carries it. */
function sent(row: Told): Telling {
  return { ...toWhom(row), who: '', status: 'sent' }
}

function lost(row: Told): Telling {
  return { ...toWhom(row), who: row.t.who.mail, status: 'declined' }
}

function viewed({ t }: Told): Telling {
  return { who: t.who.client, status: 'viewed' }
}

/** Named as they wrote themselves on the page. */
function byVisitor({ after, t }: Told): Telling {
  return { who: textAt(after, 'name') || t.who.client }
}

function answered(row: Told, byClient: string): Telling {
  if (row.actorKind === 'visitor') return { ...byVisitor(row), did: byClient }
  return { parts: { client: textAt(row.after, 'name') || row.t.who.clientInside } }
}

/** What a credit adds to what was credited before, in minor units. */
function creditedOf({ before, after, document }: ActivityRow): bigint | null {
  const [was, is] = [before?.creditedMinor, after?.creditedMinor]
  const isMinor = (value: unknown): value is string =>
    typeof value === 'string' && /^\d+$/.test(value)
  return document && isMinor(was) && isMinor(is) ? BigInt(is) - BigInt(was) : null
}

function withCreditNote({ after, t }: Told): Telling {
  const [number, id] = [textAt(after, 'creditNote'), textAt(after, 'creditNoteId')]
  if (!number) return { status: 'void' }
  const creditNote = id ? { text: number, href: documentPath('credit_note', id) } : numberOf(number)
  const parts = { withCreditNote: textParts<Piece>(t.withCreditNote, { creditNote }) }
  return { parts, status: 'void' }
}

/** What a payment is for: " for A, B and C". */
function invoicesOf({ after, t: { separators } }: Told): (string | Piece)[] {
  const invoices = listAt(after, 'invoices')
  return invoices.flatMap((number, index) => {
    const isLast = index > 0 && index === invoices.length - 1
    const separator = isLast ? separators.last : separators.next
    return [index === 0 ? separators.first : separator, numberOf(number)]
  })
}

function numberOf(text: string): Piece {
  return { text, isNumber: true }
}

function textAt(after: ActivityRow['after'], name: string): string {
  const value = after?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function dateAt(after: ActivityRow['after'], name: string): string {
  const day = textAt(after, name).slice(0, 10)
  return isIsoDate(day) ? formatDate(day, 'en-GB') : ''
}

function listAt(after: ActivityRow['after'], name: string): string[] {
  const value = after?.[name]
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

/** The word for a value; the value itself where a newer version wrote it. */
function wordOf(words: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === 'string' ? (words[value] ?? value) : ''
}
