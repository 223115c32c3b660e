'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { editInvoicePath } from '@/components/invoices/paths'
import type { Company } from '@/lib/companies/model'
import {
  deleteInvoiceDraftAction,
  duplicateInvoiceAction,
  restoreInvoiceDraftAction,
  saveInvoiceDraftAction,
} from '@/lib/invoices/actions'
import { newId } from '@/lib/platform/ids'
import type { TheirDraft } from './draft-saver'
import { draftToSave, editorStateOf } from './editor-state'
import { lostConnection } from './lost-connection'
import type { InvoiceEditing } from './use-invoice-editor'

/** What a person does with the whole draft, besides writing and issuing it. */
export function useDraftActions(editing: InvoiceEditing, company: Company) {
  const router = useRouter()
  const { state, dispatch, saver, known } = editing
  const { id } = state.draft

  const remove = async () => {
    await saver.flush()
    if (saver.version > 0) {
      const answer = await deleteInvoiceDraftAction({ id }).catch(lostConnection)
      if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
      toast('Draft deleted', {
        action: { label: 'Undo', onClick: () => void restore() },
      })
    }
    editing.letGo()
    router.push('/invoices')
  }

  const restore = async () => {
    const answer = await restoreInvoiceDraftAction({ id }).catch(lostConnection)
    if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
    toast('Draft restored')
    router.push(editInvoicePath(id))
  }

  const duplicate = async () => {
    const copy = newId()
    const isSaved = await saver.flush()
    if (!isSaved || saver.version === 0)
      return void toast.error('There is nothing saved to duplicate yet.')
    const input = { companyId: company.id, id, newId: copy }
    const answer = await duplicateInvoiceAction(input).catch(lostConnection)
    if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
    toast('Draft duplicated')
    router.push(editInvoicePath(answer.value.id))
  }

  const saveCopy = async () => {
    const copy = {
      ...state.draft,
      id: newId(),
      lines: state.draft.lines.map(line => ({ ...line, id: newId() })),
    }
    const input = { companyId: company.id, draft: draftToSave(copy), version: 0, editorId: newId() }
    const answer = await saveInvoiceDraftAction(input).catch(lostConnection)
    if (!answer?.ok) return void toast.error(answer?.message ?? noConnection)
    editing.letGo()
    toast('Saved as a copy')
    router.push(editInvoicePath(copy.id))
  }

  const adoptTheirs = (theirs: TheirDraft) => {
    const { clientId } = theirs.draft
    if (clientId !== null && !known.some(client => client.id === clientId)) {
      editing.letGo()
      window.location.assign(editInvoicePath(id))
      return
    }
    const adopted = editorStateOf(theirs.draft, company.paymentTermsDays, newId())
    saver.adopt(draftToSave(adopted.draft), theirs.version, theirs.savedAt || null)
    dispatch({ type: 'replaced', state: adopted })
  }

  return { remove, duplicate, saveCopy, adoptTheirs }
}

const noConnection = 'The connection failed. Check it, then try again.'
