'use client'

import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import type { InvoiceDraft } from '@/lib/invoices/model'
import { EditorScreen } from './editor-screen'

export interface InvoiceEditorProps {
  /** Version 0: never stored. */
  invoice: { draft: InvoiceDraft; version: number }
  company: Company
  /** Who writes: what the browser keeps of it is theirs alone. */
  userId: string
  client: ClientChoice | null
  /** Those chosen recently. */
  clients: ClientChoice[]
  font: BrandFont
  /** The number it would get now. */
  numberPreview: string
  logoUrl: string | null
  permissions: { issue: { allowed: boolean; reason: string } }
  /** ISO date of the company's calendar. */
  today: string
}

/** Writes an invoice: the form, and the paper that follows it. */
export function InvoiceEditor(props: InvoiceEditorProps) {
  return <EditorScreen key={`${props.userId}/${props.invoice.draft.id}`} {...props} />
}
