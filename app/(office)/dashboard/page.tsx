import type { Metadata } from 'next'
import { UnprovedAddress } from '@/components/accounts/unproved-address'
import { DashboardScreen } from '@/components/dashboard/dashboard-screen'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { getDashboard } from '@/lib/dashboard/queries'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage({ searchParams }: PageProps<'/dashboard'>) {
  const { actor, company, email } = await requireMember()
  const { currency } = await searchParams
  const at = now()
  const today = localDateOf(at, company.timezone)
  const view = await readAs(actor, tx => getDashboard(tx, actor, today))
  if (!view) throw notFound('company')
  return (
    <>
      {actor.addressProved ? null : <UnprovedAddress email={email} />}
      <DashboardScreen
        view={view}
        viewer={actor}
        at={at}
        currency={typeof currency === 'string' ? currency : ''}
      />
    </>
  )
}
