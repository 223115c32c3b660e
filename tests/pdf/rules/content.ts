import type { PdfObjects } from './objects'
import { type Operation, operationsOf, type PdfDict, wordsOf } from './syntax'

const painting = /^(Tj|TJ|Do|S|f)$/
const others = /^(BT|ET|Tf|Tc|Ts|Td|q|Q|cm|re|m|l|c|h|w|rg|RG|BDC|BMC|EMC)$/

/** A sequence that is read out. */
interface MarkedSequence {
  role: string
  number: number
}

/** What pages paint outside of any sequence, or call by a name that is not there. */
export function contentRules(pdf: PdfObjects, pages: readonly PdfDict[]): string[] {
  return pages.flatMap((page, index) => {
    const sentences = new Set<string>()
    walk(pdf, page, {
      break: sentence => sentences.add(`on page ${index + 1} ${sentence}`),
    })
    return [...sentences]
  })
}

/** The sequences of a page, in the order of their numbers. */
export function sequencesOf(pdf: PdfObjects, page: PdfDict): MarkedSequence[] {
  const sequences: MarkedSequence[] = []
  walk(pdf, page, { mark: found => sequences.push(found) })
  return sequences
}

/** A code, and whether what it stands for is said beside it. */
export type ShownCodes = Map<number, { isSaidBeside: boolean }>

/** The codes that are shown in each font. */
export function codesShown(pdf: PdfObjects, pages: readonly PdfDict[]): Map<PdfDict, ShownCodes> {
  const fonts = new Map<PdfDict, ShownCodes>()
  for (const page of pages) {
    walk(pdf, page, {
      show: (font, codes, within) => {
        const isSaidBeside = within.includes('actual text')
        const known: ShownCodes = fonts.get(font) ?? new Map()
        fonts.set(font, known)
        for (const code of codes) {
          known.set(code, { isSaidBeside: isSaidBeside && known.get(code)?.isSaidBeside !== false })
        }
      },
    })
  }
  return fonts
}

/** What is heard of each sequence of a page. */
export function textsOf(pdf: PdfObjects, page: PdfDict): string[] {
  const texts: string[] = []
  const hear = (text: string, [outer]: readonly Open[]) => {
    if (outer === 'sequence') texts.push(`${texts.pop()}${text}`)
  }
  walk(pdf, page, {
    mark: () => texts.push(''),
    say: hear,
    show: (font, codes, within) => {
      const characters = textsByCode(pdf, font)
      const text = codes.map(code => characters.get(code) ?? '\uFFFD').join('')
      if (!within.includes('actual text')) hear(text, within)
    },
  })
  return texts
}

/** What the codes of a font stand for. */
export function textsByCode(pdf: PdfObjects, font: PdfDict): Map<number, string> {
  const source = pdf.bytes(font.get('/ToUnicode')).toString('latin1')
  return new Map(
    Array.from(source.matchAll(/^<([0-9A-F]{4})><([0-9A-F]+)>$/gm), ([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

interface Listener {
  break?(sentence: string): void
  mark?(sequence: MarkedSequence): void
  show?(font: PdfDict, codes: number[], within: readonly Open[]): void
  /** A text that stands beside what is shown. */
  say?(text: string, within: readonly Open[]): void
}

type Open = 'sequence' | 'artifact' | 'actual text' | 'language'

function walk(pdf: PdfObjects, page: PdfDict, listener: Listener): void {
  const resources = pdf.dict(page.get('/Resources'))
  const named = (kind: string, name: unknown) => pdf.dict(resources.get(kind)).get(String(name))
  const open: Open[] = []
  let [isText, saved, numbers]: [boolean, number, number] = [false, 0, 0]
  let font: PdfDict | null = null
  const begin = (operation: Operation) => {
    const kind = openedBy(operation)
    const isInside = open.length > 0
    if (kind === null) listener.break?.('a sequence has no number and is no artifact')
    const isPart = kind === 'actual text' || kind === 'language'
    if (isPart !== isInside) listener.break?.('sequences stand in each other')
    open.push(kind ?? 'artifact')
    if (kind === 'actual text') listener.say?.(actualTextOf(operation), open)
    if (kind !== 'sequence') return
    const number = numberOf(operation)
    if (number !== numbers) listener.break?.('sequences are numbered wrong')
    numbers += 1
    listener.mark?.({ role: String(operation.operands[0]), number })
  }
  for (const operation of operationsOf(pdf.bytes(page.get('/Contents')).toString('latin1'))) {
    const { operator, operands } = operation
    if (!painting.test(operator) && !others.test(operator))
      listener.break?.(`${operator} is unknown`)
    if (painting.test(operator) && open.length === 0) listener.break?.(`${operator} is unmarked`)
    if (operator === 'BT' || operator === 'ET') {
      if (isText === (operator === 'BT')) listener.break?.('texts stand in each other')
      isText = operator === 'BT'
    }
    if (operator === 'q') saved += 1
    if (operator === 'Q') saved -= 1
    if (saved < 0) listener.break?.('more is restored than was saved')
    if (operator === 'BDC' || operator === 'BMC') begin(operation)
    if (operator === 'EMC' && !open.pop()) listener.break?.('more sequences end than begin')
    if (operator === 'Tf') font = pdf.dict(named('/Font', operands[0]))
    if (operator === 'Do' && !named('/XObject', operands[0]))
      listener.break?.('a picture is missing')
    if (operator === 'Tj' || operator === 'TJ') {
      if (!font || !isText) listener.break?.('text is shown without a font')
      for (const shown of operands.flat()) {
        if (font && typeof shown === 'object' && shown !== null && 'text' in shown) {
          listener.show?.(font, codesIn(shown.text), open)
        }
      }
    }
  }
  if (isText || saved !== 0 || open.length > 0) listener.break?.('something is left open')
}

function openedBy({ operator, operands }: Operation): Open | null {
  const [role, properties] = operands
  if (operator === 'BMC') return role === '/Artifact' ? 'artifact' : null
  if (!(properties instanceof Map)) return null
  if (role === '/Span' && properties.has('/ActualText')) return 'actual text'
  if (role === '/Span' && isLanguage(wordsOf(properties.get('/Lang')))) return 'language'
  return properties.has('/MCID') ? 'sequence' : null
}

/** Such as "ar" or "de-CH". */
export function isLanguage(name: string | null | undefined): boolean {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(name ?? '')
}

function codesIn(bytes: string): number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, at) => bytes.charCodeAt(at * 2) * 256 + bytes.charCodeAt(at * 2 + 1),
  )
}

function actualTextOf({ operands: [, properties] }: Operation): string {
  return properties instanceof Map ? (wordsOf(properties.get('/ActualText')) ?? '') : ''
}

function numberOf({ operands: [, properties] }: Operation): number {
  return properties instanceof Map ? Number(properties.get('/MCID')) : Number.NaN
}
