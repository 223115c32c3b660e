'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { askForVerificationAction } from '@/lib/accounts/verification/actions'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

/** Under the sentence that says the address is not confirmed yet: the way to another mail. */
export function UnprovedSignIn({ email }: { email: string }) {
  const t = useMessages(auth)
  const [sent, setSent] = useState(false)
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      const answer = await askForVerificationAction({ email }).catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (answer.ok) setSent(true)
      else toast.error(answer.message)
    })
  return sent ? (
    <p role="status" className="text-sm max-sm:text-base">
      {t.unproved.sent}
    </p>
  ) : (
    <Button type="button" pending={pending} onClick={send} className="max-sm:h-12">
      {t.unproved.again}
    </Button>
  )
}
