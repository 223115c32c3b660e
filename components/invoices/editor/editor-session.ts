import type { Company } from '@/lib/companies/model'
import { deleteInvoiceDraftAction, saveInvoiceDraftAction } from '@/lib/invoices/actions'
import type { InvoiceDraft } from '@/lib/invoices/model'
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
  /** Whether what was left behind has been looked for: until then nothing mirrored is removed. */
  hasLooked: boolean
}

export function openSession(
  invoice: { draft: InvoiceDraft; version: number },
  company: Company,
  userId: string,
): EditorSession {
  const opened = openDraft(userId, invoice.draft, invoice.version)
  const state = editorStateOf(opened.draft, company.paymentTermsDays, newId())
  const mirror = new DraftMirror(
    browserStorage(),
    { companyId: company.id, userId },
    opened.editorId,
  )
  const saver = new DraftSaver({
    draft: draftToSave(state.draft),
    version: opened.version,
    send: (draft, version) =>
      saveInvoiceDraftAction({
        companyId: company.id,
        draft,
        version,
        editorId: session.editorId,
      }),
    readTheirs,
    isOnline: () => navigator.onLine,
    onSaved: (draft, version) => {
      if (!saver.isDirty) mirror.remove(draft.id)
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
    hasLooked: false,
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
  const { mirrored } = left
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
  const { opened, mirror, saver, state } = session
  if (restoredId === opened.draft.id) return
  await saver.flush()
  if (saver.version > 0) await deleteInvoiceDraftAction({ id: restoredId }).catch(() => null)
  mirror.remove(restoredId)
  saver.adopt(draftToSave(state.draft), opened.version, null)
  window.history.replaceState(null, '', '/invoices/new')
}

/** The address of a new invoice becomes that of the stored one, without leaving the page. */
function settleStored(userId: string, stored: OpenDraft): void {
  rememberStored(userId, stored)
  if (window.location.pathname === '/invoices/new')
    window.history.replaceState(null, '', `/invoices/${stored.draft.id}/edit`)
}

function isSame(one: EditorState, other: EditorState): boolean {
  const textOf = (state: EditorState) => JSON.stringify([draftToSave(state.draft), state.typed])
  return textOf(one) === textOf(other)
}
