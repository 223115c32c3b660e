import { setTimeout } from 'node:timers/promises'
import { DomainError } from './errors'

/** Texts as bytes, each made only when the one before was taken; the generator ends when nobody takes them any more. */
export function textStream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        const next = await texts.next()
        if (next.done) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      },
      cancel: async () => {
        await texts.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}

/** The bytes of a request's body; null when there are more than `mostBytes`, of which no more are taken. */
export async function readBody(
  request: Request,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length')) > mostBytes) return null
  const reader = request.body?.getReader()
  const body = new Uint8Array(mostBytes)
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    if (size + part.value.byteLength > mostBytes) {
      await reader?.cancel()
      return null
    }
    body.set(part.value, size)
    size += part.value.byteLength
  }
  return body.subarray(0, size)
}

/** Nearly a minute together. What waits in the queue of drawings usually takes less, but may take longer. */
const patience = [250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000, 8000]

/**
 * Asks, and asks again after each wait while the answer is a refusal as `unavailable`: for one step of much work, most
 * of which is done. After the last wait the refusal is the answer; any other error flies on at once.
 * @param signal aborted once nobody waits for the answer; then nothing is asked any more, and this rejects
 */
export async function whenFree<Value>(
  ask: () => Promise<Value>,
  signal: AbortSignal,
  waits: readonly number[] = patience,
): Promise<Value> {
  for (const milliseconds of waits) {
    signal.throwIfAborted()
    const answer = await ask().then(value => ({ value }), busyAsNull)
    if (answer) return answer.value
    await setTimeout(milliseconds, undefined, { signal })
  }
  signal.throwIfAborted()
  return ask()
}

function busyAsNull(error: unknown): null {
  if (error instanceof DomainError && error.code === 'unavailable') return null
  throw error
}
