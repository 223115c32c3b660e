import { fill } from '@/lib/documents/text'
import type { ActionResult } from '@/lib/platform/errors'
import type { VisitorWords } from './words'

export type RefusalWords = VisitorWords['refusals']
type Refused = Extract<ActionResult, { ok: false }>

/** What a refusal says in the document's language; the server's own sentence is English. */
export function refusalSentenceOf(refused: Refused, words: RefusalWords): string {
  const reason = textOf(refused.details?.reason)
  const byReason = sentenceOfReason(reason, refused, words)
  if (byReason) return byReason
  switch (refused.code) {
    case 'too_many_attempts':
      return tooManyOf(refused, words)
    case 'unavailable':
      return words.busy
    case 'conflict':
    case 'wrong_state':
      return words.changed
    case 'invalid':
    case 'too_large':
      return words.invalid
    default:
      return words.gone
  }
}

function sentenceOfReason(reason: string, refused: Refused, words: RefusalWords): string | null {
  switch (reason) {
    case 'link_ended':
      return words.gone
    case 'expired':
    case 'revising':
    case 'changed':
    case 'signature':
      return words[reason]
    case 'answered': {
      const name = textOf(refused.details?.name)
      return name === '' ? words.answered : fill(words.answeredBy, { name })
    }
    case 'too_often':
      return tooManyOf(refused, words)
    default:
      return null
  }
}

function tooManyOf({ details }: Refused, words: RefusalWords): string {
  const seconds = Number(details?.retryAfterSeconds)
  if (!(seconds > 0)) return words.tooMany
  return fill(words.tooManyFor, { minutes: String(Math.ceil(seconds / 60)) })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
