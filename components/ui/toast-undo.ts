import { toast } from 'sonner'

type Answer = { ok: boolean; message?: string }

/** Long enough to read, to think and to reach the button. */
const shownMs = 8_000

/**
 * Says what was done, naming it, and offers the way back: "PCF-2026-0044 deleted · Undo". A refusal is told in its own
 * words, and so is the success.
 */
export function toastUndo(
  sentence: string,
  undo: () => Promise<Answer>,
  undone: string = 'Undone',
): void {
  const wayBack = async () => {
    const answer = await undo().catch(() => ({ ok: false, message: undefined }))
    if (answer.ok) toast.success(undone)
    else toast.error(answer.message ?? 'Not undone. Check the connection and try again.')
  }
  toast.success(sentence, { duration: shownMs, action: { label: 'Undo', onClick: wayBack } })
}
