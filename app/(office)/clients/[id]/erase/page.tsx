import type { Metadata } from 'next'
import { forbidden, notFound as missingPage } from 'next/navigation'
import { ErasureQuestion } from '@/components/clients/erasure-question'
import { clientPath } from '@/components/clients/paths'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getErasurePlan } from '@/lib/clients/privacy/queries'
import { getRetentionYears } from '@/lib/companies/closing/queries'
import { clients } from '@/lib/messages/en/clients'
import { privacy } from '@/lib/messages/en/privacy'
import { useMessages } from '@/lib/messages/use-messages'
import { isId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: privacy.pageTitle }

export default async function EraseClientPage({ params }: PageProps<'/clients/[id]/erase'>) {
  const t = useMessages(privacy)
  const back = useMessages(clients).backToClient
  const { actor } = await requireMember()
  const { id } = await params
  if (!isId(id)) missingPage()
  if (!can(actor.role, 'erase clients')) forbidden()
  const plan = await readAs(actor, tx => getErasurePlan(tx, id))
  if (!plan) missingPage()
  return (
    <>
      <PageHeader title={t.title(plan.name)} back={{ href: clientPath(id), label: back }} />
      <PageBody>
        <ErasureQuestion
          clientId={id}
          companyId={actor.companyId}
          plan={plan}
          years={getRetentionYears()}
        />
      </PageBody>
    </>
  )
}
