import type { ShownStatus } from '@/components/shell/status'
import type { TimelineEntry } from '@/components/shell/timeline'
import type { ActivityVerb } from '@/lib/activity/record'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { DocumentKind } from '@/lib/documents/model'
import type { InvoiceView } from '@/lib/invoices/view/model'
import type { distances } from '@/lib/messages/en/distances'
import type { paymentMethods } from '@/lib/messages/en/payment-methods'
import type { register } from '@/lib/messages/en/register'
import { formatMoney } from '@/lib/money/format'
import type { PaymentView } from '@/lib/payments/model'
import { formatDate, formatInstant, localDateOf } from '@/lib/platform/calendar'
import type { QuoteView } from '@/lib/quotes/view/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { type ActivityFact, isMailed } from '@/lib/register/view/model'
import { distanceOf } from './distance-words'
import { type CorrespondenceTexts, correspondenceOf } from './document-correspondence'

type Words = { title: string; reason?: string; status?: ShownStatus }
type Texts = typeof register.documentTimeline & {
  distances: typeof distances
  methods: typeof paymentMethods
}
type RegisterTexts = { documentTimeline: Texts; documentCorrespondence: CorrespondenceTexts }
type Moment = Words & { key: string; at: Date; isDownload?: boolean }

/**
 * What happened to a document, newest first, after what is planned. Facts of the document are told to everybody; who
 * did what else, to those who may read the activity. Downloads in a row count as one.
 */
export function timelineOf(view: DocumentView, words: RegisterTexts): TimelineEntry[] {
  const t = words.documentTimeline
  const moments = [...factsOf(view, words), ...activityOf(view, t)].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  )
  const told = moments.filter(
    (moment, index) => !(moment.isDownload && moments[index - 1]?.isDownload),
  )
  return [
    ...plannedOf(view, t),
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
  `${'company' | 'onboarding' | 'tax_preset' | 'client' | 'clients' | 'import' | 'export' | 'preset' | 'mail_text' | 'member' | 'invitation'}.${string}`
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
  'quote.revising': t => ({ title: t.revisionBegun, status: 'draft' }),
  'quote.revision_discarded': t => ({ title: t.revisionDiscarded, status: 'void' }),
  'quote.invoiced': (t, after) => ({
    title: after?.purpose === 'deposit' ? t.depositInvoiceDrafted : t.invoiceDrafted,
    status: 'invoiced',
  }),
  'snapshot.mismatch': t => ({ title: t.pdfRefusedCame }),
  'credit_note.downloaded': downloaded,
  'receipt.downloaded': downloaded,
  'mail.retried': t => ({ title: t.mailTriedAgain }),
  'link.created': t => ({ title: t.linkMade }),
  'link.renewed': t => ({ title: t.newLinkMade }),
  'link.revoked': t => ({ title: t.linkRevoked, status: 'void' }),
} satisfies Record<ToldVerb, (t: Texts, after: After) => Words>

function activityOf(view: DocumentView, t: Texts): Moment[] {
  const { activity } = view
  if (!activity) return draftedOf(view, t)
  const isDrafted = activity.some(({ verb }) => /\.(drafted|duplicated)$/.test(verb))
  const told = activity.flatMap(fact => momentOf(fact, t))
  return isDrafted ? told : [...told, ...draftedOf(view, t)]
}

function momentOf({ id, verb, actorKind, actorName, at, after }: ActivityFact, t: Texts): Moment[] {
  if (!isKnown(verb)) return []
  const words: Words = activityWords[verb](t, after)
  return [
    {
      key: id,
      at,
      reason: actorKind === 'visitor' ? t.byTheClient : t.by(actorName),
      ...words,
      isDownload: verb.endsWith('.downloaded'),
    },
  ]
}

function isKnown(verb: string): verb is ToldVerb {
  return Object.hasOwn(activityWords, verb)
}

function draftedOf({ drafted: by }: DocumentView, t: Texts): Moment[] {
  return by
    ? [{ key: 'drafted', at: by.at, title: t.drafted, ...byWords(by.byName, t), status: 'draft' }]
    : []
}

function factsOf(view: DocumentView, words: RegisterTexts): Moment[] {
  const t = words.documentTimeline
  const versions = [...versionsOf(view, t), ...correspondenceOf(view, words.documentCorrespondence)]
  switch (view.kind) {
    case 'invoice':
      return [
        ...versions,
        ...view.payments.flatMap(payment => paymentOf(payment, view, t)),
        ...creditsOf(view, t),
      ]
    case 'quote':
      return [...versions, ...answersOf(view, t)]
    case 'credit_note':
      return versions
    case 'receipt':
      return [...versions, ...paymentOf(view.payment, view, t)]
  }
}

function versionsOf(view: DocumentView, t: Texts): Moment[] {
  return view.versions
    .filter(version => version.reason !== 'accepted')
    .map(({ version, reason, sha256, createdAt, byName }) => ({
      key: `version ${version}`,
      at: createdAt,
      title: reason === 'issued' ? t.issuedAs(view.number) : t.versionIssued(version),
      // In a line of its own, so that it stands alike however long the name before it is.
      reason: `${byName ? t.byVersion(byName, version) : t.version(version)}\n${t.fingerprint(fingerprintOf(sha256))}`,
      status: 'issued',
    }))
}

