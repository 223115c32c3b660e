import { z } from 'zod'
import { isCurrency } from '@/lib/money/currencies'
import { taxCategories, taxModes } from '@/lib/money/model'
import {
  decimalField,
  idField,
  isoDateField,
  lineField,
  percentField,
  textField,
} from '@/lib/platform/fields'
import { longestOf } from '@/lib/presets/model'
import { draftKinds, draftLineKinds } from './model'

const emptyOr = <Field extends z.ZodType>(field: Field) => z.union([z.literal(''), field])

const discountInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), value: percentField }),
  z.object({
    kind: z.literal('amount'),
    value: decimalField.refine(value => !value.startsWith('-'), 'Enter a discount above 0.'),
  }),
])

const taxInput = z.object({
  category: z.enum(taxCategories),
  rate: emptyOr(percentField),
})

/** A picture that was sent before. Its size is what the stored picture says, never what a form says. */
export const pictureInput = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Add the photo again.'),
  width: z.int().min(1),
  height: z.int().min(1),
})

const draftLineInput = z.object({
  id: idField,
  kind: z.enum(draftLineKinds),
  description: textField(2000),
  quantity: emptyOr(decimalField),
  unit: lineField(20),
  unitPrice: emptyOr(decimalField),
  discount: discountInput.nullable(),
  tax: taxInput.nullable(),
  photo: pictureInput.nullable(),
  optional: z.boolean(),
  chosen: z.boolean(),
})

/** What the editor sends: inputs, never totals. What a deposit takes off is not the browser's to say. */
export const draftInput = z.object({
  kind: z.enum(draftKinds),
  id: idField,
  clientId: idField.nullable(),
  presetId: idField.nullable(),
  currency: z.string().refine(isCurrency, 'Choose a currency from the list.'),
  issuedOn: isoDateField,
  dueOn: isoDateField,
  purchaseOrder: lineField(100),
  taxMode: z.enum(taxModes),
  defaultTax: taxInput,
  discount: discountInput.nullable(),
  lines: z
    .array(draftLineInput)
    .max(500, 'A document has at most 500 lines.')
    .refine(
      lines => new Set(lines.map(line => line.id)).size === lines.length,
      'Two lines are the same one. Reload the page and try again.',
    )
    .refine(
      lines => lines.every(line => line.optional || line.chosen),
      'A line that is not optional is always counted. Reload the page and try again.',
    )
    .refine(
      lines => lines.every(line => line.kind === 'line' || line.photo === null),
      'A heading has no photo. Reload the page and try again.',
    ),
  notes: textField(4000),
  terms: textField(8000),
})

/** Together, so that no single document keeps the server drawing for more than a second or two. */
const longestText = 200_000

/** Without what its look may add: which one that will be is not known before it is issued. */
const longestOfDraft = longestText - longestOf.intro - longestOf.legal

function textLengthOf(draft: { lines: { description: string }[]; notes: string; terms: string }) {
  const described = draft.lines.reduce((sum, line) => sum + line.description.length, 0)
  return described + draft.notes.length + draft.terms.length
}

export const saveDraftInput = z.object({
  draft: draftInput
    .refine(
      draft => textLengthOf(draft) <= longestOfDraft,
      'The texts are too long. Shorten the descriptions to 196,000 characters in all.',
    )
    .refine(
      draft => draft.kind === 'quote' || draft.lines.every(line => !line.optional),
      'Only quotes have optional lines. Make them ordinary lines, or remove them.',
    ),
  /** The version this save started from; 0 when it was never saved. */
  version: z.int().min(0),
  /** The open editor: it never conflicts with its own last save, whose answer may have been lost. */
  editorId: idField,
})
export type SaveDraftInput = z.infer<typeof saveDraftInput>

/** A draft, or the quote or invoice it became. */
export const draftIdInput = z.object({ kind: z.enum(draftKinds), id: idField })
export type DraftIdInput = z.infer<typeof draftIdInput>

export const duplicateDraftInput = draftIdInput.extend({ newId: idField })
export type DuplicateDraftInput = z.infer<typeof duplicateDraftInput>

export const issueInput = z.object({
  id: idField,
  /** The version the person saw; absent where nothing was edited, as in a list. */
  version: z.int().min(1).optional(),
})
export type IssueInput = z.infer<typeof issueInput>
