import { readFile } from 'node:fs/promises'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { DomainError } from './errors'
import { plainName, toTypeface } from './typefaces'

const packaged = 'node_modules/@fontsource-variable'
const variable = () =>
  readFile(`${packaged}/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2`)
const fixed = () => readFile('lib/documents/pdf/fonts/inter-500.ttf')

/** The table of a TrueType file, to be changed in place. */
function tableIn(file: Buffer, tag: string): Buffer {
  for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16)
    if (file.toString('latin1', at, at + 4) === tag)
      return file.subarray(
        file.readUInt32BE(at + 8),
        file.readUInt32BE(at + 8) + file.readUInt32BE(at + 12),
      )
  throw new Error(`There is no table ${tag}.`)
}

async function withRights(rights: number): Promise<Buffer> {
  const file = await fixed()
  tableIn(file, 'OS/2').writeUInt16BE(rights, 8)
  return file
}

async function withItalic(): Promise<Buffer> {
  const file = await fixed()
  tableIn(file, 'OS/2').writeUInt16BE(1, 62)
  return file
}

/** A font of other tables, each as it is or changed. */
async function remade(change: (tables: Map<string, Buffer>) => void): Promise<Buffer> {
  const file = await fixed()
  const tags = Array.from({ length: file.readUInt16BE(4) }, (_, index) =>
    file.toString('latin1', 12 + index * 16, 16 + index * 16),
  )
  const tables = new Map(tags.map(tag => [tag, Buffer.from(tableIn(file, tag))]))
  change(tables)
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(0x00010000)
  head.writeUInt16BE(tables.size, 4)
  const parts = [head]
  let offset = head.byteLength
  for (const [index, [tag, table]] of [...tables].entries()) {
    head.write(tag, 12 + index * 16, 'latin1')
    head.writeUInt32BE(offset, 20 + index * 16)
    head.writeUInt32BE(table.byteLength, 24 + index * 16)
    const padded = Buffer.alloc(Math.ceil(table.byteLength / 4) * 4)
    table.copy(padded)
    parts.push(padded)
    offset += padded.byteLength
  }
  return Buffer.concat(parts)
}

const without = (tag: string) => () => remade(tables => void tables.delete(tag))

function noCharacters(tables: Map<string, Buffer>): void {
  tables.get('cmap')?.writeUInt16BE(0, 2)
}

/** Every sign is put together from itself. */
function circling(tables: Map<string, Buffer>): void {
  const sign = Buffer.alloc(20)
  sign.writeInt16BE(-1)
  const outlines = tables.get('loca')
  const isLong = tables.get('head')?.readInt16BE(50) === 1
  const size = isLong ? 4 : 2
  const count = (outlines?.byteLength ?? 0) / size - 1
  const signs = Array.from({ length: count }, (_, glyph) => {
    sign.writeUInt16BE(glyph, 12)
    if (isLong) outlines?.writeUInt32BE((glyph + 1) * 20, (glyph + 1) * 4)
    else outlines?.writeUInt16BE((glyph + 1) * 10, (glyph + 1) * 2)
    return Buffer.from(sign)
  })
  tables.set('glyf', Buffer.concat(signs))
}

/** A WOFF2 that says it unpacks to more. */
async function swollen(): Promise<Buffer> {
  const file = await variable()
  file.writeUInt32BE(900_000_000, 16)
  return file
}

interface Parsed {
  postscriptName: string
  familyName: string
  variationAxes: object
  characterSet: number[]
  availableFeatures: string[]
  glyphForCodePoint(code: number): { id: number; advanceWidth: number }
  layout(text: string): { glyphs: { id: number }[]; advanceWidth: number }
}

function parsed(bytes: Uint8Array): Parsed {
  const font = create(bytes)
  if (!isParsed(font)) throw new Error('This is no font.')
  return font
}

function isParsed(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && 'layout' in value
}

