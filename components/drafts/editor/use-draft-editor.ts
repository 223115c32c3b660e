'use client'

import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react'
import { draftIdOfPath } from '@/components/drafts/paths'
import { beforeSignOut } from '@/components/shell/sign-out'
import type { ClientChoice } from '@/lib/clients/model'
import type { Company } from '@/lib/companies/model'
import type { Draft } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import { holdEditor } from './editor-locks'
import { dropRestored, type EditorSession, openSession, restoreSession } from './editor-session'
import { draftToSave, editorReducer } from './editor-state'
import { forgetDraft, rememberStored } from './open-drafts'
import { unreadableFields } from './problems'

interface EditorSource {
  stored: { draft: Draft; version: number; isFromQuote: boolean }
  company: Company
  userId: string
  client: ClientChoice | null
  clients: ClientChoice[]
}

/** The draft as it is written, saved as one goes and mirrored in the browser until it is. */
export function useDraftEditor({ stored, company, userId, client, clients }: EditorSource) {
  const t = useMessages(editor)
  const [session] = useState(() => openSession(stored, company, userId))
  const { saver, mirror } = session
  const [state, dispatch] = useReducer(editorReducer, session.state)
  const [known, setKnown] = useState(() => withClient(clients, client))
  const [isRestored, setRestored] = useState(false)
  const status = useSyncExternalStore(saver.subscribe, saver.status, saver.status)
  const unreadable = useMemo(() => unreadableFields(state, t), [state, t])
  const chosen = known.find(one => one.id === state.draft.clientId) ?? null

  useEffect(() => {
    if (isUnderAnotherAddress(session.opened.draft.id)) return window.location.reload()
    let isOpen = true
    const releases = [holdEditor(session.editorId)]
    rememberStored(session.userId, session.opened)
    const restore = async () => {
      const left = await restoreSession(session)
      if (!left || !isOpen) return
      releases.push(holdEditor(session.editorId))
      setKnown(before => withClient(before, left.client))
      dispatch({ type: 'replaced', state: left.state })
      setRestored(true)
    }
    void restore()
    return () => {
      isOpen = false
      for (const release of releases) release()
    }
  }, [session])

  useEffect(() => {
    stayHere(session)
    saver.change(draftToSave(state.draft), unreadable.length === 0)
    if (saver.isDirty)
      mirror.write({
        state,
        client: chosen,
        version: saver.version,
        writtenAt: new Date().toISOString(),
      })
    else if (session.hasLooked) mirror.remove(state.draft.id)
  }, [session, saver, mirror, state, unreadable, chosen])

  const rounding = useSyncExternalStore(saver.subscribe, saver.rounding, saver.rounding)
  useEffect(() => {
    dispatch({ type: 'rounding settled', rounding })
  }, [rounding])

  useEffect(() => guardUnsaved(session), [session])

  return {
    state,
    dispatch,
    saver,
    status,
    unreadable,
    client: chosen,
    known,
    addKnown: (one: ClientChoice) => setKnown(before => withClient(before, one)),
    isRestored,
    /** Nothing more is saved or kept: the draft was issued, deleted or left for another version. */
    letGo: () => {
      saver.stop()
      mirror.remove(state.draft.id)
      forgetDraft(userId, state.draft.id)
    },
    dismissRestored: () => setRestored(false),
    /** Goes back to what was stored when the page was opened. */
    discardRestored: async () => {
      setRestored(false)
      await dropRestored(session, state.draft.id)
      dispatch({ type: 'replaced', state: session.state })
    },
  }
}

export type DraftEditing = ReturnType<typeof useDraftEditor>

/** Typing goes on: whatever made the page leave was called off. */
function stayHere(session: EditorSession): void {
  session.isLeaving = false
}

/** Going back can show the page of a new draft under the address of the one it became. */
function isUnderAnotherAddress(id: string): boolean {
  const shown = draftIdOfPath(window.location.pathname)
  return shown !== undefined && shown !== id
}

function withClient(clients: ClientChoice[], client: ClientChoice | null): ClientChoice[] {
  return client ? [client, ...clients.filter(other => other.id !== client.id)] : clients
}

function guardUnsaved(session: EditorSession): () => void {
  const { saver } = session
  const listening = new AbortController()
  const { signal } = listening
  const save = () => void saver.flush()
  const warn = (event: BeforeUnloadEvent) => {
    if (!saver.isDirty) return
    session.isLeaving = true
    event.preventDefault()
  }
  const isSignedOut = () => saver.status().kind === 'signed out'
  // Coming back may follow a mended refusal: signed in again, or back in the company, in another tab.
  const saveOnTurn = () => {
    if (document.visibilityState === 'visible' || !isSignedOut()) save()
  }
  window.addEventListener('online', save, { signal })
  window.addEventListener('beforeunload', warn, { signal })
  document.addEventListener('visibilitychange', saveOnTurn, { signal })
  window.addEventListener(beforeSignOut, save, { signal })
  return () => {
    listening.abort()
    if (!isSignedOut()) save()
  }
}
