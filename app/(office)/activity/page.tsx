import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { ActivityScreen } from '@/components/activity/activity-screen'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { readActivityFilter } from '@/lib/activity/model'
import { listActivity, listActors } from '@/lib/activity/queries'
import { getCompany } from '@/lib/companies/queries'
import { activity } from '@/lib/messages/en/activity'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: activity.title }

export default async function ActivityPage({ searchParams }: PageProps<'/activity'>) {
  const { actor, company: frame } = await requireMember()
  if (!can(actor.role, 'read activity')) forbidden()
  const filter = readActivityFilter(await searchParams)
  const [page, actors, company] = await readAs(actor, tx =>
    Promise.all([
      listActivity(tx, filter, frame.timezone),
      listActors(tx),
      getCompany(tx, actor.companyId),
    ]),
  )
  if (!company) throw notFound('company')
  const today = localDateOf(now(), company.timezone)
  return <ActivityScreen {...{ page, filter, actors, company, today }} />
}
