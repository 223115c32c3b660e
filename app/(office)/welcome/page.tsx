import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { settingsOptions } from '@/components/companies/settings-options'
import { BrandStep } from '@/components/welcome/brand-step'
import { CompanyStep } from '@/components/welcome/company-step'
import { DocumentStep } from '@/components/welcome/document-step'
import { readAs } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { currencyNames } from '@/lib/messages/en/currencies'
import { settings } from '@/lib/messages/en/settings'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: welcome.title }

export default async function WelcomePage() {
  const t = useMessages(settings).company
  const names = useMessages(currencyNames)
  const { actor } = await requireMember()
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  if (!company) throw notFound('company')
  if (company.firstRunStep === 'done' || !can(actor.role, 'change settings')) redirect('/dashboard')
  const { logo } = company.brand
  const setting = {
    company,
    font: brandFontOf(company.brand),
    logoUrl: logo ? `/api/assets/${logo.sha256}` : null,
    today: localDateOf(now(), company.timezone),
  }
  if (company.firstRunStep === 'company')
    return <CompanyStep {...setting} options={settingsOptions(t, names)} />
  if (company.firstRunStep === 'brand') return <BrandStep {...setting} />
  return <DocumentStep {...setting} />
}
