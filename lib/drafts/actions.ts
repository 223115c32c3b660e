'use server'

import { refresh } from 'next/cache'
import { memberAction } from '@/lib/access/action'
import { deleteDraft, duplicateDraft, restoreDraft, saveDraft } from './commands'
import { draftIdInput, duplicateDraftInput, saveDraftInput } from './input'

export async function saveDraftAction(input: unknown) {
  return memberAction(saveDraftInput, input, saveDraft)
}

export async function duplicateDraftAction(input: unknown) {
  return memberAction(duplicateDraftInput, input, duplicateDraft)
}

export async function deleteDraftAction(input: unknown) {
  return memberAction(draftIdInput, input, deleteDraft)
}

export async function restoreDraftAction(input: unknown) {
  return memberAction(draftIdInput, input, async (actor, wanted) => {
    const restored = await restoreDraft(actor, wanted)
    refresh()
    return restored
  })
}
