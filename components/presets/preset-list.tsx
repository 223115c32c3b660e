import { PlusIcon } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { Company } from '@/lib/companies/model'
import type { PaperSize } from '@/lib/documents/model'
import { mostPresets, type Preset } from '@/lib/presets/model'
import { DesignPicture } from './design-picture'
import { designWords } from './design-words'
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
              {preset.isDefault ? <Badge variant="primary">Default</Badge> : null}
            </div>
            <span className="text-sm text-muted-foreground">
              {detailsOf(preset, company.paper)}
            </span>
          </div>
          {refusal ? null : (
            <div className="relative">
              <PresetActions
                preset={{ id: preset.id, name: preset.name, isDefault: preset.isDefault }}
                companyId={company.id}
                label={`More actions for ${preset.name}`}
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
  if (refusal)
    return (
      <Button disabled title={refusal}>
        <PlusIcon aria-hidden />
        New template
      </Button>
    )
  return (
    <Button asChild variant="primary">
      <Link href="/settings/templates/new">
        <PlusIcon aria-hidden />
        New template
      </Link>
    </Button>
  )
}

/** Why no template can be added; null where one can. */
export function refusalOfMore(presets: readonly Preset[], forbidden: string | null): string | null {
  if (forbidden) return forbidden
  return presets.length < mostPresets
    ? null
    : `A company has at most ${mostPresets} templates. Delete one that is not used.`
}

function detailsOf(preset: Preset, paper: PaperSize): string {
  const shown = preset.paper ?? paper
  return [
    designWords[preset.template].name,
    shown === 'Letter' ? 'US Letter' : shown,
    withWords([
      preset.photos ? 'photos' : '',
      preset.intro ? 'opening' : '',
      preset.notes ? 'notes' : '',
      preset.terms ? 'terms' : '',
      preset.legal ? 'legal text' : '',
    ]),
  ]
    .filter(part => part !== '')
    .join(' · ')
}

/** "with photos, opening, legal text" */
function withWords(parts: string[]): string {
  const named = parts.filter(part => part !== '')
  return named.length === 0 ? '' : `with ${named.join(', ')}`
}

function rankOf({ isDefault }: Preset): number {
  return isDefault ? 0 : 1
}
