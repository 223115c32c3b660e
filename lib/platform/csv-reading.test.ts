import { describe, expect, test } from 'vitest'
import { type CsvRow, readCsv } from './csv-reading'

const limits = { bytes: 1_000_000, rows: 1000 }

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(bytes: Uint8Array, size = 7, most = limits): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of readCsv(inParts(bytes, size), most)) rows.push(...batch)
  return rows
}

const cellsOf = async (bytes: Uint8Array, size?: number) =>
  (await rowsOf(bytes, size)).map(each => each.cells)

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))

describe('reading CSV', () => {
  test('parts cells by comma, semicolon or tab, whatever stands in quotes', async () => {
    for (const sign of [',', ';', '\t'])
      expect(await cellsOf(utf8(`"a,;b"${sign}c\n1${sign}"x""y"\n`))).toEqual([
        ['a,;b', 'c'],
        ['1', 'x"y'],
      ])
  })

  test('counts rows as a spreadsheet does: heads are 1, empty rows count, line breaks in quotes do not', async () => {
    const rows = await rowsOf(utf8('a,b\r\n"x\r\ny",1\r\n\r\n,\r\nz,2'))
    expect(rows.map(each => each.row)).toEqual([1, 2, 5])
  })

  test('reads UTF-8 with and without a mark, split anywhere', async () => {
    for (const size of [1, 2, 3, 5, 1000]) {
      expect(await cellsOf(utf8('näme,€\n😀,ß\n'), size)).toEqual([
        ['näme', '€'],
        ['😀', 'ß'],
      ])
      expect(await cellsOf(utf8('\ufeffnäme,€\n😀,ß\n'), size)).toEqual([
        ['näme', '€'],
        ['😀', 'ß'],
      ])
    }
  })

  test('reads UTF-16 by its mark, and Windows-1252 where it is no UTF-8', async () => {
    for (const size of [1, 3, 1000]) {
      expect(await cellsOf(utf16('a;b\nü;1\n'), size)).toEqual([
        ['a', 'b'],
        ['ü', '1'],
      ])
      const swapped = new Uint8Array(Buffer.from('\ufeffa;b\nü;1\n', 'utf16le').swap16())
      expect(await cellsOf(swapped, size)).toEqual([
        ['a', 'b'],
        ['ü', '1'],
      ])
    }
    const old = new Uint8Array(Buffer.from('name,city\nM\xfcller,K\xf6ln\n', 'latin1'))
    for (const size of [1, 4, 1000])
      expect(await cellsOf(old, size)).toEqual([
        ['name', 'city'],
        ['Müller', 'Köln'],
      ])
    expect(await cellsOf(new Uint8Array([...utf8('a\n'), 0x80]))).toEqual([['a'], ['€']])
  })

  test('keeps formulas and quotes inside of words as they are', async () => {
    expect(await cellsOf(utf8('a,b\n=1+1,5" pipe\n+49 30,@x\n'))).toEqual([
      ['a', 'b'],
      ['=1+1', '5" pipe'],
      ['+49 30', '@x'],
    ])
  })

  test.each([
    ['a NUL', utf8('a\nb\nc\0d\n'), 'Row 3 has a NUL character'],
    ['half a character', utf16('a\nb\n\ud800x\n'), 'Row 3 has characters that cannot be read'],
    [
      'a file that says it is UTF-8 and is not',
      new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('a\nb'), 0xff, 0x0a]),
      'Row 2 has characters that cannot be read',
    ],
    ['a quotation mark without an end', utf8('a,b\n1,2\n3,"x\n4,5\n'), 'Row 3 begins a quotation'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 5]), 'a spreadsheet’s own file'],
    ['nothing', new Uint8Array(), 'This file is empty'],
    ['nothing but a mark', utf8('\ufeff\n \n'), 'This file is empty'],
    [
      'a row of nothing but commas',
      utf8(`a,b\n1,2\n3${','.repeat(1000)}\n`),
      'Row 3 has more than',
    ],
    ['a row without end', utf8(`a\n"${'x'.repeat(300_000)}`), 'Row 2'],
  ])('refuses %s with the row', async (_, bytes, sentence) => {
    await expect(rowsOf(bytes, 1000)).rejects.toThrow(sentence)
  })

  test('stops at the limits, and takes no more', async () => {
    await expect(rowsOf(utf8('a\n1\n2\n3\n'), 7, { bytes: 100, rows: 2 })).rejects.toMatchObject({
      code: 'too_large',
    })
    expect(await rowsOf(utf8('a\n1\n2\n'), 7, { bytes: 100, rows: 2 })).toHaveLength(3)
    let taken = 0
    async function* endless() {
      for (;;) {
        taken += 1
        yield utf8('abc,def\n'.repeat(1000))
      }
    }
    const reading = async () => {
      for await (const _ of readCsv(endless(), { bytes: 100_000, rows: 1_000_000 }));
    }
    await expect(reading()).rejects.toMatchObject({ code: 'too_large' })
    expect(taken).toBeLessThan(20)
  })

  test('stops at empty rows as well, and hands on long rows in smaller batches', async () => {
    await expect(rowsOf(utf8(`a\n${'\n'.repeat(1001)}b\n`), 1000)).rejects.toMatchObject({
      code: 'too_large',
    })
    const sizes: number[] = []
    const long = utf8(`${'x'.repeat(200_000)}\n`.repeat(7))
    for await (const batch of readCsv(inParts(long, 60_000), { bytes: 2_000_000, rows: 1000 }))
      sizes.push(batch.length)
    expect(sizes).toEqual([3, 3, 1])
  })

  test('tells when the way broke off', async () => {
    async function* broken() {
      yield utf8('a\n1\n')
      throw new Error('broken off')
    }
    const reading = async () => {
      for await (const _ of readCsv(broken(), limits));
    }
    await expect(reading()).rejects.toThrow('broken off')
  })
})
