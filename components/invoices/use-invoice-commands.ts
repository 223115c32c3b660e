'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import {
  deleteInvoiceDraftAction,
  downloadInvoicePdfAction,
  duplicateInvoiceAction,
  issueInvoiceAction,
  restoreInvoiceDraftAction,
} from '@/lib/invoices/actions'
import type { ActionResult } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { editInvoicePath } from './paths'

export type InvoiceCommand = 'issue' | 'download' | 'duplicate' | 'remove' | 'restore'

const notDone = 'That did not work. Check the connection and try again.'

/** The commands of an invoice's page: one runs at a time and says what came of it. */
export function useInvoiceCommands(id: string, label: string) {
  const router = useRouter()
  const { running, run } = useCommandRunner()

  const restore = () =>
    run('restore', () => restoreInvoiceDraftAction({ id }), {
      succeed: () => toast.success('Draft restored'),
    })
  return {
    /** The command under way. */
    running,
    restore,
    issue: (version: number, done: () => void, refuse: (sentence: string) => void) =>
      run('issue', () => issueInvoiceAction({ id, version }), {
        succeed: ({ number }) => {
          toast.success(`${number} issued`)
          done()
        },
        refuse,
      }),
    download: () =>
      run('download', () => downloadInvoicePdfAction({ id }), {
        succeed: ({ url }) => {
          window.location.assign(url)
          toast.success(`${label} is being downloaded`)
        },
      }),
    duplicate: () => {
      const copy = newId()
      run('duplicate', () => duplicateInvoiceAction({ id, newId: copy }), {
        succeed: () => {
          toast.success(`${label} duplicated`)
          router.push(editInvoicePath(copy))
        },
      })
    },
    remove: () =>
      run('remove', () => deleteInvoiceDraftAction({ id }), {
        succeed: () => {
          toast('Draft deleted', { action: { label: 'Undo', onClick: restore } })
          router.push('/invoices')
        },
      }),
  }
}

interface Outcome<Value> {
  succeed: (value: Value) => void
  /** Says why not; a toast unless told. */
  refuse?: (sentence: string) => void
}

/** Runs one command at a time and remembers which; a server out of reach is a refusal as well. */
function useCommandRunner() {
  const [latest, setLatest] = useState<InvoiceCommand | null>(null)
  const [pending, startTransition] = useTransition()
  const run = <Value>(
    name: InvoiceCommand,
    command: () => Promise<ActionResult<Value>>,
    { succeed, refuse = sentence => toast.error(sentence) }: Outcome<Value>,
  ) => {
    setLatest(name)
    startTransition(async () => {
      const answer = await command().catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (!answer) refuse(notDone)
      else if (answer.ok) succeed(answer.value)
      else refuse(answer.message)
    })
  }
  return { running: pending ? latest : null, run }
}
