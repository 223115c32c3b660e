import type { Metadata } from 'next'
import { ClientList } from '@/components/clients/client-list'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { clientListInput } from '@/lib/clients/input'
import { listClients } from '@/lib/clients/queries'
import { clients } from '@/lib/messages/en/clients'

export const metadata: Metadata = { title: clients.title }

export default async function ClientsPage({ searchParams }: PageProps<'/clients'>) {
  const { actor } = await requireMember()
  const { q, ...rest } = await searchParams
  const input = clientListInput.parse({ ...rest, search: q })
  const page = await readAs(actor, tx => listClients(tx, input))
  return (
    <ClientList
      page={page}
      search={input.search}
      companyId={actor.companyId}
      mayAdd={can(actor.role, 'edit clients')}
      exportRefusal={can(actor.role, 'export clients') ? null : reasonAgainst('export clients')}
    />
  )
}
