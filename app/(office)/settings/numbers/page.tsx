import type { Metadata } from 'next'
import { NumbersForm } from '@/components/companies/numbers-form'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { settingsOf } from '@/lib/companies/model'
import { listCounted, listNumberSeries } from '@/lib/companies/numbers/queries'
import { getCompany } from '@/lib/companies/queries'
import { settings } from '@/lib/messages/en/settings'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: settings.places.Numbers }

export default async function NumbersPage() {
  const { actor, company: frame } = await requireMember()
  const today = localDateOf(now(), frame.timezone)
  const { company, series, counted } = await readAs(actor, async tx => {
    const found = await getCompany(tx, actor.companyId)
    if (!found) throw notFound('company')
    return {
      company: found,
      series: await listNumberSeries(tx, found, today),
      counted: await listCounted(tx),
    }
  })
  return (
    <NumbersForm
      key={company.version}
      settings={settingsOf(company).numbering}
      companyId={actor.companyId}
      series={series}
      counted={counted}
      today={today}
      refusal={can(actor.role, 'change settings') ? null : reasonAgainst('change settings')}
    />
  )
}
