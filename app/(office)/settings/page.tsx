import type { Metadata } from 'next'
import { SettingsForm } from '@/components/companies/settings-form'
import { SettingsNav } from '@/components/companies/settings-nav'
import { settingsOptions } from '@/components/companies/settings-options'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { settingsOf } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { notFound } from '@/lib/platform/errors'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const { actor } = await requireMember()
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  if (!company) throw notFound('company')
  const mayChange = can(actor.role, 'change settings')
  return (
    <>
      <PageHeader title="Settings" />
      <SettingsNav current="Company" />
      <PageBody className="pt-6">
        {mayChange ? null : <Alert className="mb-6">{reasonAgainst('change settings')}</Alert>}
        <SettingsForm
          key={company.version}
          settings={settingsOf(company)}
          companyId={actor.companyId}
          options={settingsOptions()}
          mayChange={mayChange}
          mayChangeSlug={can(actor.role, 'change slug')}
        />
      </PageBody>
    </>
  )
}
