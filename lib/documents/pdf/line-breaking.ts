import { clustersOf } from './scripts'

/** A stretch of text that stays together, and how finely it has been broken already. */
export interface Piece {
  text: string
  level: 0 | 1 | 2
}

/**
 * Words with the spaces behind them, also broken behind hyphens and slashes inside of them, and between the
 * characters of Chinese and Japanese but where a line may not end or begin.
 */
export function piecesOf(paragraph: string): Piece[] {
  const words = paragraph.match(/ +|[^ ]+ */g) ?? []
  return words.flatMap(word =>
    (mayBreak.test(word) ? word.split(joint) : [word]).map(text => ({ text, level: 0 as const })),
  )
}

/**
 * The next finer pieces of one that is wider than its measure: an address before "@" and behind its dots, Thai
 * before the vowels that begin a syllable, then what is read as one sign. Empty when it cannot be broken.
 */
export function smallerPieces(piece: Piece): Piece[] {
  if (piece.level === 0) return piece.text.split(softJoint).map(text => ({ text, level: 1 }))
  const signs = signsOf(piece.text)
  if (piece.level === 2 || signs.length < 2) return []
  return signs.map(text => ({ text, level: 2 }))
}

/**
 * From where to where each line goes, without the spaces at its end. `fits` tells whether that much of the
 * paragraph has room on one line. Null when a single sign has not.
 */
export function linesIn(paragraph: string, fits: Fits): Span[] | null {
  const whole: Span = [0, trimmed(paragraph, 0, paragraph.length)]
  if (fits(...whole)) return [whole]
  const lines: Span[] = []
  let [start, end] = [0, 0]
  const place = (piece: Piece): boolean => {
    const next = end + piece.text.length
    if (fits(start, trimmed(paragraph, start, next))) {
      end = next
      return true
    }
    if (start < end && (piece.level < 2 || fits(end, trimmed(paragraph, end, next)))) {
      lines.push([start, trimmed(paragraph, start, end)])
      start = end
      return place(piece)
    }
    const smaller = smallerPieces(piece)
    return smaller.length > 0 && smaller.every(place)
  }
  if (!piecesOf(paragraph).every(place)) return null
  return [...lines, [start, trimmed(paragraph, start, end)]]
}

/** The end of a text before the spaces that it ends with. */
export function trimmed(text: string, start: number, end: number): number {
  let last = end
  while (last > start && text[last - 1] === ' ') last--
  return last
}

export type Span = readonly [start: number, end: number]
export type Fits = (start: number, end: number) => boolean

function signsOf(text: string): string[] {
  const signs: string[] = []
  for (const cluster of clustersOf(text)) {
    if (cluster === ' ' && signs.length > 0) signs.push(`${signs.pop()} `)
    else signs.push(cluster)
  }
  return signs
}

const ideographs = String.raw`\u2e80-\u2fdf\u3000-\u30ff\u31c0-\u31ff\u3220-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uff66-\uff9f\uffe0-\uffe6\u{20000}-\u{3ffff}`
const neverFirst = String.raw` \p{M}\p{Pe}\p{Pf}!%,.:;?~°‰℃…‥‐–—·•、。，．・：；？！ヽヾゝゞ々〻ー～〜〟％゠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯｰ､｡･ﾞﾟ`
const neverLast = String.raw` \p{Ps}\p{Pi}\p{Sc}#＃〝`

/**
 * Most words have none of it, and are not looked at any closer. The \p{…} here and above are those of the Node
 * that draws: from one to another they may differ only for characters that no font of ours has.
 */
const mayBreak = /[-–—/\u2e80-\uffff]/
const joint = new RegExp(
  [
    String.raw`(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])`,
    `(?<=[${ideographs}])(?<![${neverLast}])(?![${neverFirst}])`,
    String.raw`(?<![${neverLast}\p{N}])(?=[${ideographs}])(?![${neverFirst}])`,
  ].join('|'),
  'u',
)
const softJoint =
  /(?=@)|(?<=[\p{L}\p{N}]\.)(?=[\p{L}\p{N}])|(?<=[\u0e01-\u0e3a\u0e45-\u0e5b])(?=[\u0e40-\u0e44])/u
