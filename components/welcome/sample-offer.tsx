'use client'

import { Button } from '@/components/ui/button'
import { addSampleAction } from '@/lib/companies/first-run/actions'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { useWelcomeCommand } from './use-welcome-command'

/** For whoever wants to look around before anything of their own is there. */
export function SampleOffer({ companyId }: { companyId: string }) {
  const t = useMessages(welcome).first
  const { pending, run } = useWelcomeCommand()
  return (
    <section aria-label={t.sample} className="mt-6 grid gap-3 rounded-lg bg-muted p-4">
      <p className="text-sm max-sm:text-base">
        <span className="font-medium">{t.or}</span> {t.sampleText}
      </p>
      <Button pending={pending} onClick={() => run(() => addSampleAction({ companyId }))}>
        {t.sample}
      </Button>
    </section>
  )
}
