import type { ShownStatus } from '@/components/shell/status'
import type { TimelineEntry } from '@/components/shell/timeline'
import type { ActivityVerb } from '@/lib/activity/record'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { DocumentKind } from '@/lib/documents/model'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { formatMoney } from '@/lib/money/format'
import { type PaymentView, paymentMethodWords } from '@/lib/payments/model'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import type { QuoteView } from '@/lib/quotes/view/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { type ActivityFact, distanceOf, isMailed } from '@/lib/register/view/model'

import { correspondenceOf } from './document-correspondence'

type Words = { title: string; reason?: string; status?: ShownStatus }
type Moment = Words & { key: string; at: Date; isDownload?: boolean }

/**
 * What happened to a document, newest first, after what is planned. Facts of the document are told to everybody; who
 * did what else, to those who may read the activity. Downloads in a row count as one.
 */
export function timelineOf(view: DocumentView): TimelineEntry[] {
  const moments = [...factsOf(view), ...activityOf(view)].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  )
  const told = moments.filter(
    (moment, index) => !(moment.isDownload && moments[index - 1]?.isDownload),
  )
  return [
    ...plannedOf(view),
    ...told.map(({ at, isDownload: _isDownload, ...moment }) => ({
      ...moment,
      at: { shown: formatInstant(at, view.timezone, 'en-GB'), instant: at.toISOString() },
    })),
  ]
}

type After = Record<string, unknown> | null

/** Told by the document itself, with the same words for every role. */
type FactVerb =
  | 'invoice.issued'
  | 'invoice.credited'
  | 'invoice.voided'
  | 'quote.issued'
  | 'quote.revised'
  | 'quote.accepted'
  | 'quote.declined'
  | 'credit_note.issued'
  | 'receipt.issued'
  | 'payment.recorded'
  | 'payment.reversed'
  | `${DocumentKind}.${'mailed' | 'sent' | 'viewed' | 'asked'}`
  | `mail.${'failed' | 'bounced' | 'complained'}`
/** About something else than a document. */
type OtherVerb =
  `${'company' | 'client' | 'preset' | 'mail_text' | 'member' | 'invitation'}.${string}`
type ToldVerb = Exclude<ActivityVerb, FactVerb | OtherVerb>

/** What is told as it was done; complete, so that a new verb cannot be forgotten. */
const activityWords = {
  'invoice.drafted': drafted,
  'invoice.edited': edited,
  'invoice.duplicated': duplicated,
  'invoice.deleted': deleted,
  'invoice.restored': restored,
  'invoice.downloaded': downloaded,
  'quote.drafted': drafted,
  'quote.edited': edited,
  'quote.duplicated': duplicated,
  'quote.deleted': deleted,
  'quote.restored': restored,
  'quote.downloaded': downloaded,
  'quote.revising': () => ({ title: 'Revision begun', status: 'draft' }),
  'quote.revision_discarded': () => ({ title: 'Revision discarded', status: 'void' }),
  'quote.invoiced': after => ({
    title: after?.purpose === 'deposit' ? 'Deposit invoice drafted' : 'Invoice drafted',
    status: 'invoiced',
  }),
  'snapshot.mismatch': () => ({ title: 'PDF refused: it came out differently than at first' }),
  'credit_note.downloaded': downloaded,
  'receipt.downloaded': downloaded,
  'mail.retried': () => ({ title: 'Mail tried again' }),
  'link.created': () => ({ title: 'Link made' }),
  'link.renewed': () => ({ title: 'New link made' }),
  'link.revoked': () => ({ title: 'Link revoked', status: 'void' }),
} satisfies Record<ToldVerb, (after: After) => Words>

function activityOf(view: DocumentView): Moment[] {
  const { activity } = view
  if (!activity) return draftedOf(view)
  const isDrafted = activity.some(({ verb }) => /\.(drafted|duplicated)$/.test(verb))
  const told = activity.flatMap(momentOf)
  return isDrafted ? told : [...told, ...draftedOf(view)]
}

function momentOf({ id, verb, actorKind, actorName, at, after }: ActivityFact): Moment[] {
  if (!isKnown(verb)) return []
  const words: Words = activityWords[verb](after)
  return [
    {
      key: id,
      at,
      reason: actorKind === 'visitor' ? 'By the client' : `By ${actorName}`,
      ...words,
      isDownload: verb.endsWith('.downloaded'),
    },
  ]
}

function isKnown(verb: string): verb is ToldVerb {
  return Object.hasOwn(activityWords, verb)
}

function draftedOf({ drafted: by }: DocumentView): Moment[] {
  return by
    ? [{ key: 'drafted', at: by.at, title: 'Drafted', ...byWords(by.byName), status: 'draft' }]
    : []
}

function factsOf(view: DocumentView): Moment[] {
  const versions = [...versionsOf(view), ...correspondenceOf(view)]
  switch (view.kind) {
    case 'invoice':
      return [
        ...versions,
        ...view.payments.flatMap(payment => paymentOf(payment, view)),
        ...creditsOf(view),
      ]
    case 'quote':
      return [...versions, ...answersOf(view)]
    case 'credit_note':
      return versions
    case 'receipt':
      return [...versions, ...paymentOf(view.payment, view)]
  }
}

