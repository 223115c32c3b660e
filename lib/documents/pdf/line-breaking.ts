/** A stretch of text that stays together, and how finely it has been broken already. */
export interface Piece {
  text: string
  level: 0 | 1 | 2
}

/** Words with the spaces behind them, also broken behind hyphens and slashes inside of them. */
export function piecesOf(paragraph: string): Piece[] {
  return (paragraph.match(/ +|[^ ]+ */g) ?? []).flatMap(word =>
    word.split(afterJoint).map(text => ({ text, level: 0 as const })),
  )
}

/**
 * The next finer pieces of one that is wider than its measure: an address before "@" and behind its dots,
 * then single characters with the marks that belong to them. Empty when it cannot be broken.
 */
export function smallerPieces(piece: Piece): Piece[] {
  if (piece.level === 0) return piece.text.split(atOrDot).map(text => ({ text, level: 1 }))
  const characters = piece.text.match(/\P{M}\p{M}* */gu) ?? []
  if (piece.level === 2 || characters.length < 2) return []
  return characters.map(text => ({ text, level: 2 }))
}

const afterJoint = /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u
const atOrDot = /(?=@)|(?<=[\p{L}\p{N}]\.)(?=[\p{L}\p{N}])/u
