import { newDraftPath } from '@/components/drafts/paths'
import { editPath } from '@/components/register/document-paths'
import type { Company } from '@/lib/companies/model'
import { deleteDraftAction, saveDraftAction } from '@/lib/drafts/actions'
import { type Draft, termDaysOf } from '@/lib/drafts/model'
import { newId } from '@/lib/platform/ids'
import { browserStorage, DraftMirror, type Mirrored } from './draft-mirror'
import { DraftSaver } from './draft-saver'
import { openEditors } from './editor-locks'
import { draftToSave, type EditorState, editorStateOf } from './editor-state'
import { type OpenDraft, openDraft, rememberStored } from './open-drafts'
import { readTheirs } from './read-theirs'

/** One draft opened in one tab: what saves it, what mirrors it, and the name it has at the server. */
export interface EditorSession {
  opened: OpenDraft
  state: EditorState
  mirror: DraftMirror
  saver: DraftSaver
  editorId: string
  userId: string
  companyId: string
  /** Whether what was left behind has been looked for: until then nothing mirrored is removed. */
  hasLooked: boolean
  /** The page may be about to go: its next one can have been read before a save that is still under way. */
  isLeaving: boolean
}

export function openSession(
  stored: { draft: Draft; version: number; isFromQuote: boolean },
  company: Company,
  userId: string,
): EditorSession {
  const opened = openDraft(userId, stored.draft, stored.version)
  const { kind } = opened.draft
  const state = editorStateOf(opened.draft, termDaysOf(kind, company), newId(), stored.isFromQuote)
  const mirror = new DraftMirror(
    browserStorage(),
    { kind, companyId: company.id, userId },
    opened.editorId,
  )
  const saver = new DraftSaver({
    draft: draftToSave(state.draft),
    version: opened.version,
    send: (draft, version) =>
      saveDraftAction({
        companyId: company.id,
        draft,
        version,
        editorId: session.editorId,
      }),
    readTheirs: details => readTheirs(details, opened.draft),
    isOnline: () => navigator.onLine,
    onSaved: (draft, version) => {
      if (!saver.isDirty && !session.isLeaving) mirror.remove(draft.id)
      settleStored(userId, { draft, version, editorId: session.editorId })
    },
  })
  const session: EditorSession = {
    opened,
    state,
    mirror,
    saver,
    editorId: opened.editorId,
    userId,
    companyId: company.id,
    hasLooked: false,
    isLeaving: false,
  }
  return session
}

/**
 * Brings back typing that was never stored because its page was closed, if there is any. Where it is sure that its
 * editor is closed, this session goes on in its name.
 */
export async function restoreSession(session: EditorSession): Promise<Mirrored | null> {
  const { opened, mirror, saver } = session
  const open = await openEditors()
  const others = new Set([...(open ?? [])].filter(id => id !== session.editorId))
  session.hasLooked = true
  const left = mirror.leftBehind(opened.draft.id, opened.version === 0, others, new Date())
  if (!left || saver.isDirty) return null
  const mirrored = withWhatStays(left.mirrored, opened.draft)
  if (open) {
    mirror.continueAs(left)
    session.editorId = left.editorId
  } else mirror.takeOver(left)
  if (isSame(mirrored.state, session.state)) {
    mirror.remove(mirrored.state.draft.id)
    return null
  }
  saver.adopt(draftToSave(opened.draft), mirrored.version, null)
  return mirrored
}

/** Lets go of a restored draft that is not the one the page was opened for; it may have been stored since. */
export async function dropRestored(session: EditorSession, restoredId: string): Promise<void> {
  const { opened, mirror, saver, state, companyId } = session
  const { kind } = opened.draft
  if (restoredId === opened.draft.id) return
  await saver.flush()
  if (saver.version > 0)
    await deleteDraftAction({ companyId, kind, id: restoredId }).catch(() => null)
  mirror.remove(restoredId)
  saver.adopt(draftToSave(state.draft), opened.version, null)
  window.history.replaceState(null, '', newDraftPath(kind))
}

/** The address of a new draft becomes that of the stored one, without leaving the page. */
function settleStored(userId: string, stored: OpenDraft): void {
  const { kind, id } = stored.draft
  rememberStored(userId, stored)
  if (window.location.pathname === newDraftPath(kind))
    window.history.replaceState(null, '', editPath(kind, id))
}

/** What was typed, with what a deposit takes off, which is never typed. */
function withWhatStays(mirrored: Mirrored, { deductions, rounding }: Draft): Mirrored {
  const draft = { ...mirrored.state.draft, deductions, rounding }
  return { ...mirrored, state: { ...mirrored.state, draft } }
}

function isSame(one: EditorState, other: EditorState): boolean {
  const textOf = (state: EditorState) => JSON.stringify([draftToSave(state.draft), state.typed])
  return textOf(one) === textOf(other)
}
