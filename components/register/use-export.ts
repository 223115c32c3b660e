'use client'

import { useTransition } from 'react'
import { toast } from 'sonner'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import { refusalIn } from '@/lib/platform/errors'

/** Fetches a file that the server makes while it sends it, and saves it; says what came of it. */
export function useExport() {
  const t = useMessages(register).useExport
  const [pending, startTransition] = useTransition()
  const run = (ask: () => Promise<Response>, done: string, then?: () => void) =>
    startTransition(async () => {
      const refusal = await ask()
        .then(answer => save(answer, t.brokenOff))
        .catch(() => t.brokenOff)
      if (refusal) return void toast.error(refusal)
      toast.success(done)
      then?.()
    })
  return { pending, run }
}

/** Why there is no file, as a sentence; null when it was saved. */
async function save(answer: Response, broken: string): Promise<string | null> {
  if (!answer.ok) return refusalIn(await answer.json().catch(() => null), broken).message
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameOf(answer)
  link.click()
  // The browser reads the file after the click; it says nowhere when it is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return null
}

function fileNameOf(answer: Response): string {
  const header = answer.headers.get('content-disposition') ?? ''
  return /filename="([^"]+)"/.exec(header)?.[1] ?? 'documents'
}
