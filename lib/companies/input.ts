import { z } from 'zod'
import { documentLocales, paperSizes } from '@/lib/documents/model'
import { isCurrency } from '@/lib/money/currencies'
import { taxCategories } from '@/lib/money/model'
import { isTimeZone } from '@/lib/platform/calendar'
import {
  countryField,
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

const daysField = (least: number, most: number) =>
  z.coerce
    .number<string | number>('Enter a number of days.')
    .int('Enter whole days.')
    .min(least, `Enter ${least} or more days.`)
    .max(most, `Enter at most ${most} days.`)

export const companySettingsInput = z
  .object({
    version: z.int().min(1),
    name: requiredLine(120, 'the name of the company'),
    slug: slugField,
    email: optionalEmail,
    address: textField(500),
    countryCode: countryField,
    taxInfo: textField(300),
    taxLabel: requiredLine(20, 'what your tax is called, such as VAT'),
    defaultTaxCategory: z.enum(taxCategories),
    defaultTaxRate: z.union([z.literal(''), percentField]),
    defaultNotes: textField(2000),
    defaultTerms: textField(4000),
    paymentTermsDays: daysField(0, 365),
    invoiceLinkDays: daysField(1, 3650),
    quoteLinkDays: daysField(0, 3650),
    invoicePrefix: lineField(30),
    quotePrefix: lineField(30),
    creditNotePrefix: lineField(30),
    receiptPrefix: lineField(30),
    yearlyReset: z.boolean(),
    currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
    timezone: z.string().refine(isTimeZone, 'Choose a time zone from the list.'),
    locale: z.enum(documentLocales),
    paper: z.enum(paperSizes),
    bankAccountName: lineField(120),
    bankName: lineField(120),
    iban: lineField(42).refine(isPlausibleIban, 'This IBAN has a typing error. Check each digit.'),
    bic: lineField(11).refine(
      bic => bic === '' || /^[A-Za-z]{6}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?$/.test(bic),
      'A BIC has 8 or 11 letters and digits, such as AIBKIE2D.',
    ),
    accountNumber: lineField(40),
    routingNumber: lineField(40),
  })
  .superRefine((settings, context) => {
    const prefixes = ['invoicePrefix', 'quotePrefix', 'creditNotePrefix', 'receiptPrefix'] as const
    for (const field of prefixes) {
      const problem = prefixProblem(settings[field], settings.yearlyReset)
      if (problem) context.addIssue({ code: 'custom', path: [field], message: problem })
    }
    const needsRate = ['S', 'L', 'M', 'B'].includes(settings.defaultTaxCategory)
    if (needsRate && !(Number(settings.defaultTaxRate) > 0))
      context.addIssue({
        code: 'custom',
        path: ['defaultTaxRate'],
        message: 'Enter the rate in percent, such as 19, or choose a category without tax.',
      })
  })
export type CompanySettingsInput = z.infer<typeof companySettingsInput>

/** ISO 13616: the check digits leave 1 modulo 97. Empty is fine. */
function isPlausibleIban(text: string): boolean {
  const iban = text.replaceAll(' ', '').toUpperCase()
  if (iban === '') return true
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/g, letter =>
    String(letter.charCodeAt(0) - 55),
  )
  return BigInt(digits) % 97n === 1n
}
