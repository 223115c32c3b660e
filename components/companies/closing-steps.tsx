import type { ReactNode } from 'react'
import { type ClosingFacts, graceDays } from '@/lib/companies/closing/model'
import { closing } from '@/lib/messages/en/closing'
import { useMessages } from '@/lib/messages/use-messages'

interface ClosingStepsProps {
  facts: ClosingFacts
  /** The day it closes, written out; null while nobody asked for it. */
  closesOn: string | null
  retentionYears: number
}

/** What happens when, in order. */
export function ClosingSteps({ facts, closesOn, retentionYears }: ClosingStepsProps) {
  const t = useMessages(closing)
  const { when } = t
  return (
    <section className="mt-8">
      <h3 className="text-base font-medium max-sm:text-lg">{t.whatHappens}</h3>
      <dl className="mt-2">
        {closesOn ? null : <Step when={when.now}>{t.told}</Step>}
        <Step when={closesOn ? when.onDate(closesOn) : when.meanwhile(graceDays)}>{t.goesOn}</Step>
        <Step when={closesOn ? when.on(closesOn) : when.afterGrace}>
          {t.ends({
            members: facts.members,
            links: facts.openLinks,
            invitations: facts.openInvitations,
          })}{' '}
          {t.removed({ drafts: facts.drafts, clients: facts.clientsWithoutDocuments })}
        </Step>
        <Step when={when.kept(retentionYears)}>{t.retained(facts.issuedDocuments)}</Step>
        <Step when={when.afterwards}>{t.erased}</Step>
      </dl>
    </section>
  )
}

function Step({ when, children }: { when: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-b py-3 last:border-0 sm:grid-cols-[160px_minmax(0,1fr)]">
      <dt className="text-sm font-medium tabular-nums max-sm:text-base">{when}</dt>
      <dd className="text-sm text-muted-foreground max-sm:text-base">{children}</dd>
    </div>
  )
}
