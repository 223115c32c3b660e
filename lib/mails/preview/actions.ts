'use server'

import { memberAction } from '@/lib/access/action'
import { sampleMailInput } from '@/lib/companies/brand/input'
import { previewInBrand } from './commands'

export async function previewInBrandAction(input: unknown) {
  return memberAction(sampleMailInput, input, previewInBrand)
}
