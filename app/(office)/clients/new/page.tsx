import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ClientForm } from '@/components/clients/client-form'
import { clientFormOptions } from '@/components/clients/client-form-options'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { blankClient } from '@/lib/clients/model'

export const metadata: Metadata = { title: 'New client' }

export default async function NewClientPage() {
  const { actor } = await requireMember()
  if (!can(actor.role, 'edit clients')) forbidden()
  return (
    <>
      <PageHeader title="New client" back={{ href: '/clients', label: 'Back to clients' }} />
      <PageBody>
        <ClientForm
          client={blankClient()}
          companyId={actor.companyId}
          options={clientFormOptions()}
        />
      </PageBody>
    </>
  )
}
