import { describe, expect, it } from 'vitest'
import type { CalculationInput } from '@/lib/money/model'
import {
  baseContent,
  designLines,
  manyLines,
  type SampleChanges,
  sampleContent,
} from '@/tests/pdf/samples'
import type { Address } from './model'
import { blocksOf } from './view-model'

const nbsp = '\u00a0'
const nowhere: Address = {
  line1: '',
  line2: '',
  city: '',
  region: '',
  postalCode: '',
  countryCode: '',
}

function totalsOf(calculation: Partial<CalculationInput>, changes: SampleChanges = {}): string[] {
  const { totals } = blocksOf(sampleContent(changes, calculation))
  return totals.map(total => `${total.label}: ${total.value}`)
}

const line = {
  id: '1',
  quantity: '1',
  unit_price: '100',
  tax: { category: 'S', rate: '23' },
} as const
const untaxed = { ...line, tax: { category: 'O' } } as const

describe('the totals', () => {
  it.each<[string, Partial<CalculationInput>, string[]]>([
    [
      'show sum and discount, subtotal, tax groups, total, paid and amount due in that order',
      { allowances: [{ percent: '5' }], prepaid: ['5000'] },
      [
        'Sum of lines: 18,974.50',
        'Discount 5%: −948.73',
        'Subtotal: 18,025.77',
        'VAT 23% on 15,928.17: 3,663.48',
        'VAT 13.5% on 2,097.60: 283.18',
        'Total: $21,972.43',
        'Paid: −5,000.00',
        'Amount due: $16,972.43',
      ],
    ],
    [
      'show no sum of lines without an adjustment of the document',
      { lines: [line] },
      ['Subtotal: 100.00', 'VAT 23% on 100.00: 23.00', 'Amount due: $123.00'],
    ],
    ['are the amount due alone without any tax', { lines: [untaxed] }, ['Amount due: $100.00']],
    [
      'name an adjustment by its reason, and a surcharge as one',
      {
        lines: [untaxed],
        allowances: [{ amount: '10', reason: 'Loyalty' }],
        charges: [{ percent: '2' }],
      },
      ['Sum of lines: 100.00', 'Loyalty: −10.00', 'Surcharge 2%: 2.00', 'Amount due: $92.00'],
    ],
    [
      'say what part of an inclusive amount is tax, after a discount in inclusive amounts',
      { lines: [line], tax_mode: 'inclusive', allowances: [{ percent: '10' }] },
      [
        'Sum of lines: 100.00',
        'Discount 10%: −10.00',
        'Includes VAT 23% on 73.17: 16.83',
        'Amount due: $90.00',
      ],
    ],
    [
      'carry the mention the law asks for where no tax is charged',
      {
        lines: [
          { ...line, tax: { category: 'AE', rate: '0' } },
          { ...line, id: '2', tax: { category: 'E', rate: '0' } },
          { ...line, id: '3', tax: { category: 'Z', rate: '0' } },
        ],
      },
      [
        'Subtotal: 300.00',
        'Reverse charge on 100.00: 0.00',
        'Exempt from VAT on 100.00: 0.00',
        'VAT 0% on 100.00: 0.00',
        'Amount due: $300.00',
      ],
    ],
    [
      'show rounding only where there is some',
      { lines: [{ ...untaxed, unit_price: '99.98' }], cash_rounding: '0.05' },
      ['Rounding: 0.02', 'Amount due: $100.00'],
    ],
    [
      'end in zero when all was paid in advance',
      { lines: [untaxed], prepaid: ['100'] },
      ['Total: $100.00', 'Paid: −100.00', 'Amount due: $0.00'],
    ],
  ])('%s', (_, calculation, expected) => {
    expect(totalsOf(calculation)).toEqual(expected)
  })

  it('are written in the language of the document', () => {
    const euro = { currency: { code: 'EUR', digits: 2 } }
    const lines = { lines: [line], prepaid: ['3'] }
    expect(totalsOf(lines, { ...euro, locale: 'de', taxLabel: 'USt.' })).toEqual([
      'Zwischensumme: 100,00',
      `USt. 23${nbsp}% auf 100,00: 23,00`,
      `Gesamtbetrag: 123,00${nbsp}€`,
      'Bereits gezahlt: −3,00',
      `Zahlbetrag: 120,00${nbsp}€`,
    ])
    expect(totalsOf(lines, { ...euro, locale: 'fr', taxLabel: 'TVA' }).at(-1)).toBe(
      `Net à payer: 120,00${nbsp}€`,
    )
  })

  it.each([
    ['JPY', 0, 'Amount due: ¥1,235'],
    ['KWD', 3, `Amount due: KWD${nbsp}1,234.568`],
  ])('carry the decimals of %s', (code, digits, expected) => {
    const lines = [{ ...untaxed, unit_price: '1234.5678' }]
    expect(totalsOf({ lines }, { currency: { code, digits } })).toEqual([expected])
  })
})

