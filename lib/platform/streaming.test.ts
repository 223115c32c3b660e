import { describe, expect, test } from 'vitest'
import { DomainError } from './errors'
import { readBody, whenFree } from './streaming'

/** A request whose body comes in parts of 1,000 bytes, and how many of them were taken. */
function sent(parts: number, headers: Record<string, string> = {}) {
  const taken = { parts: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: controller => {
        if (taken.parts === parts) return controller.close()
        taken.parts += 1
        controller.enqueue(new Uint8Array(1000).fill(taken.parts))
      },
      cancel: () => {
        taken.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, duplex: 'half', headers }
  return { request: new Request('http://localhost/', init), taken }
}

describe('a body', () => {
  test('is read whole when it is small enough', async () => {
    const { request } = sent(3)
    const body = await readBody(request, 3000)
    expect([body?.byteLength, body?.at(0), body?.at(-1)]).toEqual([3000, 1, 3])
    expect(await readBody(new Request('http://localhost/', { method: 'POST' }), 10)).toHaveLength(0)
  })

  test('that says it is too large is not looked at', async () => {
    const { request, taken } = sent(3, { 'content-length': '3001' })
    expect(await readBody(request, 3000)).toBeNull()
    expect(taken.parts).toBe(0)
  })

  test.each<Record<string, string>>([{}, { 'content-length': '10' }, { 'content-length': 'few' }])(
    'that is larger than it says is read no further: %j',
    async headers => {
      const { request, taken } = sent(1000, headers)
      expect(await readBody(request, 3000)).toBeNull()
      expect(taken.parts).toBeLessThan(10)
      expect(taken.cancelled).toBe(true)
    },
  )
})

describe('what may be busy', () => {
  const busy = new DomainError('unavailable', 'Try again in a minute.')

  /** Busy so many times, then free. */
  function busyFor(times: number) {
    const asked = { times: 0 }
    const ask = async () => {
      asked.times += 1
      if (asked.times <= times) throw busy
      return 'drawn'
    }
    return { ask, asked }
  }

  test('is asked again until it is free', async () => {
    const { ask, asked } = busyFor(3)
    expect(await whenFree(ask, new AbortController().signal, [1, 1, 1])).toBe('drawn')
    expect(asked.times).toBe(4)
  })

  test('is asked no more often than there are waits', async () => {
    const { ask, asked } = busyFor(9)
    await expect(whenFree(ask, new AbortController().signal, [1, 1])).rejects.toBe(busy)
    expect(asked.times).toBe(3)
  })

  test('is not asked again after any other refusal', async () => {
    const broken = new DomainError('not_found', 'It is gone.')
    const asked = { times: 0 }
    const ask = async () => {
      asked.times += 1
      throw broken
    }
    await expect(whenFree(ask, new AbortController().signal, [1, 1])).rejects.toBe(broken)
    expect(asked.times).toBe(1)
  })

  test('is not asked for somebody who left, before it or while waiting', async () => {
    const early = busyFor(0)
    await expect(whenFree(early.ask, AbortSignal.abort())).rejects.toThrow(/abort/i)
    expect(early.asked.times).toBe(0)
    const leaving = new AbortController()
    const late = busyFor(9)
    const waiting = whenFree(late.ask, leaving.signal, [60_000])
    setTimeout(() => leaving.abort(), 5)
    await expect(waiting).rejects.toThrow(/abort/i)
    expect(late.asked.times).toBe(1)
  })
})
