/** What a page is made of. Lengths in points from its top left corner; everything is placed, nothing flows. */
export type FaceName = 'regular' | 'medium' | 'semibold' | 'mono'

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

export interface TextMark {
  kind: 'text'
  x: number
  baseline: number
  width: number
  text: string
  style: TextStyle
}

/** A filled rectangle: a rule or the tab. */
export interface FillMark {
  kind: 'fill'
  x: number
  y: number
  width: number
  height: number
  color: string
}

/** The square of an option: an outline, or filled with a tick when chosen. */
export interface TickBoxMark {
  kind: 'tickbox'
  x: number
  y: number
  width: number
  height: number
  color: string
  ticked: boolean
}

export interface ImageMark {
  kind: 'image'
  x: number
  y: number
  width: number
  height: number
}

export type Mark = TextMark | FillMark | TickBoxMark | ImageMark

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

export function movedMarks(marks: readonly Mark[], x: number, y: number): Mark[] {
  return marks.map(mark =>
    mark.kind === 'text'
      ? { ...mark, x: mark.x + x, baseline: mark.baseline + y }
      : { ...mark, x: mark.x + x, y: mark.y + y },
  )
}