describe('the lines', () => {
  it('have a title and a detail, bare amounts, the discount below the price and running sums', () => {
    const { lines, columns } = blocksOf(sampleContent())
    expect(columns).toEqual({
      position: 'No.',
      description: 'Description',
      quantity: 'Qty',
      price: 'Price',
      tax: 'VAT',
      amount: 'Amount, USD',
    })
    expect(lines[2]).toEqual({
      kind: 'line',
      id: '3',
      position: '3',
      option: null,
      photo: null,
      title: 'Front-end development',
      detail: 'Next.js build of the templates, accessible to WCAG 2.2 AA',
      quantity: '52.5',
      unit: 'h',
      price: '110.00',
      discount: '−10%',
      tax: '23%',
      amount: '5,197.50',
      carried: '16,127.50',
    })
    expect(lines.at(-1)?.carried).toBe('18,974.50')
  })

  it.each([
    ['an amount off', { allowances: [{ amount: '50' }] }, '−50.00'],
    ['several off, as their sum', { allowances: [{ percent: '10' }, { amount: '1' }] }, '−11.00'],
    ['a surcharge', { charges: [{ percent: '2.5' }] }, '+2.5%'],
    ['nothing off', { allowances: [{ percent: '0' }] }, ''],
  ])('show %s', (_, adjustments, expected) => {
    const { lines } = blocksOf(sampleContent({}, { lines: [{ ...line, ...adjustments }] }))
    expect(lines[0]).toMatchObject({ discount: expected })
  })

  it('print a price made of cost and margin exactly', () => {
    const priced = { id: '1', quantity: '1', unit_cost: '9.99', margin_percent: '12.5' }
    const { lines } = blocksOf(sampleContent({}, { lines: [{ ...priced, tax: line.tax }] }))
    expect(lines[0]).toMatchObject({ price: '11.23875' })
  })

  it('have no tax column without any tax', () => {
    const blocks = blocksOf(sampleContent({}, { lines: [untaxed] }))
    expect(blocks.columns.tax).toBe('')
    expect(blocks.lines[0]).toMatchObject({ tax: '' })
  })
})

describe('the head', () => {
  it('says what happens when', () => {
    expect(blocksOf(sampleContent()).headline).toEqual({
      amount: '$23,128.88',
      when: `due 20${nbsp}Dec${nbsp}2026`,
    })
    expect(blocksOf(sampleContent({ dueOn: null })).headline.when).toBe(
      `issued 20${nbsp}Nov${nbsp}2026`,
    )
    const paid = sampleContent({}, { lines: [untaxed], prepaid: ['100'] })
    expect(blocksOf(paid).headline.when).toBe('nothing left to pay')
  })

  it('writes addresses as their country does', () => {
    const linesOf = (address: Partial<Address>) =>
      blocksOf(
        sampleContent({
          buyer: { ...baseContent.buyer, contact: '', address: { ...nowhere, ...address } },
        }),
      ).billedTo.lines.map(({ text }) => text)
    expect(
      linesOf({ city: 'New York', region: 'NY', postalCode: '10013', countryCode: 'US' }),
    ).toContain('New York, NY 10013')
    expect(linesOf({ city: 'Regensburg', postalCode: '93047', countryCode: 'DE' })).toContain(
      '93047 Regensburg',
    )
    expect(linesOf({ city: 'Galway', postalCode: 'H91 E2K3', countryCode: 'IE' })).toEqual([
      'Acme Design',
      'Galway H91 E2K3',
      'Ireland',
      'VAT IE3206488L',
      'billing@acme.example.com',
    ])
  })

  it('marks a draft and names the number it would get', () => {
    const blocks = blocksOf(sampleContent({ draft: true }))
    expect([blocks.mark, blocks.number]).toEqual(['Draft', 'will be PCF-2025-0042'])
  })
})

describe('what is empty', () => {
  it('leaves no label, row or block', () => {
    const nobody = { name: '', contact: '', address: nowhere, taxId: '', email: '' }
    const blocks = blocksOf(
      sampleContent({
        dueOn: null,
        purchaseOrder: ' ',
        notes: '\n',
        terms: '',
        buyer: nobody,
        bank: {
          ...baseContent.bank,
          iban: '',
          bic: '',
        },
      }),
    )
    expect(blocks.facts.map(fact => fact.label)).toEqual(['Issued'])
    expect([blocks.notes, blocks.terms, blocks.payment]).toEqual([null, null, null])
    expect(blocks.billedTo.lines).toEqual([])
  })
})

describe('payment', () => {
  it('groups the IBAN in fours and asks for the number as reference', () => {
    expect(blocksOf(sampleContent()).payment?.rows).toEqual([
      { label: 'Name', value: 'Pixel Crafte Billing' },
      { label: 'IBAN', value: 'IE29 AIBK 9311 5212 3456 78'.replaceAll(' ', nbsp) },
      { label: 'BIC', value: 'AIBKIE2D' },
      { label: 'Reference', value: 'PCF-2025-0042' },
    ])
  })

  it('is not asked for when nothing is left to pay', () => {
    expect(blocksOf(sampleContent({}, { lines: [untaxed], prepaid: ['100'] })).payment).toBeNull()
  })
})

describe('text', () => {
  it('is NFC, without control, direction and zero-width characters', () => {
    const description = 'Cafe\u0301\u202e\u200b\r\nline\u0007 two\t!  \n\n'
    const { lines } = blocksOf(
      sampleContent({ notes: 'u\u0308ber' }, { lines: [{ ...line, description }] }),
    )
    expect(lines[0]).toMatchObject({ title: 'Café', detail: 'line two !' })
    expect(blocksOf(sampleContent({ notes: 'u\u0308ber' })).notes?.text).toBe('über')
  })

  it('keeps every line of the document', () => {
    expect(blocksOf(sampleContent({}, { lines: manyLines(200) })).lines).toHaveLength(200)
    expect(designLines).toHaveLength(6)
  })
})
