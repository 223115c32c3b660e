import { describe, expect, it } from 'vitest'
import { type Draft, emptyLine } from '@/lib/drafts/model'
import { creditNotes } from '@/lib/messages/en/credit-notes'
import { creditFiguresOf } from './credit-figures'

const t = creditNotes.creditFigures
const line = { ...emptyLine(), id: 'line', description: 'Poster', quantity: '3', unitPrice: '100' }
const invoice: Draft = {
  kind: 'invoice',
  id: 'invoice',
  clientId: 'client',
  presetId: null,
  currency: 'EUR',
  issuedOn: '2026-11-03',
  dueOn: '2026-12-03',
  purchaseOrder: '',
  taxMode: 'exclusive',
  defaultTax: { category: 'S', rate: '20' },
  discount: null,
  lines: [line],
  notes: '',
  terms: '',
  deductions: [],
  rounding: '',
}
const source = {
  invoice,
  credited: new Map<string, string>(),
  balance: { totalMinor: 36000n, paidMinor: 0n, creditedMinor: 0n },
}

describe('a credit note while one chooses', () => {
  it('is computed as the command will compute it', () => {
    const figures = creditFiguresOf(source, 'PCF-1', [{ lineId: 'line', quantity: '2' }], t)
    expect('credit' in figures && figures.credit.calculation.result.payable).toBe('240.00')
  })

  it('voids the invoice when nothing of it is left, whatever was credited before', () => {
    const voidsWith = (quantity: string, from = source) => {
      const figures = creditFiguresOf(from, 'PCF-1', [{ lineId: 'line', quantity }], t)
      return 'voids' in figures && figures.voids
    }
    const rest = {
      ...source,
      credited: new Map([['line', '2']]),
      balance: { ...source.balance, creditedMinor: 24000n },
    }
    expect([voidsWith('2'), voidsWith('3'), voidsWith('1', rest)]).toEqual([false, true, true])
  })

  it.each([
    ['nothing chosen', [], 'Choose at least one line to credit.'],
    ['more than is left', [{ lineId: 'line', quantity: '4' }], /^Only 3 of line 1 are left/],
    ['no number', [{ lineId: 'line', quantity: 'x' }], /^Enter a quantity/],
  ])('is refused with a sentence: %s', (_name, chosen, sentence) => {
    const figures = creditFiguresOf(source, 'PCF-1', chosen, t)
    expect('refusal' in figures ? figures.refusal : '').toMatch(sentence)
  })

  it('is at most what is still open', () => {
    const paid = { ...source, balance: { ...source.balance, paidMinor: 30000n } }
    const figures = creditFiguresOf(paid, 'PCF-1', [{ lineId: 'line', quantity: '1' }], t)
    expect('refusal' in figures ? figures.refusal : '').toMatch(/^Only 60.00 EUR of PCF-1/)
  })
})
