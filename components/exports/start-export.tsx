'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { requestExportAction } from '@/lib/exports/actions'
import { exports } from '@/lib/messages/en/exports'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'

interface StartExportProps {
  companyId: string
  /** Why this member may not. */
  refusal: string | null
  label?: string
}

/** Starts an export, or leads to the one that is being made. */
export function StartExport({ companyId, refusal, label }: StartExportProps) {
  const t = useMessages(exports)
  const [pending, startTransition] = useTransition()
  const [refused, setRefused] = useState<string | null>(null)
  const start = () =>
    startTransition(async () => {
      setRefused(null)
      const answer = await requestExportAction({ companyId, id: newId() }).catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (answer && !answer.ok) setRefused(answer.message)
    })
  return (
    <div className="grid gap-3">
      {refusal ? <Alert>{refusal}</Alert> : null}
      {refused ? <Alert variant="danger">{refused}</Alert> : null}
      <Button
        variant="primary"
        className="w-fit max-sm:w-full"
        disabled={refusal !== null}
        pending={pending}
        onClick={start}
      >
        {label ?? t.start}
      </Button>
    </div>
  )
}
