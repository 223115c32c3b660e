import type { Metadata } from 'next'
import { DocumentListScreen } from '@/components/register/list-screen'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { lists } from '@/lib/messages/en/lists'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { listInput } from '@/lib/register/input'
import { getDocumentList } from '@/lib/register/list/queries'

export const metadata: Metadata = { title: lists.receipt.title }

export default async function ReceiptsPage({ searchParams }: PageProps<'/receipts'>) {
  const { actor, company: frame } = await requireMember()
  const input = listInput.parse(await searchParams)
  const today = localDateOf(now(), frame.timezone)
  const mayReadTotals = can(actor.role, 'read money reports')
  const list = await readAs(actor, tx =>
    getDocumentList(tx, 'receipt', input, { actor, today, mayReadTotals }),
  )
  const { company } = list
  if (!company) throw notFound('company')
  return (
    <DocumentListScreen kind="receipt" role={actor.role} {...{ input, list, company, today }} />
  )
}
