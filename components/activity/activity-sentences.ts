import type { Route } from 'next'
import { clientPath } from '@/components/clients/paths'
import { documentPath } from '@/components/register/document-paths'
import { kindWords } from '@/components/register/list-words'
import type { ShownStatus } from '@/components/shell/status'
import type { ActivityRow } from '@/lib/activity/queries'
import type { ActivityVerb } from '@/lib/activity/record'
import type { DocumentLocale } from '@/lib/documents/model'
import { digitsOfCurrency, isCurrency } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { decimalOf } from '@/lib/money/minor'

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

/** What a row tells. */
export function sentenceOf(row: ActivityRow, locale: DocumentLocale): ActivitySentence {
  const it = subjectOf(row)
  const named = row.actorKind === 'visitor' ? 'The client' : row.actorName
  if (!isKnown(row.verb)) return { who: named, pieces: [{ text: `${row.verb} ` }, it] }
  const { who = named, words, status }: Phrase = phrases[row.verb]({ ...row, it, locale })
  const pieces = words.map(word => (typeof word === 'string' ? { text: word } : word))
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
}

interface Phrase {
  /** In place of who acted. */
  who?: string
  words: (string | Piece)[]
  status?: ShownStatus
}

/** One active phrase per verb; complete, so that a new verb cannot be forgotten. */
const phrases = {
  'company.started': row => ({ words: [`started ${row.subjectLabel}`] }),
  'company.changed': () => ({ words: ['changed the ', { text: 'settings', href: '/settings' }] }),
  'client.created': ({ it }) => ({ words: ['added the client ', it] }),
  'client.edited': ({ it }) => ({ words: ['edited the client ', it] }),
  'client.deleted': ({ it }) => ({ words: ['deleted the client ', it], status: 'void' }),
  'client.restored': ({ it }) => ({ words: ['restored the client ', it] }),
  'preset.created': ({ it }) => ({ words: ['added the template ', it] }),
  'preset.saved': ({ it }) => ({ words: ['changed the template ', it] }),
  'preset.made_default': ({ it }) => ({ words: ['made ', it, ' the default template'] }),
  'preset.deleted': ({ it }) => ({ words: ['deleted the template ', it], status: 'void' }),
  'preset.restored': ({ it }) => ({ words: ['restored the template ', it] }),
  'invoice.drafted': drafted,
  'invoice.edited': ({ it }) => ({ words: ['edited ', it], status: 'draft' }),
  'invoice.duplicated': duplicated,
  'invoice.deleted': deleted,
  'invoice.restored': restored,
  'invoice.issued': issued,
  'invoice.downloaded': downloaded,
  'invoice.credited': row => {
    const credited = creditedOf(row)
    const amount = credited === null ? '' : minorWords(credited, row, row.locale)
    return {
      words: amount
        ? [`credited ${amount} of `, row.it, ...withCreditNote(row)]
        : ['credited ', row.it, ...withCreditNote(row)],
      status: 'void',
    }
  },
  'invoice.voided': row => ({ words: ['voided ', row.it, ...withCreditNote(row)], status: 'void' }),
  'quote.drafted': drafted,
  'quote.edited': ({ it }) => ({ words: ['edited ', it], status: 'draft' }),
  'quote.duplicated': duplicated,
  'quote.deleted': deleted,
  'quote.restored': restored,
  'quote.issued': issued,
  'quote.downloaded': downloaded,
  'quote.revising': ({ it }) => ({ words: ['began to revise ', it], status: 'draft' }),
  'quote.revised': ({ it, after }) => ({
    words: [`issued version ${textAt(after, 'version')} of `, it],
    status: 'issued',
  }),
  'quote.revision_discarded': ({ it }) => ({
    words: ['discarded the revision of ', it],
    status: 'void',
  }),
  'quote.accepted': row =>
    row.actorKind === 'visitor'
      ? { ...byVisitor(row), words: ['accepted ', row.it], status: 'accepted' }
      : {
          words: [`recorded ${clientOf(row)}’s acceptance of `, row.it],
          status: 'accepted',
        },
  'quote.declined': row =>
    row.actorKind === 'visitor'
      ? { ...byVisitor(row), words: ['declined ', row.it], status: 'declined' }
      : { words: [`recorded that ${clientOf(row)} declined `, row.it], status: 'declined' },
  'quote.invoiced': ({ it, after }) => ({
    words: [after?.purpose === 'deposit' ? 'drafted the deposit invoice of ' : 'invoiced ', it],
    status: 'invoiced',
  }),
  'credit_note.issued': issued,
  'credit_note.downloaded': downloaded,
  'receipt.issued': issued,
  'receipt.downloaded': downloaded,
  'snapshot.mismatch': ({ it }) => ({
    words: ['was refused the PDF of ', it, ', which came out differently than at first'],
  }),
  'payment.recorded': row => {
    const invoices = listAt(row.after, 'invoices')
    const amount = paidWords(row, row.locale) || 'a payment'
    return {
      words: [
        `recorded ${amount}`,
        ...invoices.flatMap((text, index) => [
          separatorAt(index, invoices.length),
          { text, isNumber: true },
        ]),
        ' (receipt ',
        row.it,
        ')',
      ],
      status: 'paid',
    }
  },
  'payment.reversed': ({ it }) => ({
    words: ['reversed the payment of receipt ', it],
    status: 'void',
  }),
  'invoice.mailed': mailed,
  'invoice.sent': sent,
  'invoice.viewed': viewed,
  'invoice.asked': asked,
  'quote.mailed': mailed,
  'quote.sent': sent,
  'quote.viewed': viewed,
  'quote.asked': asked,
  'credit_note.mailed': mailed,
  'credit_note.sent': sent,
  'credit_note.viewed': viewed,
  'credit_note.asked': asked,
  'receipt.mailed': mailed,
  'receipt.sent': sent,
  'receipt.viewed': viewed,
  'receipt.asked': asked,
  'mail.retried': row => ({ words: ['tried the mail of ', row.it, ...toWhom(row), ' again'] }),
  'mail.failed': row => ({
    who: 'The mail',
    words: ['of ', row.it, ...toWhom(row), ' could not be sent'],
    status: 'declined',
  }),
  'mail.bounced': row => ({
    who: 'The mail',
    words: ['of ', row.it, ...toWhom(row), ' came back'],
    status: 'declined',
  }),
  'mail.complained': row => ({
    who: 'The mail',
    words: ['of ', row.it, ...toWhom(row), ' was reported as unwanted'],
    status: 'declined',
  }),
  'mail_text.changed': ({ it }) => ({ words: ['changed the mail text ', it] }),
  'mail_text.reset': ({ it }) => ({ words: ['went back to the original mail text ', it] }),
  'link.created': ({ it }) => ({ words: ['made a link to ', it] }),
  'link.renewed': ({ it, actorKind }) => ({
    words: [actorKind === 'visitor' ? 'asked for a fresh link to ' : 'made a new link to ', it],
  }),
  'link.revoked': ({ it }) => ({ words: ['revoked a link to ', it], status: 'void' }),
  'member.invited': ({ it }) => ({ words: ['invited ', it] }),
  'member.joined': ({ actorKind, actorName, it }) => ({
    who: actorKind === 'member' ? actorName : it.text,
    words: ['joined the company'],
  }),
  'invitation.revoked': ({ it }) => ({ words: ['revoked the invitation of ', it], status: 'void' }),
} satisfies Record<ActivityVerb, (row: Told) => Phrase>

