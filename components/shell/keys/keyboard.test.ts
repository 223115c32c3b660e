import { describe, expect, it } from 'vitest'
import { asksForPalette, isPlain, readKeys, rowStep } from '@/components/shell/keys/keyboard'

const plain = { key: 'k', metaKey: false, ctrlKey: false, altKey: false }

describe('the key of the palette', () => {
  it.each([
    [{ ...plain, metaKey: true }, true],
    [{ ...plain, ctrlKey: true }, true],
    [{ ...plain, ctrlKey: true, key: 'K' }, true],
    [plain, false],
    [{ ...plain, metaKey: true, ctrlKey: true }, false],
    [{ ...plain, ctrlKey: true, altKey: true }, false],
    [{ ...plain, ctrlKey: true, isComposing: true }, false],
    [{ ...plain, ctrlKey: true, key: 'j' }, false],
  ])('%j', (pressed, asks) => {
    expect(asksForPalette(pressed)).toBe(asks)
  })
})

describe('a plain key', () => {
  it.each([
    [plain, true],
    [{ ...plain, ctrlKey: true }, false],
    [{ ...plain, altKey: true }, false],
    [{ ...plain, isComposing: true }, false],
    [{ ...plain, defaultPrevented: true }, false],
  ])('%j', (pressed, is) => {
    expect(isPlain(pressed)).toBe(is)
  })
})

describe('steps among rows', () => {
  it.each([
    ['ArrowDown', 1],
    ['j', 1],
    ['ArrowUp', -1],
    ['k', -1],
    ['ArrowLeft', 0],
    ['J', 0],
  ])('%s', (key, step) => {
    expect(rowStep(key)).toBe(step)
  })
})

describe('shortcuts of one key or two', () => {
  const bound = new Set(['g i', 'g q', 'n', '?'])

  it('answer a key of its own at once', () => {
    expect(readKeys('n', null, 0, bound)).toEqual({ asked: 'n', pair: null })
  })

  it('wait for the second key', () => {
    const first = readKeys('g', null, 1_000, bound)
    expect(first).toEqual({ asked: null, pair: { first: 'g', atMs: 1_000 } })
    expect(readKeys('i', first.pair, 1_500, bound).asked).toBe('g i')
  })

  it('forget the first key after a while, and after a key that leads nowhere', () => {
    const first = readKeys('g', null, 0, bound)
    expect(readKeys('i', first.pair, 5_000, bound)).toEqual({ asked: null, pair: null })
    expect(readKeys('x', first.pair, 100, bound)).toEqual({ asked: null, pair: null })
  })

  it('still know a key of its own after a first key', () => {
    expect(readKeys('?', { first: 'g', atMs: 0 }, 100, bound).asked).toBe('?')
  })
})
