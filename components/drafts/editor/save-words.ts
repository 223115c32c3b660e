import type { editor } from '@/lib/messages/en/editor'
import type { FormatLocale } from '@/lib/money/locale'
import { formatTime } from '@/lib/platform/calendar'
import type { SaveStatus } from './draft-saver'

export interface SaveWords {
  text: string
  /** Something the person should know of: said aloud, in the colour of warnings. */
  isTrouble: boolean
}

/** Whether what was typed is safe, in a few words. */
export function saveWords(
  status: SaveStatus,
  isStored: boolean,
  timezone: string,
  locale: FormatLocale,
  t: typeof editor.saveWords,
): SaveWords {
  const calm = (text: string) => ({ text, isTrouble: false })
  const trouble = (text: string) => ({ text, isTrouble: true })
  switch (status.kind) {
    case 'untouched':
      return calm(isStored ? t.saved : '')
    case 'waiting':
    case 'saving':
      return calm(t.saving)
    case 'saved':
      return calm(t.savedAt(formatTime(new Date(status.savedAt), timezone, locale)))
    case 'held':
      return trouble(t.notSavedMend)
    case 'offline':
      return trouble(t.notSavedYou)
    case 'failed':
      return trouble(t.notSavedTryingAgain)
    case 'signed out':
      return trouble(t.notSavedSign)
    case 'refused':
      return trouble(t.notSaved(status.sentence))
    case 'conflict':
      return trouble(t.notSavedText)
  }
}
