/** A value of PDF's syntax. Names keep their slash; texts are bytes, one character each. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfText
  | PdfPointer
  | PdfValue[]
  | PdfDict
export type PdfDict = Map<string, PdfValue>

export interface PdfText {
  text: string
}

export interface PdfPointer {
  to: number
}

/** Operands and what is done with them. */
export interface Operation {
  operator: string
  operands: PdfValue[]
}

const tokens =
  /[\0\t\n\f\r ]+|%[^\r\n]*|<<|>>|[[\]]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[^\0\t\n\f\r ()<>[\]{}/%]+/gy

function tokensOf(source: string): string[] {
  const found: string[] = []
  tokens.lastIndex = 0
  while (tokens.lastIndex < source.length) {
    const at = tokens.lastIndex
    const token = tokens.exec(source)?.[0]
    if (token === undefined) throw new Error(`No PDF at ${at}: ${source.slice(at, at + 40)}`)
    if (!/^[\0\t\n\f\r %]/.test(token)) found.push(token)
  }
  return found
}

/** The one value that a source is. */
export function pdfValue(source: string): PdfValue {
  const values = [...operationsOf(`${source} end`)]
  const operands = values[0]?.operands ?? []
  if (values.length !== 1 || operands.length !== 1) throw new Error(`Not one value: ${source}`)
  return operands[0] ?? null
}

/** The operations of a page's content. */
export function operationsOf(source: string): Operation[] {
  const stack: PdfValue[][] = [[]]
  const operations: Operation[] = []
  for (const token of tokensOf(source)) {
    const top = stack.at(-1) ?? []
    if (token === '[' || token === '<<') stack.push([])
    else if (token === ']' || token === '>>') {
      stack.pop()
      stack.at(-1)?.push(token === ']' ? top : dictOf(top))
    } else if (token === 'R') {
      const [to] = top.splice(-2)
      top.push({ to: Number(to) })
    } else {
      const value = simpleValue(token)
      if (value !== undefined) top.push(value)
      else operations.push({ operator: token, operands: top.splice(0) })
    }
  }
  if (stack.length !== 1 || stack[0]?.length !== 0) throw new Error('Something is left open')
  return operations
}

function dictOf(values: readonly PdfValue[]): PdfDict {
  const dict: PdfDict = new Map()
  for (let index = 0; index < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]]
    if (typeof key !== 'string' || value === undefined || dict.has(key)) {
      throw new Error(`No dictionary: ${JSON.stringify(values)}`)
    }
    dict.set(key, value)
  }
  return dict
}

function simpleValue(token: string): PdfValue | undefined {
  if (token.startsWith('/')) {
    return token.replaceAll(/#([0-9A-F]{2})/g, (_, digits) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
  }
  if (token.startsWith('<')) {
    const digits = token.slice(1, -1).replaceAll(/\s/g, '')
    return { text: Buffer.from(digits, 'hex').toString('latin1') }
  }
  if (token.startsWith('(')) return { text: token.slice(1, -1).replaceAll(/\\([\\()])/g, '$1') }
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) return Number(token)
  if (token === 'true' || token === 'false') return token === 'true'
  return token === 'null' ? null : undefined
}

/** The bytes of a text, which may be anything, one character each. */
export function bytesOf(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : null
}

/** What a text says: UTF-16 if it begins as such. */
export function wordsOf(value: PdfValue | undefined): string | null {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null
  if (!value.text.startsWith('\xfe\xff')) return value.text
  return Buffer.from(value.text.slice(2), 'latin1').swap16().toString('utf16le')
}
