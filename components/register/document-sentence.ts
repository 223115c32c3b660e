import type { CreditView } from '@/lib/credit-notes/view/model'
import { type InvoiceView, standingPaymentsOf } from '@/lib/invoices/view/model'
import type { distances } from '@/lib/messages/en/distances'
import type { paymentMethods } from '@/lib/messages/en/payment-methods'
import type { sentences } from '@/lib/messages/en/sentences'
import { formatMoney } from '@/lib/money/format'
import type { ReceiptView } from '@/lib/payments/view/model'
import { daysBetween, formatDate, localDateOf } from '@/lib/platform/calendar'
import type { AnswerView } from '@/lib/quotes/model'
import { invoiceOf, type QuoteView } from '@/lib/quotes/view/model'
import type { DocumentView } from '@/lib/register/view/document/model'
import { mailUnderWay } from '@/lib/register/view/model'
import { distanceOf } from './distance-words'

/** Why a document is in its state: what happened in ink, what follows in grey. */
interface Sentence {
  what: string
  next: string
}

interface SentenceTexts {
  sentences: typeof sentences
  distances: typeof distances
  methods: typeof paymentMethods
}

/** Why a document is in its state. */
export function sentenceOf(view: DocumentView, t: SentenceTexts): Sentence {
  switch (view.kind) {
    case 'invoice':
      return view.draft ? draftSentence(view, view.draft.problem, t) : invoiceSentence(view, t)
    case 'quote':
      return view.draft ? draftSentence(view, view.draft.problem, t) : quoteSentence(view, t)
    case 'credit_note':
      return creditSentence(view, t)
    case 'receipt':
      return receiptSentence(view, t)
  }
}

function draftSentence(
  view: InvoiceView | QuoteView,
  problem: string | null,
  { sentences: { draft: t } }: SentenceTexts,
): Sentence {
  if (view.deletedAt) return { what: t.deleted, next: t.restorable }
  if (problem) return { what: t.incomplete, next: problem }
  return { what: t.complete, next: view.kind === 'invoice' ? t.issueInvoice : t.issueQuote }
}

function invoiceSentence(view: InvoiceView, texts: SentenceTexts): Sentence {
  const t = texts.sentences.invoice
  if (view.status === 'void') return voidSentence(view, texts)
  if (view.status === 'paid') return paidSentence(view, texts)
  if (view.status === 'overdue') {
    const came = isSome(view.paid) || isSome(view.credited) ? `${lastEventOf(view, texts)} ` : ''
    return {
      what: t.late(texts.distances.days(daysBetween(view.dueOn, view.today))),
      next: `${came}${t.wasDue(dayOf(view.dueOn))}`,
    }
  }
  const distance = distanceOf(view.dueOn, view.today, texts.distances)
  return {
    what: lastEventOf(view, texts),
    next: view.due === view.total ? t.due(distance) : t.restDue(distance),
  }
}

function voidSentence(view: InvoiceView, { sentences: { invoice: t } }: SentenceTexts): Sentence {
  const [last] = view.creditNotes
  const since = view.voidedAt ? dayOf(localDateOf(view.voidedAt, view.timezone)) : null
  if (!last) return { what: since ? t.voidSince(since) : t.void, next: t.nothingIsDue }
  return {
    what: since ? t.voidSinceBy(since, last.number) : t.voidBy(last.number),
    next: `${asSentence(last.reason)} ${t.nothingIsDue}`,
  }
}

function paidSentence(view: InvoiceView, { sentences: { invoice: t } }: SentenceTexts): Sentence {
  const [last] = standingPaymentsOf(view)
  if (!last) return { what: t.nothingWasDue, next: t.countsAsPaid }
  return {
    what: t.paidOn(dayOf(last.receivedOn)),
    next: isSome(view.credited)
      ? t.paidAndCredited(money(view, view.paid), money(view, view.credited))
      : t.nothingLeft,
  }
}

function lastEventOf(view: InvoiceView, texts: SentenceTexts): string {
  const t = texts.sentences.invoice
  const payments = standingPaymentsOf(view)
  const [last] = payments
  if (last) {
    const on = dayOf(last.receivedOn)
    const came =
      payments.length === 1
        ? t.cameIn(money(view, last.amount), on)
        : t.cameInLast(money(view, view.paid), on)
    return isSome(view.credited) ? `${came} ${t.credited(money(view, view.credited))}` : came
  }
  const [credit] = view.creditNotes
  if (credit) return t.creditedBy(money(view, view.credited), credit.number)
  return deliveryWords(view, texts)
}

