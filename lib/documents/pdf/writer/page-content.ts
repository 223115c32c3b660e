import type { Mark, PlacedPage } from '../marks'
import type { Tag } from '../tags'
import { drawnCode, drawnFill, drawnImage, drawnTickBox } from './shapes'
import { type SharedTexts, shownText, type TextState } from './shown-text'
import { colorOf } from './syntax'

export interface PageContent {
  source: string
  /** The tag of each marked sequence, by its number. */
  sequences: readonly Tag[]
}

/** What pages share: fonts and pictures under the names that content calls them by. */
export interface Shared extends SharedTexts {
  /** The name of a picture. */
  pictureOf(sha256: string): string
}

/** The operators of a page. Neighbours of one tag are one sequence, and what nobody reads out is an artifact. */
export function pageContent(page: PlacedPage, pageHeight: number, shared: Shared): PageContent {
  const sequences: Tag[] = []
  const pieces: string[] = []
  const draw = drawing(pageHeight, shared)
  let current: Mark['tag']
  for (const mark of page.marks) {
    const tag = mark.tag ?? 'artifact'
    if (tag !== current) {
      if (current) pieces.push('EMC\n')
      pieces.push(
        tag === 'artifact'
          ? '/Artifact BMC\n'
          : `/${tag.role}<</MCID ${sequences.push(tag) - 1}>>BDC\n`,
      )
      current = tag
    }
    pieces.push(draw(mark))
  }
  if (current) pieces.push('EMC\n')
  return { source: pieces.join(''), sequences }
}

function drawing(pageHeight: number, shared: Shared): (mark: Mark) => string {
  const texts: TextState = { font: '', tracking: 0 }
  let color = '#000000'
  const filled = (wanted: string): string => {
    if (wanted === color) return ''
    color = wanted
    return `${colorOf(color)} rg\n`
  }
  return mark => {
    switch (mark.kind) {
      case 'text':
        return filled(mark.style.color) + shownText(mark, pageHeight, texts, shared)
      case 'fill':
        return filled(mark.color) + drawnFill(mark, pageHeight)
      case 'tickbox':
        return filled(mark.color) + drawnTickBox(mark, pageHeight)
      case 'code':
        return filled(mark.color) + drawnCode(mark, pageHeight)
      case 'image':
        return drawnImage(mark, pageHeight, shared.pictureOf(mark.sha256))
    }
  }
}
