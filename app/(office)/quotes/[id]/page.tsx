import type { Metadata } from 'next'
import { notFound as missingPage } from 'next/navigation'
import { DocumentDetail } from '@/components/register/document-detail'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { pages } from '@/lib/messages/en/pages'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'
import { getDocumentPage } from '@/lib/register/view/document/queries'
import { documentPageInput } from '@/lib/register/view/input'

export const metadata: Metadata = { title: pages.documents.quote }

export default async function QuotePage({ params, searchParams }: PageProps<'/quotes/[id]'>) {
  const { actor, company } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  const { version } = documentPageInput.parse(await searchParams)
  const today = localDateOf(now(), company.timezone)
  const wanted = { id, kind: 'quote', actor, today, version, fontOf: brandFontOf } as const
  const found = await readAs(actor, tx => getDocumentPage(tx, wanted))
  if (!found) missingPage()
  return <DocumentDetail {...found} />
}
