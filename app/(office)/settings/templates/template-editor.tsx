import { PresetEditor } from '@/components/presets/preset-editor'
import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { getCompany } from '@/lib/companies/queries'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import type { Preset } from '@/lib/presets/model'

/** A template in the brand of the company, new or there already. */
export async function TemplateEditor({ preset }: { preset: Preset }) {
  const { actor } = await requireMember()
  const company = await readAs(actor, tx => getCompany(tx, actor.companyId))
  if (!company) throw notFound('company')
  const { brand } = company
  return (
    <PresetEditor
      key={preset.id}
      preset={preset}
      company={company}
      font={brandFontOf(brand)}
      logoUrl={brand.logo ? `/api/assets/${brand.logo.sha256}` : null}
      refusal={can(actor.role, 'change settings') ? null : reasonAgainst('change settings')}
      today={localDateOf(now(), company.timezone)}
    />
  )
}