function versionsOf(view: DocumentView): Moment[] {
  return view.versions
    .filter(version => version.reason !== 'accepted')
    .map(({ version, reason, sha256, createdAt, byName }) => ({
      key: `version ${version}`,
      at: createdAt,
      title: reason === 'issued' ? `Issued as ${view.number}` : `Version ${version} issued`,
      // In a line of its own, so that it stands alike however long the name before it is.
      reason: `${byName ? `By ${byName}, version` : 'Version'} ${version}\nFingerprint ${fingerprintOf(sha256)}`,
      status: 'issued',
    }))
}

function paymentOf(payment: PaymentView, view: DocumentView): Moment[] {
  const { reversal } = payment
  const amount = formatMoney(payment.amount, payment.currency, view.locale)
  const isPart = payment.amount !== payment.total
  const how = [
    paymentMethodWords[payment.method],
    payment.reference,
    isPart ? `part of ${formatMoney(payment.total, payment.currency, view.locale)}` : '',
    payment.receivedOn === localDateOf(payment.createdAt, view.timezone)
      ? ''
      : `dated ${formatDate(payment.receivedOn, 'en-GB')}`,
    view.kind === 'receipt' || !payment.receiptNumber ? '' : `receipt ${payment.receiptNumber}`,
  ]
  return [
    {
      key: `payment ${payment.id}`,
      at: payment.createdAt,
      title: `${amount} received`,
      reason: withAuthor(how.filter(text => text !== '').join(', '), payment.createdByName),
      status: reversal ? 'void' : 'paid',
    },
    ...(reversal
      ? [
          {
            key: `reversal ${payment.id}`,
            at: reversal.at,
            title: `${amount} reversed`,
            reason: withAuthor(reversal.reason, reversal.byName),
            status: 'void' as const,
          },
        ]
      : []),
  ]
}

function creditsOf(view: InvoiceView): Moment[] {
  return view.creditNotes.map(({ id, number, amount, reason, issuedAt }) => {
    const by = view.activity?.find(({ after }) => after?.creditNoteId === id)
    const isVoiding = view.status === 'void' && id === view.creditNotes[0]?.id
    const sum = formatMoney(amount, view.currency, view.locale)
    return {
      key: `credit ${id}`,
      at: issuedAt,
      title: isVoiding ? `Voided by ${number}` : `${sum} credited by ${number}`,
      reason: withAuthor(reason, by?.actorName ?? null),
      status: 'void',
    }
  })
}

function answersOf(view: QuoteView): Moment[] {
  return view.answers.map(({ id, answer, name, note, version, at }) => {
    const by = view.activity?.find(
      ({ verb, after }) => verb === `quote.${answer}` && after?.name === name,
    )
    const recorded = `Version ${version}${by ? recordedWords(by) : ''}`
    return {
      key: `answer ${id}`,
      at,
      title: answer === 'accepted' ? `Accepted by ${name}` : `Declined by ${name}`,
      reason: note ? `${recorded} · “${note}”` : recorded,
      status: answer,
    }
  })
}

function recordedWords({ actorKind, actorName }: ActivityFact): string {
  return actorKind === 'visitor' ? ', on the client’s page' : `, recorded by ${actorName}`
}

function plannedOf(view: DocumentView): TimelineEntry[] {
  return [...dueOf(view), ...toBeSentOf(view)]
}

/** What comes first, while nobody at the client heard of it. */
function toBeSentOf(view: DocumentView): TimelineEntry[] {
  if (view.status !== 'issued' || isMailed(view)) return []
  const title = 'Send to the client'
  return [
    { key: 'to be sent', title, reason: 'Mail with a link', at: { shown: 'Next' }, planned: true },
  ]
}

function dueOf(view: DocumentView): TimelineEntry[] {
  const waits = ['issued', 'sent', 'viewed', 'partly_paid'].includes(view.status)
  if (!waits || (view.kind !== 'invoice' && view.kind !== 'quote')) return []
  const isInvoice = view.kind === 'invoice'
  const on = isInvoice ? view.dueOn : view.validUntil
  return [
    {
      key: 'planned',
      title: isInvoice ? 'Payment due' : 'Expires',
      reason: sentenceCase(distanceOf(on, view.today)),
      at: { shown: formatDate(on, 'en-GB'), instant: on },
      planned: true,
    },
  ]
}

function drafted(): Words {
  return { title: 'Drafted', status: 'draft' }
}

function edited(): Words {
  return { title: 'Edited', status: 'draft' }
}

function duplicated(after: After): Words {
  const original = textOf(after, 'duplicateOf')
  return {
    title: original ? `Duplicated from ${original}` : 'Duplicated from a draft',
    status: 'draft',
  }
}

function deleted(): Words {
  return { title: 'Deleted', status: 'void' }
}

function restored(): Words {
  return { title: 'Restored', status: 'draft' }
}

function downloaded(): Words {
  return { title: 'PDF downloaded' }
}

function textOf(after: After, name: string): string {
  const value = after?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Reasons are sentences of people, with or without a full stop. */
function withAuthor(reason: string, name: string | null): string {
  return [reason, name ? `by ${name}` : ''].filter(text => text !== '').join(' · ')
}

function byWords(name: string | null): Pick<Words, 'reason'> {
  return name ? { reason: `By ${name}` } : {}
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
