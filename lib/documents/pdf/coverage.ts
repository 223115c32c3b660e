import type { DocumentBlocks } from '@/lib/documents/blocks'
import { DrawingError } from './drawing-error'
import { type DocumentFaces, type Face, faceOf, type ReadFont } from './faces'
import { fallbackFor } from './fallback-fonts'
import { type FaceName, faceNames } from './marks'
import { type PrintedText, printedTexts } from './printed-texts'
import { clustersOf } from './scripts'
import { codePointsOf, faceWith } from './stretches'
import { chainOf } from './typesetter'

/**
 * The faces a document is set in: those of its template, by the SHA-256 of their files, and the fallbacks for
 * what they lack. Refuses (DrawingError GLYPH, naming the place) a character that no font has.
 */
export async function documentFaces(
  blocks: DocumentBlocks,
  hashes: Readonly<Record<FaceName, string>>,
  readFont: ReadFont,
): Promise<DocumentFaces> {
  const texts = printedTexts(blocks)
  const named = await namedFaces(hashes, readFont)
  const characters = charactersOf(texts)
  const lacking = lackingIn(named, characters)
  if (lacking.size === 0) return { named, fallback: { regular: [], bold: [] } }
  const faces = { named, fallback: await fallbackFor(lacking, characters, readFont) }
  assertCovered(texts, faces, lacking)
  return faces
}

async function namedFaces(
  hashes: Readonly<Record<FaceName, string>>,
  readFont: ReadFont,
): Promise<Record<FaceName, Face>> {
  const [regular, medium, semibold, italic, mono] = await Promise.all([
    faceOf(hashes.regular, readFont),
    faceOf(hashes.medium, readFont),
    faceOf(hashes.semibold, readFont),
    faceOf(hashes.italic, readFont),
    faceOf(hashes.mono, readFont),
  ])
  return { regular, medium, semibold, italic, mono }
}

function charactersOf(texts: readonly PrintedText[]): Set<number> {
  const characters = new Set<number>()
  for (const { text } of texts) {
    for (const character of text) characters.add(character.codePointAt(0) ?? 0)
  }
  for (const undrawn of [0x0a, 0x200c, 0x200d]) characters.delete(undrawn)
  return characters
}

/** What not all faces have; the one for codes is helped out by the regular one. */
function lackingIn(named: Record<FaceName, Face>, characters: ReadonlySet<number>): Set<number> {
  const { mono: _, ...faces } = named
  const upright = Object.values(faces)
  return new Set([...characters].filter(each => !upright.every(face => face.has(each))))
}

function assertCovered(
  texts: readonly PrintedText[],
  faces: DocumentFaces,
  lacking: ReadonlySet<number>,
): void {
  const chains = faceNames.map(name => chainOf(faces, name))
  for (const { place, text } of texts) {
    if (!Array.from(text).some(each => lacking.has(each.codePointAt(0) ?? 0))) continue
    for (const cluster of clustersOf(text)) {
      if (cluster === '\n' || chains.every(chain => faceWith(cluster, chain))) continue
      throw new DrawingError(
        'GLYPH',
        `${place} “${cluster}” (${codePointsOf(cluster)}), which the fonts cannot print. Remove it, then issue again.`,
      )
    }
  }
}
