import { describe, expect, test } from 'vitest'
import { type RenderQueue, renderQueue } from './render-queue'

const bytes = (text: string) => new TextEncoder().encode(text)
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
const limits = { atOnce: 1, mostDocuments: 3, mostSize: 1_000 }

/** Asks for documents that are done when told; keeps the order in which they were begun. */
function asking(queue: RenderQueue) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const ask = (
    key: string,
    { size = 10, ...more }: { size?: number; group?: string; signal?: AbortSignal } = {},
  ) =>
    queue.ask({
      key,
      size,
      ...more,
      draw: () => {
        begun.push(key)
        return new Promise<Uint8Array>(resolve => ends.set(key, () => resolve(bytes(key))))
      },
    })
  const end = async (key: string) => {
    ends.get(key)?.()
    await pause(1)
  }
  return { begun, ask, end }
}

describe('documents', () => {
  test('are drawn in the order they were asked for, as many at once as there are threads', async () => {
    const { begun, ask, end } = asking(renderQueue({ ...limits, atOnce: 2 }))
    const asked = ['a', 'b', 'c'].map(key => ask(key))
    expect(begun).toEqual(['a', 'b'])
    await end('b')
    expect(begun).toEqual(['a', 'b', 'c'])
    await end('a')
    await end('c')
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c'].map(bytes))
  })

  test('that are equal are drawn once while they are on their way, and again later', async () => {
    const { begun, ask, end } = asking(renderQueue(limits))
    const [one, same] = [ask('a'), ask('a')]
    await end('a')
    expect(await one).toBe(await same)
    const later = ask('a')
    await end('a')
    await later
    expect(begun).toEqual(['a', 'a'])
  })

  test('that fail are told to their askers and hold nobody up', async () => {
    const queue = renderQueue(limits)
    const draw = () => Promise.reject(new Error('no'))
    const failing = [1, 2].map(() => queue.ask({ key: 'broken', size: 10, draw }))
    const next = queue.ask({ key: 'whole', size: 10, draw: async () => bytes('whole') })
    for (const each of failing) await expect(each).rejects.toThrow('no')
    await expect(next).resolves.toEqual(bytes('whole'))
  })
})

describe('more than can be drawn soon', () => {
  test('is refused with a sentence and the seconds to wait, but never a single document', async () => {
    const { ask, end } = asking(renderQueue(limits))
    const large = ask('large', { size: 5_000_000 })
    expect(() => ask('another')).toThrow(
      expect.objectContaining({
        code: 'unavailable',
        message: 'Many documents are being made right now. Try again in 25 s.',
        details: { retryAfterSeconds: 25 },
      }),
    )
    await end('large')
    await large
    const another = ask('another')
    await end('another')
    await another
  })

  test('is also many small documents, of which equal ones count once', async () => {
    const queue = renderQueue(limits)
    const { ask, end } = asking(queue)
    const asked = ['a', 'b', 'c', 'c'].map(key => ask(key))
    expect(() => ask('d')).toThrow('Try again in 1 s.')
    expect(() => queue.assertRoom()).toThrow('Try again in 1 s.')
    for (const key of ['a', 'b', 'c']) await end(key)
    await Promise.all(asked)
    expect(() => queue.assertRoom()).not.toThrow()
  })

  test('waits as long as was measured', async () => {
    const queue = renderQueue(limits)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await queue.ask({ key, size: 1, draw: async () => bytes(await pause(20).then(() => key)) })
    const { ask, end } = asking(queue)
    const slow = ask('slow', { size: 2_000 })
    expect(() => ask('next')).toThrow(/Try again in (1[5-9]|[2-9]\d) s\./)
    await end('slow')
    await slow
  })
})

describe('the seconds to wait', () => {
  const measuredWith = async (slow: () => Promise<Uint8Array>) => {
    const queue = renderQueue(limits)
    for (const key of ['a', 'b', 'c', 'd', 'e'])
      await queue.ask({ key, size: 10_000, draw: async () => bytes(key) })
    await queue.ask({ key: 'slow', size: 1, draw: slow }).catch(() => {})
    const { ask, end } = asking(queue)
    const drawing = ask('large', { size: 1_000_000 })
    expect(() => ask('next')).toThrow('Try again in 1 s.')
    await end('large')
    await drawing
  }

  test('are not those of a single slow document', () =>
    measuredWith(() => pause(100).then(() => bytes(''))))

  test('are not those of one that was refused', () =>
    measuredWith(() => pause(100).then(() => Promise.reject(new Error('no')))))
})