function isKnown(verb: string): verb is ActivityVerb {
  return Object.hasOwn(phrases, verb)
}

/** What it happened to, as it is called now, and where it is; no address for what is gone. */
function subjectOf(row: ActivityRow): Piece {
  const { document, subjectKind, subjectId, subjectLabel, clientName } = row
  if (document) {
    const text = document.number ?? draftWords(document.kind)
    return { text, href: documentPath(document.kind, document.id) }
  }
  if (subjectKind === 'client')
    return clientName ? { text: clientName, href: clientPath(subjectId) } : { text: subjectLabel }
  const isUnnamed = subjectLabel === 'Draft' || subjectLabel === ''
  const kind = subjectKind === 'quote' || subjectKind === 'invoice' ? subjectKind : null
  return { text: kind && isUnnamed ? draftWords(kind) : subjectLabel }
}

function draftWords(kind: keyof typeof kindWords): string {
  return `a draft ${kindWords[kind].toLowerCase()}`
}

/** "drafted a draft" says it twice. */
function drafted({ it, document, subjectKind }: Told): Phrase {
  const text = document?.number ?? (subjectKind === 'quote' ? 'a quote' : 'an invoice')
  return { words: ['drafted ', { ...it, text }], status: 'draft' }
}

function duplicated({ it, after }: Told): Phrase {
  const original = textAt(after, 'duplicateOf') || 'a draft'
  return { words: [`duplicated ${original} as `, it], status: 'draft' }
}

