import type { Metadata } from 'next'
import { BrandForm } from '@/components/companies/brand-form'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import { builtInFamilies } from '@/lib/documents/font-families'
import { brandFontOf, builtInFont } from '@/lib/documents/pdf/fonts'
import { settings } from '@/lib/messages/en/settings'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { getPresetOf } from '@/lib/presets/queries'

export const metadata: Metadata = { title: settings.places.Brand }

export default async function BrandPage() {
  const { actor } = await requireMember()
  const { company, look, example, today } = await readAs(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    const today = localDateOf(now(), company.timezone)
    const [look, example] = await Promise.all([
      getPresetOf(tx, null),
      nextNumber(tx, company, 'invoice', today),
    ])
    return { company, look, example, today }
  })
  const own = brandFontOf(company.brand)
  const others = builtInFamilies.map(({ family }) => builtInFont(family))
  return (
    <BrandForm
      company={company}
      look={look}
      fonts={[own, ...others.filter(({ family }) => family !== own.family)]}
      example={example}
      today={today}
      refusal={can(actor.role, 'change settings') ? null : reasonAgainst('change settings')}
    />
  )
}
