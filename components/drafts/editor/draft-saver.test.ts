import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { editor } from '@/lib/messages/en/editor'
import { writtenDraft } from '@/tests/support/written-drafts'
import { DraftSaver, type SaveAnswer } from './draft-saver'
import { readTheirs } from './read-theirs'
import { saveWords } from './save-words'

const draft = (notes: string) => writtenDraft({ notes })

/** A server whose answers are given by hand. */
function open(isOnline = true) {
  const sent: { notes: string; version: number; answer: (answer: SaveAnswer | null) => void }[] = []
  const saver = new DraftSaver({
    draft: draft(''),
    version: 3,
    send: ({ notes }, version) =>
      new Promise((resolve, reject) => {
        const answer = (given: SaveAnswer | null) =>
          given ? resolve(given) : reject(new Error('no connection'))
        sent.push({ notes, version, answer })
      }),
    readTheirs: () => ({ draft: draft('theirs'), version: 9, savedAt: '', savedBy: '' }),
    isOnline: () => isOnline,
  })
  return { saver, sent }
}

const stored = (version: number, rounding = ''): SaveAnswer => ({
  ok: true,
  value: { version, savedAt: '2026-11-20T09:41:00Z', rounding },
})

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('while typing', () => {
  test('the newest text is saved once, after a pause', async () => {
    const { saver, sent } = open()
    saver.change(draft('a'), true)
    await vi.advanceTimersByTimeAsync(700)
    saver.change(draft('ab'), true)
    await vi.advanceTimersByTimeAsync(799)
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent.map(save => save.notes)).toEqual(['ab'])
  })

  test('typing without a pause is saved after five seconds all the same', async () => {
    const { saver, sent } = open()
    for (let key = 0; key < 12; key += 1) {
      saver.change(draft('x'.repeat(key + 1)), true)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(sent).toHaveLength(1)
  })

  test('only one save is under way; what was typed meanwhile follows with the new version', async () => {
    const { saver, sent } = open()
    saver.change(draft('a'), true)
    await vi.advanceTimersByTimeAsync(800)
    saver.change(draft('ab'), true)
    saver.change(draft('abc'), true)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(sent).toHaveLength(1)
    sent[0]?.answer(stored(4))
    await vi.advanceTimersByTimeAsync(800)
    expect(sent.map(({ notes, version }) => [notes, version])).toEqual([
      ['a', 3],
      ['abc', 4],
    ])
  })

  test('a change that is taken back is not saved', async () => {
    const { saver, sent } = open()
    saver.change(draft('a'), true)
    saver.change(draft(''), true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toHaveLength(0)
    expect(saver.isDirty).toBe(false)
  })

  test('nothing is sent while something cannot be read', async () => {
    const { saver, sent } = open()
    saver.change(draft('a'), false)
    await vi.advanceTimersByTimeAsync(800)
    expect(saver.status().kind).toBe('held')
    saver.change(draft('a'), true)
    await vi.advanceTimersByTimeAsync(800)
    expect(sent).toHaveLength(1)
  })
})

describe('when a save fails', () => {
  test.each([
    [true, 'failed'],
    [false, 'offline'],
  ])('online %s: it says "%s" and tries again', async (isOnline, kind) => {
    const { saver, sent } = open(isOnline)
    saver.change(draft('a'), true)
    await vi.advanceTimersByTimeAsync(800)
    sent[0]?.answer(null)
    await settle()
    expect(saver.status().kind).toBe(kind)
    expect(saver.isDirty).toBe(true)
    await vi.advanceTimersByTimeAsync(2_000)
    sent[1]?.answer(stored(4))
    await settle()
    expect(saver.status()).toEqual({ kind: 'saved', savedAt: '2026-11-20T09:41:00Z' })
  })

  test('what the server dropped of the rounding is known, and is no change to save', async () => {
    const rounded = (notes: string) => writtenDraft({ notes, rounding: '0.01' })
    const saver = new DraftSaver({
      draft: rounded(''),
      version: 3,
      send: async () => stored(4),
      readTheirs: details => readTheirs(details, rounded('')),
      isOnline: () => true,
    })
    expect(saver.rounding()).toBe('0.01')
    saver.change(rounded('a'), true)
    expect(await saver.flush()).toBe(true)
    expect(saver.rounding()).toBe('')
    saver.change(writtenDraft({ notes: 'a' }), true)
    expect(saver.isDirty).toBe(false)
  })

  test('a refused field waits for a change and is not tried again by itself', async () => {
    const { saver, sent } = open()
    saver.change(draft('a'), true)
    await vi.advanceTimersByTimeAsync(800)
    sent[0]?.answer({
      ok: false,
      code: 'invalid',
      message: 'No.',
      fields: { 'draft.notes': 'No.' },
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(saver.status()).toMatchObject({ kind: 'refused', fields: { 'draft.notes': 'No.' } })
    saver.change(draft('b'), true)
    await vi.advanceTimersByTimeAsync(800)
    expect(sent).toHaveLength(2)
  })
})

describe('when the session has ended', () => {
  async function signedOut() {
    let saves = 0
    const saver = new DraftSaver({
      draft: draft(''),
      version: 3,
      send: async () => {
        saves += 1
        return saves === 1
          ? { ok: false, code: 'signed_out', message: 'You were signed out.' }
          : stored(4)
      },
      readTheirs: details => readTheirs(details, draft('')),
      isOnline: () => true,
    })
    saver.change(draft('a'), true)
    await vi.advanceTimersByTimeAsync(800)
    return { saver, saves: () => saves }
  }

  test('it says so, keeps the text and does not try again by itself', async () => {
    const { saver, saves } = await signedOut()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saves()).toBe(1)
    expect(saver.isDirty).toBe(true)
    expect(saveWords(saver.status(), true, 'UTC', 'en-GB', editor.saveWords)).toEqual({
      text: 'Not saved. Sign in again.',
      isTrouble: true,
    })
  })

  test('the text is saved once somebody is signed in again', async () => {
    const { saver } = await signedOut()
    expect(await saver.flush()).toBe(true)
    expect(saver.status().kind).toBe('saved')
  })
})

test('work in another company is a sentence, not another tab’s version', async () => {
  const saver = new DraftSaver({
    draft: draft(''),
    version: 3,
    send: async () => ({ ok: false, code: 'conflict', message: 'You work in Other now.' }),
    readTheirs: details => readTheirs(details, draft('')),
    isOnline: () => true,
  })
  saver.change(draft('a'), true)
  expect(await saver.flush()).toBe(false)
  expect(saveWords(saver.status(), true, 'UTC', 'en-GB', editor.saveWords).text).toBe(
    'Not saved. You work in Other now.',
  )
})

describe('when another tab has saved', () => {
  const conflict: SaveAnswer = { ok: false, code: 'conflict', message: 'Saved elsewhere.' }

  async function inConflict() {
    const { saver, sent } = open()
    saver.change(draft('mine'), true)
    await vi.advanceTimersByTimeAsync(800)
    sent[0]?.answer(conflict)
    await settle()
    return { saver, sent }
  }

  test('nothing more is sent until somebody decides', async () => {
    const { saver, sent } = await inConflict()
    expect(saver.status().kind).toBe('conflict')
    saver.change(draft('mine too'), true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(await saver.flush()).toBe(false)
  })

  test('keeping mine saves it over their version', async () => {
    const { saver, sent } = await inConflict()
    const kept = saver.keepMine(9)
    await settle()
    expect(sent[1]).toMatchObject({ notes: 'mine', version: 9 })
    sent[1]?.answer(stored(10))
    expect(await kept).toBe(true)
    expect(saver.version).toBe(10)
  })

  test('using theirs sends nothing and goes on from their version', async () => {
    const { saver, sent } = await inConflict()
    saver.adopt(draft('theirs'), 9, null)
    saver.change(draft('theirs'), true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent).toHaveLength(1)
    expect(saver.isDirty).toBe(false)
    expect(saver.version).toBe(9)
  })
})

test('flushing waits for the save under way and for what was typed since', async () => {
  const { saver, sent } = open()
  saver.change(draft('a'), true)
  const flushed = saver.flush()
  await settle()
  saver.change(draft('ab'), true)
  sent[0]?.answer(stored(4))
  await settle()
  sent[1]?.answer(stored(5))
  expect(await flushed).toBe(true)
  expect(sent.map(save => save.notes)).toEqual(['a', 'ab'])
})

test('after it was stopped nothing is sent', async () => {
  const { saver, sent } = open()
  saver.change(draft('a'), true)
  saver.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toHaveLength(0)
  expect(saver.isDirty).toBe(false)
})
