import type { Route } from 'next'
import { countryOptions, languageOptions } from '@/components/form/options'
import { taxCategoryOptions } from '@/components/form/tax-categories'
import { documentPath } from '@/components/register/document-paths'
import type { ActivityRow } from '@/lib/activity/queries'
import type { DocumentLocale } from '@/lib/documents/model'
import { paymentMethodWords } from '@/lib/payments/model'
import { formatDate, isIsoDate } from '@/lib/platform/calendar'
import { minorWords, paidWords } from './activity-sentences'

/** A field that a row of the activity tells of, in words. */
export interface Detail {
  name: string
  /** What it was; null where nothing was changed, only said. */
  before: string | null
  after: string
  /** Where it leads. */
  href?: Route
}

/** What a row tells beyond its sentence: every field as people would write it, none that only machines read. */
export function detailsOf(row: ActivityRow, locale: DocumentLocale): Detail[] {
  const { before, after } = row
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .filter(name => !isUntold(name, row))
    .map(name => detailOf(name, row, locale))
    .filter(detail => detail.before !== detail.after)
}

/** The sentence says these already, or they are addresses and keys that lead nowhere for a reader. */
const untold: ReadonlySet<string> = new Set([
  'number',
  'creditNote',
  'creditNoteId',
  'receiptId',
  'reversalId',
  'duplicateOf',
  'purpose',
  'sortKey',
  'insteadOf',
  'firstSha256',
  'foundSha256',
  'engine',
  'to',
  'mailId',
  'linkId',
  'viewId',
  'questionId',
  'answerId',
  'asked',
])

/** A version is told where there can be several and the sentence does not say it. */
const versioned: ReadonlySet<string> = new Set([
  'quote.accepted',
  'quote.declined',
  'quote.downloaded',
  'snapshot.mismatch',
])

function isUntold(name: string, { subjectKind, verb, after }: ActivityRow): boolean {
  if (untold.has(name)) return true
  if (subjectKind === 'payment' && name === 'currency') return true
  if (subjectKind === 'quote' && name === 'name') return true
  if (name === 'version') return !versioned.has(verb)
  return name === 'note' && !after?.note
}

function detailOf(name: string, row: ActivityRow, locale: DocumentLocale): Detail {
  const { before, after } = row
  const hasBefore = before !== null && Object.hasOwn(before, name)
  const wordsOf = (value: unknown) => valueWords(name, value, row, locale)
  if (name === 'invoiceId' && typeof after?.[name] === 'string')
    return {
      name: 'Invoice',
      before: null,
      after: 'Open',
      href: documentPath('invoice', after[name]),
    }
  return {
    name: labels[name] ?? fieldWords(name),
    before: hasBefore ? wordsOf(before[name]) : null,
    after: wordsOf(after?.[name]),
  }
}

/** Where the words of the field itself would not do. */
const labels: Readonly<Record<string, string>> = {
  creditedMinor: 'Credited in all',
  from: 'From version',
  shown: 'Version shown',
  slug: 'Address name',
  taxInfo: 'Tax id',
  defaultTaxCategory: 'Usual tax',
  defaultTaxRate: 'Usual tax rate',
  defaultNotes: 'Usual notes',
  defaultTerms: 'Usual terms',
  paymentTermsDays: 'Payment terms',
  invoiceLinkDays: 'Links to invoices work for',
  quoteLinkDays: 'Links to quotes work on for',
  yearlyReset: 'Numbers begin anew each year',
  locale: 'Language of documents',
  timezone: 'Time zone',
  countryCode: 'Country',
  billingCountryCode: 'Billing country',
  shippingCountryCode: 'Shipping country',
  expiresAt: 'Works until',
  template: 'Design',
  photos: 'Photos of lines',
  paymentCode: 'Payment code',
  signatureLine: 'Line to sign on',
  intro: 'Opening text',
  legal: 'Legal text',
  iban: 'IBAN',
  bic: 'BIC',
}

function valueWords(
  name: string,
  value: unknown,
  row: ActivityRow,
  locale: DocumentLocale,
): string {
  if (value === undefined || value === null || value === '') return '–'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.filter(each => typeof each === 'string').join(', ')
  if (typeof value !== 'string' && typeof value !== 'number') return '–'
  const text = String(value)
  return (writers[name]?.(text, row, locale) ?? text) || text
}

type Writer = (text: string, row: ActivityRow, locale: DocumentLocale) => string | undefined

const isoDate: Writer = text => (isIsoDate(text) ? formatDate(text, 'en-GB') : undefined)
const days: Writer = text => (text === '1' ? '1 day' : `${text} days`)
const country: Writer = text => countryOptions([text])[0]?.label
const language: Writer = text => languageOptions.find(({ value }) => value === text)?.label

const writers: Readonly<Record<string, Writer>> = {
  amount: (_text, row, locale) => paidWords(row, locale),
  creditedMinor: (text, row, locale) =>
    /^\d+$/.test(text) ? minorWords(BigInt(text), row, locale) : undefined,
  method: text => Object.entries(paymentMethodWords).find(([method]) => method === text)?.[1],
  receivedOn: isoDate,
  expiresAt: (text, ...rest) => isoDate(text.slice(0, 10), ...rest),
  paymentTermsDays: days,
  invoiceLinkDays: days,
  quoteLinkDays: days,
  defaultTaxRate: text => `${text}%`,
  defaultTaxCategory: text => taxCategoryOptions.find(({ value }) => value === text)?.label,
  countryCode: country,
  billingCountryCode: country,
  shippingCountryCode: country,
  locale: language,
  language,
  timezone: text => text.replaceAll('_', ' '),
}

/** "receivedOn" as "Received on". */
function fieldWords(name: string): string {
  const words = name
    .replaceAll(/([A-Z]|\d+)/g, ' $1')
    .toLowerCase()
    .trim()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
