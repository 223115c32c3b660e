import type { Metadata } from 'next'
import { NewDraft } from '@/app/(office)/draft-pages'

export const metadata: Metadata = { title: 'New quote' }

export default async function NewQuotePage({ searchParams }: PageProps<'/quotes/new'>) {
  const { client } = await searchParams
  return <NewDraft kind="quote" client={client} />
}
