import type { Mark, PlacedDocument, TextMark, TextRun } from '../marks'
import { attachmentEntries } from './attachments'
import { utf8 } from './bytes'
import type { AttachedFile, PdfFacts, Pictures } from './facts'
import { type FontInUse, fontInUse } from './fonts-in-use'
import { languagesOf } from './languages'
import { pageContent, type Shared } from './page-content'
import { newPdfFile, type PdfFile, type Reference } from './pdf-file'
import { addPicture } from './pictures'
import { isApart } from './reading-order'
import { addSrgb } from './srgb'
import { addStructure, type WrittenPage } from './structure'
import { momentOf, numberOf, textOf } from './syntax'
import { producer, xmpOf } from './xmp'

/** The bytes of a PDF/A-3a and PDF/UA-1 file: the same for the same document, on any day and machine. */
export function writePdf(
  document: PlacedDocument,
  facts: PdfFacts,
  pictures: Pictures,
  attachments: readonly AttachedFile[],
): Uint8Array {
  const file = newPdfFile()
  const known = readable(facts)
  const root = file.reserve()
  const languages = languagesOf(document)
  const pages = addPages(file, root, document, pictures, languages)
  file.put(
    root,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map(page => page.reference).join(' ')}]>>`,
  )
  const structure = addStructure(file, document, pages, languages)
  const metadata = file.addStream('/Type/Metadata/Subtype/XML', xmpOf(known), { asItIs: true })
  const profile = addSrgb(file)
  const catalog = file.add(
    `<</Type/Catalog/Pages ${root}/Lang${textOf(known.language)}/MarkInfo<</Marked true>>` +
      `/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ${structure}/Metadata ${metadata}` +
      '/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)' +
      `/Info(sRGB)/DestOutputProfile ${profile}>>]${attachmentEntries(file, attachments)}>>`,
  )
  const said = file.add(
    `<</Title${textOf(known.title)}/Author${textOf(known.author)}/Creator${textOf(producer)}` +
      `/Producer${textOf(producer)}/CreationDate${momentOf(known.createdAt)}>>`,
  )
  return file.finish(catalog, said)
}

/** What XML cannot carry is replaced in every place alike, since readers compare them. */
function readable(facts: PdfFacts): PdfFacts {
  const clean = (text: string) => text.toWellFormed().replaceAll(unsayable, '\uFFFD')
  return { ...facts, title: clean(facts.title), author: clean(facts.author) }
}

const unsayable = /[\p{Cc}\uFFFE\uFFFF]/gu

function addPages(
  file: PdfFile,
  root: Reference,
  document: PlacedDocument,
  pictures: Pictures,
  languages: Shared['languages'],
): WrittenPage[] {
  const [width, height] = document.size
  const resources = file.reserve()
  const shared = { ...sharedBy(file, pictures), goesOn: goingOn(document), languages }
  const pages = document.pages.map((page, index) => {
    const content = pageContent(page, height, shared)
    const reference = file.add(
      `<</Type/Page/Parent ${root}/MediaBox[0 0 ${numberOf(width)} ${numberOf(height)}]` +
        `/Resources ${resources}/Contents ${file.addStream('', utf8(content.source))}` +
        `/StructParents ${index}/Tabs/S>>`,
    )
    return { ...content, reference }
  })
  file.put(resources, shared.resources())
  return pages
}

function goingOn({ pages }: PlacedDocument): Shared['goesOn'] {
  const lasts = new Map<Mark['tag'], TextMark>()
  const going = new Set<TextMark>()
  for (const mark of pages.flatMap(page => page.marks)) {
    if (mark.kind !== 'text' || mark.tag === 'artifact') continue
    const before = lasts.get(mark.tag)
    if (before && isApart(mark)) going.add(before)
    lasts.set(mark.tag, mark)
  }
  return mark => going.has(mark)
}

/** Every font and picture of a document once, whatever the page. */
function sharedBy(
  file: PdfFile,
  pictures: Pictures,
): Omit<Shared, 'goesOn' | 'languages'> & { resources(): string } {
  const fonts = new Map<string, FontInUse>()
  const images = new Map<string, Reference>()
  return {
    fontOf({ face }: TextRun) {
      const font = fonts.get(face.key) ?? fontInUse(`/F${fonts.size + 1}`, face)
      fonts.set(face.key, font)
      return font
    },
    pictureOf(sha256) {
      images.set(sha256, images.get(sha256) ?? addPicture(file, pictures, sha256))
      return `/I${[...images.keys()].indexOf(sha256) + 1}`
    },
    resources() {
      const embedded = Array.from(fonts.values(), font => `${font.name} ${font.embed(file)}`)
      const placed = Array.from(
        images.values(),
        (reference, index) => `/I${index + 1} ${reference}`,
      )
      return `<</Font<<${embedded.join('')}>>/XObject<<${placed.join('')}>>>>`
    },
  }
}
