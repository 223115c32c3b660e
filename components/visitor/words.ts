import type { DocumentKind, DocumentLocale } from '@/lib/documents/model'
import { czech } from './words-cs'
import { german } from './words-de'
import { english } from './words-en'
import { spanish } from './words-es'
import { french } from './words-fr'
import { italian } from './words-it'
import { dutch } from './words-nl'
import { polish } from './words-pl'

/** What the visitor's page says around the document, in the document's language. */
export interface VisitorWords {
  /** Above the amount. */
  titles: { plain: string; withClient: string }
  dates: {
    due: Record<DocumentKind, string>
    today: string
    tomorrow: string
    yesterday: string
    ahead: string
    /** Of two to four days, which some languages put otherwise. */
    aheadFew: string
    ago: string
    lastDay: string
    lastTwoDays: string
    left: string
  }
  statuses: {
    paid: string
    paidOn: string
    nothingDue: string
    partlyPaid: string
    overdue: string
    accepted: string
    declined: string
    expired: string
    revising: string
    void: Record<DocumentKind, string>
  }
  /** What follows from the state, in a sentence. */
  sentences: {
    partlyPaid: string
    overdue: string
    accepted: string
    declined: string
    declinedWhy: string
    expired: string
    revising: string
    void: Record<DocumentKind, string>
    replaced: string
  }
  actions: {
    ask: string
    download: string
    downloadAccepted: string
    pay: string
    review: string
    decline: string
    declineShort: string
    close: string
    done: string
    notNow: string
  }
  lines: { optional: string }
  choice: {
    all: string
    some: string
    none: string
    failed: string
    decision: string
    /** To a member of the company, who has a link of their own. */
    ownCopy: string
  }
  payment: {
    title: string
    by: string
    late: string
    anytime: string
    amount: string
    copy: string
    copied: string
    copyOf: string
    copiedOf: string
    note: string
    code: string
    /** The browser does not let a page copy. */
    refused: string
    /** Over what the paper says of paying, once that has changed. */
    over: string
    left: string
  }
  acceptance: {
    title: string
    withOptions: string
    withoutOptions: string
    and: string
    terms: string
    name: string
    signature: string
    typed: string
    drawn: string
    typedHint: string
    drawnHint: string
    drawnState: string
    clear: string
    consent: string
    consentFor: string
    recorded: string
    submit: string
    done: string
    nameMissing: string
    signatureMissing: string
    consentMissing: string
  }
  decline: {
    title: string
    text: string
    reason: string
    optional: string
    submit: string
    done: string
  }
  question: {
    link: string
    title: string
    text: string
    /** Where the answer goes, or else the field that asks for it. */
    answered: string
    email: string
    emailWrong: string
    question: string
    placeholder: string
    submit: string
    done: string
    thanks: string
    missing: string
  }
  refusals: {
    busy: string
    busyFor: string
    tooMany: string
    changed: string
    /** Asked again too soon, with how long to wait. */
    tooManyFor: string
    expired: string
    revising: string
    answered: string
    answeredBy: string
    signature: string
    invalid: string
    gone: string
    offline: string
    reload: string
  }
  footer: { issued: string; verify: string }
}

export function visitorWordsOf(locale: DocumentLocale): VisitorWords {
  return words[locale]
}

const words: Record<DocumentLocale, VisitorWords> = {
  'en-US': english,
  'en-GB': english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pl: polish,
  cs: czech,
}
