import { describe, expect, it, vi } from 'vitest'
import type { DocumentBlocks } from '@/lib/documents/blocks'
import { documentFaces } from '@/lib/documents/pdf/coverage'
import type { DocumentFaces, ShapedGlyph } from '@/lib/documents/pdf/faces'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import { brandFaces, fontNamed } from '@/lib/documents/pdf/layout/brand-faces'
import type { TextMark, TextRun, TextStyle } from '@/lib/documents/pdf/marks'
import { Typesetter } from '@/lib/documents/pdf/typesetter'
import { blocksOf } from '@/lib/documents/view-model'
import { readFont } from './placed'
import { baseContent, sampleContent } from './samples'

const style: TextStyle = { face: 'regular', size: 10, leading: 14, color: '#000000' }

describe('a document', () => {
  it.each([
    ['nothing but its own', 'Łódź, Ελλάδα, Київ → 1 234,50 €', []],
    ['Arabic', 'شركة', ['Paper Arabic']],
    ['Hebrew', 'שלום', ['Noto Sans Hebrew']],
    ['Devanagari', 'हिन्दी', ['Noto Sans Devanagari']],
    ['Thai', 'ภาษาไทย', ['Noto Sans Thai']],
    ['Japanese because of its kana', '東京の山田', ['Noto Sans JP']],
    ['Korean because of its hangul', '서울 金', ['Noto Sans KR', 'Noto Sans TC']],
    ['simplified Chinese', '发票号码', ['Noto Sans SC']],
    ['simplified Chinese for what both write', '山田', ['Noto Sans SC']],
    ['traditional Chinese', '發票號碼', ['Noto Sans TC']],
    ['two scripts', 'שלום 山田', ['Noto Sans Hebrew', 'Noto Sans SC']],
  ])('is given the fonts of %s', async (_, notes, families) => {
    const { fallback } = await facesFor(notes)
    expect(fallback.regular.map(face => familyOf(face.key))).toEqual(families)
    expect(fallback.bold.slice(0, families.length).map(face => weightOf(face.key))).toEqual(
      families.map(() => 600),
    )
  })

  it('in a serif is given Inter for the signs that the serif lacks', async () => {
    const serif = ['400', '500', '600'].map(each => fontNamed(`paper-serif-${each}.ttf`))
    const [regular = '', medium = '', semibold = ''] = serif
    const italic = fontNamed('paper-serif-400-italic.ttf')
    const hashes = { ...brandFaces(baseContent.brand), regular, medium, semibold, italic }
    const blocks = blocksOf(sampleContent({ notes: '★' }))
    const { fallback } = await documentFaces(blocks, hashes, readFont)
    expect(fallback.regular.map(face => familyOf(face.key))).toEqual(['Inter'])
  })

  it.each([
    ['The notes have “🚀” (U+1F680)', { notes: 'Off 🚀' }],
    ['The terms have “ქ” (U+10E5)', { terms: 'ქართული' }],
    ['The notes have “x̂” (U+0078 U+0302)', { notes: 'x̂' }],
    ['The introduction has', { intro: '\ue000' }],
  ])('is refused where no font has a character: %s', async (sentence, changes) => {
    const drawn = documentFaces(
      blocksOf(sampleContent(changes)),
      brandFaces(baseContent.brand),
      readFont,
    )
    await expect(drawn).rejects.toMatchObject({
      code: 'GLYPH',
      message: expect.stringMatching(
        /which the fonts cannot print\. Remove it, then issue again\.$/,
      ),
    })
    await expect(drawn).rejects.toThrow(sentence)
  })

  it('is refused with the line’s position and title, the client’s name, the fact', async () => {
    const blocks = blocksOf(sampleContent())
    const [line] = blocks.lines.filter(row => row.kind === 'line')
    const [fact] = blocks.facts
    if (!line || !fact) throw new Error('The sample has lines and facts')
    const lines = [{ ...line, title: 'Café ⛄', position: '3' }]
    await expect(faces({ ...blocks, lines })).rejects.toThrow(
      'Line 3 (“Café ⛄”) has “⛄” (U+26C4), which the fonts cannot print.',
    )
    const billedTo = { ...blocks.billedTo, lines: [{ text: '⛄', tone: 'strong' as const }] }
    await expect(faces({ ...blocks, billedTo })).rejects.toThrow('The client’s name has “⛄”')
    const facts = [{ ...fact, label: 'Due', value: '⛄' }]
    await expect(faces({ ...blocks, facts })).rejects.toThrow('“Due” at the top has “⛄”')
  })
})

