'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useFormState } from 'react-hook-form'
import { toast } from 'sonner'
import { type Refusal, useActionForm } from '@/components/form/use-action-form'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'
import { createPresetAction, savePresetAction } from '@/lib/presets/actions'
import { type PresetForm, presetInput } from '@/lib/presets/input'
import type { Look, Preset } from '@/lib/presets/model'
import { focusInList } from './preset-list-frame'

/** The form of a template: what stands in it, and the version it was opened at or saved as last. */
export function usePresetForm(preset: Preset, companyId: string) {
  const t = useMessages(presetTexts).usePresetForm
  const router = useRouter()
  const [saved, setSaved] = useState({ version: preset.version, name: preset.name })
  const [stale, setStale] = useState<string | null>(null)
  const isNew = preset.version === 0
  const action = useActionForm({
    schema: presetInput,
    defaultValues: formOf(preset),
    action: fields => {
      setStale(null)
      return send({ ...fields, id: preset.id, companyId }, saved.version)
    },
    onSuccess: ({ version }) => {
      const name = action.form.getValues('name').trim()
      if (version !== undefined) return setSaved({ version, name })
      toast.success(t.added(name))
      focusInList(preset.id)
      router.push('/settings/templates')
    },
    onRefusal: refusal => {
      if (isNew || !isStale(refusal)) return false
      setStale(refusal.message)
      return true
    },
    successMessage: isNew ? undefined : t.saved,
  })
  const { isDirty } = useFormState({ control: action.form.control })
  return { action, name: saved.name, isDirty, stale }
}

/** A template as its form holds it. */
export function formOf({ isDefault: _default, version: _version, ...preset }: Preset): PresetForm {
  return { ...preset, paper: preset.paper ?? '' }
}

/** The look that stands in a form, complete or not. */
export function lookOf({ id: _id, name: _name, ...form }: PresetForm): Look {
  return { ...form, paper: form.paper || null }
}

/** A new one leads to the list; any other is saved on the spot. */
function send(
  fields: PresetForm & { companyId: string },
  version: number,
): Promise<ActionResult<{ id: string; version?: number }>> {
  return version === 0 ? createPresetAction(fields) : savePresetAction({ ...fields, version })
}

/** Changed by somebody else meanwhile; any other conflict is about one field. */
function isStale(refusal: Refusal): boolean {
  return refusal.code === 'conflict' && !('details' in refusal && refusal.details?.field)
}
