import type { ShapedGlyph } from '../faces'
import type { PlacedDocument, TextMark, TextRun } from '../marks'
import type { Tag } from '../tags'

/**
 * The stretches of a text in the order of reading. Within one from right to left glyphs stay as they are seen:
 * so do other programs write them, and every reader turns them round.
 */
export function runsAsRead({ runs }: TextMark): readonly TextRun[] {
  return runs.length < 2 ? runs : runs.toSorted((left, right) => left.place - right.place)
}

/**
 * The texts of tags of which anything is shown in another order than it is read, or by glyphs that share a letter.
 * Their content alone would not tell.
 */
export function textsBeside({ pages }: PlacedDocument): Map<Tag, string> {
  const texts = new Map<Tag, string>()
  const hidden = new Set<Tag>()
  for (const mark of pages.flatMap(page => page.marks)) {
    if (mark.kind !== 'text' || !mark.tag || mark.tag === 'artifact') continue
    const before = texts.get(mark.tag)?.trimEnd()
    const space = isApart(mark) ? ' ' : ''
    texts.set(mark.tag, before === undefined ? mark.text : `${before}${space}${mark.text}`)
    if (!mark.runs.every(isReadAsShown)) hidden.add(mark.tag)
  }
  for (const tag of texts.keys()) {
    if (!hidden.has(tag) || tag.children.length > 0) texts.delete(tag)
  }
  return texts
}

/** Whether a text is another word than what is read before it: all but a comma. */
export function isApart({ text }: TextMark): boolean {
  return !text.startsWith(',')
}

function isReadAsShown({ rightToLeft, isReordered, glyphs }: TextRun): boolean {
  return !rightToLeft && !isReordered && isWhole(glyphs)
}

function isWhole(glyphs: readonly ShapedGlyph[]): boolean {
  return glyphs.every(glyph => glyph.codePoints.length > 0)
}

export interface PlacedGlyph {
  glyph: ShapedGlyph
  /** Thousandths of an em from the start of the run. */
  x: number
}

/** Glyphs, and the text to be said for them where it is not what they stand for one after the other. */
export interface Saying {
  text: string | null
  glyphs: PlacedGlyph[]
}

/** @param tracking in thousandths of an em */
export function sayingsOf(run: TextRun, tracking: number): Saying[] {
  let pen = 0
  const glyphs = run.glyphs.map(glyph => {
    const x = pen + glyph.dx
    pen += glyph.advance + tracking
    return { glyph, x }
  })
  if (run.rightToLeft)
    return isWhole(run.glyphs) ? [{ text: null, glyphs }] : letterByLetter(glyphs)
  return [{ text: isReadAsShown(run) ? null : run.text, glyphs }]
}

/** Readers would turn round a longer text that is said beside what is shown, too. */
function letterByLetter(glyphs: readonly PlacedGlyph[]): Saying[] {
  const sayings: Saying[] = []
  let marks: PlacedGlyph[] = []
  for (const placed of glyphs) {
    const { codePoints } = placed.glyph
    marks.push(placed)
    if (codePoints.length === 0) continue
    sayings.push({
      text: marks.length > 1 ? String.fromCodePoint(...codePoints) : null,
      glyphs: marks,
    })
    marks = []
  }
  sayings.at(-1)?.glyphs.push(...marks)
  return sayings
}