describe('a text', () => {
  it.each([
    ['Arabic, joined', 'فاتورة'],
    ['Arabic with vowels, shadda before them', 'محمَّد بِسْمِ'],
    ['Arabic with ligatures', 'لا إلا للاستثمار شركة'],
    ['Persian with a joiner', 'می\u200cخواهم گچپژ'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Devanagari with conjuncts', 'क्षत्रिय हिन्दी र्कि कृष्ण स्त्री'],
    ['Thai with tone marks', 'น้ำ กำปี่ที่ ผู้ใหญ่'],
    ['Japanese', '請求書、ピクセル「株」㈱'],
    ['Chinese', '发票號碼：１０２４。'],
    ['Korean', '청구서 번호 뷁'],
    ['all sorts', 'Łukasz 山田 שלום — (Ω) ✓'],
  ])('has a glyph for everything and says what it is: %s', async (_, text) => {
    const [mark] = await marksOf(text)
    const runs = mark?.runs ?? []
    expect(runs.flatMap(run => run.glyphs).filter(glyph => glyph.id === 0)).toEqual([])
    for (const run of runs.filter(each => !each.isReordered)) expect(saidBy(run)).toBe(run.text)
    expect(runs.map(run => run.text.length).reduce((sum, length) => sum + length)).toBe(text.length)
  })

  it('in Arabic has the forms of its places in the word', async () => {
    const forms = new Set<number>()
    for (const word of ['ه', 'هم', 'مهم', 'مه']) {
      const [mark] = await marksOf(word)
      const glyphs = mark?.runs.flatMap(run => run.glyphs) ?? []
      for (const glyph of glyphs.filter(each => each.codePoints[0] === 0x647)) forms.add(glyph.id)
    }
    expect(forms.size).toBe(4)
  })

  it('in Devanagari has its short i before the letter, and is to be said beside', async () => {
    const [mark] = await marksOf('कि')
    const [run] = mark?.runs ?? []
    expect(run?.glyphs.map(textOf)).toEqual(['ि', 'क'])
    expect(run?.isReordered).toBe(true)
  })

  it('keeps each sign in one font, and a space in that of the word before it', async () => {
    const [mark] = await marksOf('Zoë 山田 שלום ok')
    expect(mark?.runs.map(run => [run.text, familyOf(run.face.key)])).toEqual([
      ['Zoë ', 'Inter'],
      ['山田', 'Noto Sans SC'],
      [' ', 'Inter'],
      ['שלום', 'Noto Sans Hebrew'],
      [' ok', 'Inter'],
    ])
  })

  it('from right to left starts at the right edge of its measure', async () => {
    const setter = new Typesetter(await facesFor('שלום'))
    const [mark] = marks(setter.text('שלום 12', style, 100).marks)
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeCloseTo(100)
    const [later] = marks(setter.text('12 ok שלום', style, 100).marks)
    expect(later?.x).toBe(0)
  })

  it.each([
    ['שלום abc עולם', [' עולם', 'abc', 'שלום ']],
    ['abc שלום עולם def', ['abc ', 'שלום עולם', ' def']],
    ['שלום (abc) עולם', [') עולם', 'abc', 'שלום (']],
    ['רחוב 12 תל אביב', [' תל אביב', '12', 'רחוב ']],
    ['تاريخ 2026/12/20 هنا', [' هنا', '2026/12/20', 'تاريخ ']],
  ])('stands in the order of the eye: %s', async (text, order) => {
    const [mark] = await marksOf(text)
    expect(byDirection(mark?.runs ?? []).map(each => each.trim())).toEqual(
      order.map(each => each.trim()),
    )
  })

  it('from right to left has its brackets mirrored, and says them as they were written', async () => {
    const [turned] = await marksOf('(שלום)')
    const [plain] = await marksOf('(a)')
    const ids = (mark: TextMark | undefined) =>
      mark?.runs.flatMap(run => run.glyphs).filter(glyph => /[()]/.test(textOf(glyph))) ?? []
    expect(ids(turned).map(glyph => glyph.id)).toEqual(ids(plain).map(glyph => glyph.id))
    expect(ids(turned).map(textOf)).toEqual([')', '('])
  })

  it('is shaped the same whatever was shaped before', async () => {
    const texts = [
      'לא (ok)',
      'نص (1) لا',
      'क्षत्रिय कि',
      'น้ำ',
      '12',
      '山田',
      'AVA',
      'محمَّد',
      'a\u00a0b',
    ]
    const shapedIn = async (order: string[]) => {
      vi.resetModules()
      const fresh = await import('@/lib/documents/pdf/faces')
      const shaped = new Map<string, string>()
      for (const text of order) {
        for (const { sha256 } of fontFiles) {
          const face = await fresh.faceOf(sha256, readFont)
          for (const rightToLeft of [false, true]) {
            const { glyphs } = face.shape(text, { tabular: false, rightToLeft })
            shaped.set(`${text} ${sha256} ${rightToLeft}`, JSON.stringify(glyphs))
          }
        }
      }
      return shaped
    }
    expect(await shapedIn(texts)).toEqual(await shapedIn(texts.toReversed()))
  })

  it('is spaced out only where letters do not join', async () => {
    const setter = new Typesetter(await facesFor('شركة'))
    const spaced = { ...style, tracking: 0.1 }
    expect(setter.width('شركة', spaced)).toBe(setter.width('شركة', style))
    expect(setter.width('abcd', spaced)).toBeCloseTo(setter.width('abcd', style) + 3)
  })

  it('is as wide as its runs, which stand one behind the other', async () => {
    for (const text of ['Zoë 山田 שלום ok', 'تاريخ 2026/12/20 هنا', 'हिन्दी abc']) {
      const [mark] = await marksOf(text)
      let x = 0
      for (const run of mark?.runs ?? []) {
        expect(run.dx).toBeCloseTo(x)
        x += run.width
      }
      expect(mark?.width).toBeCloseTo(x)
    }
  })
})

async function facesFor(notes: string): Promise<DocumentFaces> {
  return await faces(blocksOf(sampleContent({ notes })))
}

async function faces(blocks: DocumentBlocks): Promise<DocumentFaces> {
  return await documentFaces(blocks, brandFaces(baseContent.brand), readFont)
}

async function marksOf(text: string): Promise<TextMark[]> {
  const setter = new Typesetter(await facesFor(text))
  return marks(setter.text(text, style, 10_000).marks)
}

function marks(all: ReturnType<Typesetter['text']>['marks']): TextMark[] {
  return all.filter(mark => mark.kind === 'text')
}

function familyOf(key: string): string | undefined {
  return fontFiles.find(file => file.sha256 === key)?.family
}

function weightOf(key: string): number | undefined {
  return fontFiles.find(file => file.sha256 === key)?.weight
}

function textOf(glyph: ShapedGlyph): string {
  return String.fromCodePoint(...glyph.codePoints)
}

function saidBy({ glyphs, rightToLeft }: TextRun): string {
  const read = rightToLeft ? glyphs.toReversed() : glyphs
  return read.map(textOf).join('').normalize('NFC')
}

/** Texts from left to right, whatever their fonts. */
function byDirection(runs: readonly TextRun[]): string[] {
  const texts: { text: string; rightToLeft: boolean }[] = []
  for (const { text, rightToLeft } of runs) {
    const last = texts.at(-1)
    if (last?.rightToLeft !== rightToLeft) texts.push({ text, rightToLeft })
    else last.text = rightToLeft ? text + last.text : last.text + text
  }
  return texts.map(({ text }) => text)
}
