import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ClientForm } from '@/components/clients/client-form'
import { clientFormOptions } from '@/components/clients/client-form-options'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { blankClient } from '@/lib/clients/model'
import { clients } from '@/lib/messages/en/clients'
import { currencyNames } from '@/lib/messages/en/currencies'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: clients.new }

export default async function NewClientPage() {
  const t = useMessages(clients)
  const names = useMessages(currencyNames)
  const { actor } = await requireMember()
  if (!can(actor.role, 'edit clients')) forbidden()
  return (
    <>
      <PageHeader title={t.new} back={{ href: '/clients', label: t.back }} />
      <PageBody>
        <ClientForm
          client={blankClient()}
          companyId={actor.companyId}
          options={clientFormOptions(t.form, names)}
        />
      </PageBody>
    </>
  )
}
