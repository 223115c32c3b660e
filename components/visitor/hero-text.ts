import { fill } from '@/lib/documents/text'
import type { VisitView } from '@/lib/visits/model'
import type { VisitorWords } from './words'

/** What stands above a document: which it is, how much, when, and what came of it. */
export interface HeroText {
  title: string
  amount: string
  /** Nothing is asked for any more. */
  isStruck: boolean
  /** The state where there is more to say than when it is due. */
  status: string
  when: string
  distance: string
  /** What follows from it. */
  sentences: string[]
}

/** What of a document it is made of. */
export type HeroFacts = Pick<
  VisitView,
  'kind' | 'number' | 'clientName' | 'headline' | 'state' | 'changed' | 'quote'
> & { company: Pick<VisitView['company'], 'name'> }

/** In the document's language. */
export function heroTextOf(view: HeroFacts, words: VisitorWords): HeroText {
  return {
    title: titleOf(view, words),
    amount: view.headline.amount,
    isStruck: view.state.name === 'void',
    status: statusOf(view, words),
    ...momentOf(view, words),
    sentences: sentencesOf(view, words),
  }
}

/** A quote that was declined, and can no longer be accepted instead. */
export function hasLapsed({ state, quote }: Pick<VisitView, 'state' | 'quote'>): boolean {
  return state.name === 'declined' && quote?.isLapsed === true
}

/** What has changed of how to pay since the paper was written; nothing where it still holds. */
export function paymentNoteOf(
  { paper, headline, payment }: VisitView,
  words: VisitorWords,
): string | undefined {
  if (!paper.blocks.payment) return undefined
  if (!payment) return words.payment.over
  if (headline.settled === '') return undefined
  return fill(words.payment.left, { amount: payment.amount.value, action: words.actions.pay })
}

/** Such as "Invoice PCF-2025-0042 for Acme Design". */
export function titleOf(
  { headline, number, clientName }: Pick<VisitView, 'headline' | 'number' | 'clientName'>,
  { titles }: VisitorWords,
): string {
  const pattern = clientName === '' ? titles.plain : titles.withClient
  return fill(pattern, { kind: headline.kind, number, client: clientName })
}

/** What the total counts, such as "Total with 2 of 3 options"; without options what the document calls it. */
export function totalLabelOf(
  counts: { chosen: number; of: number },
  plain: string,
  { choice }: Pick<VisitorWords, 'choice'>,
): string {
  const { chosen, of } = counts
  if (of === 0) return plain
  if (chosen === 0) return choice.none
  if (chosen === of) return choice.all
  return fill(choice.some, { chosen: String(chosen), count: String(of) })
}

function statusOf({ kind, state, headline }: HeroFacts, { statuses }: VisitorWords): string {
  switch (state.name) {
    case 'open':
    case 'issued':
      return ''
    case 'void':
      return statuses.void[kind]
    case 'paid':
      if (!/[1-9]/.test(headline.settled)) return statuses.nothingDue
      return state.on === '' ? statuses.paid : fill(statuses.paidOn, { date: state.on })
    case 'partly_paid':
      return statuses.partlyPaid
    default:
      return statuses[state.name]
  }
}

/** When it is due, and how far away that is, while that still matters. */
function momentOf(view: HeroFacts, { dates }: VisitorWords): { when: string; distance: string } {
  const { kind, state, headline } = view
  const isSettled = ['paid', 'void', 'accepted', 'declined', 'expired'].includes(state.name)
  if (isSettled || headline.date === '') return { when: '', distance: '' }
  const when = fill(dates.due[kind], { date: headline.date })
  const isAwaited = kind === 'invoice' || (kind === 'quote' && state.name === 'open')
  if (!isAwaited || headline.days === null) return { when, distance: '' }
  const { days } = headline
  return { when, distance: kind === 'quote' ? leftOf(days, dates) : distanceOf(days, dates) }
}

function distanceOf(days: number, dates: VisitorWords['dates']): string {
  if (days === 0) return dates.today
  if (days === 1) return dates.tomorrow
  if (days === -1) return dates.yesterday
  const ahead = days <= 4 ? dates.aheadFew : dates.ahead
  return fill(days > 0 ? ahead : dates.ago, { days: String(Math.abs(days)) })
}

function leftOf(days: number, dates: VisitorWords['dates']): string {
  if (days === 0) return dates.lastDay
  return days === 1 ? dates.lastTwoDays : fill(dates.left, { days: String(days) })
}

function sentencesOf(view: HeroFacts, { sentences }: VisitorWords): string[] {
  const { kind, state, headline, company, changed } = view
  const replaced = changed
    ? fill(sentences.replaced, { old: String(changed.from), version: String(changed.to) })
    : ''
  const arrived =
    headline.settled === ''
      ? ''
      : fill(sentences.partlyPaid, { paid: headline.settled, total: headline.total })
  const lapsed = fill(sentences.expired, { date: headline.date, company: company.name })
  const byState: Partial<Record<VisitView['state']['name'], string[]>> = {
    partly_paid: [arrived],
    overdue: [arrived, sentences.overdue],
    void: [sentences.void[kind]],
    accepted: [answerOf(view, sentences.accepted)],
    declined: [declineOf(view, sentences), hasLapsed(view) ? lapsed : ''],
    expired: [lapsed],
    revising: [fill(sentences.revising, { company: company.name })],
  }
  return [replaced, ...(byState[state.name] ?? [])].filter(sentence => sentence !== '')
}

function answerOf({ state, quote }: HeroFacts, pattern: string): string {
  if (state.by === '') return ''
  return fill(pattern, { name: state.by, date: quote?.answer?.at ?? state.on })
}

function declineOf(view: HeroFacts, sentences: VisitorWords['sentences']): string {
  const reason = view.quote?.answer?.note ?? ''
  if (reason === '') return answerOf(view, sentences.declined)
  return answerOf(view, sentences.declinedWhy).replace('{reason}', () => reason)
}
