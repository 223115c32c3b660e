'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'
import { type ActionResult, refusalIn } from '@/lib/platform/errors'

interface FileOptions {
  what: 'logo' | 'font'
  companyId: string
  version: number
  /** After it was kept. */
  onKept: (kept: { version: number; fontFamily?: string }) => void
}

/** Sends a file of the brand, or takes it away, at once; `problem` says why it was not taken. */
export function useBrandFile({ what, companyId, version, onKept }: FileOptions) {
  const t = useMessages(texts)
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const follow = async (answering: Promise<ActionResult<Kept>>, done: (kept: Kept) => string) => {
    setPending(true)
    setProblem(null)
    const answer = await answering.catch(() => ({ ok: false, message: t.lost }) as const)
    setPending(false)
    if (!answer.ok) return setProblem(answer.message)
    toast.success(done(answer.value))
    onKept(answer.value)
  }
  const send = async (file: File, done: (kept: Kept) => string) => {
    await follow(
      sent(file, `/api/assets/${what}?companyId=${companyId}&version=${version}`, t.lost),
      done,
    )
    // Actions bring the page along, what is sent does not.
    router.refresh()
  }
  return { pending, problem, send, follow }
}

interface Kept {
  version: number
  fontFamily?: string
}

async function sent(file: File, path: string, lost: string): Promise<ActionResult<Kept>> {
  const response = await fetch(path, { method: 'POST', body: file })
  const told: unknown = await response.json().catch(() => null)
  if (!response.ok) return refusalIn(told, lost)
  const { version, fontFamily } = Object.assign({ version: 0, fontFamily: undefined }, told)
  return { ok: true, value: { version, fontFamily } }
}
