import type { Mark, PlacedDocument } from '../marks'
import type { Tag } from '../tags'
import type { PageContent } from './page-content'
import type { PdfFile, Reference } from './pdf-file'
import { textsBeside } from './reading-order'
import { numberOf, textOf } from './syntax'

/** A written page: its object and the tags of its marked sequences. */
export interface WrittenPage extends PageContent {
  reference: Reference
}

/** The tree that is read out, and the way back from each marked sequence to its place in it. */
export function addStructure(
  file: PdfFile,
  document: PlacedDocument,
  pages: readonly WrittenPage[],
  languages: ReadonlyMap<Tag, string>,
): Reference {
  const root = file.reserve()
  const sequences = sequencesByTag(pages)
  const elements = reservedElements(file, document.root, sequences)
  const boxes = figureBoxes(document)
  const texts = textsBeside(document)
  const putElement = (tag: Tag, parent: Reference) => {
    const element = elements.get(tag)
    if (!element) return
    const children = tag.children.flatMap(child => elements.get(child) ?? [])
    const own = sequences.get(tag) ?? []
    const language = languages.get(tag)
    const facts =
      (language ? `/Lang${textOf(language)}` : '') + factsOf(tag, boxes.get(tag), texts.get(tag))
    file.put(element, `<</S/${tag.role}/P ${parent}${kidsOf(own, children)}${facts}>>`)
    for (const child of tag.children) putElement(child, element)
  }
  putElement(document.root, root)
  const parents = pages.map(
    (page, index) => `${index}[${page.sequences.map(tag => elements.get(tag)).join(' ')}]`,
  )
  const parentTree = file.add(`<</Nums[${parents.join('\n')}]>>`)
  const top = elements.get(document.root)
  file.put(
    root,
    `<</Type/StructTreeRoot/K ${top}/ParentTree ${parentTree}/ParentTreeNextKey ${pages.length}>>`,
  )
  return root
}

interface Sequence {
  page: Reference
  number: number
}

function sequencesByTag(pages: readonly WrittenPage[]): Map<Tag, Sequence[]> {
  const found = new Map<Tag, Sequence[]>()
  for (const page of pages) {
    for (const [number, tag] of page.sequences.entries()) {
      const own = found.get(tag) ?? []
      own.push({ page: page.reference, number })
      found.set(tag, own)
    }
  }
  return found
}

/** Only what says something is kept; an empty cell too, since a row without it would lose a column. */
function reservedElements(
  file: PdfFile,
  root: Tag,
  sequences: ReadonlyMap<Tag, unknown>,
): Map<Tag, Reference> {
  const speaking = new Set<Tag>()
  const speaks = (tag: Tag): boolean => {
    const heard = tag.children.filter(speaks).length > 0 || sequences.has(tag)
    if (heard) speaking.add(tag)
    return heard
  }
  speaks(root)
  const elements = new Map<Tag, Reference>()
  const reserve = (tag: Tag) => {
    elements.set(tag, file.reserve())
    for (const child of tag.children) {
      if (speaking.has(child) || tag.role === 'TR') reserve(child)
    }
  }
  reserve(root)
  return elements
}

function kidsOf(own: readonly Sequence[], children: readonly Reference[]): string {
  const [first] = own
  const kids = [
    ...own.map(({ page, number }) =>
      page === first?.page ? String(number) : `<</Type/MCR/Pg ${page}/MCID ${number}>>`,
    ),
    ...children,
  ]
  const page = first ? `/Pg ${first.page}` : ''
  if (kids.length === 0) return page
  return kids.length === 1 ? `${page}/K ${kids[0]}` : `${page}/K[${kids.join(' ')}]`
}

function factsOf({ role, about }: Tag, box: Edges | undefined, text: string | undefined): string {
  const words =
    (about.alt === undefined ? '' : `/Alt${textOf(about.alt)}`) +
    (text === undefined ? '' : `/ActualText${textOf(text)}`)
  const table =
    (about.scope ? `/Scope/${about.scope}` : '') +
    (about.columnSpan && about.columnSpan > 1 ? `/ColSpan ${about.columnSpan}` : '')
  if (table) return `${words}/A<</O/Table${table}>>`
  if (role !== 'Figure' || !box) return words
  return `${words}/A<</O/Layout/Placement/Block/BBox[${box.map(numberOf).join(' ')}]>>`
}

/** In the coordinates of PDF, which run upwards. */
type Edges = readonly [left: number, bottom: number, right: number, top: number]

function figureBoxes({ pages, size: [, pageHeight] }: PlacedDocument): Map<Tag, Edges> {
  const boxes = new Map<Tag, Edges>()
  for (const mark of pages.flatMap(page => page.marks)) {
    if (!mark.tag || mark.tag === 'artifact' || mark.tag.role !== 'Figure') continue
    const edges = edgesOf(mark, pageHeight)
    const known = boxes.get(mark.tag) ?? edges
    boxes.set(mark.tag, [
      Math.min(known[0], edges[0]),
      Math.min(known[1], edges[1]),
      Math.max(known[2], edges[2]),
      Math.max(known[3], edges[3]),
    ])
  }
  return boxes
}

function edgesOf(mark: Mark, pageHeight: number): Edges {
  const [top, bottom] =
    mark.kind === 'text'
      ? [mark.baseline - mark.style.size, mark.baseline + mark.style.size * 0.3]
      : [mark.y, mark.y + mark.height]
  return [mark.x, pageHeight - bottom, mark.x + mark.width, pageHeight - top]
}
