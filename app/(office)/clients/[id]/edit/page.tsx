import type { Metadata } from 'next'
import { forbidden, notFound as missingPage } from 'next/navigation'
import { ClientForm } from '@/components/clients/client-form'
import { clientFormOptions } from '@/components/clients/client-form-options'
import { clientPath } from '@/components/clients/paths'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getClient } from '@/lib/clients/queries'
import { clients } from '@/lib/messages/en/clients'
import { currencyNames } from '@/lib/messages/en/currencies'
import { useMessages } from '@/lib/messages/use-messages'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: clients.edit }

export default async function EditClientPage({ params }: PageProps<'/clients/[id]/edit'>) {
  const t = useMessages(clients)
  const names = useMessages(currencyNames)
  const { actor } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  if (!can(actor.role, 'edit clients')) forbidden()
  const client = await readAs(actor, tx => getClient(tx, id))
  if (!client || client.deletedAt || client.erasedAt) missingPage()
  return (
    <>
      <PageHeader title={client.name} back={{ href: clientPath(id), label: t.backToClient }} />
      <PageBody>
        <ClientForm
          client={client}
          companyId={actor.companyId}
          options={clientFormOptions(t.form, names)}
        />
      </PageBody>
    </>
  )
}
