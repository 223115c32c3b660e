'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { useToastUndo } from '@/components/ui/use-toast-undo'
import type { MailWay } from '@/lib/mailbox/model'
import {
  resetMailTextAction,
  saveMailTextAction,
  sendTestMailAction,
} from '@/lib/mails/texts/actions'
import type { MailText } from '@/lib/mails/texts/defaults/model'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'
import type { EditedText } from './use-mail-text-form'

interface TestButtonProps {
  companyId: string
  way: MailWay
  /** What stands in the form; null after marking what cannot be sent. */
  read: () => Promise<Pick<EditedText, 'kind' | 'subject' | 'body'> | null>
}

/** Mails what stands in the form, saved or not, to whoever presses it. */
export function TestButton({ companyId, way, read }: TestButtonProps) {
  const t = useMessages(mailTexts).mailTextActions
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      const text = await read()
      if (!text) return
      const answer = await sendTestMailAction({ companyId, ...text, sendId: newId() }).catch(
        unreachable(t.didNotWork),
      )
      if (!answer.ok) return void toast.error(answer.message)
      const open = { label: t.openMailbox, onClick: () => router.push('/mailbox') }
      toast.success(t.testWay(answer.value.address), {
        action: way === 'kept' ? open : undefined,
      })
    })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        pending={pending}
        disabled={way === 'none' || undefined}
        onClick={send}
        className="max-sm:w-full"
      >
        {t.sendTestMe}
      </Button>
      <span className="text-xs text-muted-foreground max-sm:text-sm">
        {way === 'none' ? t.noMailCan : t.standsHereSaved}
      </span>
    </div>
  )
}

interface ResetButtonProps {
  companyId: string
  /** As it is stored. */
  text: EditedText
  original: MailText
  /** Told what is stored now. */
  onStored: (stored: Omit<EditedText, 'kind'>) => void
}

/** Takes back the company's own words; that can be undone. */
export function ResetButton({ companyId, text, original, onStored }: ResetButtonProps) {
  const { mailTextActions: t, names } = useMessages(mailTexts)
  const [pending, startTransition] = useTransition()
  const { kind, seen } = text
  const name = names[kind]
  const toastUndo = useToastUndo()
  const reset = () =>
    startTransition(async () => {
      const answer = await resetMailTextAction({ companyId, kind, seen }).catch(
        unreachable(t.didNotWork),
      )
      if (!answer.ok) return void toast.error(answer.message)
      onStored({ ...original, seen: '' })
      toastUndo(t.hasOriginalText(name), restore, t.hasYourWordsAgain(name))
    })
  const restore = async () => {
    const answer = await saveMailTextAction({ companyId, ...text, seen: '' })
    if (answer.ok) onStored({ ...text, seen: answer.value.seen })
    return answer
  }
  return (
    <Button variant="ghost" pending={pending} onClick={reset}>
      {t.useOriginalText}
    </Button>
  )
}

function unreachable(message: string) {
  return (error: unknown) => {
    unstable_rethrow(error)
    return { ok: false, message } as const
  }
}
