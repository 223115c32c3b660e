import type { Metadata } from 'next'
import { NewDraft } from '@/app/(office)/draft-pages'

export const metadata: Metadata = { title: 'New invoice' }

export default async function NewInvoicePage({ searchParams }: PageProps<'/invoices/new'>) {
  const { client } = await searchParams
  return <NewDraft kind="invoice" client={client} />
}
