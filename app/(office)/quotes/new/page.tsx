import type { Metadata } from 'next'
import { NewDraft } from '@/app/(office)/draft-pages'
import { pages } from '@/lib/messages/en/pages'

export const metadata: Metadata = { title: pages.drafts.newQuote }

export default async function NewQuotePage({ searchParams }: PageProps<'/quotes/new'>) {
  const { client } = await searchParams
  return <NewDraft kind="quote" client={client} />
}
