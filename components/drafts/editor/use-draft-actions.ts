'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import type { Revision } from '@/components/drafts/kind-words'
import { documentPath, editPath, listPathOf } from '@/components/register/document-paths'
import type { Company } from '@/lib/companies/model'
import {
  deleteDraftAction,
  duplicateDraftAction,
  restoreDraftAction,
  saveDraftAction,
} from '@/lib/drafts/actions'
import { termDaysOf } from '@/lib/drafts/model'
import { editor } from '@/lib/messages/en/editor'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { discardRevisionAction } from '@/lib/quotes/actions'
import type { TheirDraft } from './draft-saver'
import { draftToSave, editorStateOf } from './editor-state'
import { lostConnection } from './lost-connection'
import type { DraftEditing } from './use-draft-editor'

/** What a person does with the whole draft, besides writing and issuing it. */
export function useDraftActions(
  editing: DraftEditing,
  company: Company,
  revision: Revision | null,
) {
  const t = useMessages(editor).useDraftActions
  const router = useRouter()
  const { state, dispatch, saver, known } = editing
  const { id, kind, clientId, deductions } = state.draft
  const client = known.find(one => one.id === clientId)
  const name = client ? t.draftFor(client.name) : t.draft
  const named = { companyId: company.id, kind, id }
  const done = (action: Promise<ActionResult<unknown>>) => succeeded(action, t.connectionFailed)

  const remove = async () => {
    await saver.flush()
    if (saver.version > 0) {
      if (!(await done(deleteDraftAction(named)))) return
      toast(t.deleted(name), {
        action: { label: t.undo, onClick: () => void restore() },
      })
    }
    editing.letGo()
    router.push(listPathOf(kind))
  }

  const restore = async () => {
    if (!(await done(restoreDraftAction(named)))) return
    toast(t.restored(name))
    router.push(editPath(kind, id))
  }

  /** The version in force stays; what was written since is gone. */
  const discardRevision = async () => {
    await saver.flush()
    if (!(await done(discardRevisionAction({ companyId: company.id, id })))) return
    editing.letGo()
    toast(t.revisionOfDiscarded(revision?.number ?? t.theQuote))
    router.replace(documentPath(kind, id))
  }

  const duplicate = async () => {
    const isSaved = await saver.flush()
    if (!isSaved || saver.version === 0) return void toast.error(t.thereNothingSaved)
    const copy = newId()
    if (!(await done(duplicateDraftAction({ ...named, newId: copy })))) return
    toast(t.duplicated(name))
    router.push(editPath(kind, copy))
  }

  const saveCopy = async () => {
    if (deductions.length > 0) return void toast.error(t.invoiceTakesDeposit)
    const copy = {
      ...state.draft,
      id: newId(),
      lines: state.draft.lines.map(line => ({ ...line, id: newId() })),
    }
    const input = { companyId: company.id, draft: draftToSave(copy), version: 0, editorId: newId() }
    if (!(await done(saveDraftAction(input)))) return
    editing.letGo()
    toast(t.savedAsACopy(name))
    router.push(editPath(kind, copy.id))
  }

  const adoptTheirs = (theirs: TheirDraft) => {
    const theirClient = theirs.draft.clientId
    if (theirClient !== null && !known.some(one => one.id === theirClient)) {
      editing.letGo()
      window.location.assign(editPath(kind, id))
      return
    }
    const adopted = editorStateOf(theirs.draft, termDaysOf(kind, company), newId())
    saver.adopt(draftToSave(adopted.draft), theirs.version, theirs.savedAt || null)
    dispatch({ type: 'replaced', state: adopted })
  }

  return { remove, discardRevision, duplicate, saveCopy, adoptTheirs }
}

/** Whether an action did its work; says why not. */
async function succeeded(
  action: Promise<ActionResult<unknown>>,
  noConnection: string,
): Promise<boolean> {
  const answer = await action.catch(lostConnection)
  if (!answer?.ok) toast.error(answer?.message ?? noConnection)
  return answer?.ok ?? false
}
