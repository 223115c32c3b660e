'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { toastUndo } from '@/components/ui/toast-undo'
import type { MailWay } from '@/lib/mailbox/model'
import { mailTextNames } from '@/lib/mails/model'
import {
  resetMailTextAction,
  saveMailTextAction,
  sendTestMailAction,
} from '@/lib/mails/texts/actions'
import type { MailText } from '@/lib/mails/texts/defaults/model'
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
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      const text = await read()
      if (!text) return
      const answer = await sendTestMailAction({ companyId, ...text, sendId: newId() }).catch(
        unreachable,
      )
      if (!answer.ok) return void toast.error(answer.message)
      const open = { label: 'Open mailbox', onClick: () => router.push('/mailbox') }
      toast.success(`A test is on its way to ${answer.value.address}`, {
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
        Send a test to me
      </Button>
      <span className="text-xs text-muted-foreground max-sm:text-sm">
        {way === 'none'
          ? 'No mail can be sent from here yet: whoever runs this service has to set it up.'
          : 'As it stands here, saved or not.'}
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
  const [pending, startTransition] = useTransition()
  const { kind, seen } = text
  const name = mailTextNames[kind]
  const reset = () =>
    startTransition(async () => {
      const answer = await resetMailTextAction({ companyId, kind, seen }).catch(unreachable)
      if (!answer.ok) return void toast.error(answer.message)
      onStored({ ...original, seen: '' })
      toastUndo(`${name} has its original text again`, restore, `${name} has your words again`)
    })
  const restore = async () => {
    const answer = await saveMailTextAction({ companyId, ...text, seen: '' })
    if (answer.ok) onStored({ ...text, seen: answer.value.seen })
    return answer
  }
  return (
    <Button variant="ghost" pending={pending} onClick={reset}>
      Use original text
    </Button>
  )
}

function unreachable(error: unknown) {
  unstable_rethrow(error)
  return { ok: false, message: 'That did not work. Check the connection and try again.' } as const
}
