import { z } from 'zod'
import { categoriesWithRate } from '@/lib/drafts/model'
import { taxCategories } from '@/lib/money/model'
import { idField, percentField, requiredLine } from '@/lib/platform/fields'
import { longestTaxName, mostTaxPresets } from './model'

/** What the form of a tax sends; `id` makes a second press of the button harmless. */
export const taxPresetInput = z
  .object({
    id: idField,
    name: requiredLine(longestTaxName, 'a name, such as Reduced rate 7%'),
    category: z.enum(taxCategories),
    rate: z.union([z.literal(''), percentField]),
  })
  .superRefine(({ category, rate }, context) => {
    if (categoriesWithRate.includes(category) && !(Number(rate) > 0))
      context.addIssue({
        code: 'custom',
        path: ['rate'],
        message: 'Enter the rate in percent, such as 19, or choose a category without tax.',
      })
  })
export type TaxPresetInput = z.infer<typeof taxPresetInput>

export const taxPresetIdInput = z.object({ id: idField })

/** Its place in the list, from 0. */
export const moveTaxPresetInput = z.object({ id: idField, to: z.int().min(0).max(mostTaxPresets) })
export type MoveTaxPresetInput = z.infer<typeof moveTaxPresetInput>

export const noInput = z.object({})
