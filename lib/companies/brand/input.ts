import { z } from 'zod'
import { accentStyles, densities, logoSizes } from '@/lib/documents/model'
import { idField, lineField } from '@/lib/platform/fields'
import { writtenColor } from './model'

/** A colour as one types it; only its six digits come through. */
const colorField = z.string().transform((text, context) => {
  const color = writtenColor(text)
  if (color) return color
  context.addIssue({
    code: 'custom',
    message: 'Enter a colour as # and six digits from 0 to 9 and A to F, such as #6B46C1.',
  })
  return z.NEVER
})

const versionField = z.int().min(1)

/** Whether the family is one that there is, the command asks: an uploaded one is known by the company alone. */
const familyField = lineField(40).refine(name => name !== '', 'Choose a typeface from the list.')

export const brandInput = z.object({
  primary: colorField,
  accent: colorField,
  fontFamily: familyField,
  logoSize: z.enum(logoSizes, 'Choose how large the logo is.'),
  accentStyle: z.enum(accentStyles, 'Choose how tables are set off.'),
  density: z.enum(densities, 'Choose how much room lines have.'),
})
export type BrandForm = z.input<typeof brandInput>

export const changeBrandInput = brandInput.extend({ version: versionField })
export type ChangeBrandInput = z.output<typeof changeBrandInput>

export const brandVersionInput = z.object({ version: versionField })
export type BrandVersionInput = z.output<typeof brandVersionInput>

/** What the address of a file that is sent says beside it: whose brand it belongs to, and which one was seen. */
export const brandFileInput = z.object({
  companyId: idField,
  version: z.coerce.number('Reload the page, then send the file again.').pipe(versionField),
})

/** What a sample mail is drawn with, before anything is saved. */
export const sampleMailInput = z.object({ primary: colorField, fontFamily: familyField })
export type SampleMailInput = z.output<typeof sampleMailInput>
