import { z } from 'zod'
import { quickClientInput } from '@/lib/clients/input'
import { categoriesWithRate, draftKinds } from '@/lib/drafts/model'
import { taxCategories } from '@/lib/money/model'
import { decimalField, idField, percentField, requiredLine, textField } from '@/lib/platform/fields'
import { companyInput } from '../input'
import { stepsToTake } from './model'

/** Of the settings what the first documents need; the rest can wait. */
export const firstCompanyInput = companyInput
  .pick({
    version: true,
    name: true,
    address: true,
    countryCode: true,
    taxInfo: true,
    currency: true,
    timezone: true,
    locale: true,
  })
  .extend({
    taxLabel: requiredLine(20, 'what your tax is called, such as VAT'),
    defaultTaxCategory: z.enum(taxCategories),
    defaultTaxRate: z.union([z.literal(''), percentField]),
  })
  .superRefine(({ defaultTaxCategory, defaultTaxRate }, context) => {
    if (categoriesWithRate.includes(defaultTaxCategory) && !(Number(defaultTaxRate) > 0))
      context.addIssue({
        code: 'custom',
        path: ['defaultTaxRate'],
        message: 'Enter the rate in percent, such as 19, or choose a category without tax.',
      })
  })
export type FirstCompanyInput = z.infer<typeof firstCompanyInput>

export const takeStepInput = z.object({ step: z.enum(stepsToTake), skipped: z.boolean() })
export type TakeStepInput = z.infer<typeof takeStepInput>

/** The first client, and what they are written first; ids make a second press of the button harmless. */
export const firstDocumentInput = quickClientInput.pick({ name: true, email: true }).extend({
  clientId: idField,
  documentId: idField,
  kind: z.enum(draftKinds),
  description: textField(2000),
  unitPrice: z.union([z.literal(''), decimalField]),
})
export type FirstDocumentInput = z.infer<typeof firstDocumentInput>

export const sampleInput = z.object({})
