import fc from 'fast-check'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { DocumentContent } from '@/lib/documents/model'
import { contentOf } from '@/lib/drafts/content/model'
import { calculateDraft, type Draft, type DraftLine, emptyLine } from '@/lib/drafts/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import { newId } from '@/lib/platform/ids'
import { plainLook } from '@/lib/presets/model'

/** A company as documents need it. */
export const paperCompany: Company = {
  id: '01890000-0000-7000-8000-000000000001',
  slug: 'northlight',
  name: 'Northlight Studio',
  email: '',
  timezone: 'UTC',
  currency: 'EUR',
  locale: 'en-GB',
  paper: 'A4',
  address: '',
  countryCode: '',
  taxInfo: '',
  registrationNumber: '',
  taxLabel: 'VAT',
  defaultTaxCategory: 'S',
  defaultTaxRate: '19',
  defaultNotes: '',
  defaultTerms: '',
  paymentTermsDays: 14,
  invoiceLinkDays: 180,
  quoteLinkDays: 30,
  prefixes: { invoice: 'INV-', quote: 'QUO-', credit_note: 'CRN-', receipt: 'REC-' },
  numberPadding: 4,
  yearlyReset: false,
  bankAccountName: '',
  bankName: '',
  iban: '',
  bic: '',
  accountNumber: '',
  routingNumber: '',
  brand: {
    primary: '#1a1a1a',
    accent: '#1a1a1a',
    fontFamily: 'Inter',
    fontFiles: [],
    logo: null,
    logoSize: 'medium',
  },
  accentStyle: 'rules',
  density: 'comfortable',
  firstRunStep: 'done',
  version: 1,
}

const paperClient: ClientChoice = {
  id: '01890000-0000-7000-8000-000000000002',
  name: 'Acme Design',
  contactName: '',
  email: '',
  currency: '',
  language: '',
  taxId: '',
  billing: { line1: '', line2: '', city: '', region: '', postalCode: '', countryCode: '' },
}

/** What a quote or an invoice says, as it is issued under a number. */
export function paperOf(draft: Draft, number: string): DocumentContent {
  const content = contentOf({
    draft,
    company: paperCompany,
    client: paperClient,
    font: { family: 'Inter', files: [] },
    look: plainLook,
    number,
    isDraft: false,
  })
  if (!content) throw new Error('The draft does not compute.')
  return content
}

const taxes = [
  { category: 'S', rate: '19' },
  { category: 'S', rate: '7' },
  { category: 'S', rate: '5.5' },
  { category: 'S', rate: '8.875' },
  { category: 'Z', rate: '0' },
  { category: 'E', rate: '0' },
] as const

const currencies = ['JPY', 'EUR', 'KWD'] as const

function decimals(most: number, digits: number): fc.Arbitrary<string> {
  return fc.nat(most).map(minor => decimalOf(BigInt(minor), digits))
}

function discounts(digits: number): fc.Arbitrary<Draft['discount']> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.nat(400_000).map(part => ({ kind: 'percent' as const, value: decimalOf(BigInt(part), 4) })),
    decimals(2000, digits).map(value => ({ kind: 'amount' as const, value })),
  )
}

function lines(digits: number): fc.Arbitrary<DraftLine> {
  return fc
    .record({
      quantity: fc.integer({ min: 1, max: 20_000 }),
      sign: fc.constantFrom('', '', '', '', '', '-'),
      unitPrice: fc.oneof(decimals(90_000, digits), decimals(9_999_999, 4)),
      discount: discounts(digits),
      tax: fc.constantFrom(...taxes),
    })
    .map(({ quantity, sign, ...line }) => ({
      ...emptyLine(),
      id: newId(),
      description: 'Work',
      ...line,
      quantity: `${sign}${decimalOf(BigInt(quantity), 3)}`,
    }))
}

/** Drafts that can be issued and come to more than nothing, in any mode, currency and mix of rates. */
export function randomDrafts(kind: Draft['kind']): fc.Arbitrary<Draft> {
  return fc
    .constantFrom(...currencies)
    .chain(currency => {
      const digits = digitsOfCurrency(currency) ?? 2
      return fc.record({
        currency: fc.constant(currency),
        taxMode: fc.constantFrom('exclusive' as const, 'inclusive' as const),
        discount: discounts(digits),
        lines: fc.array(lines(digits), { minLength: 1, maxLength: 6 }),
      })
    })
    .map(written => ({
      kind,
      id: newId(),
      clientId: paperClient.id,
      presetId: null,
      issuedOn: '2026-11-20',
      dueOn: '2026-12-20',
      purchaseOrder: '',
      defaultTax: taxes[0],
      notes: '',
      terms: '',
      deductions: [],
      rounding: '',
      ...written,
    }))
    .filter(draft => {
      const answer = calculateDraft(draft)
      return (
        !('error' in answer) &&
        [answer.tax_inclusive, answer.payable].every(
          total => !total.startsWith('-') && /[1-9]/.test(total),
        )
      )
    })
}