function paymentOf(payment: PaymentView, view: DocumentView, t: Texts): Moment[] {
  const { reversal } = payment
  const amount = formatMoney(payment.amount, payment.currency, view.locale)
  const isPart = payment.amount !== payment.total
  const how = [
    t.methods[payment.method],
    payment.reference,
    isPart ? t.partOf(formatMoney(payment.total, payment.currency, view.locale)) : '',
    payment.receivedOn === localDateOf(payment.createdAt, view.timezone)
      ? ''
      : t.dated(formatDate(payment.receivedOn, 'en-GB')),
    view.kind === 'receipt' || !payment.receiptNumber ? '' : t.receipt(payment.receiptNumber),
  ]
  return [
    {
      key: `payment ${payment.id}`,
      at: payment.createdAt,
      title: t.received(amount),
      reason: withAuthor(how.filter(text => text !== '').join(', '), payment.createdByName, t),
      status: reversal ? 'void' : 'paid',
    },
    ...(reversal
      ? [
          {
            key: `reversal ${payment.id}`,
            at: reversal.at,
            title: t.reversed(amount),
            reason: withAuthor(reversal.reason, reversal.byName, t),
            status: 'void' as const,
          },
        ]
      : []),
  ]
}

function creditsOf(view: InvoiceView, t: Texts): Moment[] {
  return view.creditNotes.map(({ id, number, amount, reason, issuedAt }) => {
    const by = view.activity?.find(({ after }) => after?.creditNoteId === id)
    const isVoiding = view.status === 'void' && id === view.creditNotes[0]?.id
    const sum = formatMoney(amount, view.currency, view.locale)
    return {
      key: `credit ${id}`,
      at: issuedAt,
      title: isVoiding ? t.voidedBy(number) : t.creditedBy(sum, number),
      reason: withAuthor(reason, by?.actorName ?? null, t),
      status: 'void',
    }
  })
}

function answersOf(view: QuoteView, t: Texts): Moment[] {
  return view.answers.map(({ id, answer, name, note, version, at }) => {
    const by = view.activity?.find(
      ({ verb, after }) => verb === `quote.${answer}` && after?.name === name,
    )
    const recorded = `${t.version(version)}${by ? recordedWords(by, t) : ''}`
    return {
      key: `answer ${id}`,
      at,
      title: answer === 'accepted' ? t.acceptedBy(name) : t.declinedBy(name),
      reason: note ? t.withNote(recorded, note) : recorded,
      status: answer,
    }
  })
}

function recordedWords({ actorKind, actorName }: ActivityFact, t: Texts): string {
  return actorKind === 'visitor' ? t.onTheClientsPage : t.recordedBy(actorName)
}

function plannedOf(view: DocumentView, t: Texts): TimelineEntry[] {
  return [...dueOf(view, t), ...toBeSentOf(view, t)]
}

/** What comes first, while nobody at the client heard of it. */
function toBeSentOf(view: DocumentView, t: Texts): TimelineEntry[] {
  if (view.status !== 'issued' || isMailed(view)) return []
  const title = t.sendToTheClient
  return [
    { key: 'to be sent', title, reason: t.mailWithALink, at: { shown: t.next }, planned: true },
  ]
}

function dueOf(view: DocumentView, t: Texts): TimelineEntry[] {
  const waits = ['issued', 'sent', 'viewed', 'partly_paid'].includes(view.status)
  if (!waits || (view.kind !== 'invoice' && view.kind !== 'quote')) return []
  const isInvoice = view.kind === 'invoice'
  const on = isInvoice ? view.dueOn : view.validUntil
  return [
    {
      key: 'planned',
      title: isInvoice ? t.paymentDue : t.expires,
      reason: sentenceCase(distanceOf(on, view.today, t.distances)),
      at: { shown: formatDate(on, 'en-GB'), instant: on },
      planned: true,
    },
  ]
}

function drafted(t: Texts): Words {
  return { title: t.drafted, status: 'draft' }
}

function edited(t: Texts): Words {
  return { title: t.edited, status: 'draft' }
}

function duplicated(t: Texts, after: After): Words {
  const original = textOf(after, 'duplicateOf')
  return {
    title: original ? t.duplicatedFrom(original) : t.duplicatedFromADraft,
    status: 'draft',
  }
}

function deleted(t: Texts): Words {
  return { title: t.deleted, status: 'void' }
}

function restored(t: Texts): Words {
  return { title: t.restored, status: 'draft' }
}

function downloaded(t: Texts): Words {
  return { title: t.pdfDownloaded }
}

function textOf(after: After, name: string): string {
  const value = after?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Reasons are sentences of people, with or without a full stop. */
function withAuthor(reason: string, name: string | null, t: Texts): string {
  return [reason, name ? t.byOf(name) : ''].filter(text => text !== '').join(' · ')
}

function byWords(name: string | null, t: Texts): Pick<Words, 'reason'> {
  return name ? { reason: t.by(name) } : {}
}

function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
