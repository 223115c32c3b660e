'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import {
  createPreset,
  deletePreset,
  makeDefaultPreset,
  restorePreset,
  savePreset,
} from './commands'
import { presetIdInput, presetInput, savePresetInput } from './input'

export async function createPresetAction(input: unknown) {
  return memberAction(presetInput, input, createPreset)
}

export async function savePresetAction(input: unknown) {
  return memberAction(savePresetInput, input, async (actor, preset) => {
    const saved = await savePreset(actor, preset)
    refresh()
    return saved
  })
}

export async function makeDefaultPresetAction(input: unknown) {
  return memberAction(presetIdInput, input, async (actor, { id }) => {
    const made = await makeDefaultPreset(actor, id)
    refresh()
    return made
  })
}

export async function deletePresetAction(input: unknown) {
  return memberAction(presetIdInput, input, async (actor, { id }) => deletePreset(actor, id))
}

export async function restorePresetAction(input: unknown) {
  return memberAction(presetIdInput, input, async (actor, { id }) => {
    const restored = await restorePreset(actor, id)
    refresh()
    return restored
  })
}
