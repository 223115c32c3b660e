import type { Metadata } from 'next'
import { UnprovedAddress } from '@/components/accounts/unproved-address'
import { DashboardScreen } from '@/components/dashboard/dashboard-screen'
import { FirstRunNotes } from '@/components/welcome/first-run-notes'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { hasSample } from '@/lib/companies/first-run/sample/queries'
import { getDashboard } from '@/lib/dashboard/queries'
import { dashboard } from '@/lib/messages/en/dashboard'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: dashboard.title }

export default async function DashboardPage({ searchParams }: PageProps<'/dashboard'>) {
  const { actor, company, email } = await requireMember()
  const { currency } = await searchParams
  const at = now()
  const today = localDateOf(at, company.timezone)
  const maySetUp = can(actor.role, 'change settings')
  const [view, isSampled] = await readAs(actor, tx =>
    Promise.all([getDashboard(tx, actor, today), maySetUp && hasSample(tx)]),
  )
  if (!view) throw notFound('company')
  return (
    <>
      {actor.addressProved ? null : <UnprovedAddress email={email} />}
      <FirstRunNotes
        companyId={company.id}
        isSetUp={company.firstRunStep === 'done' || !maySetUp}
        hasSample={isSampled}
      />
      <DashboardScreen
        view={view}
        viewer={actor}
        at={at}
        currency={typeof currency === 'string' ? currency : ''}
      />
    </>
  )
}
