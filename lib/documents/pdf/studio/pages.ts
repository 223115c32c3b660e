import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { type Box, type Mark, movedMarks } from '@/lib/documents/pdf/marks'
import type { Measures } from './measures'

const underLaterHead = 18

/** The pages being filled, from top to bottom; a new one begins with its head. */
export class Pages {
  private readonly pages: Mark[][] = [[]]
  private y: number

  constructor(
    private readonly measures: Measures,
    first: Box,
    private readonly later: Box,
  ) {
    this.y = measures.top
    this.put(first)
  }

  get number(): number {
    return this.pages.length
  }

  /** Height left on this page. */
  get room(): number {
    return this.measures.bottom - this.y
  }

  /** Height under the head of a page after the first. */
  get wholeRoom(): number {
    const { bottom, top } = this.measures
    return bottom - top - this.later.height - underLaterHead
  }

  /** Places a box below what stands on this page already; refuses what reaches into the footer. */
  put(box: Box, overhang = 0): void {
    if (box.height > this.room + overhang + 0.001) {
      throw new DrawingError('TOO_TALL', 'A part of the document is taller than a page')
    }
    this.pages.at(-1)?.push(...movedMarks(box.marks, this.measures.left, this.y))
    this.y += box.height
  }

  space(height: number): void {
    this.y += height
  }

  /** Places a box at the foot of the body, below whatever stands on this page. */
  putAtFoot(box: Box): void {
    this.space(Math.max(0, this.room - box.height))
    this.put(box)
  }

  next(): void {
    this.pages.push([])
    this.y = this.measures.top
    this.put(this.later)
    this.space(underLaterHead)
  }

  finished(): Mark[][] {
    return this.pages
  }
}
