/** A cell: text, a whole number, a decimal that stays a number however it begins, or nothing. */
export type CsvCell = string | number | { figure: string } | null

const plainFigure = /^-?\d+(\.\d+)?$/
/** Where a spreadsheet that splits at semicolons or tabs would begin a cell, and take it for a formula. */
const formulaStart = /(?<=^|[;\t\r\n])(?=[\s"]*[=+\-@\t\r])/g
const needsQuotes = /[",;\t\r\n]/

/**
 * Rows as RFC 4180 writes them: commas, CRLF after every row, quotes where a cell needs them, doubled inside. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front of `=`, `+`, `-`, `@`, tab and CR, at its
 * beginning and after each semicolon, tab and line break in it, since some spreadsheets begin a cell there and know
 * no quotes; numbers are left as they are. Refuses (RangeError) a figure that is no plain decimal.
 * @param options.byteOrderMark lets Excel read UTF-8
 */
export function toCsv(
  rows: readonly (readonly CsvCell[])[],
  options: { byteOrderMark?: boolean } = {},
): string {
  const lines = rows.map(row => `${row.map(written).join(',')}\r\n`)
  return `${options.byteOrderMark ? '\ufeff' : ''}${lines.join('')}`
}

function written(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(cell.replaceAll(formulaStart, "'"))
  const figure = typeof cell === 'number' ? String(cell) : cell.figure
  if (!plainFigure.test(figure)) throw new RangeError(`Not a decimal figure: ${figure}`)
  return figure
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
