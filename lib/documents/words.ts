import type { TaxCategory } from '@/lib/money/model'
import type { DocumentKind, DocumentLocale, PaymentMethod } from './model'
import { czech } from './words-cs'
import { german } from './words-de'
import { english } from './words-en'
import { spanish } from './words-es'
import { french } from './words-fr'
import { italian } from './words-it'
import { dutch } from './words-nl'
import { polish } from './words-pl'

/** The words a document is written in. Frozen: changing one changes only documents made afterwards. */
export interface Words {
  kinds: Record<DocumentKind, string>
  buyer: Record<DocumentKind, string>
  seller: string
  draft: { mark: string; number: string }
  facts: {
    issued: string
    due: Record<DocumentKind, string>
    purchaseOrder: string
    version: string
    replaces: string
    accepts: string
    corrects: string
    corrected: string
    correctedOn: string
    reason: string
    method: string
    reference: string
  }
  headline: { due: Record<DocumentKind, string>; issued: string; settled: string; accepted: string }
  /** The headline as one sentence, with {amount} and {date}. */
  sentence: { due: Record<DocumentKind, string>; issued: string; settled: string; accepted: string }
  columns: {
    position: string
    description: string
    quantity: string
    price: string
    amount: string
    exempt: string
  }
  totals: {
    sum: string
    discount: string
    charge: string
    subtotal: string
    total: string
    paid: string
    rounding: string
    due: Record<DocumentKind, string>
  }
  tax: {
    group: string
    included: string
    /** The mention the law asks for where no tax is charged. */
    reasons: Partial<Record<TaxCategory, string>>
    identifier: string
  }
  payment: {
    heading: string
    name: string
    bank: string
    account: string
    routing: string
    reference: string
    /** What the square of a banking app says, for those who cannot see it. */
    code: string
  }
  /** What a line's photo shows, for those who cannot see it. */
  photo: string
  options: {
    label: string
    /** What the box before it says, for those who cannot see it. */
    chosen: string
    notChosen: string
    heading: string
    counted: string
    brackets: string
  }
  acceptance: {
    open: string
    signature: string
    place: string
    accepted: string
    acceptedByNobody: string
    name: string
    when: string
    record: string
    plainly: string
    withOptions: string
    withoutOthers: string
    note: string
    shown: string
    signed: string
  }
  effect: { heading: string; before: string; credit: string; after: string; afterBy: string }
  receipt: {
    appliedTo: string
    date: string
    total: string
    before: string
    amount: string
    invoice: string
    received: string
    stamp: string
    thanks: string
    validity: string
  }
  methods: Record<PaymentMethod, string>
  notes: string
  terms: string
  continued: string
  broughtForward: string
  carriedTo: string
  fingerprint: string
  page: string
}

export function wordsOf(locale: DocumentLocale): Words {
  return words[locale]
}

const words: Record<DocumentLocale, Words> = {
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