describe('a typeface that is sent', () => {
  it('is made static in three weights, out of a variable one', async () => {
    const { name, files } = await toTypeface(await variable())
    expect(name).toBe('Source Serif 4')
    expect(files.map(({ weight }) => weight)).toEqual([400, 500, 600])
    const fonts = files.map(({ bytes }) => parsed(bytes))
    expect(fonts.map(font => font.postscriptName)).toEqual([
      'Company-400',
      'Company-500',
      'Company-600',
    ])
    const [light = 0, , bold = 0] = fonts.map(font => font.layout('Hamburg').advanceWidth)
    expect(bold).toBeGreaterThan(light)
    for (const font of fonts) {
      expect(font.variationAxes).toEqual({})
      expect(font.availableFeatures.every(tag => ['kern', 'tnum', 'pnum'].includes(tag))).toBe(true)
    }
  })

  it('keeps its weight where it has only one', async () => {
    const { files } = await toTypeface(await fixed())
    expect(files.map(({ weight }) => weight)).toEqual([500])
    expect(files[0]?.bytes.byteLength).toBeLessThan(400_000)
  })

  it('gives every character a sign of its own, so that copied text is the text', async () => {
    for (const file of [await variable(), await fixed()]) {
      const [first] = (await toTypeface(file)).files
      const font = parsed(first?.bytes ?? new Uint8Array())
      const glyphs = font.characterSet.map(code => font.glyphForCodePoint(code).id)
      expect(new Set(glyphs).size).toBe(glyphs.length)
      expect(font.characterSet.length).toBeGreaterThan(190)
    }
  })

  it('comes out the same each time', async () => {
    const [one, other] = [await toTypeface(await variable()), await toTypeface(await variable())]
    expect(one).toEqual(other)
  })

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(200, 'x'), 'latin1'), 'no font'],
    ['a style sheet', () => Buffer.from("x';@import url(//evil.example)".padEnd(99)), 'no font'],
    ['PostScript outlines', () => Buffer.from('OTTO'.padEnd(200, '\0'), 'latin1'), 'TrueType'],
    ['a collection', () => Buffer.from('ttcf'.padEnd(200, '\0'), 'latin1'), 'several fonts'],
    ['an old WOFF', () => Buffer.from('wOFF'.padEnd(200, '\0'), 'latin1'), 'older kind'],
    ['a TTF cut off', async () => (await fixed()).subarray(0, 40_000), 'damaged'],
    ['a WOFF2 cut off', async () => (await variable()).subarray(0, 20_000), 'damaged'],
    ['noise behind a head', () => Buffer.from('\0\x01\0\0'.padEnd(900, 'zq'), 'latin1'), 'damaged'],
    ['one that swells', swollen, 'when it is unpacked'],
    ['one that may not be embedded', () => withRights(0x0002), 'forbids that documents carry'],
    ['one that may not be cut', () => withRights(0x0100), 'carry parts'],
    ['an italic', withItalic, 'upright'],
    ['one without characters', () => remade(noCharacters), 'Latin'],
    ['one without widths', without('hmtx'), 'damaged'],
    ['one without measures', without('hhea'), 'damaged'],
    ['one without names of signs', without('post'), 'damaged'],
    ['signs that are made of themselves', () => remade(circling), 'damaged'],
    ['signs that nobody sees', () => remade(tables => tables.get('loca')?.fill(0)), 'Latin'],
    ['signs that take no room', () => remade(tables => tables.get('hmtx')?.fill(0)), 'Latin'],
    ['one without Latin', () => readFile('lib/documents/pdf/fonts/noto-thai-400.ttf'), 'Latin'],
  ])('is refused for %s, with what to do', async (_what, file, words) => {
    const refusal = await toTypeface(await file()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(DomainError)
    expect(refusal).toMatchObject({ message: expect.stringContaining(words) })
  })

  it('may be edited by those who print it, and previewed', async () => {
    for (const rights of [0x0000, 0x0004, 0x0008])
      expect((await toTypeface(await withRights(rights))).files).toHaveLength(1)
  })
})

describe('the name of a typeface', () => {
  it.each([
    ["x';@import url(//evil.example)", 'x import url evil example'],
    ['red}body{display:none', 'red body display none'],
    ['Founders Grotesk-Text', 'Founders Grotesk-Text'],
    ['Søhne Größe', 'Søhne Größe'],
    ['Inter SemiBold', 'Inter'],
    ['Inter-Semi-Bold', 'Inter'],
    ['Bold', 'Bold'],
    ['</style><script>', 'style script'],
    ['\u202e\u0000', 'Uploaded typeface'],
    ['a'.repeat(90), 'a'.repeat(40)],
    ['𐐀'.repeat(90), '𐐀'.repeat(20)],
  ])('%j becomes “%s”', (name, plain) => {
    expect(plainName(name)).toBe(plain)
  })
})
