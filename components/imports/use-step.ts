import { unstable_rethrow, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { imports } from '@/lib/messages/en/imports'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'

/** Runs a step of an import and shows the page as it is then; a refusal stays where it was asked for. */
export function useStep() {
  const t = useMessages(imports)
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const run = (step: () => Promise<ActionResult>, after?: () => void) =>
    startTransition(async () => {
      setRefusal(null)
      const answer = await step().catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (!answer.ok) return setRefusal(answer.message)
      if (after) after()
      else router.refresh()
    })
  return { pending, refusal, run }
}
