'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useState } from 'react'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'

/** Asks an action once for what a component shows; asks again when the question is another one. */
export function useAnswer<Value>(
  action: (question: unknown) => Promise<ActionResult<Value>>,
  question: Record<string, string>,
): { value: Value | null; refusal: string | null } {
  const t = useMessages(sendingTexts).useAnswer
  const [value, setValue] = useState<Value | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const key = JSON.stringify(question)
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      const answer = await action(JSON.parse(key)).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (isGone) return
      setValue(answer?.ok ? answer.value : null)
      setRefusal(answer?.ok ? null : (answer?.message ?? t.connectionFailedTry))
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [action, key, t])
  return { value, refusal }
}
