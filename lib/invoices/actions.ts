'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import {
  deleteInvoiceDraft,
  duplicateInvoice,
  restoreInvoiceDraft,
  saveInvoiceDraft,
} from './commands'
import {
  duplicateInvoiceInput,
  invoiceIdInput,
  issueInvoiceInput,
  saveInvoiceDraftInput,
} from './input'
import { issueInvoice } from './issue/commands'

export async function saveInvoiceDraftAction(input: unknown) {
  return memberAction(saveInvoiceDraftInput, input, saveInvoiceDraft)
}

export async function issueInvoiceAction(input: unknown) {
  return memberAction(issueInvoiceInput, input, async (actor, wanted) => {
    const issued = await issueInvoice(actor, wanted)
    refresh()
    return issued
  })
}

export async function duplicateInvoiceAction(input: unknown) {
  return memberAction(duplicateInvoiceInput, input, duplicateInvoice)
}

export async function deleteInvoiceDraftAction(input: unknown) {
  return memberAction(invoiceIdInput, input, (actor, { id }) => deleteInvoiceDraft(actor, id))
}

export async function restoreInvoiceDraftAction(input: unknown) {
  return memberAction(invoiceIdInput, input, async (actor, { id }) => {
    const restored = await restoreInvoiceDraft(actor, id)
    refresh()
    return restored
  })
}

export async function downloadInvoicePdfAction(input: unknown) {
  return memberAction(invoiceIdInput, input, (actor, { id }) => preparePdfDownload(actor, id))
}