describe('a company', () => {
  const roomy = { atOnce: 2, mostDocuments: 100, mostSize: 1_000_000 }

  test('has one of two threads at most while another company waits', async () => {
    const { begun, ask, end } = asking(renderQueue(roomy))
    const asked = ['a1', 'a2', 'a3', 'a4'].map(key => ask(key, { group: 'a' }))
    expect(begun).toEqual(['a1', 'a2'])
    asked.push(...['b1', 'b2'].map(key => ask(key, { group: 'b' })))
    await end('a1')
    expect(begun).toEqual(['a1', 'a2', 'b1'])
    await end('b1')
    expect(begun).toEqual(['a1', 'a2', 'b1', 'b2'])
    await end('b2')
    expect(begun).toEqual(['a1', 'a2', 'b1', 'b2', 'a3'])
    for (const key of ['a2', 'a3', 'a4']) await end(key)
    await Promise.all(asked)
  })

  test('takes turns with others on a single thread, however much it asked for before', async () => {
    const { begun, ask, end } = asking(renderQueue({ ...roomy, atOnce: 1 }))
    const many = Array.from({ length: 50 }, (_, index) => `a${index}`)
    const asked = many.map(key => ask(key, { group: 'a' }))
    asked.push(ask('b0', { group: 'b' }), ask('c0', { group: 'c' }), ask('b1', { group: 'b' }))
    for (const key of ['a0', 'a1', 'b0', 'c0', 'a2', 'b1']) await end(key)
    expect(begun.slice(0, 7)).toEqual(['a0', 'a1', 'b0', 'c0', 'a2', 'b1', 'a3'])
    for (const key of many.slice(3)) await end(key)
    await Promise.all(asked)
  })

  test('leaves a quarter of the room to others', async () => {
    const queue = renderQueue({ ...roomy, mostDocuments: 4 })
    const { ask, end } = asking(queue)
    const asked = ['a1', 'a2', 'a3'].map(key => ask(key, { group: 'a' }))
    expect(() => ask('a4', { group: 'a' })).toThrow('Try again in 1 s.')
    expect(() => queue.assertRoom(0, 'a')).toThrow('Try again in 1 s.')
    asked.push(ask('b1', { group: 'b' }))
    expect(() => ask('b2', { group: 'b' })).toThrow('Try again in 1 s.')
    for (const key of ['a1', 'a2', 'a3', 'b1']) await end(key)
    await Promise.all(asked)
    await Promise.all([ask('a4', { group: 'a' }), end('a4')])
  })

  test('whose waiting document is given up loses no turn', async () => {
    const { begun, ask, end } = asking(renderQueue({ ...roomy, atOnce: 1 }))
    const leaving = new AbortController()
    const first = ask('a1', { group: 'a' })
    const left = ask('b1', { group: 'b', signal: leaving.signal })
    const last = ask('b2', { group: 'b' })
    leaving.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    await end('a1')
    await end('b2')
    await Promise.all([first, last])
    expect(begun).toEqual(['a1', 'b2'])
  })
})

describe('somebody who leaves', () => {
  test('frees the place of what is still waiting', async () => {
    const { begun, ask, end } = asking(renderQueue(limits))
    const leaving = new AbortController()
    const first = ask('a')
    const left = ask('b', { signal: leaving.signal })
    const last = ask('c')
    leaving.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    await end('a')
    await end('c')
    await Promise.all([first, last])
    expect(begun).toEqual(['a', 'c'])
  })

  test('leaves it to the others who asked for the same', async () => {
    const { ask, end } = asking(renderQueue(limits))
    const leaving = new AbortController()
    const first = ask('a')
    const left = ask('b', { signal: leaving.signal })
    const staying = ask('b', { signal: new AbortController().signal })
    leaving.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    await end('a')
    await end('b')
    await Promise.all([first, staying])
  })

  test('does not stop what is being drawn, and asks for nothing when gone before', async () => {
    const { begun, ask, end } = asking(renderQueue(limits))
    const leaving = new AbortController()
    const drawing = ask('a', { signal: leaving.signal })
    const same = ask('a')
    leaving.abort(new Error('gone'))
    await expect(drawing).rejects.toThrow('gone')
    await end('a')
    expect(await same).toEqual(bytes('a'))
    await expect(ask('b', { signal: leaving.signal })).rejects.toThrow('gone')
    expect(begun).toEqual(['a'])
  })
})
