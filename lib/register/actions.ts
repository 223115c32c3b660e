'use server'

import { memberAction } from '@/lib/access/action'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { downloadPdfInput } from './input'

export async function downloadPdfAction(input: unknown) {
  return memberAction(downloadPdfInput, input, (actor, { id, version }) =>
    preparePdfDownload(actor, id, version),
  )
}
