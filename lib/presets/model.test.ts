import { describe, expect, test } from 'vitest'
import {
  copyNameOf,
  followedTextsOf,
  layoutOf,
  longestOf,
  plainLook,
  presetKeyOf,
  presetOf,
  usualTextsOf,
} from './model'

describe('the preset of a document', () => {
  const living = [
    { id: 'a', isDefault: false },
    { id: 'b', isDefault: true },
  ]

  test('is the chosen one while it lives, else the default one', () => {
    expect(presetOf(living, 'a').id).toBe('a')
    expect(presetOf(living, null).id).toBe('b')
    expect(presetOf(living, 'deleted').id).toBe('b')
  })

  test('cannot be missing', () => {
    expect(() => presetOf([], null)).toThrow('default preset')
  })
})

test('names that look alike are one name', () => {
  expect(presetKeyOf('  Ｓtudio  TWO ')).toBe(presetKeyOf('studio two'))
  expect(presetKeyOf('Ärzte')).not.toBe(presetKeyOf('Arzte'))
})

describe('the name of a copy', () => {
  test('is the first that is free', () => {
    expect(copyNameOf('Compact', ['Compact'])).toBe('Compact copy')
    expect(copyNameOf('Compact', ['Compact', 'compact COPY'])).toBe('Compact copy 2')
  })

  test('is never too long', () => {
    const name = 'x'.repeat(longestOf.name)
    const taken = Array.from({ length: 40 }, (_, index) =>
      copyNameOf(
        name,
        [...Array(index).keys()].map(count => `${name.slice(0, 52)} copy ${count}`),
      ),
    )
    expect(taken.every(each => each.length <= longestOf.name)).toBe(true)
  })
})

test('a layout is what a look and a company say of paper, without texts', () => {
  const company = { accentStyle: 'bands', density: 'compact' } as const
  expect(layoutOf({ ...plainLook, template: 'compact', photos: false }, company)).toEqual({
    template: 'compact',
    photos: false,
    paymentCode: true,
    signatureLine: true,
    accentStyle: 'bands',
    density: 'compact',
  })
})

describe('the texts of a new draft', () => {
  const company = { defaultNotes: 'Thanks', defaultTerms: '30 days' }

  test('are those of the look where it has any, else those of the company', () => {
    expect(usualTextsOf({ notes: '', terms: '' }, company)).toEqual({
      notes: 'Thanks',
      terms: '30 days',
    })
    expect(usualTextsOf({ notes: 'Hello', terms: '' }, company)).toEqual({
      notes: 'Hello',
      terms: '30 days',
    })
  })
})

describe('another look', () => {
  const [before, after] = [
    { notes: 'Thanks', terms: '30 days' },
    { notes: 'Hello', terms: '' },
  ]

  test('brings its texts where nobody wrote any', () => {
    expect(followedTextsOf(before, before, after)).toEqual(after)
    expect(followedTextsOf({ notes: 'Thanks\n', terms: '30 days' }, before, after)).toEqual(after)
  })

  test('never takes away what somebody wrote, or took away', () => {
    const written = { notes: 'Dear Ann', terms: '' }
    expect(followedTextsOf(written, before, after)).toEqual(written)
  })
})
