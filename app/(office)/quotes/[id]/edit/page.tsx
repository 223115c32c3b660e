import type { Metadata } from 'next'
import { EditDraft } from '@/app/(office)/draft-pages'
import { pages } from '@/lib/messages/en/pages'

export const metadata: Metadata = { title: pages.drafts.editQuote }

export default async function EditQuotePage({ params }: PageProps<'/quotes/[id]/edit'>) {
  const { id } = await params
  return <EditDraft kind="quote" id={id} />
}
