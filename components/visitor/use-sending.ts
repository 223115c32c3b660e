'use client'

import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ActionResult } from '@/lib/platform/errors'
import { type RefusalWords, refusalSentenceOf } from './refusal-words'

/** Sends one thing at a time; a refusal, or a server out of reach, is a sentence in the document's language. */
export function useSending(words: RefusalWords) {
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState('')
  const send = <Value>(ask: () => Promise<ActionResult<Value>>, onDone: (value: Value) => void) => {
    if (pending) return
    setRefusal('')
    startTransition(async () => {
      const answer = await ask().catch(lost)
      if (answer?.ok) onDone(answer.value)
      else setRefusal(answer ? refusalSentenceOf(answer, words) : words.offline)
    })
  }
  return { pending, refusal, send }
}

/** The framework's own signals fly on; anything else is a lost connection. */
function lost(error: unknown): null {
  unstable_rethrow(error)
  return null
}
