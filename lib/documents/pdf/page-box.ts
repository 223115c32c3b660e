import { DrawingError } from './drawing-error'
import type { Mark, PlacedPage } from './marks'

/** Refuses (DrawingError) a document of which anything reaches beyond its page. */
export function assertInside(
  pages: readonly PlacedPage[],
  paper: { width: number; height: number },
): void {
  for (const [index, page] of pages.entries()) {
    const lost = page.marks.find(mark => !isInside(mark, paper))
    if (lost) {
      const what = lost.kind === 'text' ? `"${lost.text}"` : `A ${lost.kind}`
      throw new DrawingError('OVERFLOW', `${what} reaches beyond page ${index + 1}`)
    }
  }
}

function isInside(mark: Mark, paper: { width: number; height: number }): boolean {
  const [top, bottom] =
    mark.kind === 'text'
      ? [mark.baseline - mark.style.size, mark.baseline + mark.style.size * 0.3]
      : [mark.y, mark.y + mark.height]
  return mark.x >= 0 && mark.x + mark.width <= paper.width && top >= 0 && bottom <= paper.height
}
