import { PlusIcon } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Company } from '@/lib/companies/model'
import type { PaperSize } from '@/lib/documents/model'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import { mostPresets, type Preset } from '@/lib/presets/model'
import { DesignPicture } from './design-picture'
import { PresetActions } from './preset-actions'
import { PresetListFrame } from './preset-list-frame'

interface PresetListProps {
  presets: Preset[]
  company: Pick<Company, 'id' | 'paper'>
  /** Why nothing can be changed; null where it can. */
  refusal: string | null
}

/** The company's templates, the default one first; there is always one. */
export function PresetList({ presets, company, refusal }: PresetListProps) {
  const words = useMessages(presetTexts)
  const t = words.presetList
  const defaultFirst = presets.toSorted((one, other) => rankOf(one) - rankOf(other))
  return (
    <PresetListFrame>
      {defaultFirst.map(preset => (
        <li
          key={preset.id}
          className="relative flex items-center gap-5 border-b py-4 last:border-0 max-sm:gap-4"
        >
          <DesignPicture template={preset.template} className="w-12 shrink-0" />
          <div className="grid min-w-0 flex-1 gap-0.5">
            <div className="flex min-w-0 items-center gap-2.5">
              <Link
                id={preset.id}
                href={`/settings/templates/${preset.id}`}
                title={preset.name}
                className="truncate text-base font-medium after:absolute after:inset-0 after:rounded-lg hover:underline max-sm:text-lg"
              >
                {preset.name}
              </Link>
              {preset.isDefault ? <Badge variant="primary">{t.default}</Badge> : null}
            </div>
            <span className="text-sm text-muted-foreground">
              {detailsOf(preset, company.paper, words)}
            </span>
          </div>
          {refusal ? null : (
            <div className="relative">
              <PresetActions
                preset={{ id: preset.id, name: preset.name, isDefault: preset.isDefault }}
                companyId={company.id}
                label={t.moreActionsFor(preset.name)}
              />
            </div>
          )}
        </li>
      ))}
    </PresetListFrame>
  )
}

/** The one button of the list; without permission it says who may. */
export function NewPreset({ refusal }: { refusal: string | null }) {
  const t = useMessages(presetTexts).presetList
  if (refusal)
    return (
      <Button disabled title={refusal}>
        <PlusIcon aria-hidden />
        {t.newTemplate}
      </Button>
    )
  return (
    <Button asChild variant="primary">
      <Link href="/settings/templates/new">
        <PlusIcon aria-hidden />
        {t.newTemplate}
      </Link>
    </Button>
  )
}

/** Why no template can be added; null where one can. */
export function refusalOfMore(
  presets: readonly Preset[],
  forbidden: string | null,
  t: typeof presetTexts.presetList,
): string | null {
  if (forbidden) return forbidden
  return presets.length < mostPresets ? null : t.companyHasMost(mostPresets)
}

const shownParts = ['photos', 'intro', 'notes', 'terms', 'legal'] as const

function detailsOf(preset: Preset, paper: PaperSize, t: typeof presetTexts): string {
  const named = shownParts.flatMap(part => (preset[part] ? [t.presetList.parts[part]] : []))
  return [
    t.designs[preset.template].name,
    t.papers[preset.paper ?? paper],
    named.length === 0 ? '' : t.presetList.with(named.join(', ')),
  ]
    .filter(part => part !== '')
    .join(' · ')
}

function rankOf({ isDefault }: Preset): number {
  return isDefault ? 0 : 1
}
