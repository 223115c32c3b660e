'use client'

import { unstable_rethrow } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'

/** Done with one press; a refusal is said in a toast. */
export function useWelcomeCommand() {
  const t = useMessages(welcome)
  const [pending, startTransition] = useTransition()
  const run = (command: () => Promise<ActionResult<unknown>>, done?: string) =>
    startTransition(async () => {
      const answer = await command().catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.failed } as const
      })
      if (!answer.ok) toast.error(answer.message)
      else if (done) toast.success(done)
    })
  return { pending, run }
}
