import { hasRightToLeft, levelsOf } from './bidi'
import { DrawingError } from './drawing-error'
import type { Face } from './faces'
import { clustersOf } from './scripts'

/** Part of a paragraph in one font and one direction. */
export interface Stretch {
  start: number
  end: number
  face: Face
  /** Odd ones run from right to left (UAX #9). */
  level: number
  /** Letters that hold each other's hands are never spaced out. */
  joined: boolean
}

export interface Paragraph {
  text: string
  rightToLeft: boolean
  /** In the order of reading. */
  stretches: readonly Stretch[]
}

/** A paragraph by fonts and directions: each sign in the first of the faces that has all of it. */
export function paragraphOf(text: string, faces: readonly Face[]): Paragraph {
  const [first] = faces
  if (first && !hasRightToLeft(text) && hasAll(first, text))
    return { text, rightToLeft: false, stretches: [plainStretch(text, first)] }
  const { levels, rightToLeft } = hasRightToLeft(text) ? levelsOf(text) : leftToRight
  const stretches: Stretch[] = []
  let end = 0
  for (const cluster of clustersOf(text)) {
    const start = end
    end += cluster.length
    const last = stretches.at(-1)
    const level = levels[start] ?? 0
    const face = faceFor(cluster, faces, last?.level === level ? last.face : undefined)
    const joined = joinedLetter.test(cluster) || (cluster === ' ' && last?.joined === true)
    if (last && last.face === face && last.level === level && last.joined === joined) last.end = end
    else stretches.push({ start, end, face, level, joined })
  }
  return { text, rightToLeft, stretches }
}

/** The first of the faces that has a whole sign; undefined where none has. */
export function faceWith(cluster: string, faces: readonly Face[]): Face | undefined {
  return faces.find(face => hasAll(face, cluster))
}

const leftToRight = { levels: new Uint8Array(), rightToLeft: false }
const joinedLetter = /[\u0600-\u08ff\u0900-\u097f]/

function plainStretch(text: string, face: Face): Stretch {
  return { start: 0, end: text.length, face, level: 0, joined: false }
}

/** Joiners are never drawn, so that no font need have them. */
function hasAll(face: Face, text: string): boolean {
  for (const character of text) {
    if (character === '\u200c' || character === '\u200d') continue
    if (!face.has(character.codePointAt(0) ?? 0)) return false
  }
  return true
}

/** A space stays in the font of the word before it, so that a text is not cut at every word. */
function faceFor(cluster: string, faces: readonly Face[], last: Face | undefined): Face {
  const stays = last && (cluster === ' ' || cluster === '\u00a0') && hasAll(last, cluster)
  const face = stays ? last : faceWith(cluster, faces)
  if (face) return face
  throw new DrawingError('GLYPH', `No font has “${cluster}” (${codePointsOf(cluster)}).`)
}

/** Such as "U+1F680". */
export function codePointsOf(cluster: string): string {
  return Array.from(cluster, character => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return `U+${code.padStart(4, '0')}`
  }).join(' ')
}
