import { broken } from './broken'
import { codesShown, contentRules, isLanguage } from './content'
import { fontRules } from './fonts'
import { type PdfObjects, pdfObjects } from './objects'
import { structureRules } from './structure'
import { bytesOf, type PdfDict, wordsOf } from './syntax'

/**
 * What a file breaks of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), one sentence each, as far as files of
 * ours can break it at all. It knows our way of writing only, and refuses whatever else PDF allows.
 */
export function brokenRules(file: Uint8Array): string[] {
  const pdf = pdfObjects(file)
  const catalog = pdf.dict(pdf.trailer.get('/Root'))
  const pages = pagesOf(pdf, catalog)
  const shown = codesShown(pdf, pages)
  return [
    ...fileRules(pdf, file),
    ...catalogRules(pdf, catalog),
    ...factRules(pdf, catalog),
    ...pages.flatMap((page, index) => pageRules(pdf, page, index)),
    ...contentRules(pdf, pages),
    ...structureRules(pdf, catalog, pages),
    ...[...shown].flatMap(([font, codes]) => fontRules(pdf, font, codes)),
    ...attachmentRules(pdf, catalog),
  ]
}

export function pagesOf(pdf: PdfObjects, catalog: PdfDict): PdfDict[] {
  const root = pdf.dict(catalog.get('/Pages'))
  const kids = pdf.list(root.get('/Kids'))
  if (kids.length !== root.get('/Count')) throw new Error('The pages are counted wrong')
  return kids.map(kid => pdf.dict(kid))
}

function fileRules(pdf: PdfObjects, file: Uint8Array): string[] {
  const [first, second] = pdf.list(pdf.trailer.get('/ID')).map(bytesOf)
  const head = Buffer.from(file.subarray(0, 15)).toString('latin1')
  return broken({
    'the file begins with its version and four bytes beyond ASCII':
      /^%PDF-1\.7\n%[\x80-\xff]{4}\n$/.test(head),
    'the file has an identifier of 16 bytes': first?.length === 16 && first === second,
    'nothing is encrypted': !pdf.trailer.has('/Encrypt'),
  })
}

const catalogKeys = new Set([
  '/Type',
  '/Pages',
  '/Lang',
  '/MarkInfo',
  '/ViewerPreferences',
  '/StructTreeRoot',
  '/Metadata',
  '/OutputIntents',
  '/AF',
  '/Names',
])

function catalogRules(pdf: PdfObjects, catalog: PdfDict): string[] {
  const [intent, ...others] = pdf.list(catalog.get('/OutputIntents')).map(one => pdf.dict(one))
  const profile = pdf.bytes(intent?.get('/DestOutputProfile'))
  const names = pdf.dict(catalog.get('/Names') ?? new Map())
  return broken({
    'the catalog holds what an invoice needs and no action, script, form or outline':
      [...catalog.keys()].every(key => catalogKeys.has(key)) &&
      [...names.keys()].every(key => key === '/EmbeddedFiles'),
    'the language is named': isLanguage(wordsOf(catalog.get('/Lang'))),
    'the content is marked': pdf.dict(catalog.get('/MarkInfo')).get('/Marked') === true,
    'the title is shown':
      pdf.dict(catalog.get('/ViewerPreferences')).get('/DisplayDocTitle') === true,
    'there is one intent of output, for archives':
      others.length === 0 && intent?.get('/S') === '/GTS_PDFA1',
    'the profile is of a screen, in RGB, as long as it says':
      profile.toString('latin1', 12, 20) === 'mntrRGB ' &&
      profile.toString('latin1', 36, 40) === 'acsp' &&
      profile.readUInt32BE(0) === profile.length,
  })
}

