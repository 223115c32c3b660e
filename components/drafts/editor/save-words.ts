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
): SaveWords {
  const calm = (text: string) => ({ text, isTrouble: false })
  const trouble = (text: string) => ({ text, isTrouble: true })
  switch (status.kind) {
    case 'untouched':
      return calm(isStored ? 'Saved' : '')
    case 'waiting':
    case 'saving':
      return calm('Saving…')
    case 'saved':
      return calm(`Saved ${formatTime(new Date(status.savedAt), timezone, locale)}`)
    case 'held':
      return trouble('Not saved. Mend what is marked.')
    case 'offline':
      return trouble('Not saved. You are offline.')
    case 'failed':
      return trouble('Not saved. Trying again.')
    case 'signed out':
      return trouble('Not saved. Sign in again.')
    case 'refused':
      return trouble(`Not saved. ${status.sentence}`)
    case 'conflict':
      return trouble('Not saved.')
  }
}
