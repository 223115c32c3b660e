import type { Face, ShapedGlyph } from './faces'
import type { Artifact, Tag } from './tags'

/** What a page is made of. Lengths in points from its top left corner; everything is placed, nothing flows. */
export const faceNames = ['regular', 'medium', 'semibold', 'italic', 'mono'] as const
export type FaceName = (typeof faceNames)[number]

export interface TextStyle {
  face: FaceName
  size: number
  leading: number
  color: string
  /** Figures of one width, for columns. */
  tabular?: boolean
  /** Letter spacing in em. */
  tracking?: number
}

interface Read {
  /** Text and pictures have one before the page is done; rules without one are artifacts. */
  tag?: Tag | Artifact
}

export interface TextMark extends Read {
  kind: 'text'
  x: number
  baseline: number
  width: number
  /** As it was written, in the order of reading. */
  text: string
  style: TextStyle
  /** The same as it is drawn, from left to right. */
  runs: readonly TextRun[]
}

/** A stretch of one font and one direction. */
export interface TextRun {
  /** In the order of reading; the font draws it in its own direction. */
  text: string
  /** Its place among the runs of its text, in the order of reading. */
  place: number
  /** From the start of the mark. */
  dx: number
  width: number
  face: Face
  rightToLeft: boolean
  /** From left to right, shaped: the writer measures and shapes nothing, it encodes these. Shared: never changed. */
  glyphs: readonly ShapedGlyph[]
  /** Points between glyphs, also behind the last one; 0 where the script joins its letters. */
  tracking: number
  /**
   * Whether the glyphs' code points, read in the direction of the run, are not its text: then it is to be
   * said beside them (ActualText).
   */
  isReordered: boolean
}

/** A filled rectangle: a rule or the tab. */
export interface FillMark extends Read {
  kind: 'fill'
  x: number
  y: number
  width: number
  height: number
  color: string
}

/** The square of an option: an outline, or filled with a tick when chosen. */
export interface TickBoxMark extends Read {
  kind: 'tickbox'
  x: number
  y: number
  width: number
  height: number
  color: string
  ticked: boolean
}

/** An opaque picture, by the SHA-256 of its bytes. */
export interface ImageMark extends Read {
  kind: 'image'
  x: number
  y: number
  width: number
  height: number
  sha256: string
}

/** A square of black and white modules, such as a QR code. */
export interface CodeMark extends Read {
  kind: 'code'
  x: number
  y: number
  width: number
  height: number
  /** One text per row, "1" for a black module. */
  rows: readonly string[]
  color: string
}

export type Mark = TextMark | FillMark | TickBoxMark | ImageMark | CodeMark

export interface PlacedDocument {
  pages: PlacedPage[]
  /** The root of the tags that the marks name. */
  root: Tag
  /** Points. */
  size: readonly [width: number, height: number]
}

export interface PlacedPage {
  marks: Mark[]
}

/** A piece of layout: its height and its marks from its own top left corner. */
export interface Box {
  height: number
  marks: readonly Mark[]
}

export function emptyBox(height: number): Box {
  return { height, marks: [] }
}

export function fillBox(width: number, height: number, color: string): Box {
  return { height, marks: [{ kind: 'fill', x: 0, y: 0, width, height, color }] }
}

/** A text that reaches `width` beyond the edge it is aligned with, as a closing bracket does. */
export function hanging(box: Box, width: number): Box {
  return { height: box.height, marks: movedMarks(box.marks, width, 0) }
}

/** Boxes one below the other. */
export function stacked(boxes: readonly Box[]): Box {
  let height = 0
  const marks: Mark[] = []
  for (const box of boxes) {
    marks.push(...movedMarks(box.marks, 0, height))
    height += box.height
  }
  return { height, marks }
}

/** Boxes side by side, each at its x, tops aligned. */
export function beside(columns: readonly (readonly [x: number, box: Box])[]): Box {
  return {
    height: Math.max(0, ...columns.map(([, box]) => box.height)),
    marks: columns.flatMap(([x, box]) => movedMarks(box.marks, x, 0)),
  }
}

/** The box with its marks read out as `tag`, but for those that have one already. */
export function tagged(box: Box, tag: Tag | Artifact): Box {
  return { height: box.height, marks: box.marks.map(mark => (mark.tag ? mark : { ...mark, tag })) }
}

export function movedMarks(marks: readonly Mark[], x: number, y: number): Mark[] {
  return marks.map(mark =>
    mark.kind === 'text'
      ? { ...mark, x: mark.x + x, baseline: mark.baseline + y }
      : { ...mark, x: mark.x + x, y: mark.y + y },
  )
}
