import type { Route } from 'next'
import { countryOptions, languageOptions } from '@/components/form/options'
import type { TaxCategoryNames } from '@/components/form/tax-categories'
import { documentPath } from '@/components/register/document-paths'
import type { ActivityRow } from '@/lib/activity/queries'
import type { DocumentLocale } from '@/lib/documents/model'
import type { activity } from '@/lib/messages/en/activity'
import type { paymentMethods } from '@/lib/messages/en/payment-methods'
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

type Texts = typeof activity.details & {
  taxes: TaxCategoryNames
  methods: typeof paymentMethods
}

/** What a row tells beyond its sentence: every field as people would write it, none that only machines read. */
export function detailsOf(row: ActivityRow, locale: DocumentLocale, t: Texts): Detail[] {
  const { before, after } = row
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .filter(name => !isUntold(name, row))
    .map(name => detailOf(name, row, locale, t))
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
  'step',
  'created',
  'skipped',
  'closesAt',
  'fontFiles',
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
  if (subjectKind === 'import' && name === 'kind') return true
  if (name === 'version') return !versioned.has(verb)
  return name === 'note' && !after?.note
}

function detailOf(name: string, row: ActivityRow, locale: DocumentLocale, t: Texts): Detail {
  const labels: Readonly<Record<string, string>> = t.fields
  const { before, after } = row
  const hasBefore = before !== null && Object.hasOwn(before, name)
  const wordsOf = (value: unknown) => valueWords(name, value, row, { locale, t })
  if (name === 'invoiceId' && typeof after?.[name] === 'string')
    return {
      name: t.invoice,
      before: null,
      after: t.open,
      href: documentPath('invoice', after[name]),
    }
  return {
    name: labels[name] ?? fieldWords(name),
    before: hasBefore ? wordsOf(before[name]) : null,
    after: wordsOf(after?.[name]),
  }
}

function valueWords(
  name: string,
  value: unknown,
  row: ActivityRow,
  { locale, t }: { locale: DocumentLocale; t: Texts },
): string {
  if (value === undefined || value === null || value === '') return '–'
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (Array.isArray(value)) return value.filter(each => typeof each === 'string').join(', ')
  if (typeof value !== 'string' && typeof value !== 'number') return '–'
  const text = String(value)
  return (writers[name]?.(text, { row, locale, t }) ?? text) || text
}

interface Writing {
  row: ActivityRow
  locale: DocumentLocale
  t: Texts
}
type Writer = (text: string, writing: Writing) => string | undefined

const isoDate: Writer = text => (isIsoDate(text) ? formatDate(text, 'en-GB') : undefined)
const days: Writer = (text, { t }) => t.days(Number(text))
const country: Writer = text => countryOptions([text])[0]?.label
const language: Writer = text => languageOptions.find(({ value }) => value === text)?.label

const writers: Readonly<Record<string, Writer>> = {
  amount: (_text, { row, locale }) => paidWords(row, locale),
  creditedMinor: (text, { row, locale }) =>
    /^\d+$/.test(text) ? minorWords(BigInt(text), row, locale) : undefined,
  method: (text, { t }) => Object.entries(t.methods).find(([method]) => method === text)?.[1],
  receivedOn: isoDate,
  expiresAt: (text, writing) => isoDate(text.slice(0, 10), writing),
  paymentTermsDays: days,
  invoiceLinkDays: days,
  quoteLinkDays: days,
  defaultTaxRate: text => `${text}%`,
  defaultTaxCategory: (text, { t }) =>
    Object.entries(t.taxes).find(([category]) => category === text)?.[1],
  countryCode: country,
  billingCountryCode: country,
  shippingCountryCode: country,
  locale: language,
  language,
  timezone: text => text.replaceAll('_', ' '),
  // A picture by the beginning of its hash: enough to tell one from another.
  logo: text => text.slice(0, 8),
}

/** "receivedOn" as "Received on". */
function fieldWords(name: string): string {
  const words = name
    .replaceAll(/([A-Z]|\d+)/g, ' $1')
    .toLowerCase()
    .trim()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
