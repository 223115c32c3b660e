'use client'

import { unstable_rethrow } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { addressOfLinkAction, renewLinkAction } from '@/lib/links/actions'
import type { LinkView } from '@/lib/links/model'
import { linkTexts } from '@/lib/messages/en/links'
import { useMessages } from '@/lib/messages/use-messages'
import type { ActionResult } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { handOver } from './copy-text'

/** What is done with one link without a question: one thing at a time, and it says what came of it. */
export function useLinkCommands(companyId: string, link: LinkView) {
  const t = useMessages(linkTexts).useLinkCommands
  const [pending, startTransition] = useTransition()
  const named = { companyId, id: link.id }
  const run = (command: () => Promise<ActionResult<{ url: string }>>, words: string) =>
    startTransition(async () => {
      const answer = await command().catch((error: unknown) => {
        unstable_rethrow(error)
        return null
      })
      if (answer?.ok) return handOver(answer.value.url, words)
      toast.error(answer?.message ?? t.connectionFailedCheck)
    })
  return {
    pending,
    copy: () => run(() => addressOfLinkAction(named), t.linkCopied),
    /** In the place of one that has ended anyway. */
    renew: () => {
      const wanted = { ...named, newId: newId() }
      run(() => renewLinkAction(wanted), t.newLinkCopied)
    },
  }
}
