'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
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

/** The commands of an invoice's page: each runs once at a time and says what came of it. */
export function useInvoiceCommands(id: string, label: string) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()

  const run = <Value>(
    command: () => Promise<ActionResult<Value>>,
    succeed: (value: Value) => void,
    refuse: (sentence: string) => void = sentence => toast.error(sentence),
  ) =>
    startTransition(async () => {
      const answer = await command()
      if (answer.ok) succeed(answer.value)
      else refuse(answer.message)
    })

  const restore = () =>
    run(
      () => restoreInvoiceDraftAction({ id }),
      () => toast.success('Draft restored'),
    )
  return {
    pending,
    restore,
    issue: (version: number, done: () => void, refuse: (sentence: string) => void) =>
      run(
        () => issueInvoiceAction({ id, version }),
        ({ number }) => {
          toast.success(`${number} issued`)
          done()
        },
        refuse,
      ),
    download: () =>
      run(
        () => downloadInvoicePdfAction({ id }),
        ({ url }) => {
          window.location.assign(url)
          toast.success(`${label} is being downloaded`)
        },
      ),
    duplicate: () => {
      const copy = newId()
      run(
        () => duplicateInvoiceAction({ id, newId: copy }),
        () => {
          toast.success(`${label} duplicated`)
          router.push(`/invoices/${copy}/edit`)
        },
      )
    },
    remove: () =>
      run(
        () => deleteInvoiceDraftAction({ id }),
        () => {
          toast('Draft deleted', { action: { label: 'Undo', onClick: restore } })
          router.push('/invoices')
        },
      ),
  }
}
