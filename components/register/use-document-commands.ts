'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useToastUndo } from '@/components/ui/use-toast-undo'
import { deleteDraftAction, duplicateDraftAction, restoreDraftAction } from '@/lib/drafts/actions'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { reviseQuoteAction } from '@/lib/quotes/actions'
import type { DocumentView } from '@/lib/register/view/document/model'
import type { DocumentAction } from '@/lib/register/view/model'
import { editPath, listPathOf } from './document-paths'
import { downloadPdf } from './download-pdf'
import { useDocumentTitle } from './use-document-title'

/** The commands that ask nothing: one runs at a time and says what came of it. */
export function useDocumentCommands(view: DocumentView, place: 'page' | 'sheet', version?: number) {
  const { useDocumentCommands: t, downloadPdf: downloadTexts } = useMessages(register)
  const router = useRouter()
  const toastUndo = useToastUndo()
  const { running, run } = useCommandRunner()
  const title = useDocumentTitle(view)
  const { id, companyId } = view
  const kind = view.kind === 'quote' ? 'quote' : 'invoice'
  const named = { companyId, kind, id }
  const name = view.number ?? (view.client ? t.draftFor(view.client.name) : t.draft)
  const commands: Partial<Record<DocumentAction, () => void>> = {
    download: () =>
      run(
        'download',
        () => downloadPdf({ companyId, id, version }, downloadTexts),
        ({ url }) => {
          window.location.assign(url)
          toast.success(t.isBeingDownloaded(title))
        },
      ),
    duplicate: () => {
      const copy = newId()
      run(
        'duplicate',
        () => duplicateDraftAction({ ...named, newId: copy }),
        () => {
          toast.success(t.duplicated(name))
          router.push(editPath(kind, copy))
        },
      )
    },
    delete: () =>
      run(
        'delete',
        () => deleteDraftAction(named),
        () => {
          toastUndo(t.deleted(name), () => restoreDraftAction(named), t.restored(name))
          if (place === 'page') router.push(listPathOf(kind))
          else router.refresh()
        },
      ),
    restore: () =>
      run(
        'restore',
        () => restoreDraftAction(named),
        () => toast.success(t.restored(name)),
      ),
    edit: () => router.push(editPath(kind, id)),
    'continue revision': () => router.push(editPath(kind, id)),
    revise: () =>
      run(
        'revise',
        () => reviseQuoteAction({ companyId, id }),
        () => router.push(editPath(kind, id)),
      ),
  }
  return { running, commands }
}

/** A server out of reach is a refusal as well. */
function useCommandRunner() {
  const t = useMessages(register).useDocumentCommands
  const router = useRouter()
  const [latest, setLatest] = useState<DocumentAction | null>(null)
  const [pending, startTransition] = useTransition()
  const run = <Value>(
    name: DocumentAction,
    command: () => Promise<ActionResult<Value>>,
    succeed: (value: Value) => void,
  ) => {
    setLatest(name)
    startTransition(async () => {
      const answer = await command().catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (!answer) return void toast.error(t.didNotWork)
      if (answer.ok) return succeed(answer.value)
      toast.error(answer.message)
      // The page says more about it from now on.
      if (answer.code === 'differs') router.refresh()
    })
  }
  return { running: pending ? latest : null, run }
}
