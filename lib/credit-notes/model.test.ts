import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateDraft, type Deduction, type Draft, emptyLine } from '@/lib/drafts/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf, minorOf } from '@/lib/money/minor'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { randomDrafts } from '@/tests/support/random-drafts'
import { type ChosenLine, type Credit, creditableLinesOf, creditOf } from './model'

/** An issued invoice and what was credited of it so far. */
class Credited {
  private readonly quantities = new Map<string, string>()
  readonly digits: number
  readonly total: bigint
  credited = 0n
  readonly notes: Credit[] = []

  constructor(readonly invoice: Draft) {
    this.digits = digitsOfCurrency(invoice.currency) ?? 2
    const result = calculateDraft(invoice)
    if ('error' in result) throw new Error(result.error)
    this.total = minorOf(result.payable, this.digits)
  }

  get left() {
    return creditableLinesOf(this.invoice, this.quantities).filter(
      line => line.leftQuantity !== '0',
    )
  }

  /** Issues a credit note, or answers with the sentence it was refused with. */
  credit(chosen: ChosenLine[] | null, paidMinor = 0n): Credit | string {
    const balance = { totalMinor: this.total, paidMinor, creditedMinor: this.credited }
    const made = refusedOr(() =>
      creditOf({
        invoice: this.invoice,
        number: 'INV-0001',
        credited: this.quantities,
        balance,
        chosen,
        newLineId: newId,
      }),
    )
    if (typeof made === 'string') return made
    this.credited += minorOf(made.calculation.result.payable, this.digits)
    for (const line of made.lines) {
      const before = minorOf(this.quantities.get(line.invoiceLineId) ?? '0', 6)
      this.quantities.set(line.invoiceLineId, decimalOf(before + minorOf(line.quantity, 6), 6))
    }
    this.notes.push(made)
    return made
  }
}

function refusedOr<Made>(make: () => Made): Made | string {
  try {
    return make()
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

/** What to credit next: for each line nothing, or so many thousandths of what is left. */
const steps = fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 6 }), {
  maxLength: 5,
})

function sizeOf(minor: bigint): bigint {
  return minor < 0n ? -minor : minor
}

function portionsOf(invoice: Credited, step: number[]): ChosenLine[] {
  return invoice.left.flatMap((line, index) => {
    const part = (minorOf(line.leftQuantity, 6) * BigInt(step[index] ?? 0)) / 1000n
    return part === 0n ? [] : [{ lineId: line.id, quantity: decimalOf(part, 6) }]
  })
}

