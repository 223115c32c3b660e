import { Readable } from 'node:stream'
import { CsvError, type Parser, parse } from 'csv-parse'
import { decodedText } from './csv-decoding'
import { DomainError } from './errors'

export interface CsvRow {
  /** As a spreadsheet counts: the heads are row 1, empty ones count too. */
  row: number
  cells: string[]
}

interface CsvLimits {
  bytes: number
  /** Without the heads. */
  rows: number
}

/** How many rows are handed on at once, and how many characters. */
const batchRows = 500
const batchSize = 500_000
/** A cell is at most as long as a whole row of ours. */
const longestRow = 256_000
const longestHead = 64_000
const mostCells = 1000

/**
 * Rows of a CSV file as its bytes come, in batches: the first one begins with the heads. Comma, semicolon or tab, quoted
 * or not, in UTF-8, UTF-16 or Windows-1252; empty rows are left out.
 * @throws DomainError `invalid` naming the row, `too_large` beyond the limits: the rest is not read any more
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  limits: CsvLimits,
): AsyncGenerator<CsvRow[]> {
  const texts = decodedText(withinBytes(bytes, limits.bytes))
  const first = await firstLine(texts)
  if (first.trim() === '') throw new DomainError('invalid', 'This file is empty. Choose another.')
  const parser = parserOf(delimiterOf(first))
  const source = Readable.from(allOf(first, texts))
  source.on('error', error => parser.destroy(error)).pipe(parser)
  const records = parser[Symbol.asyncIterator]()
  let row = 0
  let batch: CsvRow[] = []
  let size = 0
  for (;;) {
    const next = await records.next().catch((error: unknown) => {
      throw refusalOf(error)
    })
    if (next.done) break
    row += 1
    // Empty ones too: each takes its time.
    if (row > limits.rows + 1) throw tooManyRows(limits.rows)
    const cells = textsOf(next.value, row)
    if (cells.every(cell => cell.trim() === '')) continue
    assertReadable(cells, row)
    batch.push({ row, cells })
    size += cells.reduce((sum, cell) => sum + cell.length, 0)
    if (batch.length < batchRows && size < batchSize) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

async function* withinBytes(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of bytes) {
    size += part.byteLength
    if (size > most) throw tooManyBytes(most)
    yield part
  }
}

/** What a person is told whose file is too large; asked too where a request says its length. */
export function tooManyBytes(most: number): DomainError {
  return new DomainError(
    'too_large',
    `This file is larger than ${Math.floor(most / 1024 / 1024)} MB. Split it, and import one part after the other.`,
  )
}

function tooManyRows(most: number): DomainError {
  const count = String(most).replace(/(?=(\d{3})+$)\B/g, ',')
  return new DomainError(
    'too_large',
    `This file has more than ${count} rows. Split it, and import one part after the other.`,
  )
}

function parserOf(delimiter: string): Parser {
  return parse({
    delimiter,
    bom: false,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  })
}

/** Text up to the end of the first line at least, as far as it is read to know how cells are parted. */
async function firstLine(texts: AsyncGenerator<string>): Promise<string> {
  let first = ''
  while (!/[\r\n]/.test(first) && first.length < longestHead) {
    const next = await texts.next()
    if (next.done) break
    first += next.value
  }
  return first
}

async function* allOf(first: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first
  yield* texts
}

const delimiters = [',', ';', '\t'] as const

/** The sign that stands most often in the heads, outside of quotes. */
function delimiterOf(first: string): string {
  const [line = ''] = first.split(/\r\n|\r|\n/, 1)
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counts = delimiters.map(sign => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign
}

function textsOf(record: unknown, row: number): string[] {
  if (!Array.isArray(record)) return []
  if (record.length > mostCells)
    throw new DomainError(
      'invalid',
      `Row ${row} has more than ${String(mostCells).replace(/(?=\d{3}$)/, ',')} cells. Remove columns that are not needed, then choose the file again.`,
    )
  return record.map(String)
}

/** What the database could not hold, or what is no text: a NUL, half a character, what no encoding explains. */
const unreadable = /\0|\p{Surrogate}|\ufffd/u

function assertReadable(cells: readonly string[], row: number): void {
  const cell = cells.find(each => unreadable.test(each))
  if (cell === undefined) return
  throw new DomainError(
    'invalid',
    cell.includes('\0')
      ? `Row ${row} has a NUL character, which no text has. Save it in the format CSV (UTF-8) and choose it again.`
      : `Row ${row} has characters that cannot be read. Save it in the format CSV (UTF-8) and choose it again.`,
  )
}

function refusalOf(error: unknown): unknown {
  const code = error instanceof CsvError ? error.code : null
  // Rows that were read may not have been taken yet: the parser counts its own.
  const row = error instanceof CsvError ? Number(error.records) + 1 : 0
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new DomainError(
      'invalid',
      `Row ${row} begins a quotation mark that is never closed. Close it, then choose the file again.`,
    )
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new DomainError(
      'invalid',
      `Row ${row} is longer than any row of ours. Is a quotation mark missing in it?`,
    )
  if (code)
    return new DomainError(
      'invalid',
      `Row ${row} is no row of a CSV file. Correct it and try again.`,
    )
  return error
}
