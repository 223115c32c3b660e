'use client'

import { unstable_rethrow } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { ActionResult } from '@/lib/platform/errors'

/** Asks an action once for what a component shows; asks again when the question is another one. */
export function useAnswer<Value>(
  action: (question: unknown) => Promise<ActionResult<Value>>,
  question: Record<string, string>,
): { value: Value | null; refusal: string | null } {
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
      setRefusal(answer?.ok ? null : (answer?.message ?? 'The connection failed. Try again.'))
    }
    void ask()
    return () => {
      isGone = true
    }
  }, [action, key])
  return { value, refusal }
}
