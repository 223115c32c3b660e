import type { Metadata } from 'next'
import { TermsForm } from '@/components/companies/terms-form'
import { countryOptions } from '@/components/form/options'
import { TaxPresetList } from '@/components/tax-presets/tax-preset-list'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { settingsOf } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { settings } from '@/lib/messages/en/settings'
import { notFound } from '@/lib/platform/errors'
import { usualTaxesOf } from '@/lib/tax-presets/model'
import { listTaxPresets } from '@/lib/tax-presets/queries'

export const metadata: Metadata = { title: settings.terms.title }

export default async function TaxPage() {
  const { actor } = await requireMember()
  const [company, taxes] = await readAs(actor, tx =>
    Promise.all([getCompany(tx, actor.companyId), listTaxPresets(tx)]),
  )
  if (!company) throw notFound('company')
  const refusal = can(actor.role, 'change settings') ? null : reasonAgainst('change settings')
  const [country] = company.countryCode ? countryOptions([company.countryCode]) : []
  const usual = usualTaxesOf(company.countryCode, taxes).map(({ name }) => name)
  return (
    <TermsForm
      key={company.version}
      settings={settingsOf(company).terms}
      companyId={actor.companyId}
      refusal={refusal}
      taxes={
        <TaxPresetList
          taxes={taxes}
          companyId={actor.companyId}
          locale={company.locale}
          usual={{ country: country?.label ?? '', names: usual }}
          refusal={refusal}
        />
      }
    />
  )
}
