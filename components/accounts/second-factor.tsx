'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Account } from '@/lib/accounts/model'
import { account } from '@/lib/messages/en/account'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { EndSecondFactor, RenewRecoveryCodes } from './both-factors'
import { SetUpSecondFactor } from './set-up-second-factor'

interface SecondFactorProps {
  email: string
  secondFactor: Account['secondFactor']
  timezone: string
  /** Why it cannot be turned on; null when it can. */
  refusal: string | null
}

type Dialog = 'set up' | 'end' | 'renew'

/** Whether signing in asks for a code, and what one does about it. */
export function SecondFactor({ email, secondFactor, timezone, refusal }: SecondFactorProps) {
  const t = useMessages(account).factor
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const router = useRouter()
  const close = () => {
    setDialog(null)
    router.refresh()
  }
  return (
    <div className="flex flex-wrap items-center gap-3 max-sm:[&>button]:w-full">
      <div className="grid min-w-0 flex-1 basis-48 max-sm:basis-full">
        <span className="font-medium max-sm:text-lg">
          {secondFactor
            ? t.on(formatDate(localDateOf(secondFactor.since, timezone), 'en-GB'))
            : t.off}
        </span>
        {secondFactor ? (
          <span className="text-sm text-muted-foreground max-sm:text-base">
            {t.codesLeft(secondFactor.codesLeft)}
          </span>
        ) : null}
        {!secondFactor && refusal ? (
          <span className="text-sm text-muted-foreground max-sm:text-base">{refusal}</span>
        ) : null}
      </div>
      {secondFactor ? (
        <>
          <Button variant="ghost" onClick={() => setDialog('renew')}>
            {t.renew}
          </Button>
          <Button onClick={() => setDialog('end')}>{t.turnOff}</Button>
        </>
      ) : (
        <Button disabled={refusal !== null} onClick={() => setDialog('set up')}>
          {t.turnOn}
        </Button>
      )}
      {dialog === 'set up' ? <SetUpSecondFactor email={email} onClose={close} /> : null}
      {dialog === 'end' ? <EndSecondFactor email={email} onClose={close} /> : null}
      {dialog === 'renew' ? <RenewRecoveryCodes email={email} onClose={close} /> : null}
    </div>
  )
}
