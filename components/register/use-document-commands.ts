'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { toastUndo } from '@/components/ui/toast-undo'
import { deleteDraftAction, duplicateDraftAction, restoreDraftAction } from '@/lib/drafts/actions'
import type { ActionResult } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { reviseQuoteAction } from '@/lib/quotes/actions'
import type { DocumentView } from '@/lib/register/view/document/model'
import type { DocumentAction } from '@/lib/register/view/model'
import { editPath, listPathOf } from './document-paths'
import { downloadPdf } from './download-pdf'

/** The commands that ask nothing: one runs at a time and says what came of it. */
export function useDocumentCommands(view: DocumentView, place: 'page' | 'sheet', version?: number) {
  const router = useRouter()
  const { running, run } = useCommandRunner()
  const { id, companyId, title } = view
  const kind = view.kind === 'quote' ? 'quote' : 'invoice'
  const named = { companyId, kind, id }
  const name = view.number ?? (view.client ? `Draft for ${view.client.name}` : 'Draft')
  const commands: Partial<Record<DocumentAction, () => void>> = {
    download: () =>
      run(
        'download',
        () => downloadPdf({ companyId, id, version }),
        ({ url }) => {
          window.location.assign(url)
          toast.success(`${title} is being downloaded`)
        },
      ),
    duplicate: () => {
      const copy = newId()
      run(
        'duplicate',
        () => duplicateDraftAction({ ...named, newId: copy }),
        () => {
          toast.success(`${name} duplicated`)
          router.push(editPath(kind, copy))
        },
      )
    },
    delete: () =>
      run(
        'delete',
        () => deleteDraftAction(named),
        () => {
          toastUndo(`${name} deleted`, () => restoreDraftAction(named), `${name} restored`)
          if (place === 'page') router.push(listPathOf(kind))
          else router.refresh()
        },
      ),
    restore: () =>
      run(
        'restore',
        () => restoreDraftAction(named),
        () => toast.success(`${name} restored`),
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

const notDone = 'That did not work. Check the connection and try again.'

/** A server out of reach is a refusal as well. */
function useCommandRunner() {
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
      if (!answer) return void toast.error(notDone)
      if (answer.ok) return succeed(answer.value)
      toast.error(answer.message)
      // The page says more about it from now on.
      if (answer.code === 'differs') router.refresh()
    })
  }
  return { running: pending ? latest : null, run }
}
