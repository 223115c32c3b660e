'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import {
  addUsualTaxes,
  changeTaxPreset,
  createTaxPreset,
  deleteTaxPreset,
  moveTaxPreset,
} from './commands'
import { moveTaxPresetInput, noInput, taxPresetIdInput, taxPresetInput } from './input'

export async function createTaxPresetAction(input: unknown) {
  return memberAction(taxPresetInput, input, async (actor, tax) => {
    const made = await createTaxPreset(actor, tax)
    refresh()
    return made
  })
}

export async function addUsualTaxesAction(input: unknown) {
  return memberAction(noInput, input, async actor => {
    const added = await addUsualTaxes(actor)
    refresh()
    return added
  })
}

export async function changeTaxPresetAction(input: unknown) {
  return memberAction(taxPresetInput, input, async (actor, tax) => {
    const changed = await changeTaxPreset(actor, tax)
    refresh()
    return changed
  })
}

export async function moveTaxPresetAction(input: unknown) {
  return memberAction(moveTaxPresetInput, input, async (actor, place) => {
    const moved = await moveTaxPreset(actor, place)
    refresh()
    return moved
  })
}

export async function deleteTaxPresetAction(input: unknown) {
  return memberAction(taxPresetIdInput, input, async (actor, { id }) => {
    const deleted = await deleteTaxPreset(actor, id)
    refresh()
    return deleted
  })
}