function factRules(pdf: PdfObjects, catalog: PdfDict): string[] {
  const info = pdf.dict(pdf.trailer.get('/Info'))
  const xmp = pdf.bytes(catalog.get('/Metadata')).toString('utf8')
  const said = (element: string) =>
    unescaped(new RegExp(`<${element}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)<`).exec(xmp)?.[1])
  const moment = (wordsOf(info.get('/CreationDate')) ?? '').replaceAll(/\D/g, '')
  return broken({
    'the metadata is not compressed': !pdf.dict(catalog.get('/Metadata')).has('/Filter'),
    'the metadata is well-formed': isWellFormed(xmp),
    'the metadata says PDF/A-3a and PDF/UA-1':
      said('pdfaid:part') === '3' &&
      said('pdfaid:conformance') === 'A' &&
      said('pdfuaid:part') === '1' &&
      said('pdfaSchema:namespaceURI') === 'http://www.aiim.org/pdfua/ns/id/',
    'the title is there, and the same in both places':
      said('dc:title') !== '' && said('dc:title') === wordsOf(info.get('/Title')),
    'the author is the same in both places': said('dc:creator') === wordsOf(info.get('/Author')),
    'the programs are the same in both places':
      said('xmp:CreatorTool') === wordsOf(info.get('/Creator')) &&
      said('pdf:Producer') === wordsOf(info.get('/Producer')),
    'the moment is the same in both places':
      moment.length === 14 && said('xmp:CreateDate').replaceAll(/\D/g, '') === moment,
    'nothing else is said': [...info.keys()].length === 5,
  })
}

function unescaped(text = ''): string {
  return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, isEnd, name = '', rest = ''] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
    if (!isEnd && !rest.endsWith('/')) open.push(name)
    else if (isEnd && open.pop() !== name) return false
  }
  const words = xml.replaceAll(/<[^>]*>/g, '').replaceAll(/&#\d+;/g, '')
  return open.length === 0 && !/[<>&]/.test(words)
}

const pageKeys = new Set([
  '/Type',
  '/Parent',
  '/MediaBox',
  '/Resources',
  '/Contents',
  '/StructParents',
  '/Tabs',
])

function pageRules(pdf: PdfObjects, page: PdfDict, index: number): string[] {
  const on = `on page ${index + 1}`
  return broken({
    [`${on} there is no annotation, transparency or script`]: [...page.keys()].every(key =>
      pageKeys.has(key),
    ),
    [`${on} resources and size are its own`]:
      pdf.list(page.get('/MediaBox')).length === 4 && page.has('/Resources'),
    [`${on} one goes from field to field in the order of reading`]: page.get('/Tabs') === '/S',
    [`${on} sequences lead back into the tree`]: page.get('/StructParents') === index,
  })
}

function attachmentRules(pdf: PdfObjects, catalog: PdfDict): string[] {
  const files = pdf.dict(
    pdf.dict(catalog.get('/Names') ?? new Map()).get('/EmbeddedFiles') ?? new Map(),
  )
  const names = pdf.list(files.get('/Names'))
  const associated = pdf.list(catalog.get('/AF'))
  return [
    ...broken({
      'every attachment is found by its name': names.length === associated.length * 2,
    }),
    ...associated.flatMap(file => {
      const specification = pdf.dict(file)
      const name = wordsOf(specification.get('/UF'))
      const stream = pdf.dict(specification.get('/EF')).get('/F')
      const stored = pdf.dict(stream)
      const parameters = pdf.dict(stored.get('/Params'))
      return broken({
        [`"${name}" is named twice alike`]: name === wordsOf(specification.get('/F')),
        [`"${name}" says what it is`]: (wordsOf(specification.get('/Desc')) ?? '') !== '',
        [`"${name}" says what it is to the document`]:
          /^\/(Source|Data|Alternative|Supplement)$/.test(
            String(specification.get('/AFRelationship')),
          ),
        [`"${name}" has a type`]: /^\/[\w.+-]+\/[\w.+-]+$/.test(String(stored.get('/Subtype'))),
        [`"${name}" has a date and its size`]:
          wordsOf(parameters.get('/ModDate')) !== null &&
          parameters.get('/Size') === pdf.bytes(stream).length,
      })
    }),
  ]
}
