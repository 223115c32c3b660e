import { tagRoles } from '@/lib/documents/pdf/tags'
import { isLanguage, sequencesOf } from './content'
import type { PdfObjects } from './objects'
import { type PdfDict, type PdfValue, wordsOf } from './syntax'

/** An element of the tree that is read out. */
export interface ReadElement {
  role: string
  dict: PdfDict
  children: ReadElement[]
  /** Its own marked sequences: number of the page and of the sequence. */
  sequences: (readonly [page: number, number: number])[]
}

export function readTree(
  pdf: PdfObjects,
  catalog: PdfDict,
  pages: readonly PdfDict[],
): ReadElement {
  const root = pdf.dict(catalog.get('/StructTreeRoot'))
  const pageNumber = (value: PdfValue | undefined) => pages.indexOf(pdf.dict(value))
  const read = (pointer: PdfValue | undefined, parent: PdfDict): ReadElement => {
    const dict = pdf.dict(pointer)
    if (pdf.dict(dict.get('/P')) !== parent) throw new Error('An element names another parent')
    const element: ReadElement = {
      role: String(dict.get('/S')).slice(1),
      dict,
      children: [],
      sequences: [],
    }
    for (const kid of kidsOf(dict)) {
      if (typeof kid === 'number') element.sequences.push([pageNumber(dict.get('/Pg')), kid])
      else if (kid instanceof Map) {
        element.sequences.push([pageNumber(kid.get('/Pg')), Number(kid.get('/MCID'))])
      } else element.children.push(read(kid, dict))
    }
    return element
  }
  return read(root.get('/K'), root)
}

function kidsOf(dict: PdfDict): PdfValue[] {
  const kids = dict.get('/K')
  if (kids === undefined) return []
  return Array.isArray(kids) ? kids : [kids]
}

export function structureRules(
  pdf: PdfObjects,
  catalog: PdfDict,
  pages: readonly PdfDict[],
): string[] {
  const tree = readTree(pdf, catalog, pages)
  return [
    ...(tree.role === 'Document' ? [] : ['the root is no Document']),
    ...elementRules(pdf, tree),
    ...headingRules(tree),
    ...wayBackRules(pdf, catalog, pages, tree),
  ]
}

function elementRules(pdf: PdfObjects, element: ReadElement): string[] {
  const { role, dict, children } = element
  const attributes = pdf.dict(dict.get('/A') ?? new Map())
  const wants = (sentence: string, holds: boolean) => (holds ? [] : [`a ${role} ${sentence}`])
  const childRoles = children.map(child => child.role)
  const isCell = (child: string) => child === 'TH' || child === 'TD'
  return [
    ...wants(
      'is no role of ours',
      tagRoles.some(known => known === role),
    ),
    ...wants('has something to say', role === 'TD' || role === 'TH' || kidsOf(dict).length > 0),
    ...wants('holds rows alone', (role === 'Table') === (childRoles[0] === 'TR')),
    ...wants('holds cells alone', (role === 'TR') === childRoles.some(isCell)),
    ...wants('has only such', role !== 'TR' || childRoles.every(isCell)),
    ...wants('has rows of one length', role !== 'Table' || areEven(pdf, children)),
    ...wants('says what it heads', role !== 'TH' || attributes.has('/Scope')),
    ...wants('says in words what it shows', role !== 'Figure' || !!wordsOf(dict.get('/Alt'))),
    ...wants(
      'says where it is',
      role !== 'Figure' || pdf.list(attributes.get('/BBox')).length === 4,
    ),
    ...wants('names its language', !dict.has('/Lang') || isLanguage(wordsOf(dict.get('/Lang')))),
    ...children.flatMap(child => elementRules(pdf, child)),
  ]
}

function areEven(pdf: PdfObjects, rows: readonly ReadElement[]): boolean {
  const lengths = rows.map(row =>
    row.children.reduce((sum, { dict }) => {
      const span = pdf.dict(dict.get('/A') ?? new Map()).get('/ColSpan')
      return sum + Number(span ?? 1)
    }, 0),
  )
  return new Set(lengths).size <= 1
}

function headingRules(tree: ReadElement): string[] {
  const levels: number[] = []
  const collect = ({ role, children }: ReadElement) => {
    if (/^H\d$/.test(role)) levels.push(Number(role.slice(1)))
    for (const child of children) collect(child)
  }
  collect(tree)
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
    ? ['a heading skips a level']
    : []
}

/** Each sequence of a page is in the tree once, in an element of its role, and leads back to it. */
function wayBackRules(
  pdf: PdfObjects,
  catalog: PdfDict,
  pages: readonly PdfDict[],
  tree: ReadElement,
): string[] {
  const parentTree = pdf.dict(pdf.dict(catalog.get('/StructTreeRoot')).get('/ParentTree'))
  const parents = pdf.list(parentTree.get('/Nums'))
  const claims = new Map<string, ReadElement[]>()
  const claim = (element: ReadElement) => {
    for (const [page, number] of element.sequences) {
      const place = `${page} ${number}`
      claims.set(place, [...(claims.get(place) ?? []), element])
    }
    for (const child of element.children) claim(child)
  }
  claim(tree)
  const wrong = pages.flatMap((page, index) =>
    sequencesOf(pdf, page).filter(({ role, number }) => {
      const place = `${index} ${number}`
      const [element, ...others] = claims.get(place) ?? []
      claims.delete(place)
      const back = pdf.list(parents[index * 2 + 1])[number]
      return (
        !element ||
        others.length > 0 ||
        `/${element.role}` !== role ||
        parents[index * 2] !== index ||
        back === undefined ||
        pdf.dict(back) !== element.dict
      )
    }),
  )
  return [
    ...(wrong.length > 0 ? [`${wrong.length} sequences do not lead into the tree and back`] : []),
    ...(claims.size > 0 ? [`${claims.size} sequences are in the tree and on no page`] : []),
  ]
}
