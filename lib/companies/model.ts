import type {
  AccentStyle,
  Brand,
  BrandFont,
  Density,
  DocumentKind,
  DocumentLocale,
  LogoSize,
  PaperSize,
} from '@/lib/documents/model'
import type { TaxCategory } from '@/lib/money/model'
import type { FirstRunStep } from './first-run/model'

/** Names a company cannot have in addresses: paths of ours, now or likely. */
const reservedSlugs = new Set([
  'admin',
  'api',
  'app',
  'auth',
  'billing',
  'c',
  'clients',
  'dashboard',
  'demo',
  'docs',
  'healthz',
  'help',
  'invoices',
  'login',
  'mail',
  'new',
  'null',
  'public',
  'quotes',
  'receipts',
  'settings',
  'sign-in',
  'sign-up',
  'static',
  'status',
  'support',
  'undefined',
  'verify',
  'www',
])

/** What of a company the screens and documents need. */
export interface Company {
  id: string
  slug: string
  name: string
  email: string
  timezone: string
  currency: string
  locale: DocumentLocale
  paper: PaperSize
  address: string
  countryCode: string
  taxInfo: string
  /** Of the trade register, as it must be printed. */
  registrationNumber: string
  taxLabel: string
  defaultTaxCategory: TaxCategory
  defaultTaxRate: string | null
  defaultNotes: string
  defaultTerms: string
  paymentTermsDays: number
  /** How long links to invoices, credit notes and receipts work. */
  invoiceLinkDays: number
  /** How long links to quotes work after the last day they are valid. */
  quoteLinkDays: number
  prefixes: Record<DocumentKind, string>
  numberPadding: number
  yearlyReset: boolean
  bankAccountName: string
  bankName: string
  iban: string
  bic: string
  accountNumber: string
  routingNumber: string
  brand: Omit<Brand, 'font'> & {
    logoSize: LogoSize
    fontFamily: string
    /** Of an uploaded family; empty for one that comes along. */
    fontFiles: BrandFont['files']
  }
  accentStyle: AccentStyle
  density: Density
  /** Where its first owner stands in setting it up. */
  firstRunStep: FirstRunStep
  version: number
}

/** Makes the address name of a company out of its name: "Café & Co." becomes "cafe-co". */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '')
  return plain.length < 2 ? `company-${plain}`.replace(/-$/, '') : plain
}

/** Why a slug cannot be used, as a sentence; null when it can. */
export function slugProblem(slug: string): string | null {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])$/.test(slug))
    return 'Use 2 to 48 lower-case letters, digits and hyphens, such as north-studio.'
  if (slug.includes('--')) return 'Use single hyphens only.'
  if (reservedSlugs.has(slug)) return `“${slug}” is reserved. Choose another name.`
  return null
}

/** A printed number and the series that counts it. */
export interface NumberPattern {
  series: string
  prefix: string
  padding: number
}

/**
 * The series a document issued on a date belongs to. With a yearly reset, or without date tokens, the
 * printed prefix is the series, so that two series can never print the same number.
 */
export function numberPatternOf(
  company: Pick<Company, 'prefixes' | 'numberPadding' | 'yearlyReset'>,
  kind: DocumentKind,
  issuedOn: string,
): NumberPattern {
  const template = company.prefixes[kind]
  const year = issuedOn.slice(0, 4)
  const withYear = template.replaceAll('{YYYY}', year)
  const prefix = withYear.replaceAll('{MM}', issuedOn.slice(5, 7))
  const counted = company.yearlyReset ? withYear : template
  return { series: `${kind}:${counted}`, prefix, padding: company.numberPadding }
}

/** The printed number: the prefix and the sequence, padded. */
export function printedNumber(pattern: NumberPattern, sequence: number): string {
  return `${pattern.prefix}${String(sequence).padStart(pattern.padding, '0')}`
}

/** As wide as a series comes to be, with room for the millionth. */
const trialDigits = 6

/** A number in the letters and the width of those that a pattern gives, for a document that has none yet. */
export function trialNumber(
  company: Pick<Company, 'prefixes' | 'numberPadding' | 'yearlyReset'>,
  kind: DocumentKind,
  issuedOn: string,
): string {
  const pattern = numberPatternOf(company, kind, issuedOn)
  return `${pattern.prefix}${'8'.repeat(Math.max(pattern.padding, trialDigits))}`
}

/** Why a prefix cannot be used, as a sentence; null when it can. */
export function prefixProblem(prefix: string, yearlyReset: boolean): string | null {
  const tokens = prefix.match(/\{[^}]*\}?/g) ?? []
  const unknown = tokens.find(token => token !== '{YYYY}' && token !== '{MM}')
  if (unknown) return `${unknown} is not known. Use {YYYY} for the year and {MM} for the month.`
  if (!/^[\p{L}\p{N}{}/._-]{0,30}$/u.test(prefix))
    return 'Use at most 30 letters, digits, hyphens, dots, slashes and the tokens {YYYY} and {MM}.'
  if (yearlyReset && prefix.includes('{MM}') && !prefix.includes('{YYYY}'))
    return 'Add {YYYY}: with the month alone numbers would repeat next year.'
  return null
}

/** A company as the forms of its settings hold it, each with the fields it changes. */
export function settingsOf(company: Company) {
  const { version, prefixes } = company
  return {
    company: {
      version,
      name: company.name,
      slug: company.slug,
      email: company.email,
      address: company.address,
      countryCode: company.countryCode,
      taxInfo: company.taxInfo,
      registrationNumber: company.registrationNumber,
      currency: company.currency,
      timezone: company.timezone,
      locale: company.locale,
      paper: company.paper,
      bankAccountName: company.bankAccountName,
      bankName: company.bankName,
      iban: company.iban,
      bic: company.bic,
      accountNumber: company.accountNumber,
      routingNumber: company.routingNumber,
    },
    numbering: {
      version,
      invoicePrefix: prefixes.invoice,
      quotePrefix: prefixes.quote,
      creditNotePrefix: prefixes.credit_note,
      receiptPrefix: prefixes.receipt,
      numberPadding: company.numberPadding,
      yearlyReset: company.yearlyReset,
    },
    terms: {
      version,
      taxLabel: company.taxLabel,
      defaultTaxCategory: company.defaultTaxCategory,
      defaultTaxRate: company.defaultTaxRate ?? '',
      paymentTermsDays: company.paymentTermsDays,
      defaultNotes: company.defaultNotes,
      defaultTerms: company.defaultTerms,
    },
    links: {
      version,
      invoiceLinkDays: company.invoiceLinkDays,
      quoteLinkDays: company.quoteLinkDays,
    },
  }
}

/** Countries whose banks keep accounts under the IBANs of another. */
const banksUnder: Readonly<Record<string, readonly string[]>> = {
  FR: ['BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'],
  GB: ['GG', 'IM', 'JE'],
}

/** Whether a BIC names a bank of another country than the IBAN: seldom right, though not impossible. */
export function isBicOfElsewhere(iban: string, bic: string): boolean {
  const account = iban.trim().slice(0, 2).toUpperCase()
  const bank = bic.trim().slice(4, 6).toUpperCase()
  if (account.length < 2 || bank.length < 2 || account === bank) return false
  return !banksUnder[account]?.includes(bank)
}
