import { describe, expect, it } from 'vitest'
import {
  creditNoteContent,
  fullAllocation,
  quoteContent,
  quoteOutline,
  receiptContent,
  receiptWithoutInvoice,
  sampleAcceptance,
} from '@/tests/pdf/sample-kinds'
import { designLines, sampleContent } from '@/tests/pdf/samples'
import type { FactBlock, TotalBlock } from './blocks'
import { documentLocales, paymentMethods } from './model'
import { blocksOf } from './view-model'

const said = (text: string) => text.replaceAll('\u00a0', ' ')
const facts = (rows: FactBlock[]) =>
  rows.map(({ label, value, detail }) => said([`${label}: ${value}`, detail].join(' ').trim()))
const totals = (rows: TotalBlock[]) => rows.map(row => said(`${row.label}: ${row.value}`))

describe('sections and options', () => {
  const { lines, totals: sums, options } = blocksOf(quoteContent())

  it('stand in the order of the outline; a section is the sum of its lines that count', () => {
    expect(lines.map(row => [row.kind, row.id, row.amount])).toEqual([
      ['section', 'identity', '5,450.00'],
      ['line', 'concept', '4,800.00'],
      ['line', 'naming', '650.00'],
      ['section', 'website', '12,987.50'],
      ['line', 'design', '6,080.00'],
      ['line', 'build', '5,197.50'],
      ['line', 'german', '1,710.00'],
      ['line', 'motion', '(1,320.00)'],
      ['section', 'print', '2,208.00'],
      ['line', 'book', '2,208.00'],
    ])
    expect(lines[3]).toMatchObject({ number: '2', title: 'Website' })
  })

  it('carry only what counts', () => {
    expect(lines.map(row => row.carried).slice(5)).toEqual([
      '16,727.50',
      '18,437.50',
      '18,437.50',
      '18,437.50',
      '20,645.50',
    ])
    expect(totals(sums).at(-1)).toBe('Total: $25,184.21')
  })

  it('say which lines are optional, and which of those are chosen', () => {
    expect(lines.map(row => (row.kind === 'line' ? row.option?.chosen : undefined))).toEqual([
      ...Array.from({ length: 6 }, () => undefined),
      true,
      false,
      undefined,
      true,
    ])
  })

  it('explain brackets only where there are any', () => {
    expect(options?.text).toContain('An amount in brackets is an option not chosen')
    expect(
      blocksOf(
        quoteContent({ outline: quoteOutline.filter(row => row.id !== 'motion') }, { offered: [] }),
      ).options,
    ).toBeNull()
  })

  it('occur on invoices too', () => {
    const outline = [
      { kind: 'section' as const, id: 's', title: ' Work\n' },
      ...designLines.map(({ id }) => ({ kind: 'line' as const, id, optional: false, photo: null })),
      { kind: 'section' as const, id: 'empty', title: '' },
    ]
    const rows = blocksOf(sampleContent({ outline })).lines
    expect(rows[0]).toMatchObject({
      number: '1',
      title: 'Work',
      amount: '18,974.50',
      carried: '0.00',
    })
    expect(rows.at(-1)).toMatchObject({ number: '2', amount: '0.00', carried: '18,974.50' })
  })
})

describe('a quote', () => {
  it('says until when it is valid, and which version it is from the second on', () => {
    const blocks = blocksOf(quoteContent())
    expect(said(blocks.headline.when)).toBe('valid until 20 Dec 2026')
    expect(facts(blocks.facts)).toEqual([
      'Issued: 20 Nov 2026',
      'Valid until: 20 Dec 2026',
      'PO number: ACM-PO-7731',
      'Version: 2, replaces 12 Nov 2026',
    ])
    const first = blocksOf(quoteContent({ replaces: null }))
    expect(first.facts.map(fact => fact.label)).not.toContain('Version')
  })

  it('has a line to sign on while it is open', () => {
    const { acceptance, record, payment } = blocksOf(quoteContent())
    expect(acceptance).toEqual({
      heading: 'To accept',
      name: '',
      signature: null,
      below: { start: 'Name and signature', end: 'Place and date' },
    })
    expect([record, payment]).toEqual([null, null])
  })

  it('has none where the company wants none', () => {
    const layout = { ...quoteContent().layout, signatureLine: false }
    expect(blocksOf(quoteContent({ layout })).acceptance).toBeNull()
    const accepted = blocksOf(quoteContent({ layout, acceptance: sampleAcceptance }))
    expect(accepted.acceptance?.name).toBe('Jordan Reyes')
  })

  it('tells who accepted what and when', () => {
    const blocks = blocksOf(quoteContent({ acceptance: sampleAcceptance }))
    expect(said(blocks.headline.when)).toBe('accepted 20 Nov 2026')
    expect(facts(blocks.facts).at(-1)).toBe('Version: 3, accepts version 2')
    expect(blocks.acceptance).toMatchObject({
      heading: 'Accepted for Acme Design',
      name: 'Jordan Reyes',
    })
    expect(said(blocks.acceptance?.below.end ?? '')).toBe('20 Nov 2026, 14:32 (Europe/Dublin)')
    expect(blocks.record?.text.split('\n')).toEqual([
      'Accepted with the marked options, without those in brackets.',
      'Note: Please begin with the naming check.',
      'Version 2 was shown, with the fingerprint',
    ])
    expect(said(blocks.record?.code ?? '')).toBe('fb04 dcb6 970e')
    expect(blocks.options).toBeNull()
  })

  it.each([
    ['without options', quoteOutline.map(row => ({ ...row, optional: false })), 'as quoted.'],
    ['with all of them', quoteOutline, 'with the marked options.'],
  ])('accepted %s says so', (_, rows, sentence) => {
    const outline = rows.filter(row => row.id !== 'motion')
    const content = quoteContent({ outline, acceptance: sampleAcceptance }, { offered: [] })
    expect(blocksOf(content).record?.text.split('\n')[0]).toBe(`Accepted ${sentence}`)
  })

  it('keeps its number while it is revised', () => {
    expect(blocksOf(quoteContent({ draft: true })).number).toBe('PCF-Q-2026-0018')
    const first = quoteContent({ draft: true, replaces: null })
    expect(blocksOf(first).number).toBe('will be PCF-Q-2026-0018')
  })
})