describe('all credit notes of an invoice together', () => {
  test('are the invoice to the unit, however it was taken back in portions', () => {
    fc.assert(
      fc.property(randomDrafts('invoice'), steps, (draft, taken) => {
        const invoice = new Credited(draft)
        for (const step of taken) {
          const chosen = portionsOf(invoice, step)
          if (chosen.length > 0 && invoice.credited < invoice.total) invoice.credit(chosen)
          expect(invoice.credited).toBeLessThanOrEqual(invoice.total)
        }
        if (invoice.credited < invoice.total) {
          const last = invoice.credit(null)
          expect(last).toMatchObject({ isWhole: true })
        }
        expect(invoice.credited).toBe(invoice.total)
        // A unit for each amount that was rounded in another portion, never a part of a discount.
        const portions = BigInt(invoice.notes.length * (2 * draft.lines.length + 12))
        for (const note of invoice.notes)
          expect(sizeOf(minorOf(note.calculation.result.rounding, invoice.digits))).toBeLessThan(
            portions,
          )
      }),
      { numRuns: 500 },
    )
  })

  test('take a discount in an amount back once, also where no line was taken back whole', () => {
    const invoice = new Credited(
      invoiceOf(
        [
          ['7', '33.33'],
          ['3', '19.99'],
        ],
        { discount: { kind: 'amount', value: '10.01' } },
      ),
    )
    const [first = '', second = ''] = invoice.left.map(line => line.id)
    const taking = (one: string, other: string) =>
      invoice.credit([
        { lineId: first, quantity: one },
        { lineId: second, quantity: other },
      ])
    taking('3', '1')
    taking('2', '1')
    invoice.credit(null)
    const discounts = invoice.notes.map(note => note.calculation.result.allowance_total)
    expect(discounts.reduce((sum, amount) => sum + minorOf(amount, 2), 0n)).toBe(1001n)
    const rounding = invoice.notes.map(note => note.calculation.result.rounding)
    for (const amount of rounding) expect(sizeOf(minorOf(amount, 2))).toBeLessThanOrEqual(2n)
  })

  test('mirror it rate by rate where it is taken back at once', () => {
    fc.assert(
      fc.property(randomDrafts('invoice'), draft => {
        const result = calculateDraft(draft)
        const credit = new Credited(draft).credit(null)
        if ('error' in result || typeof credit === 'string') throw new Error('Nothing was made.')
        const made = credit.calculation.result
        expect(made.tax_breakdown).toEqual(result.tax_breakdown)
        expect(made.payable).toBe(result.payable)
        expect(made.rounding).toBe(result.rounding)
      }),
      { numRuns: 300 },
    )
  })

  test('mirror it where its lines add up to less than nothing, and tax alone makes it due', () => {
    const [taken, given] = invoiceOf([
      ['-0.134', '13.0224'],
      ['0.102', '17.01'],
    ]).lines
    const lines = [taken, given].flatMap(line => line ?? [])
    const exempt = { category: 'E', rate: '0' } as const
    const draft = {
      ...invoiceOf([], { discount: { kind: 'amount', value: '0.01' } }),
      lines: lines.map((line, index) => (index === 0 ? { ...line, tax: exempt } : line)),
    }
    const result = calculateDraft(draft)
    const credit = new Credited(draft).credit(null)
    if ('error' in result || typeof credit === 'string') throw new Error('Nothing was made.')
    expect(credit.calculation.result.tax_breakdown).toEqual(result.tax_breakdown)
    expect(credit.calculation.result.rounding).toBe('0.00')
  })

  test('give each portion back as positive amounts', () => {
    fc.assert(
      fc.property(randomDrafts('invoice'), steps, (draft, taken) => {
        const invoice = new Credited(draft)
        for (const step of taken) {
          const chosen = portionsOf(invoice, step)
          if (chosen.length > 0 && invoice.credited < invoice.total) invoice.credit(chosen)
        }
        for (const note of invoice.notes)
          expect(note.calculation.result.payable).toMatch(/^(?=.*[1-9])[\d.]+$/)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a final invoice', () => {
  const deduction: Deduction = {
    invoiceId: newId(),
    number: 'INV-0001',
    issuedOn: '2026-11-01',
    category: 'S',
    rate: '19',
    amount: '300.00',
  }
  const final = () => invoiceOf([['10', '100']], { deductions: [deduction], rounding: '0.01' })

  test('is credited as a whole with what it took off', () => {
    const invoice = new Credited(final())
    expect(decimalOf(invoice.total, 2)).toBe('833.01')
    const credit = invoice.credit(null)
    expect(credit).toMatchObject({
      isWhole: true,
      calculation: { result: { tax_exclusive: '700.00', rounding: '0.01', payable: '833.01' } },
    })
  })

  test('is credited in part up to what it comes to', () => {
    const draft = final()
    const invoice = new Credited(draft)
    const line = { lineId: draft.lines[0]?.id ?? '' }
    expect(invoice.credit([{ ...line, quantity: '8' }])).toBe(
      'Only 833.01 EUR of INV-0001 is still open. Credit at most that.',
    )
    expect(invoice.credit([{ ...line, quantity: '6' }])).toMatchObject({ isWhole: false })
    expect(invoice.credit(null)).toMatchObject({ isWhole: true })
    expect(invoice.credited).toBe(invoice.total)
  })
})

describe('what is left of a line', () => {
  test('is counted exactly, headings aside', () => {
    const draft = invoiceOf([['2.5', '100']])
    const section = { ...emptyLine(), kind: 'section', description: 'Part one' } as const
    const [line] = draft.lines
    const left = creditableLinesOf(
      { ...draft, lines: [section, ...draft.lines] },
      new Map([[line?.id ?? '', '1.250000']]),
    )
    expect(left).toMatchObject([{ id: line?.id, quantity: '2.5', leftQuantity: '1.25' }])
  })

  test.each([
    ['2.6', 'Only 2.5 of line 1 are left to credit. Enter at most that.'],
    ['-1', 'Only 2.5 of line 1 are left to credit. Enter at most that.'],
    ['2.5', null],
  ])('refuses or takes %s of 2.5', (quantity, sentence) => {
    const draft = invoiceOf([['2.5', '100']])
    const answer = new Credited(draft).credit([{ lineId: draft.lines[0]?.id ?? '', quantity }])
    expect(typeof answer === 'string' ? answer : null).toBe(sentence)
  })

  test('names lines as people count them: headings are none', () => {
    const draft = invoiceOf([['1', '100']])
    const section = { ...emptyLine(), kind: 'section', description: 'Part one' } as const
    const invoice = new Credited({ ...draft, lines: [section, ...draft.lines] })
    expect(invoice.credit([{ lineId: draft.lines[0]?.id ?? '', quantity: '2' }])).toBe(
      'Only 1 of line 1 are left to credit. Enter at most that.',
    )
  })
})

test('what was paid cannot be credited', () => {
  const draft = invoiceOf([['2', '100']])
  const invoice = new Credited(draft)
  const chosen = [{ lineId: draft.lines[0]?.id ?? '', quantity: '2' }]
  expect(invoice.credit(chosen, 100n)).toBe(
    'Only 237.00 EUR of INV-0001 is still open, the rest was paid. Credit at most that, or reverse a payment first.',
  )
  expect(
    invoice.credit([{ ...chosen[0], lineId: chosen[0]?.lineId ?? '', quantity: '1' }], 100n),
  ).toMatchObject({ isWhole: false })
})

function invoiceOf(
  lines: [quantity: string, unitPrice: string][],
  changes: Partial<Draft> = {},
): Draft {
  return {
    kind: 'invoice',
    id: newId(),
    clientId: newId(),
    presetId: null,
    currency: 'EUR',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-20',
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: { category: 'S', rate: '19' },
    discount: null,
    lines: lines.map(([quantity, unitPrice]) => ({
      ...emptyLine(),
      id: newId(),
      description: 'Work',
      quantity,
      unitPrice,
    })),
    notes: '',
    terms: '',
    deductions: [],
    rounding: '',
    ...changes,
  }
}
