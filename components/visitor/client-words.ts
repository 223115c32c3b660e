import { fill } from '@/lib/documents/text'
import type { VisitView } from '@/lib/visits/model'
import type { VisitorWords } from './words'

/** What the parts that run in the browser say about a document: filled in, and no more than they show. */

export function downloadWordsOf({ refusals }: VisitorWords) {
  const { busy, busyFor, tooMany, gone, offline, changed } = refusals
  return { busy, busyFor, tooMany, gone, offline, changed }
}

export function questionWordsOf(view: VisitView, words: VisitorWords, open: string) {
  const { question, acceptance, actions, refusals } = words
  const values = valuesOf(view)
  return {
    ...question,
    open,
    title: fill(question.title, values),
    text: view.hasAddress
      ? `${fill(question.text, values)} ${question.answered}`
      : fill(question.text, values),
    email: view.hasAddress ? null : question.email,
    thanks: fill(question.thanks, values),
    name: acceptance.name,
    nameMissing: acceptance.nameMissing,
    close: actions.close,
    ready: actions.done,
    refusals,
  }
}

export function acceptWordsOf(view: VisitView, { acceptance, actions, refusals }: VisitorWords) {
  const { consentFor, ...others } = acceptance
  const values = valuesOf(view)
  return {
    ...others,
    consent: view.clientName === '' ? acceptance.consent : fill(consentFor, values),
    done: fill(acceptance.done, values),
    close: actions.close,
    notNow: actions.notNow,
    refusals,
  }
}

export function declineWordsOf(view: VisitView, words: VisitorWords) {
  const { decline, acceptance, actions, refusals } = words
  const values = valuesOf(view)
  return {
    ...decline,
    title: fill(decline.title, values),
    text: fill(decline.text, values),
    done: fill(decline.done, values),
    name: acceptance.name,
    nameMissing: acceptance.nameMissing,
    close: actions.close,
    notNow: actions.notNow,
    refusals,
  }
}

export function payWordsOf({ payment, headline, state }: VisitView, words: VisitorWords) {
  const { by, late, anytime, title } = words.payment
  const pattern = state.name === 'overdue' ? late : by
  return {
    pay: words.actions.pay,
    title: fill(title, { amount: payment?.amount.value ?? headline.amount }),
    text: headline.date === '' ? anytime : fill(pattern, { date: headline.date }),
    close: words.actions.close,
    done: words.actions.done,
  }
}

function valuesOf({ company, clientName, number, headline }: VisitView): Record<string, string> {
  return { company: company.name, client: clientName, number, kind: headline.kind }
}
