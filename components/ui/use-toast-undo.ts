import { toast } from 'sonner'
import { ui } from '@/lib/messages/en/ui'
import { useMessages } from '@/lib/messages/use-messages'

type Answer = { ok: boolean; message?: string }
type ToastUndo = (sentence: string, undo: () => Promise<Answer>, undone?: string) => void

/** Long enough to read, to think and to reach the button. */
const shownMs = 8_000

/**
 * Says what was done, naming it, and offers the way back: "PCF-2026-0044 deleted · Undo". A refusal is told in its own
 * words, and so is the success.
 */
export function useToastUndo(): ToastUndo {
  const t = useMessages(ui).toastUndo
  return (sentence, undo, undone = t.undone) => {
    const wayBack = async () => {
      const answer = await undo().catch(() => ({ ok: false, message: undefined }))
      if (answer.ok) toast.success(undone)
      else toast.error(answer.message ?? t.notUndoneCheck)
    }
    toast.success(sentence, { duration: shownMs, action: { label: t.undo, onClick: wayBack } })
  }
}
