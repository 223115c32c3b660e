import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCovered, undrawableCharacters } from '@/lib/documents/coverage'
import { documentLocales } from '@/lib/documents/model'
import { builtInFace } from '@/lib/documents/pdf/faces'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import { builtInFamilies, builtInFont, fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { blocksOf } from '@/lib/documents/view-model'
import { wordsOf } from '@/lib/documents/words'
import { currencies } from '@/lib/money/currencies'
import { formatMoney } from '@/lib/money/format'
import { sampleContent } from './samples'

describe('the built-in fonts', () => {
  it.each(fontFiles)('hold the bytes the manifest names: $name', async file => {
    const bytes = await fontBytesByHash(file.sha256)
    expect(bytes?.byteLength).toBe(file.size)
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(file.sha256)
  })

  it('are all the font files there are', () => {
    const files = readdirSync('lib/documents/pdf/fonts').filter(name => name.endsWith('.ttf'))
    expect(files.sort()).toEqual(fontFiles.map(file => file.name).sort())
  })

  it('have three weights in each family a brand can choose, and no other family', () => {
    for (const family of builtInFamilies) {
      expect(builtInFont(family).files.map(file => file.weight)).toEqual([400, 500, 600])
    }
    expect(() => builtInFont('Comic Sans')).toThrow(RangeError)
  })

  it('cover exactly the characters that forms are told they cover', async () => {
    for (const { sha256 } of builtInFont('Inter').files) {
      const { file } = await builtInFace(sha256)
      const listed = Array.from({ length: 0x11000 }, (_, codePoint) => codePoint).filter(isCovered)
      const held = [...file.characterSet].sort((left, right) => left - right)
      // The character map ends with a mark that is no character.
      expect(held.filter(codePoint => codePoint !== 0xffff)).toEqual(listed)
    }
  })

  it('draw no two characters with one glyph, so that copied text is what was written', async () => {
    for (const { sha256 } of builtInFont('Inter').files) {
      const { file } = await builtInFace(sha256)
      const characters = file.characterSet.filter(codePoint => codePoint !== 0xffff)
      expect(new Set(characters.map(codePoint => file.glyphForCodePoint(codePoint))).size).toBe(
        characters.length,
      )
    }
  })

  it('kern digits once', async () => {
    const [regular] = builtInFont('Inter').files
    const hash = regular?.sha256 ?? ''
    const face = await builtInFace(hash)
    const apart = face.advance('.', false) + face.advance('1', false)
    expect(apart - face.advance('.1', false)).toBeCloseTo(177 / 2048, 3)
  })

  it('can draw every word of every language and all amounts in every currency', () => {
    for (const locale of documentLocales) {
      const blocks = blocksOf(sampleContent({ locale, notes: JSON.stringify(wordsOf(locale)) }))
      expect(undrawableCharacters(blocks)).toEqual([])
      for (const { code } of currencies) {
        const amount = formatMoney('-1234567.891', code, locale)
        expect([
          code,
          Array.from(amount).filter(character => !isCovered(character.codePointAt(0) ?? 0)),
        ]).toEqual([code, []])
      }
    }
  })

  it('are missed by name where they lack a character', () => {
    expect(undrawableCharacters(blocksOf(sampleContent({ notes: 'a漢b😀漢' })))).toEqual([
      '漢',
      '😀',
    ])
  })
})
