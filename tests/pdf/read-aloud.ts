import { pagesOf } from './rules/archive'
import { textsOf } from './rules/content'
import { pdfObjects } from './rules/objects'
import { type ReadElement, readTree } from './rules/structure'
import { wordsOf } from './rules/syntax'

/** What somebody hears who cannot see: role and words of every element that says something, in order. */
export function readAloud(file: Uint8Array): string[] {
  const pdf = pdfObjects(file)
  const catalog = pdf.dict(pdf.trailer.get('/Root'))
  const pages = pagesOf(pdf, catalog)
  const texts = pages.map(page => textsOf(pdf, page))
  const heard: string[] = []
  const read = ({ role, dict, sequences, children }: ReadElement) => {
    const words = sequences.map(([page, number]) => texts[page]?.[number] ?? '').join('')
    const said = wordsOf(dict.get('/Alt')) ?? wordsOf(dict.get('/ActualText')) ?? words
    if (said !== '' || children.length === 0) heard.push(`${role} ${said}`.trim())
    for (const child of children) read(child)
  }
  read(readTree(pdf, catalog, pages))
  return heard
}
