import bidiFactory from 'bidi-js'

/** Whether a text needs the bidirectional algorithm at all. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftCharacter.test(text)
}

export interface Levels {
  /** Of each UTF-16 unit: odd ones run from right to left. */
  levels: Uint8Array
  /** The paragraph's, after its first letter. */
  rightToLeft: boolean
}

/** The embedding levels of a paragraph (UAX #9). */
export function levelsOf(paragraph: string): Levels {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph)
  return { levels, rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 }
}

/** Parts of a line from left to right; what comes in, in the order of reading (UAX #9, rule L2). */
export function inVisualOrder<T extends { level: number }>(parts: readonly T[]): T[] {
  const ordered = [...parts]
  const highest = Math.max(0, ...parts.map(part => part.level))
  for (let level = highest; level > 0; level--) {
    let start = 0
    while (start < ordered.length) {
      const end = endOfLevel(ordered, start, level)
      if (end === start) start++
      else ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = Math.max(start, end)
    }
  }
  return ordered
}

/** The text with brackets as they are drawn from right to left. The same again gives the text back. */
export function mirrored(text: string): string {
  let drawn = ''
  for (const character of text) drawn += mirroredCharacter(character)
  return drawn
}

const bidi = bidiFactory()
const rightToLeftCharacter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}]/u

function endOfLevel(parts: readonly { level: number }[], start: number, level: number): number {
  let end = start
  while ((parts[end]?.level ?? 0) >= level) end++
  return end
}

function mirroredCharacter(character: string): string {
  return bidi.getMirroredCharacter(character) ?? character
}
