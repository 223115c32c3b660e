import { afterEach, describe, expect, it, vi } from 'vitest'
import { documentFaces } from '@/lib/documents/pdf/coverage'
import type { DocumentFaces } from '@/lib/documents/pdf/faces'
import { brandFaces } from '@/lib/documents/pdf/layout/brand-faces'
import type { TextStyle } from '@/lib/documents/pdf/marks'
import { Typesetter } from '@/lib/documents/pdf/typesetter'
import { blocksOf } from '@/lib/documents/view-model'
import { readFont } from './placed'
import { baseContent, sampleContent } from './samples'

const style: TextStyle = { face: 'regular', size: 10, leading: 14, color: '#000000' }
const longest = 2000

afterEach(() => vi.restoreAllMocks())

/** How much work a text is, counted rather than timed: characters that went through all of the shaper. */
describe('the work of a text', () => {
  it.each([
    ['Latin', range(0x61, 0x7a), 2],
    ['Arabic', range(0x628, 0x63a), 10],
    ['Arabic with hyphens', [...range(0x628, 0x63a), '-'], 10],
    ['Hebrew', range(0x5d0, 0x5ea), 3],
    ['Devanagari', range(0x915, 0x928), 1],
    ['Thai', range(0xe01, 0xe2e), 3],
    ['Japanese', range(0x3042, 0x304f), 1],
    ['Chinese', Array.from('的一是不了人我在有他中大来上国个'), 1],
    ['Korean', range(0xac00, 0xac2f), 1],
  ])('grows with its length, not with that of its words: %s', async (_, letters, most) => {
    const setter = new Typesetter(await facesFor(letters.join('')))
    const before = countShaped(setter, '', 200)
    expect(before.characters).toBe(0)
    const word = wordOf(letters, longest)
    const { characters, lines } = countShaped(setter, word, 200)
    expect(characters).toBeLessThanOrEqual(most * longest)
    expect(lines).toBeGreaterThan(40)
    // All of it is known when the document is placed once more.
    expect(countShaped(setter, word, 200).characters).toBe(0)
  })

  it('of a language that is all signs is nothing once these are known', async () => {
    const letters = range(0x915, 0x928)
    const setter = new Typesetter(await facesFor(letters.join('')))
    setter.lines(letters.join(' '), style, 100)
    expect(countShaped(setter, wordOf(letters, longest), 200).characters).toBe(0)
  })

  it('that runs in both directions at every letter grows with its length', async () => {
    const setter = new Typesetter(await facesFor('aא'))
    const { characters } = countShaped(setter, 'aא'.repeat(longest / 2), 200)
    expect(characters).toBeLessThan(20)
  })
})

let shapedCharacters = 0

async function facesFor(notes: string): Promise<DocumentFaces> {
  const faces = await documentFaces(
    blocksOf(sampleContent({ notes })),
    brandFaces(baseContent.brand),
    readFont,
  )
  const all = [...Object.values(faces.named), ...faces.fallback.regular, ...faces.fallback.bold]
  for (const { file } of new Set(all)) {
    const layout = file.layout.bind(file)
    vi.spyOn(file, 'layout').mockImplementation((text, ...options) => {
      shapedCharacters += text.length
      return layout(text, ...options)
    })
  }
  return faces
}

function countShaped(setter: Typesetter, text: string, measure: number) {
  const before = shapedCharacters
  const boxes = setter.boxes(text, style, measure)
  return { characters: shapedCharacters - before, lines: boxes.length }
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
}

/** The same letters in an order that does not recur soon. */
function wordOf(letters: readonly string[], length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 16_807) % 2_147_483_647
    return letters[state % letters.length]
  }).join('')
}
