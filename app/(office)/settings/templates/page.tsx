import type { Metadata } from 'next'
import { SettingsNav } from '@/components/companies/settings-nav'
import { NewPreset, PresetList, refusalOfMore } from '@/components/presets/preset-list'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { notFound } from '@/lib/platform/errors'
import { listPresets } from '@/lib/presets/queries'

export const metadata: Metadata = { title: 'Templates' }

export default async function TemplatesPage() {
  const { actor } = await requireMember()
  const [company, presets] = await readAs(actor, tx =>
    Promise.all([getCompany(tx, actor.companyId), listPresets(tx)]),
  )
  if (!company) throw notFound('company')
  const forbidden = can(actor.role, 'change settings') ? null : reasonAgainst('change settings')
  return (
    <>
      <PageHeader
        title="Settings"
        primary={<NewPreset refusal={refusalOfMore(presets, forbidden)} />}
      />
      <SettingsNav current="Templates" />
      <PageBody className="pt-4">
        <p className="max-w-[720px] pb-2 text-sm text-muted-foreground">
          How documents look, and what they say around their lines. Each quote and invoice chooses
          one; the default one is what it begins with.
        </p>
        <PresetList
          presets={presets}
          company={{ id: company.id, paper: company.paper }}
          refusal={forbidden}
        />
      </PageBody>
    </>
  )
}
