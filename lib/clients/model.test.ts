import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageOf, searchKeyOf, searchTermsOf, searchWordsOf } from './model'

const alphabet = 'abcXYZ ÁáÇçŁłŠšßŞşİıÑñÖöŐőØøΑΣΟαςσοЖжЩщЁё0123456789-’.&'

describe('text as it is searched', () => {
  test.each([
    ['Müller & Söhne', 'muller & sohne'],
    ['STRASSE Straße', 'strasse strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ﬁne', 'fine'],
    ['ΑΣΟΣ ασος', 'ασοσ ασοσ'],
    ['  two\t\n spaces ', 'two spaces'],
  ])('“%s” is “%s”', (text, key) => {
    expect(searchKeyOf(text)).toBe(key)
  })

  test('stays as it is when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet) }), text => {
        expect(searchKeyOf(searchKeyOf(text))).toBe(searchKeyOf(text))
      }),
    )
  })
})

describe('a client', () => {
  test.each([
    ['acme'],
    ['DES'],
    ['ann lee'],
    ['lee acme'],
    ['billing@acme'],
    ['jürgen@'],
    ['o’b'],
    [`${'z'.repeat(90)}`],
  ])('is found by “%s”', search => {
    const words = [
      ...searchWordsOf({ name: 'Acme Design', contactName: 'Ann Lee', email: 'billing@acme.com' }),
      ...searchWordsOf({
        name: 'O’Brien',
        contactName: 'z'.repeat(95),
        email: 'jürgen@bücher.example',
      }),
    ]
    for (const term of searchTermsOf(search))
      expect(words.some(word => word.startsWith(term))).toBe(true)
  })

  test('is found by the beginning of each of its words, in capitals too', () => {
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 })
    fc.assert(
      fc.property(text, text, fc.nat(40), (name, contactName, length) => {
        const words = searchWordsOf({ name, contactName, email: '' })
        for (const word of searchKeyOf(name).split(/[^\p{L}\p{N}]+/u)) {
          const typed = word.slice(0, length)
          for (const term of [...searchTermsOf(typed), ...searchTermsOf(typed.toUpperCase())])
            expect(words.some(known => known.startsWith(term))).toBe(true)
        }
      }),
    )
  })

  test('has no empty word and none twice', () => {
    const words = searchWordsOf({ name: 'Acme, ACME & acme.', contactName: '', email: '' })
    expect(words).toEqual([...new Set(words)])
    expect(words).not.toContain('')
  })
})

test('a language that no document is written in counts as none', () => {
  expect(['de', 'fr', 'en-US', 'xx', ''].map(languageOf)).toEqual(['de', 'fr', 'en-US', '', ''])
})