/** How far the document came on its way to the client. */
function deliveryWords(view: DocumentView, { sentences: { delivery: t } }: SentenceTexts): string {
  const { sentAt, viewedAt } = view.correspondence
  if (viewedAt) return t.seen(dayOf(localDateOf(viewedAt, view.timezone)))
  if (sentAt) return t.sent(dayOf(localDateOf(sentAt, view.timezone)))
  const issuedOn = dayOf(view.issuedOn)
  return mailUnderWay(view.correspondence) ? t.underWay(issuedOn) : t.unsent(issuedOn)
}

function quoteSentence(view: QuoteView, texts: SentenceTexts): Sentence {
  const t = texts.sentences.quote
  if (view.status === 'invoiced') return invoicedSentence(view, texts)
  if (view.status === 'accepted') return acceptedSentence(view, texts)
  if (view.isRevising)
    return { what: t.beingWritten(view.version + 1), next: t.inForce(view.version) }
  if (view.status === 'declined') {
    const [last] = view.answers
    const note = last?.note ? `${t.note(last.note)} ` : ''
    return { what: answeredWords(view, 'declined', texts), next: `${note}${t.revise}` }
  }
  if (view.status === 'expired')
    return {
      what: t.expired(distanceOf(view.validUntil, view.today, texts.distances)),
      next: t.wasValid(dayOf(view.validUntil)),
    }
  const days = daysBetween(view.today, view.validUntil)
  return {
    what: deliveryWords(view, texts),
    next: days === 0 ? t.expiresToday : t.expiresIn(texts.distances.days(days)),
  }
}

function acceptedSentence(view: QuoteView, texts: SentenceTexts): Sentence {
  const t = texts.sentences.quote
  const what = answeredWords(view, 'accepted', texts)
  const deposit = invoiceOf(view, 'deposit')
  if (!deposit) return { what, next: t.createInvoice }
  return { what, next: deposit.number === null ? t.issueDeposit : t.createFinal(deposit.number) }
}

function invoicedSentence(view: QuoteView, texts: SentenceTexts): Sentence {
  const t = texts.sentences.quote
  const rest = invoiceOf(view, 'rest')
  const accepted = answeredWords(view, 'accepted', texts)
  return rest?.number
    ? { what: t.invoicedAs(rest.number), next: accepted }
    : { what: accepted, next: t.invoiceIsDraft }
}

function answeredWords(
  view: QuoteView,
  answer: AnswerView['answer'],
  { sentences: { quote: t } }: SentenceTexts,
): string {
  const found = view.answers.find(each => each.answer === answer)
  if (!found) return answer === 'accepted' ? t.accepted : t.declined
  const on = dayOf(localDateOf(found.at, view.timezone))
  return answer === 'accepted' ? t.acceptedBy(found.name, on) : t.declinedBy(found.name, on)
}

function receiptSentence(view: ReceiptView, texts: SentenceTexts): Sentence {
  const t = texts.sentences.receipt
  const { payment } = view
  const { reversal } = payment
  if (reversal)
    return {
      what: t.reversed(dayOf(localDateOf(reversal.at, view.timezone))),
      next: reversal.reason,
    }
  return {
    what: t.cameIn(money(view, view.total), dayOf(payment.receivedOn)),
    next: settledWords(view, texts),
  }
}

function settledWords(view: ReceiptView, texts: SentenceTexts): string {
  const t = texts.sentences.receipt
  const method = texts.methods[view.payment.method]
  const [first, ...more] = view.invoices.map(invoice => invoice.number)
  if (!first) return t.forNone(method)
  const last = more.pop()
  return last ? t.forSeveral(method, [first, ...more].join(', '), last) : t.forOne(method, first)
}

function creditSentence(
  view: CreditView,
  { sentences: { creditNote: t } }: SentenceTexts,
): Sentence {
  const { number } = view.invoice
  return {
    what: t.credited(money(view, view.total), number, dayOf(view.issuedOn)),
    next: view.voids ? t.nothingLeft(number) : t.open(money(view, view.invoiceDue), number),
  }
}

function dayOf(isoDate: string): string {
  return formatDate(isoDate, 'en-GB')
}

function isSome(amount: string): boolean {
  return /[1-9]/.test(amount)
}

function money({ currency, locale }: DocumentView, amount: string): string {
  return formatMoney(amount, currency, locale)
}

/** Reasons are written by people, with or without a full stop. */
function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
