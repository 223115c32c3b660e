'use client'

import type { Dispatch } from 'react'
import { Label } from '@/components/ui/label'
import {
  Select,
  SelectContent,
  SelectItem,
  SelectTrigger,
  SelectValue,
} from '@/components/ui/select'
import type { Company } from '@/lib/companies/model'
import type { Draft } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { type Preset, presetOf, usualTextsOf } from '@/lib/presets/model'
import { type EditorAction, wholeDraft } from './editor-state'
import { controlId } from './problems'

interface PresetFieldProps {
  draft: Draft
  company: Company
  presets: Preset[]
  dispatch: Dispatch<EditorAction>
}

/** The look of the document; notes and terms that nobody touched follow it. */
export function PresetField({ draft, company, presets, dispatch }: PresetFieldProps) {
  const t = useMessages(editor).presetField
  const id = controlId(wholeDraft, 'presetId')
  const shown = presetOf(presets, draft.presetId)
  const choose = (presetId: string) =>
    dispatch({
      type: 'preset chosen',
      presetId,
      before: usualTextsOf(shown, company),
      after: usualTextsOf(presetOf(presets, presetId), company),
    })
  return (
    <div className="grid min-h-12 grid-cols-[96px_minmax(0,1fr)] items-center border-b py-1.5 max-sm:min-h-15">
      <Label htmlFor={id} className="max-sm:text-base">
        {t.template}
      </Label>
      <Select value={shown.id} onValueChange={choose}>
        <SelectTrigger id={id}>
          <SelectValue />
        </SelectTrigger>
        <SelectContent className="max-w-(--radix-select-trigger-width)">
          {presets.map(preset => (
            <SelectItem
              key={preset.id}
              value={preset.id}
              title={preset.name}
              className="[&>span:first-child]:truncate"
            >
              {preset.name}
              {preset.isDefault ? <span className="text-muted-foreground">{t.default}</span> : null}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  )
}
