'use client'

import { unstable_rethrow } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { taxPresets as texts } from '@/lib/messages/en/tax-presets'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'

/** Done at once; a refusal is said in a toast. */
export function useTaxCommand() {
  const t = useMessages(texts)
  const [pending, startTransition] = useTransition()
  const unreachable = (error: unknown) => {
    unstable_rethrow(error)
    return { ok: false, message: t.failed } as const
  }
  const run = (
    command: () => Promise<ActionResult<unknown>>,
    done: string | (() => void) | null = null,
  ) =>
    startTransition(async () => {
      const answer = await command().catch(unreachable)
      if (!answer.ok) return void toast.error(answer.message)
      if (typeof done === 'string') toast.success(done)
      else done?.()
    })
  return { pending, run }
}
