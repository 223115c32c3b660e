'use client'

import { MailIcon } from 'lucide-react'
import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { sendVerificationAction } from '@/lib/accounts/verification/actions'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

/** A quiet line for whoever has not opened the mail yet that proves their address. */
export function UnprovedAddress({ email }: { email: string }) {
  const t = useMessages(auth)
  const [sent, setSent] = useState(false)
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      const answer = await sendVerificationAction({}).catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (!answer.ok) return void toast.error(answer.message)
      setSent(true)
    })
  return (
    <section
      aria-label={t.confirmLine.name}
      className="mx-8 mt-4 flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-lg bg-secondary px-4 py-2 text-sm max-lg:mx-5 max-sm:text-base"
    >
      <MailIcon className="size-4 shrink-0 text-muted-foreground" strokeWidth={1.6} aria-hidden />
      <p role="status" className="min-w-56 flex-1 py-1 wrap-anywhere">
        {sent ? t.confirmLine.sentTo : t.confirmLine.mailedTo}{' '}
        <span className="font-medium">{email}</span>.
      </p>
      {sent ? null : (
        <Button
          variant="ghost"
          size="sm"
          pending={pending}
          onClick={send}
          className="max-sm:ml-4 max-sm:h-12 sm:ml-auto"
        >
          {t.confirmLine.again}
        </Button>
      )}
    </section>
  )
}
