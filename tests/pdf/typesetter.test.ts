import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentFaces } from '@/lib/documents/pdf/coverage'
import { brandFaces } from '@/lib/documents/pdf/layout/brand-faces'
import type { TextMark, TextStyle } from '@/lib/documents/pdf/marks'
import { clustersOf } from '@/lib/documents/pdf/scripts'
import { Typesetter } from '@/lib/documents/pdf/typesetter'
import { cleanLine, cleanText } from '@/lib/documents/text'
import { blocksOf } from '@/lib/documents/view-model'
import { readFont } from './placed'
import { baseContent, sampleContent } from './samples'

const words = [
  ...['design', 'Überweisung', 'well-known', 'and/or', '1,250.00', 'AVA', '“To”', '…', '50%'],
  ...['a@example.com', 'https://example.com/a/long/path', 'Donaudampfschifffahrtsgesellschaft'],
  ...['شركة', 'للاستثمار', 'می\u200cخواهم', '(محدودة)', 'שלום', 'בע״מ', '12'],
  ...['हिन्दी', 'क्षत्रिय', 'ใบแจ้งหนี้เลขที่', 'น้ำมันเพื่อการเดินทาง'],
  ...['請求書、「株式会社」の山田さん。', '发票号码：2026年12月', '청구서', '㈱ー々'],
]
const everything = words.join(' ')
const word = fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[\u0021-\u007e]{1,9}$/))
const line = fc.array(word, { maxLength: 25 }).map(found => cleanLine(found.join(' ')))
const text = fc.array(line, { maxLength: 3 }).map(found => cleanText(found.join('\n')))
const style = fc.record({
  face: fc.constantFrom('regular', 'semibold', 'mono'),
  size: fc.constantFrom(8, 13),
  leading: fc.constant(16),
  color: fc.constant('#000000'),
  tabular: fc.boolean(),
  tracking: fc.constantFrom(0, 0.05, -0.01),
}) satisfies fc.Arbitrary<TextStyle>
const measure = fc.integer({ min: 40, max: 400 })

describe('a typesetter', () => {
  let setter: Typesetter
  beforeAll(async () => {
    const blocks = blocksOf(sampleContent({ notes: everything }))
    setter = new Typesetter(await documentFaces(blocks, brandFaces(baseContent.brand), readFont))
  })

  const marksOf = (given: string, look: TextStyle, width: number, align?: 'end') =>
    setter
      .text(given, look, width, align)
      .marks.filter((mark): mark is TextMark => mark.kind === 'text')

  it('loses and adds nothing when it breaks a text', () => {
    fc.assert(
      fc.property(text, style, measure, (given, look, width) => {
        const joined = setter.lines(given, look, width).join('')
        expect(joined.replaceAll(' ', '')).toBe(given.replaceAll(/[ \n]/g, ''))
      }),
    )
  })

  it('makes no line wider than its measure, and keeps it inside', () => {
    fc.assert(
      fc.property(
        text,
        style,
        measure,
        fc.constantFrom(undefined, 'end'),
        (given, look, width, align) => {
          for (const mark of marksOf(given, look, width, align)) {
            expect(mark.x).toBeGreaterThan(-0.02)
            expect(mark.x + mark.width).toBeLessThan(width + 0.02)
            expect(mark.runs.reduce((sum, run) => sum + run.text.length, 0)).toBe(mark.text.length)
          }
        },
      ),
    )
  })

  it('measures what it draws', () => {
    fc.assert(
      fc.property(line, style, (given, look) => {
        const [mark] = marksOf(given, look, 100_000)
        expect(mark?.width ?? 0).toBeCloseTo(setter.width(given, look))
        const last = mark?.runs.at(-1)
        const end = last ? last.dx + last.width - last.tracking : 0
        expect(mark?.width ?? 0).toBeCloseTo(end)
      }),
    )
  })

  it('breaks a line where the next word would not fit', () => {
    const look: TextStyle = { face: 'regular', size: 8, leading: 10, color: '#000000' }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ab', 'wide', 'שלום', 'of'), { minLength: 2 }),
        found => {
          const lines = setter.lines(found.join(' '), look, 60)
          for (const [index, next] of lines.slice(1).entries()) {
            const [first = ''] = next.split(' ')
            expect(setter.width(`${lines[index]} ${first}`, look)).toBeGreaterThan(60)
          }
        },
      ),
    )
  })

  it('gives the same lines as boxes and as one box', () => {
    fc.assert(
      fc.property(text, style, measure, (given, look, width) => {
        const boxes = setter.boxes(given, look, width)
        const whole = setter.text(given, look, width)
        expect(boxes.reduce((sum, box) => sum + box.height, 0)).toBe(whole.height)
        const words = (marks: readonly { kind: string; text?: string }[]) =>
          marks.map(mark => mark.text)
        expect(boxes.flatMap(box => words(box.marks))).toEqual(words(whole.marks))
      }),
    )
  })

  it('shortens to the measure', () => {
    fc.assert(
      fc.property(line, style, measure, (given, look, width) => {
        const short = setter.shortened(given, look, width)
        expect(setter.width(short, look)).toBeLessThanOrEqual(width)
        if (short !== given) expect(short.endsWith('…')).toBe(true)
      }),
    )
  })

  it.each([
    'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk',
    'للاستثماربعدالشركةالمحدودةوالمسؤولية',
    'محمَّدبِسْمِمی\u200cخواهم',
    'שלוםעליכםמלאכיהשרתמלאכיעליון',
    'क्षत्रियहिन्दीकृष्णस्त्रीर्किनमस्ते',
    '청구서번호주소',
  ])('breaks a word without end where the next sign would not fit: %s', unit => {
    const look: TextStyle = { face: 'regular', size: 8, leading: 10, color: '#000000' }
    const long = unit.repeat(12)
    for (const width of [61, 140, 333]) {
      const lines = setter.lines(long, look, width)
      expect(lines.join('')).toBe(long)
      for (const [index, next] of lines.slice(1).entries()) {
        const [sign = ''] = clustersOf(next)
        expect(setter.width(lines[index] ?? '', look)).toBeLessThanOrEqual(width + 0.01)
        expect(setter.width(`${lines[index]}${sign}`, look)).toBeGreaterThan(width)
      }
    }
  })

  it('refuses a measure that is narrower than a letter', () => {
    const look: TextStyle = { face: 'regular', size: 8, leading: 10, color: '#000000' }
    expect(() => setter.lines('W', look, 2)).toThrow(
      'The document has “W”, of which one letter is wider than its column.',
    )
  })
})
