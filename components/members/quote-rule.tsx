'use client'

import { unstable_rethrow } from 'next/navigation'
import { useId, useOptimistic, useTransition } from 'react'
import { toast } from 'sonner'
import { Label } from '@/components/ui/label'
import { Switch } from '@/components/ui/switch'
import { changeQuoteRuleAction } from '@/lib/members/actions'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'

interface QuoteRuleProps {
  companyId: string
  allowed: boolean
  /** Why it cannot be changed; null where it can. */
  refusal: string | null
}

/** The switch for agents on site. */
export function QuoteRule({ companyId, allowed, refusal }: QuoteRuleProps) {
  const texts = useMessages(people)
  const t = texts.quoteRule
  const id = useId()
  const [, startTransition] = useTransition()
  const [shown, show] = useOptimistic(allowed)
  const change = (next: boolean) =>
    startTransition(async () => {
      show(next)
      const answer = await changeQuoteRuleAction({ companyId, allowed: next }).catch(
        (error: unknown) => {
          unstable_rethrow(error)
          return { ok: false, message: texts.unreachable } as const
        },
      )
      if (answer.ok) toast.success(next ? t.on : t.off)
      else toast.error(answer.message)
    })
  return (
    <section className="mt-4 max-w-[720px] border-t pt-7">
      <h3 className="pb-1 text-base font-medium max-sm:text-lg">{t.title}</h3>
      <div className="flex min-h-12 items-center justify-between gap-4 py-2">
        <div className="grid gap-0.5">
          <Label htmlFor={id} className="leading-5 max-sm:text-base">
            {t.label}
          </Label>
          <p id={`${id}-help`} className="text-sm text-muted-foreground max-sm:text-base">
            {refusal ?? t.help}
          </p>
        </div>
        <Switch
          id={id}
          aria-describedby={`${id}-help`}
          checked={shown}
          disabled={refusal !== null}
          onCheckedChange={change}
        />
      </div>
    </section>
  )
}
