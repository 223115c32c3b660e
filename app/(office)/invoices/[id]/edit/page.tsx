import type { Metadata } from 'next'
import { EditDraft } from '@/app/(office)/draft-pages'
import { pages } from '@/lib/messages/en/pages'

export const metadata: Metadata = { title: pages.drafts.editInvoice }

export default async function EditInvoicePage({ params }: PageProps<'/invoices/[id]/edit'>) {
  const { id } = await params
  return <EditDraft kind="invoice" id={id} />
}
