'use client'

import { unstable_rethrow } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { addressOfLinkAction, renewLinkAction, revokeLinkAction } from '@/lib/links/actions'
import type { LinkView } from '@/lib/links/model'
import type { ActionResult } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { copyText } from './copy-text'

/** What is done with one link: one thing at a time, and it says what came of it. */
export function useLinkCommands(companyId: string, link: LinkView) {
  const [pending, startTransition] = useTransition()
  const named = { companyId, id: link.id }
  const run = <Value>(
    command: () => Promise<ActionResult<Value>>,
    succeed: (value: Value) => void | Promise<void>,
  ) =>
    startTransition(async () => {
      const answer = await command().catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (answer?.ok) return succeed(answer.value)
      toast.error(answer?.message ?? 'The connection failed. Check it, then try again.')
    })
  const copied = async ({ url }: { url: string }, words: string) => {
    if (await copyText(url)) toast.success(words)
    else toast(url, { duration: Number.POSITIVE_INFINITY, closeButton: true })
  }
  return {
    pending,
    copy: () =>
      run(
        () => addressOfLinkAction(named),
        made => copied(made, 'Link copied'),
      ),
    revoke: () =>
      run(
        () => revokeLinkAction(named),
        () => void toast.success('Link revoked: it opens nothing any more'),
      ),
    renew: () => {
      const wanted = { ...named, newId: newId() }
      run(
        () => renewLinkAction(wanted),
        made => copied(made, 'New link copied'),
      )
    },
  }
}
