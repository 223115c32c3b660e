import { z } from 'zod'
import { documentLocales, paperSizes } from '@/lib/documents/model'
import { categoriesWithRate } from '@/lib/drafts/model'
import { isCurrency } from '@/lib/money/currencies'
import { type TaxCategory, taxCategories } from '@/lib/money/model'
import { isTimeZone } from '@/lib/platform/calendar'
import {
  bicField,
  countryField,
  ibanField,
  lineField,
  optionalEmail,
  percentField,
  requiredLine,
  textField,
} from '@/lib/platform/fields'
import { prefixProblem, slugProblem } from './model'

const slugField = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((slug, context) => {
    const problem = slugProblem(slug)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

const numberField = (what: string, least: number, most: number) =>
  z.coerce
    .number<string | number>(`Enter a number of ${what}.`)
    .int(`Enter whole ${what}.`)
    .min(least, `Enter ${least} or more ${what}.`)
    .max(most, `Enter at most ${most} ${what}.`)

/** What was seen when the form was opened: a later change by somebody else is not overwritten. */
const version = z.int().min(1)

/** Who the company is, where it works, and how it is paid. */
export const companyInput = z.object({
  version,
  name: requiredLine(120, 'the name of the company'),
  slug: slugField,
  email: optionalEmail,
  address: textField(500),
  countryCode: countryField,
  taxInfo: textField(300),
  registrationNumber: lineField(120),
  currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
  timezone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
  locale: z.enum(documentLocales),
  paper: z.enum(paperSizes),
  bankAccountName: lineField(120),
  bankName: lineField(120),
  iban: ibanField,
  bic: bicField,
  accountNumber: lineField(40),
  routingNumber: lineField(40),
})
export type CompanyInput = z.infer<typeof companyInput>

const prefixFields = ['invoicePrefix', 'quotePrefix', 'creditNotePrefix', 'receiptPrefix'] as const

/** How documents are numbered. */
export const numberingInput = z
  .object({
    version,
    invoicePrefix: lineField(30),
    quotePrefix: lineField(30),
    creditNotePrefix: lineField(30),
    receiptPrefix: lineField(30),
    numberPadding: numberField('digits', 1, 9),
    yearlyReset: z.boolean(),
  })
  .superRefine((numbering, context) => {
    for (const field of prefixFields) {
      const problem = prefixProblem(numbering[field], numbering.yearlyReset)
      if (problem) context.addIssue({ code: 'custom', path: [field], message: problem })
    }
  })
export type NumberingInput = z.infer<typeof numberingInput>

/** What new quotes and invoices begin with. */
export const termsInput = z
  .object({
    version,
    taxLabel: requiredLine(20, 'what your tax is called, such as VAT'),
    defaultTaxCategory: z.enum(taxCategories),
    defaultTaxRate: z.union([z.literal(''), percentField]),
    paymentTermsDays: numberField('days', 0, 365),
    defaultNotes: textField(2000),
    defaultTerms: textField(4000),
  })
  .superRefine((terms, context) => {
    if (lacksRate(terms.defaultTaxCategory, terms.defaultTaxRate))
      context.addIssue({ code: 'custom', path: ['defaultTaxRate'], message: rateMissing })
  })
export type TermsInput = z.infer<typeof termsInput>

/** How long links to documents work. */
export const linkLifetimesInput = z.object({
  version,
  invoiceLinkDays: numberField('days', 1, 3650),
  quoteLinkDays: numberField('days', 0, 3650),
})
export type LinkLifetimesInput = z.infer<typeof linkLifetimesInput>

const rateMissing = 'Enter the rate in percent, such as 19, or choose a category without tax.'

function lacksRate(category: TaxCategory, rate: string): boolean {
  return categoriesWithRate.includes(category) && !(Number(rate) > 0)
}