describe('a credit note', () => {
  const blocks = blocksOf(creditNoteContent())

  it('cites what it corrects and why', () => {
    expect(said(blocks.headline.when)).toBe('credited 27 Nov 2026')
    expect(facts(blocks.facts)).toEqual([
      'Issued: 27 Nov 2026',
      'Corrects: Invoice PCF-2025-0042 of 20 Nov 2026',
      'PO number: ACM-PO-7731',
      'Reason: Billed twice; goods returned',
    ])
  })

  it('says what it changes, in positive amounts', () => {
    expect(blocks.effect?.heading).toBe('What this changes')
    expect(totals(blocks.effect?.rows ?? [])).toEqual([
      'Amount due on PCF-2025-0042: 16,972.43',
      'This credit note: −932.17',
      'Left to pay by 20 Dec 2026: $16,040.26',
    ])
    expect(totals(blocks.totals).at(-1)).toBe('Total credited: $932.17')
    expect(blocks.payment).toBeNull()
  })

  it('asks for nothing by any date once nothing is left', () => {
    const { corrects } = creditNoteContent()
    const all = { ...corrects, dueBefore: '932.17', dueAfter: '0.00' }
    const { effect } = blocksOf(creditNoteContent({ corrects: all }))
    expect(totals(effect?.rows ?? []).at(-1)).toBe('Left to pay: $0.00')
  })
})

describe('a receipt', () => {
  it('lists what the payment settles', () => {
    const blocks = blocksOf(receiptContent())
    expect(blocks.lines).toEqual([])
    expect(blocks.settlement?.columns).toEqual({
      title: 'Applied to',
      date: 'Invoice date',
      total: 'Invoice total',
      before: 'Paid before',
      amount: 'This payment, USD',
    })
    expect(Object.values(blocks.settlement?.rows[0] ?? {}).map(said)).toEqual([
      'first',
      'Invoice PCF-2025-0042',
      'Rebrand and website',
      '20 Nov 2026',
      '21,972.43',
      '5,000.00',
      '16,972.43',
      '16,972.43',
    ])
    expect(facts(blocks.facts)).toEqual([
      'Received: 4 Dec 2026',
      'Method: Bank transfer',
      'Reference: PCF-2025-0042',
      'Issued: 4 Dec 2026',
    ])
    expect(totals(blocks.totals)).toEqual(['Received: $16,972.43', 'Left to pay: $0.00'])
    expect(said(blocks.headline.when)).toBe('received 4 Dec 2026')
  })

  it('is stamped when every invoice is paid, and only then', () => {
    expect(blocksOf(receiptContent()).closing).toEqual({
      stamp: 'Paid',
      thanks: `In full on ${'4 Dec 2026'.replaceAll(' ', '\u00a0')}, with thanks.`,
      validity: 'This receipt was issued electronically and is valid without signature.',
    })
    const partly = { ...fullAllocation, lineId: 'second', dueAfter: '400.5' }
    const blocks = blocksOf(receiptContent([fullAllocation, partly]))
    expect(blocks.closing).toMatchObject({ stamp: '', thanks: '' })
    expect(totals(blocks.totals)).toEqual(['Received: $33,944.86', 'Left to pay: $400.50'])
  })

  it('without an invoice says what for, and leaves nothing to pay', () => {
    const blocks = blocksOf(receiptWithoutInvoice())
    expect(blocks.settlement?.columns).toMatchObject({ date: '', total: '', amount: 'Amount, USD' })
    expect(blocks.settlement?.rows[0]).toMatchObject({
      title: 'Workshop seat',
      detail: 'Colour for screens, 9 Jan 2027',
      amount: '250.00',
    })
    expect(totals(blocks.totals)).toEqual(['Received: $250.00'])
    expect(blocks.closing?.stamp).toBe('')
  })

  it('names every method in every language', () => {
    for (const locale of documentLocales) {
      const names = paymentMethods.map(method => {
        const received = { on: '2026-12-04', method, reference: '' }
        return blocksOf(receiptContent([fullAllocation], { locale, received })).facts[1]?.value
      })
      expect(new Set(names).size).toBe(paymentMethods.length)
    }
  })
})

it('each kind is written in every language without a pattern left open', () => {
  for (const locale of documentLocales) {
    for (const content of [
      quoteContent({ locale }),
      quoteContent({ locale, acceptance: sampleAcceptance }),
      creditNoteContent({ locale }),
      receiptContent([fullAllocation], { locale }),
    ]) {
      const { footer: _, continuation: __, ...blocks } = blocksOf(content)
      expect(JSON.stringify(blocks)).not.toMatch(/\{\w+\}/)
    }
  }
})
