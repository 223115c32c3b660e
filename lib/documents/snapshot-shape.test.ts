import { describe, expect, it } from 'vitest'
import {
  creditNoteContent,
  quoteContent,
  receiptContent,
  receiptWithoutInvoice,
  sampleAcceptance,
} from '@/tests/pdf/sample-kinds'
import { baseContent, sampleContent, sampleSnapshot } from '@/tests/pdf/samples'
import type { DocumentContent } from './model'
import { assertSnapshot, snapshotOf } from './snapshot'

const kinds: [string, DocumentContent][] = [
  ['an invoice', sampleContent()],
  ['a quote', quoteContent()],
  ['an accepted quote', quoteContent({ acceptance: sampleAcceptance })],
  ['a credit note', creditNoteContent()],
  ['a receipt', receiptContent()],
  ['a receipt without an invoice', receiptWithoutInvoice()],
  [
    'an invoice in a look of its own',
    sampleContent({
      layout: { ...baseContent.layout, accentStyle: 'bands', density: 'compact' },
      brand: { ...baseContent.brand, logoSize: 'large' },
    }),
  ],
]

it.each(kinds)('%s is a snapshot, also after a journey as JSON', (_, content) => {
  const snapshot = sampleSnapshot(content)
  expect(assertSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot)
})

describe('a snapshot is refused', () => {
  const cases: [string, DocumentContent, object, string][] = [
    ['of no kind', quoteContent(), { kind: 'order' }, 'content.kind should be one of invoice'],
    ['without an outline', sampleContent(), { outline: null }, 'content.outline should be a list'],
    [
      'with a line of another sort',
      sampleContent(),
      { outline: [{ kind: 'note', id: '1' }] },
      'content.outline[0].kind should be one of section, line',
    ],
    [
      'with a line that no outline names',
      sampleContent(),
      { outline: [] },
      'content.outline should name every line once',
    ],
    [
      'with options that no outline names',
      quoteContent(),
      { offered: null },
      'content.outline should name every line once',
    ],
    [
      'with an acceptance of no version',
      quoteContent(),
      { acceptance: { ...sampleAcceptance, sha256: 'fb04' } },
      'content.acceptance.sha256 should be a SHA-256',
    ],
    [
      'with an acceptance at no time',
      quoteContent(),
      { acceptance: { ...sampleAcceptance, time: 'noon' } },
      'content.acceptance.time should be a time',
    ],
    [
      'replacing a version of no date',
      quoteContent(),
      { replaces: { version: 1, issuedOn: '' } },
      'content.replaces.issuedOn should be a date',
    ],
    ['correcting nothing', creditNoteContent(), { corrects: null }, 'content.corrects should be'],
    [
      'leaving a float to pay',
      creditNoteContent(),
      { corrects: { ...creditNoteContent().corrects, dueAfter: 16040.26 } },
      'content.corrects.dueAfter should be an amount',
    ],
    [
      'received in no known way',
      receiptContent(),
      { received: { on: '2026-12-04', method: 'shells', reference: '' } },
      'content.received.method should be one of bank_transfer',
    ],
    ['settling nothing in particular', receiptContent(), { allocations: {} }, 'should be a list'],
    [
      'settling with a line that is not there',
      receiptContent(),
      { allocations: receiptContent().allocations.map(each => ({ ...each, lineId: 'other' })) },
      'content.outline should name every line once',
    ],
    [
      'with tables set off in no known way',
      sampleContent(),
      { layout: { ...baseContent.layout, accentStyle: 'stripes' } },
      'content.layout.accentStyle should be one of rules, bands, plain',
    ],
    [
      'of no known density',
      quoteContent(),
      { layout: { ...baseContent.layout, density: null } },
      'content.layout.density should be one of comfortable, compact',
    ],
    [
      'with a logo of no known size',
      receiptContent(),
      { brand: { ...baseContent.brand, logoSize: 40 } },
      'content.brand.logoSize should be one of small, medium, large',
    ],
  ]

  it.each(cases)('%s', (_, content, changes, sentence) => {
    const snapshot = sampleSnapshot(content)
    const changed = { ...snapshot, content: { ...snapshot.content, ...changes } }
    expect(() => assertSnapshot(changed)).toThrow(sentence)
  })

  it.each([
    ['lines', [{ kind: 'section', id: 's' }], 'blocks.lines[0].number should be a text'],
    ['settlement', {}, 'blocks.settlement.columns should be an object'],
    ['acceptance', { heading: '' }, 'blocks.acceptance.name should be a text'],
    ['closing', 'Paid', 'blocks.closing should be an object'],
  ])('with wrong %s among its blocks', (member, value, sentence) => {
    const snapshot = sampleSnapshot()
    const changed = { ...snapshot, blocks: { ...snapshot.blocks, [member]: value } }
    expect(() => assertSnapshot(changed)).toThrow(sentence)
  })
})

it.each(['', 'a'.repeat(121), '../invoice.xml', 'C:\\invoice.xml', 'invoice\n.xml'])(
  'an attachment named %j is refused',
  name => {
    const attachment = {
      name,
      mime: 'text/xml',
      sha256: '0'.repeat(64),
      relationship: 'Alternative',
      description: '',
      modifiedAt: '2026-11-20T09:41:00.000Z',
    } as const
    const snapshot = sampleSnapshot()
    expect(() => assertSnapshot({ ...snapshot, attachments: [attachment] })).toThrow(
      'attachments[0].name should be a file name of 1 to 120 characters',
    )
    const named = { ...attachment, name: 'Änderung & mehr.xml' }
    expect(() => assertSnapshot({ ...snapshot, attachments: [named] })).not.toThrow()
  },
)

it('the unit codes of options that were not chosen are kept too', () => {
  const issuedAt = new Date('2026-11-20T09:41:00.000Z')
  const { unitCodes } = snapshotOf({ content: quoteContent(), version: 2, issuedAt })
  expect(unitCodes).toMatchObject({ motion: 'HUR', book: 'H87' })
})
