import type { ShownStatus } from '@/components/shell/status'
import type { TimelineEntry } from '@/components/shell/timeline'
import type { ActivityVerb } from '@/lib/activity/record'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { InvoiceView } from '@/lib/invoices/view/model'
import { formatMoney } from '@/lib/money/format'
import { type PaymentView, paymentMethodWords } from '@/lib/payments/model'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import type { QuoteView } from '@/lib/quotes/view/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { type ActivityFact, distanceOf } from '@/lib/register/view/model'

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

/** What somebody did, in words; complete, so that a new verb cannot be forgotten. */
export const activityWords = {
  'company.started': () => ({ title: 'Company started' }),
  'company.changed': () => ({ title: 'Settings changed' }),
  'client.created': () => ({ title: 'Client added' }),
  'client.edited': () => ({ title: 'Client edited' }),
  'client.deleted': () => ({ title: 'Client deleted', status: 'void' }),
  'client.restored': () => ({ title: 'Client restored' }),
  'invoice.drafted': drafted,
  'invoice.edited': edited,
  'invoice.duplicated': duplicated,
  'invoice.deleted': deleted,
  'invoice.restored': restored,
  'invoice.issued': issued,
  'invoice.downloaded': downloaded,
  'invoice.credited': after => ({
    title: `Credited by ${textOf(after, 'creditNote')}`,
    status: 'void',
  }),
  'invoice.voided': after => ({
    title: `Voided by ${textOf(after, 'creditNote')}`,
    status: 'void',
  }),
  'quote.drafted': drafted,
  'quote.edited': edited,
  'quote.duplicated': duplicated,
  'quote.deleted': deleted,
  'quote.restored': restored,
  'quote.issued': issued,
  'quote.downloaded': downloaded,
  'quote.revising': () => ({ title: 'Revision begun', status: 'draft' }),
  'quote.revised': after => ({
    title: `Version ${textOf(after, 'version')} issued`,
    status: 'issued',
  }),
  'quote.revision_discarded': () => ({ title: 'Revision discarded', status: 'void' }),
  'quote.accepted': after => ({
    title: `Accepted by ${textOf(after, 'name')}`,
    status: 'accepted',
  }),
  'quote.declined': after => ({
    title: `Declined by ${textOf(after, 'name')}`,
    status: 'declined',
  }),
  'quote.invoiced': after => ({
    title: after?.purpose === 'deposit' ? 'Deposit invoice drafted' : 'Invoice drafted',
    status: 'invoiced',
  }),
  'credit_note.issued': issued,
  'credit_note.downloaded': downloaded,
  'receipt.issued': issued,
  'receipt.downloaded': downloaded,
  'payment.recorded': after => ({
    title: `${textOf(after, 'amount')} ${textOf(after, 'currency')} received`,
    status: 'paid',
  }),
  'payment.reversed': () => ({ title: 'Payment reversed', status: 'void' }),
} satisfies Record<ActivityVerb, (after: After) => Words>

/** Told by the document itself, with the same words for every role. */
const toldByFacts: readonly string[] = [
  'invoice.issued',
  'invoice.credited',
  'invoice.voided',
  'quote.issued',
  'quote.revised',
  'quote.accepted',
  'quote.declined',
  'credit_note.issued',
  'receipt.issued',
  'payment.recorded',
  'payment.reversed',
]

function activityOf(view: DocumentView): Moment[] {
  const { activity } = view
  if (!activity) return draftedOf(view)
  const isDrafted = activity.some(({ verb }) => /\.(drafted|duplicated)$/.test(verb))
  const told = activity.filter(({ verb }) => !toldByFacts.includes(verb)).flatMap(momentOf)
  return isDrafted ? told : [...told, ...draftedOf(view)]
}

function momentOf({ id, verb, actorName, at, after }: ActivityFact): Moment[] {
  if (!isKnown(verb)) return []
  const words: Words = activityWords[verb](after)
  return [
    { key: id, at, reason: `By ${actorName}`, ...words, isDownload: verb.endsWith('.downloaded') },
  ]
}

function isKnown(verb: string): verb is ActivityVerb {
  return verb in activityWords
}

function draftedOf({ drafted: by }: DocumentView): Moment[] {
  return by
    ? [{ key: 'drafted', at: by.at, title: 'Drafted', ...byWords(by.byName), status: 'draft' }]
    : []
}

function factsOf(view: DocumentView): Moment[] {
  const versions = versionsOf(view)
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
      reason: `${byName ? `By ${byName}, version` : 'Version'} ${version} · sha256 ${fingerprintOf(sha256)}`,
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
    payment.createdByName ? `by ${payment.createdByName}` : '',
  ]
  return [
    {
      key: `payment ${payment.id}`,
      at: payment.createdAt,
      title: `${amount} received`,
      reason: how.filter(text => text !== '').join(', '),
      status: reversal ? 'void' : 'paid',
    },
    ...(reversal
      ? [
          {
            key: `reversal ${payment.id}`,
            at: reversal.at,
            title: `${amount} reversed`,
            reason: [reversal.reason, reversal.byName ? `by ${reversal.byName}` : '']
              .filter(text => text !== '')
              .join(', '),
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
      reason: by ? `${reason}, by ${by.actorName}` : reason,
      status: 'void',
    }
  })
}

function answersOf(view: QuoteView): Moment[] {
  return view.answers.map(({ id, answer, name, note, version, at }) => {
    const by = view.activity?.find(
      ({ verb, after }) => verb === `quote.${answer}` && after?.name === name,
    )
    const recorded = by ? `Version ${version}, recorded by ${by.actorName}` : `Version ${version}`
    return {
      key: `answer ${id}`,
      at,
      title: answer === 'accepted' ? `Accepted by ${name}` : `Declined by ${name}`,
      reason: note ? `${recorded} · “${note}”` : recorded,
      status: answer,
    }
  })
}

function plannedOf(view: DocumentView): TimelineEntry[] {
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

function issued(after: After): Words {
  return { title: `Issued as ${textOf(after, 'number')}`, status: 'issued' }
}

function downloaded(): Words {
  return { title: 'PDF downloaded' }
}

function textOf(after: After, name: string): string {
  const value = after?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function byWords(name: string | null): Pick<Words, 'reason'> {
  return name ? { reason: `By ${name}` } : {}
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
