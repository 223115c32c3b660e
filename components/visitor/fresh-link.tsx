'use client'

import { unstable_rethrow, useParams } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { askForFreshLinkAction } from '@/lib/visits/actions'
import type { LostWords } from './words-lost'

type FreshLinkWords = Pick<LostWords, 'ask' | 'asked' | 'refused' | 'offline'>

/** Asks for a fresh link; the answer never tells what was wrong with this one. */
export function FreshLink({ words }: { words: FreshLinkWords }) {
  const params = useParams()
  const [pending, startTransition] = useTransition()
  const [answer, setAnswer] = useState<'asked' | 'refused' | 'offline' | null>(null)
  const ask = () =>
    startTransition(async () => {
      const told = await askForFreshLinkAction({ token: params.token }).catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      const isRefused = told && !told.ok && told.code === 'too_many_attempts'
      setAnswer(told ? (isRefused ? 'refused' : 'asked') : 'offline')
    })
  return (
    <div className="mt-7 grid gap-4">
      {answer === 'asked' ? null : (
        <Button
          variant="primary"
          size="xl"
          className="sm:justify-self-start"
          pending={pending}
          onClick={ask}
        >
          {words.ask}
        </Button>
      )}
      <p
        role="status"
        className="border-t border-foreground pt-3 text-[15px]/6 empty:hidden [&:lang(de)]:hyphens-auto"
      >
        {answer ? words[answer] : ''}
      </p>
    </div>
  )
}
