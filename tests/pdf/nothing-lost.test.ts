import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DocumentBlocks,
  paperSizes,
  type Snapshot,
  templateNames,
} from '@/lib/documents/model'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { draw } from '@/lib/documents/pdf/engine'
import { snapshotHash } from '@/lib/documents/snapshot'
import { cleanText } from '@/lib/documents/text'
import type { CalculationLine } from '@/lib/money/model'
import { readFont } from './placed'
import { readAloud } from './read-aloud'
import { readPdf } from './read-pdf'
import { brokenRules } from './rules/archive'
import {
  baseContent,
  outlineOf,
  sampleAssets,
  sampleContent,
  samplePictures,
  sampleSnapshot,
} from './samples'

const words = [
  ['design', 'a', 'Überweisung', 'żółć', 'İstanbul', 'O’Neill', 'R&D', '<b>', '"x"', 'ﬁne', '½'],
  ['naïve@example.com', 'https://example.com/a/very/long/path?with=query', '1,000.00', '100%', '—'],
  ['καλημέρα', 'ΑΘΗΝΑ', 'съешь', 'ещё', 'Київ', 'Ђорђе'],
  ['مرحبا', 'شركة', 'النور', '221', 'لا', 'گفتگو'],
  ['שלום', 'תודה', 'בע"מ', '(ישראל)'],
  ['नमस्ते', 'धन्यवाद', 'क्षत्रिय', 'हिन्दी'],
  ['ขอบคุณ', 'น้ำ', 'ภาษาไทย'],
  ['山田', '株式会社', 'カタカナ', 'ひらがな', '感谢您的信任', '體驗', '한국어', '「引用」'],
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2)],
] as const

const word = fc.oneof(
  ...words.map(script => fc.constantFrom(...script)),
  fc.stringMatching(/^[\u0021-\u007e]{1,12}$/),
)

/** Words of any scripts beside each other, over one or several lines. */
function text(most: number): fc.Arbitrary<string> {
  const line = fc.array(word, { minLength: 1, maxLength: most }).map(found => found.join(' '))
  return fc.array(line, { minLength: 1, maxLength: 3 }).map(lines => lines.join('\n'))
}

const name = fc.array(word, { minLength: 1, maxLength: 5 }).map(found => found.join(' '))
const maybe = (given: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), given)

const line = fc.record({
  description: text(14),
  quantity: fc.constantFrom('1', '2.5', '12345.678'),
  unit: maybe(fc.constantFrom('h', 'pcs', 'ساعة', '小时')),
  unit_price: fc.constantFrom('0.12', '95', '1234567.89'),
  hasPhoto: fc.boolean(),
})

const documents = fc
  .record({
    template: fc.constantFrom(...templateNames),
    paper: fc.constantFrom(...paperSizes),
    seller: name,
    buyer: name,
    contact: maybe(name),
    street: maybe(name),
    order: maybe(name),
    intro: maybe(text(20)),
    notes: maybe(fc.oneof(text(20), text(700))),
    terms: maybe(text(60)),
    legal: maybe(text(10)),
    lines: fc.array(line, { minLength: 1, maxLength: 24 }),
  })
  .map(snapshotOf)

function snapshotOf(given: {
  template: (typeof templateNames)[number]
  paper: (typeof paperSizes)[number]
  seller: string
  buyer: string
  contact: string
  street: string
  order: string
  intro: string
  notes: string
  terms: string
  legal: string
  lines: {
    description: string
    quantity: string
    unit: string
    unit_price: string
    hasPhoto: boolean
  }[]
}): Snapshot {
  const { template, paper, intro, notes, terms, legal } = given
  const lines: CalculationLine[] = given.lines.map(({ hasPhoto: _, ...written }, index) => ({
    ...written,
    id: String(index + 1),
    tax: { category: 'S', rate: index % 3 === 0 ? '13.5' : '23' },
  }))
  const outline = outlineOf(lines).map((entry, index) =>
    entry.kind === 'line' && given.lines[index]?.hasPhoto
      ? { ...entry, photo: samplePictures.photo }
      : entry,
  )
  const address = { ...baseContent.buyer.address, line1: given.street }
  return sampleSnapshot(
    sampleContent(
      {
        ...{ paper, intro, notes, terms, legal, outline },
        layout: { ...baseContent.layout, template },
        currency: { code: 'EUR', digits: 2 },
        purchaseOrder: given.order,
        seller: { ...baseContent.seller, name: given.seller },
        buyer: { ...baseContent.buyer, name: given.buyer, contact: given.contact, address },
      },
      { lines },
    ),
  )
}

/** What must be found again, in every template. */
function textsOf(blocks: DocumentBlocks): string[] {
  const cells = blocks.lines.flatMap(row =>
    row.kind === 'line'
      ? [row.title, row.detail, row.quantity, row.unit, row.price, row.tax, row.amount]
      : [row.title, row.amount],
  )
  const texts = [blocks.intro, blocks.notes, blocks.terms, blocks.legal].map(each => each?.text)
  return [
    ...[...blocks.billedTo.lines, ...blocks.from.lines].map(each => each.text),
    ...blocks.facts.map(fact => fact.value),
    ...cells,
    ...blocks.totals.flatMap(total => [total.label, total.value]),
    ...(blocks.payment?.rows.map(row => row.value) ?? []),
    ...texts.map(each => each ?? ''),
  ]
}

/** Where lines were broken does not matter. */
function solid(written: string): string {
  return written.replaceAll(/\s/g, '')
}

async function drawn(snapshot: Snapshot): Promise<Uint8Array> {
  return await draw({ snapshot, hash: snapshotHash(snapshot), assets: sampleAssets, readFont })
}

describe('whatever is written', () => {
  it('is found in the PDF, inside its pages, in a file that keeps the rules', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async snapshot => {
        const pdf = await drawn(snapshot)
        const found = solid(readAloud(pdf).join(''))
        for (const written of textsOf(snapshot.blocks)) expect(found).toContain(solid(written))
        expect(brokenRules(pdf)).toEqual([])
        for (const page of await readPdf(pdf)) {
          for (const { text: shown, x, y, width, size } of page.texts) {
            const place = `“${shown}” at ${x}, ${y}`
            expect(x, place).toBeGreaterThanOrEqual(0)
            expect(x + width, place).toBeLessThanOrEqual(page.width + 0.1)
            expect(y - 0.3 * size, place).toBeGreaterThanOrEqual(0)
            expect(y + size, place).toBeLessThanOrEqual(page.height)
          }
        }
      }),
      { numRuns: 40, seed: 20261120 },
    )
  }, 240_000)

  it('is refused before the first byte where no font has it, naming place and character', async () => {
    const strange = fc.constantFrom('😀', '𒀀', '\u{1F9FE}', 'ጀ')
    await fc.assert(
      fc.asyncProperty(documents, strange, async ({ content }, character) => {
        const notes = cleanText(`${content.notes} ${character}`)
        const refusal = await drawn(sampleSnapshot({ ...content, notes })).catch(
          (error: unknown) => error,
        )
        expect(refusal).toBeInstanceOf(DrawingError)
        expect(String(refusal)).toContain(character)
        expect(String(refusal)).toMatch(/notes/i)
      }),
      { numRuns: 10, seed: 20261120 },
    )
  }, 60_000)
})
