import type { Snapshot } from '@/lib/documents/model'
import { documentFaces } from '@/lib/documents/pdf/coverage'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import type { Mark, PlacedDocument, TextMark } from '@/lib/documents/pdf/marks'
import { assertInside } from '@/lib/documents/pdf/page-box'
import { studio } from '@/lib/documents/pdf/studio/template'
import type { Tag } from '@/lib/documents/pdf/tags'
import { sheetLookOf, type Template } from '@/lib/documents/pdf/template'
import { Typesetter } from '@/lib/documents/pdf/typesetter'

/** Where a template places everything, before any PDF is written; nothing of it outside its page or untagged. */
export async function placed(
  { blocks, content }: Snapshot,
  template: Template = studio,
): Promise<PlacedDocument> {
  const { brand, paper } = content
  const faces = await documentFaces(blocks, template.facesOf(brand), readFont)
  const setter = new Typesetter(faces)
  const document = template.place({
    ...{ blocks, brand, paper, setter, fingerprint: '9dbb 8cf8 63ab' },
    look: sheetLookOf(content),
  })
  assertInside(document)
  return document
}

export async function readFont(sha256: string): Promise<Uint8Array> {
  const bytes = await fontBytesByHash(sha256)
  if (!bytes) throw new Error(`No font ${sha256}`)
  return bytes
}

/** What is read out of a document, each element once and in order. */
export interface ReadElement {
  /** From the root to the element, such as "Table TR TH". */
  path: string
  tag: Tag
  text: string
}

export function readOut(document: PlacedDocument): ReadElement[] {
  const texts = new Map<unknown, string[]>()
  for (const mark of textMarks(document)) {
    texts.set(mark.tag, [...(texts.get(mark.tag) ?? []), mark.text])
  }
  const read = (tag: Tag, path: string): ReadElement[] => [
    { path, tag, text: (texts.get(tag) ?? []).join(' ') },
    ...tag.children.flatMap(child => read(child, `${path} ${child.role}`.trim())),
  ]
  return read(document.root, '')
}

export function textMarks(document: PlacedDocument): TextMark[] {
  return document.pages.flatMap(page => page.marks).filter(isText)
}

/** The texts of each page, in the order in which they were placed, joined by a bar. */
export function pageWords(document: PlacedDocument): string[] {
  return document.pages.map(page =>
    page.marks
      .filter(isText)
      .map(mark => mark.text.replace(/\s+/g, ' ').trim())
      .join('|'),
  )
}

function isText(mark: Mark): mark is TextMark {
  return mark.kind === 'text'
}
