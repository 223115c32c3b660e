import { DomainError } from '@/lib/platform/errors'

/** Characters that may wait to be drawn: about ten seconds of work on a small machine. */
const mostWaiting = 2_000_000

const underWay = new Map<string, Promise<Uint8Array>>()
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws documents one after the other, since the engine keeps state between its steps, and lets requests
 * through in between. Who asks for a document that is being drawn gets the same bytes.
 * @param key names what is drawn; equal keys are equal documents
 * @param size characters of its text
 * @throws DomainError `unavailable` when too much is waiting already
 */
export function inTurn(
  key: string,
  size: number,
  draw: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const same = underWay.get(key)
  if (same) return same
  if (waiting > 0 && waiting + size > mostWaiting)
    throw new DomainError(
      'unavailable',
      'Many large documents are being made right now. Try again in a minute.',
    )
  waiting += size
  const turn = last.then(breathe).then(draw)
  last = turn.catch(() => undefined)
  const done = turn.finally(() => {
    waiting -= size
    underWay.delete(key)
  })
  underWay.set(key, done)
  return done
}

/** Drawing holds the process; other requests are answered between two documents. */
function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
