'use server'

import { visitorAction } from '@/lib/access/action'
import { requestId, requestOrigin } from '@/lib/access/session'
import { verifyPdf } from './commands'
import { verifyPdfInput } from './input'

export async function verifyPdfAction(input: unknown) {
  return visitorAction(verifyPdfInput, input, async ({ sha256 }) => {
    const { address } = await requestOrigin()
    return { found: await verifyPdf({ sha256, address, requestId: await requestId() }) }
  })
}
