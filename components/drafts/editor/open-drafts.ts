import type { Draft } from '@/lib/drafts/model'
import { newId } from '@/lib/platform/ids'

export interface OpenDraft {
  draft: Draft
  version: number
  /** Names this open editor to the server: it never conflicts with its own last save. */
  editorId: string
}

/**
 * The newest stored version of what this tab has edited. Going back in the browser may show a page as it was
 * before; its draft must not be older than what was saved here since. By person: another one may sign in here.
 */
const newest = new Map<string, OpenDraft>()

export function openDraft(userId: string, draft: Draft, version: number): OpenDraft {
  const known = newest.get(keyOf(userId, draft.id))
  if (!known) return { draft, version, editorId: newId() }
  return known.version >= version ? known : { ...known, draft, version }
}

export function rememberStored(userId: string, stored: OpenDraft): void {
  newest.set(keyOf(userId, stored.draft.id), stored)
}

export function forgetDraft(userId: string, id: string): void {
  newest.delete(keyOf(userId, id))
}

function keyOf(userId: string, id: string): string {
  return `${userId}/${id}`
}
