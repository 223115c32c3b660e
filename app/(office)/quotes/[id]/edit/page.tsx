import type { Metadata } from 'next'
import { EditDraft } from '@/app/(office)/draft-pages'

export const metadata: Metadata = { title: 'Edit quote' }

export default async function EditQuotePage({ params }: PageProps<'/quotes/[id]/edit'>) {
  const { id } = await params
  return <EditDraft kind="quote" id={id} />
}
