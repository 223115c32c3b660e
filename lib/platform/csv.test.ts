import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvCell, toCsv } from './csv'

describe('rows as CSV', () => {
  it.each<[string, CsvCell[][], string]>([
    [
      'cells and rows',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'a,b\r\nc,d\r\n',
    ],
    ['nothing', [], ''],
    ['empty cells', [['', null, 'x']], ',,x\r\n'],
    ['commas', [['Smith, Jones']], '"Smith, Jones"\r\n'],
    ['quotes', [['the "best" one']], '"the ""best"" one"\r\n'],
    ['lines in a cell', [['one\r\ntwo', 'three\nfour']], '"one\r\ntwo","three\nfour"\r\n'],
    ['letters of other languages', [['Příkopy Café']], 'Příkopy Café\r\n'],
    ['numbers', [[42, -7, { figure: '-12.50' }]], '42,-7,-12.50\r\n'],
  ])('with %s', (_what, rows, expected) => {
    expect(toCsv(rows)).toBe(expected)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-12.50', "'-12.50"],
    ['@sum(a1)', "'@sum(a1)"],
    ['\tcmd', '"\'\tcmd"'],
    ['\rcmd', '"\'\rcmd"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['Foo;=1+1', '"Foo;\'=1+1"'],
    ['Foo;-2;+3;@sum(a1)', "\"Foo;'-2;'+3;'@sum(a1)\""],
    ['Foo; =1', '"Foo;\' =1"'],
    ['Foo;"=1"', '"Foo;\'""=1"""'],
    ['Foo\t=1', '"Foo\t\'=1"'],
    ['Foo\n=1', '"Foo\n\'=1"'],
    [' =1', "' =1"],
    ['Müller; Söhne', '"Müller; Söhne"'],
    ['a=1', 'a=1'],
    ["'already", "'already"],
  ])('disarm %j', (text, expected) => {
    expect(toCsv([[text]])).toBe(`${expected}\r\n`)
  })

  it('begin with a byte order mark when asked to', () => {
    expect(toCsv([['a']], { byteOrderMark: true })).toBe('\ufeffa\r\n')
  })

  it.each<CsvCell>([{ figure: '=1' }, { figure: '1e5' }, { figure: '' }, Number.NaN, 1e21])(
    'refuse %j as a figure',
    cell => {
      expect(() => toCsv([[cell]])).toThrow(RangeError)
    },
  )

  it('are read back cell by cell by any reader, but for apostrophes, and no text begins a formula', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
    fc.assert(
      fc.property(table, rows => {
        const read = readCsv(toCsv(rows))
        expect(read.map(row => row.map(withoutApostrophes))).toEqual(
          rows.map(row => row.map(withoutApostrophes)),
        )
        for (const text of read.flat()) expect(text).not.toMatch(/^[\s"]*[=+\-@\t\r]/)
      }),
    )
  })

  it('begin no formula either where a spreadsheet splits at semicolons, tabs and all line breaks', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), row => {
        for (const piece of toCsv([row]).split(/[;\t\r\n]/))
          expect(piece).not.toMatch(/^[\s"]*[=+\-@]/)
      }),
    )
  })
})

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n ",;\'a') }),
)

function withoutApostrophes(text: string): string {
  return text.replaceAll("'", '')
}

/** Reads as RFC 4180 says: a quote opens a cell that only a single quote closes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quotedCell = /^"((?:[^"]|"")*)"/.exec(text.slice(at))
    const plainCell = /^[^,\r\n]*/.exec(text.slice(at))
    row.push(quotedCell ? (quotedCell[1] ?? '').replaceAll('""', '"') : (plainCell?.[0] ?? ''))
    at += (quotedCell ?? plainCell)?.[0].length ?? 0
    if (text[at] === ',') {
      at += 1
      continue
    }
    expect(text.slice(at, at + 2)).toBe('\r\n')
    at += 2
    rows.push(row)
    row = []
  }
  return rows
}