function deleted({ it }: Told): Phrase {
  return { words: ['deleted ', it], status: 'void' }
}

function restored({ it }: Told): Phrase {
  return { words: ['restored ', it], status: 'draft' }
}

/** Asked for by a member. */
function mailed(row: Told): Phrase {
  return { words: ['mailed ', row.it, ...toWhom(row)] }
}

/** Accepted by whoever carries it. */
function sent(row: Told): Phrase {
  return { who: '', words: [row.it, ' was sent', ...toWhom(row)], status: 'sent' }
}

function viewed({ it }: Told): Phrase {
  return { who: 'The client', words: ['looked at ', it], status: 'viewed' }
}

function asked(row: Told): Phrase {
  return { ...byVisitor(row), words: ['asked about ', row.it] }
}

/** Named as they wrote themselves on the page. */
function byVisitor({ after }: Told): Pick<Phrase, 'who'> {
  return { who: textAt(after, 'name') || 'The client' }
}

function clientOf({ after }: Told): string {
  return textAt(after, 'name') || 'the client'
}

function toWhom({ after }: Told): string[] {
  const addresses = [...listAt(after, 'to'), textAt(after, 'to')].filter(text => text !== '')
  return addresses.length > 0 ? [` to ${addresses.join(', ')}`] : []
}

function issued({ it }: Told): Phrase {
  return { words: ['issued ', it], status: 'issued' }
}

function downloaded({ it }: Told): Phrase {
  return { words: ['downloaded ', it] }
}

/** What a credit adds to what was credited before, in minor units. */
function creditedOf({ before, after, document }: ActivityRow): bigint | null {
  const [was, is] = [before?.creditedMinor, after?.creditedMinor]
  const isMinor = (value: unknown): value is string =>
    typeof value === 'string' && /^\d+$/.test(value)
  return document && isMinor(was) && isMinor(is) ? BigInt(is) - BigInt(was) : null
}

function withCreditNote({ after }: Told): (string | Piece)[] {
  const [number, id] = [textAt(after, 'creditNote'), textAt(after, 'creditNoteId')]
  if (!number) return []
  return [
    ' with ',
    id ? { text: number, href: documentPath('credit_note', id) } : { text: number, isNumber: true },
  ]
}

function textAt(after: ActivityRow['after'], name: string): string {
  const value = after?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function listAt(after: ActivityRow['after'], name: string): string[] {
  const value = after?.[name]
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}

/** Before each of several: " for A, B and C". */
function separatorAt(index: number, count: number): string {
  if (index === 0) return ' for '
  return index === count - 1 ? ' and ' : ', '
}
