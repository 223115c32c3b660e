import type { Metadata } from 'next'
import { EditDraft } from '@/app/(office)/draft-pages'

export const metadata: Metadata = { title: 'Edit invoice' }

export default async function EditInvoicePage({ params }: PageProps<'/invoices/[id]/edit'>) {
  const { id } = await params
  return <EditDraft kind="invoice" id={id} />
}
