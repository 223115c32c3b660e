import { type Box, type Mark, movedMarks, type PlacedPage } from '@/lib/documents/pdf/marks'
import { asArtifact } from './artifacts'
import { type PartName, tooTall } from './part-names'

/** Where the body of a page begins and ends. */
export interface PageFrame {
  top: number
  /** The body ends here; the footer stands below. */
  bottom: number
  left: number
  /** Between the head of a later page and what follows. */
  underLaterHead: number
}

/** The pages being filled, from top to bottom; a later one begins with its head, which is never read out. */
export class Pages {
  private readonly pages: Mark[][] = [[]]
  private readonly later: Box
  private y: number

  constructor(
    private readonly frame: PageFrame,
    later: Box,
  ) {
    this.later = asArtifact(later)
    this.y = frame.top
  }

  get number(): number {
    return this.pages.length
  }

  /** Height left on this page. */
  get room(): number {
    return this.frame.bottom - this.y
  }

  /** Height under the head of a page after the first. */
  get wholeRoom(): number {
    return this.frame.bottom - this.underHead
  }

  /** Whether nothing stands under the head of a later page yet. */
  get isFresh(): boolean {
    return this.number > 1 && this.room === this.wholeRoom
  }

  /**
   * Places a box below what stands on this page already, from the left margin.
   * @param overhang how far it may reach below the body, still clear of the footer
   * @throws DrawingError `TOO_TALL`, naming the part, for what reaches further
   */
  put(box: Box, name: PartName, overhang = 0): void {
    if (box.height > this.room + overhang + tolerance) throw tooTall(name)
    this.pages.at(-1)?.push(...movedMarks(box.marks, this.frame.left, this.y))
    this.y += box.height
  }

  space(height: number): void {
    this.y += height
  }

  /** Places a box at the foot of the body, below whatever stands on this page. */
  putAtFoot(box: Box, name: PartName): void {
    this.space(Math.max(0, this.room - box.height))
    this.put(box, name)
  }

  next(): void {
    this.pages.push([])
    this.y = this.frame.top
    this.put(this.later, laterHeadName)
    this.y = this.underHead
  }

  private get underHead(): number {
    return this.frame.top + this.later.height + this.frame.underLaterHead
  }

  /** The pages, each with what surrounds its body, placed from the corner of the page and never read out. */
  finished(around: (page: number, pages: number) => Box): PlacedPage[] {
    return this.pages.map((marks, index) => ({
      marks: [...marks, ...asArtifact(around(index + 1, this.pages.length)).marks],
    }))
  }
}

const tolerance = 0.001
const laterHeadName: PartName = {
  is: 'The head of the second page is',
  remedy: 'Shorten the name of the client.',
}
