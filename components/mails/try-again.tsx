'use client'

import { unstable_rethrow } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { retryMailAction } from '@/lib/mails/actions'
import type { MailView } from '@/lib/mails/model'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'

interface TryAgainProps {
  companyId: string
  mail: MailView
  /** Why this person cannot; null when they can. */
  refusal: string | null
}

/** Beside a mail that could not be sent. */
export function TryAgain({ companyId, mail, refusal }: TryAgainProps) {
  const t = useMessages(sendingTexts).tryAgain
  const [pending, startTransition] = useTransition()
  const retry = () =>
    startTransition(async () => {
      const answer = await retryMailAction({ companyId, id: mail.id }).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (answer?.ok) toast.success(t.mailTriedAgain(mail.address))
      else toast.error(answer?.message ?? t.connectionFailedCheck)
    })
  return (
    <Button
      variant="link"
      size="sm"
      className="col-span-2 justify-self-start text-xs max-sm:text-sm"
      disabled={refusal !== null}
      title={refusal ?? undefined}
      aria-label={t.tryMailAgain(mail.address)}
      pending={pending}
      onClick={retry}
    >
      {t.tryAgain}
    </Button>
  )
}
