import { describe, expect, it } from 'vitest'
import { type DocumentLocale, documentLocales } from '@/lib/documents/model'
import { visitorWordsOf } from './words'

/** Every text by its place, such as "dates.today". */
function textsOf(words: object, place = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    const path = place === '' ? name : `${place}.${name}`
    if (typeof value === 'string') return [[path, value]]
    return typeof value === 'object' && value !== null ? textsOf(value, path) : []
  })
}

const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the words of the visitor’s page', () => {
  const english = new Map(textsOf(visitorWordsOf('en-GB')))

  it.each(documentLocales)('say everything in %s, with the same values', locale => {
    const texts = textsOf(visitorWordsOf(locale))
    expect(texts.map(([place]) => place).sort()).toEqual([...english.keys()].sort())
    for (const [place, text] of texts) {
      expect(text.trim(), place).toBe(text.trim() === '' ? null : text.trim())
      expect(gapsOf(text), place).toEqual(gapsOf(english.get(place) ?? ''))
    }
  })

  it('are translated', () => {
    const same = (locale: DocumentLocale) =>
      textsOf(visitorWordsOf(locale)).filter(([place, text]) => english.get(place) === text)
    expect(same('de').map(([place]) => place)).toEqual(['titles.plain', 'lines.optional'])
    for (const locale of ['fr', 'es', 'it', 'nl', 'pl', 'cs'] as const)
      expect(same(locale).map(([place]) => place)).toEqual(['titles.plain'])
  })
})
