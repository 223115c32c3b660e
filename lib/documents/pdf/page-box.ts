import { DrawingError, TextError } from './drawing-error'
import type { Mark, PlacedDocument } from './marks'
import { beginningOf } from './quotation'
import type { Tag } from './tags'

/**
 * Refuses (DrawingError) a document of which anything reaches beyond its page, or that says anything to the eye
 * alone: every text, picture, tick box and code has its place in the tags or is named an artifact.
 */
export function assertInside({ pages, root, size }: PlacedDocument): void {
  const tags = allTags(root)
  for (const [index, page] of pages.entries()) {
    for (const mark of page.marks) {
      if (!isInside(mark, size)) throw overflow(mark, index + 1)
      if (!isRead(mark, tags)) {
        throw new DrawingError('UNTAGGED', `${nameOf(mark)} on page ${index + 1} has no tag`)
      }
    }
  }
  for (const tag of tags) assertComplete(tag)
}

function allTags(root: Tag): Set<Tag> {
  const found = new Set([root])
  // A set hands out what is added while it is gone through.
  for (const tag of found) for (const child of tag.children) found.add(child)
  return found
}

/** Lengths are added up in another order here and there. */
const tolerance = 0.01

function isInside(mark: Mark, [width, height]: PlacedDocument['size']): boolean {
  const [top, bottom] =
    mark.kind === 'text'
      ? [mark.baseline - mark.style.size, mark.baseline + mark.style.size * 0.3]
      : [mark.y, mark.y + mark.height]
  return (
    mark.x >= -tolerance &&
    mark.x + widthOf(mark) <= width + tolerance &&
    top >= -tolerance &&
    bottom <= height + tolerance
  )
}

function widthOf(mark: Mark): number {
  if (mark.kind !== 'text') return mark.width
  return Math.max(mark.width, ...mark.runs.map(run => run.dx + run.width))
}

function isRead({ kind, tag }: Mark, tags: ReadonlySet<Tag>): boolean {
  if (tag === undefined) return kind === 'fill'
  return tag === 'artifact' || tags.has(tag)
}

function assertComplete({ role, about }: Tag): void {
  if (role === 'Figure' && !about.alt) {
    throw new DrawingError('UNTAGGED', 'A figure has no words that say what it shows')
  }
  if (role === 'TH' && !about.scope) {
    throw new DrawingError('UNTAGGED', 'A header cell does not say what it heads')
  }
}

function overflow(mark: Mark, page: number): DrawingError {
  const wrong = `reaches beyond page ${page}.`
  return mark.kind === 'text'
    ? new TextError('OVERFLOW', mark.text, `which ${wrong} Shorten it.`)
    : new DrawingError('OVERFLOW', `${nameOf(mark)} ${wrong} Shorten the texts beside it.`)
}

function nameOf({ kind, tag, ...mark }: Mark): string {
  if ('text' in mark) return `"${beginningOf(mark.text)}"`
  const alt = tag === 'artifact' ? undefined : tag?.about.alt
  return alt ? `The picture “${beginningOf(alt)}”` : `A ${kind}`
}
