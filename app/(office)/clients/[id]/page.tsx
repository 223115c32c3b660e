import type { Metadata } from 'next'
import { notFound as missingPage } from 'next/navigation'
import { ClientDetail } from '@/components/clients/client-detail'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getClient } from '@/lib/clients/queries'
import { clients } from '@/lib/messages/en/clients'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/ids'
import { clientDocumentsInput } from '@/lib/register/list/input'
import { getClientList } from '@/lib/register/list/queries'

export const metadata: Metadata = { title: clients.client }

export default async function ClientPage({ params, searchParams }: PageProps<'/clients/[id]'>) {
  const { actor, company: frame } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  const input = clientDocumentsInput.parse(await searchParams)
  const today = localDateOf(now(), frame.timezone)
  const mayReadTotals = can(actor.role, 'read money reports')
  const [client, list] = await readAs(actor, tx =>
    Promise.all([getClient(tx, id), getClientList(tx, id, input, { actor, today, mayReadTotals })]),
  )
  const { company } = list
  if (!client || !company) missingPage()
  return <ClientDetail {...{ client, company, list, input, today, actor }} />
}
