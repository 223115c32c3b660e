import { fill } from '@/lib/documents/text'
import type { RefusalWords } from './refusal-words'

export type DownloadWords = Pick<
  RefusalWords,
  'busy' | 'busyFor' | 'tooMany' | 'gone' | 'offline' | 'changed'
>

/** Asks for the PDF: the link to it, or why there is none, in the document's language. */
export async function requestPdf(
  path: string,
  words: DownloadWords,
): Promise<{ url: string } | { refusal: string }> {
  const answer = await fetch(path, { method: 'POST' }).catch(() => null)
  if (!answer) return { refusal: words.offline }
  const told: unknown = await answer.json().catch(() => null)
  const { url } = Object.assign({ url: null }, told)
  if (answer.ok && typeof url === 'string') return { url }
  return { refusal: refusalOf(answer, words) }
}

function refusalOf({ status, headers }: Response, words: DownloadWords): string {
  const seconds = Number(headers.get('retry-after'))
  if (status === 503 && seconds > 0) return fill(words.busyFor, { seconds: String(seconds) })
  if (status === 503) return words.busy
  if (status === 429) return words.tooMany
  if (status === 404 || status === 410) return words.gone
  return status === 409 ? words.changed : words.offline
}
