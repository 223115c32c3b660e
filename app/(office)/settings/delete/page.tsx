import type { Metadata } from 'next'
import { ClosingPanel } from '@/components/companies/closing-panel'
import { readAs } from '@/lib/access/doors'
import { requireMember } from '@/lib/access/session'
import { getClosing, getClosingFacts, getRetentionYears } from '@/lib/companies/closing/queries'
import { closing } from '@/lib/messages/en/closing'
import { now } from '@/lib/platform/clock'

export const metadata: Metadata = { title: closing.title }

export default async function DeleteCompanyPage() {
  const { actor, company } = await requireMember()
  const at = now()
  const [asked, facts] = await readAs(actor, tx =>
    Promise.all([getClosing(tx), getClosingFacts(tx, at)]),
  )
  return (
    <ClosingPanel
      company={{ id: company.id, name: company.name, timezone: company.timezone }}
      role={actor.role}
      closing={asked}
      facts={facts}
      retentionYears={getRetentionYears()}
      at={at}
    />
  )
}
