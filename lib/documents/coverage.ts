import type { DocumentBlocks } from './model'

/**
 * The characters of a document's text that the built-in fonts cannot draw, each once. Empty means that it
 * can be drawn; anything else must be refused before issuing, since no PDF could be made of it.
 */
export function undrawableCharacters(blocks: DocumentBlocks): string[] {
  const found = new Set<string>()
  collect(blocks, found)
  return [...found]
}

/** Whether the built-in fonts hold a code point. */
export function isCovered(codePoint: number): boolean {
  return coverage.some(([first, last]) => codePoint >= first && codePoint <= last)
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    for (const character of value) {
      if (character !== '\n' && !isCovered(character.codePointAt(0) ?? 0)) found.add(character)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) collect(member, found)
  }
}

/** First and last code points of the subset of Inter, compared with the files by a test. */
const coverage = ranges(`
  20-7e a0-ac ae-148 14a-1c3 1c5-24f 259 2bb 2c6-2c7 2d8-2dd 374-376 37a-37f 384-38a 38c 38e-3a1
  3a3-3d7 3dc-3dd 3f0-3f6 3f9-3fa 3fc-479 480-49d 4a0-4ff 52f 1e00-1e9b 1e9d-1f15 1f18-1f1d 1f20-1f45
  1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef
  1ff2-1ff4 1ff6-1ffe 2000-200a 2010-2015 2018-2022 2026 202f-2030 2032-2033 2039-203a 2044 205f
  2070-2071 2074-208e 20a0-20af 20b1-20b5 20b8-20ba 20bc-20bf 2105 2113 2116-2117 2120 2122 212e
  2150-215f 2190-2199 2202 220f 2211-2212 221a 221e 222b 2248 2260 2264-2265 25a0-25a1 25b2 25bc
  25ca-25cb 25cf 2605-2606 2713 2717
`)

function ranges(written: string): readonly (readonly [number, number])[] {
  return written
    .trim()
    .split(/\s+/)
    .map(range => {
      const [first = '', last = first] = range.split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
    })
}
