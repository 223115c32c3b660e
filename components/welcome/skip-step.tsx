'use client'

import { Button } from '@/components/ui/button'
import { takeStepAction } from '@/lib/companies/first-run/actions'
import type { StepToTake } from '@/lib/companies/first-run/model'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { useWelcomeCommand } from './use-welcome-command'

/** Goes on without this step. */
export function SkipStep({ step, companyId }: { step: StepToTake; companyId: string }) {
  const t = useMessages(welcome)
  const { pending, run } = useWelcomeCommand()
  return (
    <Button
      variant="ghost"
      pending={pending}
      onClick={() => run(() => takeStepAction({ companyId, step, skipped: true }))}
      className="mt-3 w-full"
    >
      {t.skip}
    </Button>
  )
}
