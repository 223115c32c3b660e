import type { Metadata } from 'next'
import { CompanyForm } from '@/components/companies/company-form'
import { settingsOptions } from '@/components/companies/settings-options'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { settingsOf } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { currencyNames } from '@/lib/messages/en/currencies'
import { settings } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: settings.title }

export default async function SettingsPage() {
  const t = useMessages(settings).company
  const names = useMessages(currencyNames)
  const { actor } = await requireMember()
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  if (!company) throw notFound('company')
  return (
    <CompanyForm
      key={company.version}
      settings={settingsOf(company).company}
      companyId={actor.companyId}
      options={settingsOptions(t, names)}
      refusal={can(actor.role, 'change settings') ? null : reasonAgainst('change settings')}
      mayChangeSlug={can(actor.role, 'change slug')}
    />
  )
}
