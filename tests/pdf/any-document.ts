import fc from 'fast-check'
import { builtInFamilies } from '@/lib/documents/font-families'
import {
  accentStyles,
  type DocumentContent,
  densities,
  documentKinds,
  documentLocales,
  logoSizes,
  type OutlineEntry,
  paperSizes,
  type Snapshot,
  templateNames,
} from '@/lib/documents/model'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import type { CalculationLine } from '@/lib/money/model'
import {
  computedLines,
  creditNoteContent,
  fullAllocation,
  quoteContent,
  receiptContent,
  sampleAcceptance,
} from './sample-kinds'
import {
  baseContent,
  type SampleChanges,
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
  discount: fc.constantFrom('', '10', '33.333'),
  hasPhoto: fc.boolean(),
  /** What stands above it, if it begins a section. */
  section: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: name }),
  option: fc.constantFrom(null, null, 'chosen', 'offered'),
})

const written = fc.record({
  kind: fc.constantFrom(...documentKinds),
  template: fc.constantFrom(...templateNames),
  paper: fc.constantFrom(...paperSizes),
  /** Absent in documents from before there was a choice. */
  accentStyle: fc.constantFrom(undefined, ...accentStyles),
  density: fc.constantFrom(undefined, ...densities),
  logoSize: fc.constantFrom(undefined, ...logoSizes),
  family: fc.constantFrom(...builtInFamilies.map(({ family }) => family)),
  locale: fc.constantFrom(...documentLocales),
  currency: fc.constantFrom('EUR', 'USD'),
  seller: name,
  buyer: name,
  contact: maybe(name),
  street: maybe(name),
  order: maybe(name),
  intro: maybe(text(20)),
  notes: maybe(fc.oneof(text(20), text(700))),
  terms: maybe(text(60)),
  legal: maybe(text(10)),
  /** Of a credit note: why; of a receipt: the reference. */
  reason: maybe(name),
  isAccepted: fc.boolean(),
  note: maybe(text(20)),
  lines: fc
    .array(line, { minLength: 1, maxLength: 24 })
    // Options alone cannot be issued.
    .map(([first, ...others]) => (first ? [{ ...first, option: null }, ...others] : [])),
})
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never

/** Any document that can be issued, in any template: nothing in it is more than people write. */
export const anyDocument: fc.Arbitrary<Snapshot> = written.map(given =>
  sampleSnapshot(contentOf(given)),
)

function contentOf(given: Written): DocumentContent {
  switch (given.kind) {
    case 'invoice':
      return sampleContent(lettersOf(given), { lines: linesOf(given, () => true) })
    case 'quote':
      return quoteContent(
        {
          ...lettersOf(given),
          acceptance: given.isAccepted
            ? { ...sampleAcceptance, name: given.buyer, note: given.note }
            : null,
        },
        {
          lines: linesOf(given, ({ option }) => option !== 'offered'),
          offered: linesOf(given, ({ option }) => option === 'offered'),
        },
      )
    case 'credit_note':
      return creditNoteContent({
        ...lettersOf(given),
        reason: given.reason,
        calculation: computedLines(
          linesOf(given, () => true),
          given.currency,
        ),
      })
    case 'receipt':
      return receiptContent([fullAllocation, { ...fullAllocation, lineId: 'other' }], {
        ...lettersWithoutLines(given),
        received: { on: '2026-12-04', method: 'other', reference: given.reason },
      })
  }
}

function lettersOf(given: Written) {
  return { ...lettersWithoutLines(given), outline: outlineOf(given) }
}

function lettersWithoutLines(given: Written) {
  const { template, paper, locale, intro, notes, terms, legal } = given
  const { accentStyle, density, logoSize, family } = given
  const address = { ...baseContent.buyer.address, line1: given.street }
  return {
    ...{ paper, locale, intro, notes, terms, legal },
    layout: { ...baseContent.layout, template, accentStyle, density },
    brand: { ...baseContent.brand, font: builtInFont(family), logoSize },
    currency: { code: given.currency, digits: 2 },
    purchaseOrder: given.order,
    seller: { ...baseContent.seller, name: given.seller },
    buyer: { ...baseContent.buyer, name: given.buyer, contact: given.contact, address },
  } satisfies SampleChanges
}

function outlineOf({ kind, lines }: Written): OutlineEntry[] {
  return lines.flatMap(({ section, option, hasPhoto }, index): OutlineEntry[] => [
    ...(section === ''
      ? []
      : [{ kind: 'section' as const, id: `section ${index}`, title: section }]),
    {
      kind: 'line',
      id: String(index),
      optional: kind === 'quote' && option !== null,
      photo: hasPhoto ? samplePictures.photo : null,
    },
  ])
}

function linesOf(
  { lines }: Written,
  isWanted: (line: Written['lines'][number]) => boolean,
): CalculationLine[] {
  return lines.flatMap((each, index) => {
    const { description, quantity, unit, unit_price, discount } = each
    const allowances = discount === '' ? [] : [{ percent: discount }]
    const tax = { category: 'S', rate: index % 3 === 0 ? '13.5' : '23' } as const
    return isWanted(each)
      ? [{ id: String(index), description, quantity, unit, unit_price, allowances, tax }]
      : []
  })
}
