import type { Metadata } from 'next'
import { NewDraft } from '@/app/(office)/draft-pages'
import { pages } from '@/lib/messages/en/pages'

export const metadata: Metadata = { title: pages.drafts.newInvoice }

export default async function NewInvoicePage({ searchParams }: PageProps<'/invoices/new'>) {
  const { client } = await searchParams
  return <NewDraft kind="invoice" client={client} />
}
