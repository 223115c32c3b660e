import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/companies/settings-frame'
import { NewPreset, PresetList, refusalOfMore } from '@/components/presets/preset-list'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import { notFound } from '@/lib/platform/errors'
import { listPresets } from '@/lib/presets/queries'

export const metadata: Metadata = { title: presetTexts.page.title }

export default async function TemplatesPage() {
  const t = useMessages(presetTexts)
  const { actor } = await requireMember()
  const [company, presets] = await readAs(actor, tx =>
    Promise.all([getCompany(tx, actor.companyId), listPresets(tx)]),
  )
  if (!company) throw notFound('company')
  const forbidden = can(actor.role, 'change settings') ? null : reasonAgainst('change settings')
  return (
    <SettingsFrame
      current="Templates"
      text={t.page.text}
      primary={<NewPreset refusal={refusalOfMore(presets, forbidden, t.presetList)} />}
    >
      <PresetList
        presets={presets}
        company={{ id: company.id, paper: company.paper }}
        refusal={forbidden}
      />
    </SettingsFrame>
  )
}
