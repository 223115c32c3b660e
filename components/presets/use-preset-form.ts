'use client'

import { useEffect, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { useActionForm } from '@/components/form/use-action-form'
import { createPresetAction, savePresetAction } from '@/lib/presets/actions'
import { type PresetForm, presetInput } from '@/lib/presets/input'
import type { Look, Preset } from '@/lib/presets/model'

/** The form of a template: what stands in it, and the version it was opened at or saved as last. */
export function usePresetForm(preset: Preset, companyId: string) {
  const [saved, setSaved] = useState({ version: preset.version, name: preset.name })
  const action = useActionForm({
    schema: presetInput,
    defaultValues: formOf(preset),
    action: fields => send({ ...fields, id: preset.id, companyId }, saved.version),
    onSuccess: ({ version }) => setSaved({ version, name: action.form.getValues('name').trim() }),
    successMessage: 'Template saved',
  })
  const { isDirty } = useFormState({ control: action.form.control })
  useEffect(() => (isDirty ? guardUnsaved() : undefined), [isDirty])
  return { action, name: saved.name }
}

/** A template as its form holds it. */
export function formOf({ isDefault: _default, version: _version, ...preset }: Preset): PresetForm {
  return { ...preset, paper: preset.paper ?? '' }
}

/** The look that stands in a form, complete or not. */
export function lookOf({ id: _id, name: _name, ...form }: PresetForm): Look {
  return { ...form, paper: form.paper || null }
}

/** A new one leads to its own page; after that it is saved on the spot. */
function send(fields: PresetForm & { companyId: string }, version: number) {
  return version === 0 ? createPresetAction(fields) : savePresetAction({ ...fields, version })
}

/** The browser asks before a page with unsaved fields is closed. */
function guardUnsaved(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
