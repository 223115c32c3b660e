'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import {
  deleteInvoiceDraftAction,
  duplicateInvoiceAction,
  restoreInvoiceDraftAction,
  saveInvoiceDraftAction,
} from '@/lib/invoices/actions'
import { newId } from '@/lib/platform/ids'
import type { TheirDraft } from './draft-saver'
import { draftToSave, editorStateOf } from './editor-state'
import { forgetDraft } from './open-drafts'
import type { InvoiceEditing } from './use-invoice-editor'

/** What a person does with the whole draft, besides writing and issuing it. */
export function useDraftActions(editing: InvoiceEditing, paymentTermsDays: number) {
  const router = useRouter()
  const { state, dispatch, saver, mirror, known } = editing
  const { id } = state.draft

  const leave = () => {
    saver.stop()
    mirror.remove(id)
    forgetDraft(id)
  }

  const remove = async () => {
    await saver.flush()
    if (saver.version > 0) {
      const answer = await deleteInvoiceDraftAction({ id }).catch(() => null)
      if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
      toast('Draft deleted', {
        action: { label: 'Undo', onClick: () => void restore() },
      })
    }
    leave()
    router.push('/invoices')
  }

  const restore = async () => {
    const answer = await restoreInvoiceDraftAction({ id }).catch(() => null)
    if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
    toast('Draft restored')
    router.push(`/invoices/${id}/edit`)
  }

  const duplicate = async () => {
    const copy = newId()
    const isSaved = await saver.flush()
    if (!isSaved || saver.version === 0)
      return void toast.error('There is nothing saved to duplicate yet.')
    const answer = await duplicateInvoiceAction({ id, newId: copy }).catch(() => null)
    if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
    toast('Draft duplicated')
    router.push(`/invoices/${answer.value.id}/edit`)
  }

  const saveCopy = async () => {
    const copy = {
      ...state.draft,
      id: newId(),
      lines: state.draft.lines.map(line => ({ ...line, id: newId() })),
    }
    const input = { draft: draftToSave(copy), version: 0, editorId: newId() }
    const answer = await saveInvoiceDraftAction(input).catch(() => null)
    if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
    leave()
    toast('Saved as a copy')
    router.push(`/invoices/${copy.id}/edit`)
  }

  const adoptTheirs = (theirs: TheirDraft) => {
    const { clientId } = theirs.draft
    if (clientId !== null && !known.some(client => client.id === clientId)) {
      leave()
      window.location.assign(`/invoices/${id}/edit`)
      return
    }
    const adopted = editorStateOf(theirs.draft, paymentTermsDays, newId())
    saver.adopt(draftToSave(adopted.draft), theirs.version, theirs.savedAt || null)
    dispatch({ type: 'replaced', state: adopted })
  }

  return { remove, duplicate, saveCopy, adoptTheirs }
}

const noConnection = 'The connection failed. Check it, then try again.'
