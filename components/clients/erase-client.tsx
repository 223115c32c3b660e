'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { isTyped, TypedWord } from '@/components/shell/typed-confirm'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { eraseClientAction } from '@/lib/clients/privacy/actions'
import { privacy } from '@/lib/messages/en/privacy'
import { useMessages } from '@/lib/messages/use-messages'

interface EraseClientProps {
  clientId: string
  companyId: string
  name: string
}

/** Whoever means it types the name. */
export function EraseClient({ clientId, companyId, name }: EraseClientProps) {
  const t = useMessages(privacy)
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const isMeant = isTyped(typed, name.trim())
  const erase = (event: FormEvent) => {
    event.preventDefault()
    if (!isMeant || pending) return
    startTransition(async () => {
      setRefused(null)
      const asked = { companyId, id: clientId, name: typed }
      const answer = await eraseClientAction(asked).catch(error => {
        unstable_rethrow(error)
        return { ok: false, message: t.unreachable } as const
      })
      if (answer && !answer.ok) setRefused(answer.message)
    })
  }
  return (
    <form onSubmit={erase} className="grid gap-4">
      {refused ? <Alert variant="danger">{refused}</Alert> : null}
      <TypedWord word={name.trim()} value={typed} onValueChange={setTyped} />
      <Button
        type="submit"
        variant="danger"
        disabled={!isMeant}
        pending={pending}
        className="w-fit max-sm:w-full"
      >
        {t.confirm}
      </Button>
    </form>
  )
}
