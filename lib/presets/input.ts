import { z } from 'zod'
import { paperSizes, templateNames } from '@/lib/documents/model'
import { idField, requiredLine, textField } from '@/lib/platform/fields'
import { longestOf } from './model'

/** What the form of a template sends; `id` makes a second press of the button harmless. */
export const presetInput = z.object({
  id: idField,
  name: requiredLine(longestOf.name, 'a name, such as Studio'),
  template: z.enum(templateNames),
  /** Empty: the company's own. */
  paper: z.union([z.literal(''), z.enum(paperSizes)]),
  photos: z.boolean(),
  paymentCode: z.boolean(),
  signatureLine: z.boolean(),
  intro: textField(longestOf.intro),
  notes: textField(longestOf.notes),
  terms: textField(longestOf.terms),
  legal: textField(longestOf.legal),
})
/** The same as it stands in the form. */
export type PresetForm = z.input<typeof presetInput>
export type PresetInput = z.infer<typeof presetInput>

export const savePresetInput = presetInput.extend({ version: z.int().min(1) })
export type SavePresetInput = z.infer<typeof savePresetInput>

export const presetIdInput = z.object({ id: idField })
