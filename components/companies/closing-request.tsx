'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { TypedConfirm } from '@/components/shell/typed-confirm'
import { Button } from '@/components/ui/button'
import { requestDeletionAction } from '@/lib/companies/closing/actions'
import { closing } from '@/lib/messages/en/closing'
import { useMessages } from '@/lib/messages/use-messages'

interface ClosingRequestProps {
  company: { id: string; name: string }
  /** The day it would close, written out. */
  closesOn: string
  /** Why it cannot be asked for; null where it can. */
  refusal: string | null
}

/** Asks for the end of a company; whoever means it types its name. */
export function ClosingRequest({ company, closesOn, refusal }: ClosingRequestProps) {
  const t = useMessages(closing)
  const [asking, setAsking] = useState(false)
  const [pending, startTransition] = useTransition()
  const [error, setError] = useState<string | null>(null)
  const ask = () =>
    startTransition(async () => {
      setError(null)
      const input = { companyId: company.id, name: company.name }
      const answer = await requestDeletionAction(input).catch((reason: unknown) => {
        unstable_rethrow(reason)
        return { ok: false, message: t.unreachable } as const
      })
      if (!answer.ok) return setError(answer.message)
      toast.success(t.question.done(company.name))
      setAsking(false)
    })
  return (
    <>
      <Button
        variant="danger"
        disabled={refusal !== null}
        title={refusal ?? undefined}
        className="max-sm:w-full"
        onClick={() => setAsking(true)}
      >
        {t.action}
      </Button>
      <TypedConfirm
        open={asking}
        onOpenChange={open => {
          setAsking(open)
          setError(null)
        }}
        title={t.question.title(company.name)}
        consequences={t.question.text(closesOn)}
        word={company.name}
        confirmLabel={t.question.submit}
        pending={pending}
        error={error}
        onConfirm={ask}
      />
    </>
  )
}
