import { describe, expect, it, test } from 'vitest'
import { calculateDocument, calculateUnknown } from '@/lib/money/calculate'
import type { Calculation, CalculationInput, CalculationLine, TaxCategory } from '@/lib/money/model'

describe('the worked cases', () => {
  test.each([
    ['3 × 95.50 at 19 %', [line('3', '95.50', 'S', '19')], '286.50', '54.44', '340.94'],
    ['a price with three decimals', [line('1', '1.005', 'S', '20')], '1.01', '0.20', '1.21'],
    ['tax once per group', threeOf(line('1', '0.33', 'S', '20')), '0.99', '0.20', '1.19'],
    ['half away from zero', [line('-1', '1.005', 'S', '20')], '-1.01', '-0.20', '-1.21'],
    ['a third of a cent is dropped', [line('1', '0.004', 'S', '20')], '0.00', '0.00', '0.00'],
    ['no minus before nothing', [line('-1', '0.004', 'S', '20')], '0.00', '0.00', '0.00'],
    ['export', [line('2', '10', 'G', '0')], '20.00', '0.00', '20.00'],
    ['not subject to tax', [line('2', '10', 'O')], '20.00', '0.00', '20.00'],
    ['an island tax', [line('1', '100', 'L', '7')], '100.00', '7.00', '107.00'],
    ['a rate with four decimals', [line('1', '100', 'S', '8.8755')], '100.00', '8.88', '108.88'],
  ])('%s', (_, lines, net, tax, total) => {
    expect(computed({ currency: 'EUR', lines })).toMatchObject({
      line_total: net,
      tax_exclusive: net,
      tax_total: tax,
      tax_inclusive: total,
      payable: total,
    })
  })

  it('prices by cost and margin, on the whole quantity', () => {
    const costed = { unit_cost: '100', margin_percent: '20' }
    const { id, tax } = line('10', '0', 'Z', '0')
    const lines = [{ id, tax, quantity: '10', ...costed }]
    expect(computed({ currency: 'USD', lines }).line_total).toBe('1200.00')
  })

  it('splits a document discount over the tax groups', () => {
    const answer = computed({
      currency: 'EUR',
      lines: [line('1', '100', 'S', '20'), line('1', '50', 'S', '10')],
      allowances: [{ amount: '10.00' }],
    })
    expect(answer.document_level).toEqual([
      { kind: 'allowance', index: 0, category: 'S', rate: '20', net: '6.67' },
      { kind: 'allowance', index: 0, category: 'S', rate: '10', net: '3.33' },
    ])
    expect(answer.tax_breakdown).toEqual([
      { category: 'S', rate: '20', taxable: '93.33', tax: '18.67' },
      { category: 'S', rate: '10', taxable: '46.67', tax: '4.67' },
    ])
  })
})

describe('lines', () => {
  it('take every percentage from gross, and amounts beside them', () => {
    const adjusted = {
      ...line('2', '50', 'S', '20'),
      allowances: [{ percent: '10' }, { percent: '10' }, { amount: '1.50' }],
      charges: [{ percent: '2.5' }],
    }
    expect(computed({ currency: 'EUR', lines: [adjusted] }).lines).toEqual([
      {
        id: 'a',
        gross: '100.00',
        allowance_total: '21.50',
        charge_total: '2.50',
        amount: '81.00',
        net: '81.00',
      },
    ])
  })

  it('divide by the base quantity before the one rounding', () => {
    const per = (base: string) => ({ ...line('1', '1', 'Z', '0'), base_quantity: base })
    expect(computed({ currency: 'EUR', lines: [per('3')] }).line_total).toBe('0.33')
    expect(computed({ currency: 'EUR', lines: [per('200')] }).line_total).toBe('0.01')
    expect(computed({ currency: 'EUR', lines: [per('200.000001')] }).line_total).toBe('0.00')
  })

  it('never round the price of cost and margin', () => {
    const costed = { id: 'a', quantity: '1000000', unit_cost: '0.000001', margin_percent: '0.0001' }
    const lines: CalculationLine[] = [{ ...costed, tax: { category: 'Z', rate: '0' } }]
    expect(computed({ currency: 'KWD', lines }).line_total).toBe('1.000')
    const thousandfold = lines.map(entry => ({ ...entry, quantity: '1000000000' }))
    expect(computed({ currency: 'KWD', lines: thousandfold }).line_total).toBe('1000.001')
  })

  test.each([
    ['JPY', '1.5', '2'],
    ['USD', '1.005', '1.01'],
    ['KWD', '1.0005', '1.001'],
    ['CLF', '1.00005', '1.0001'],
  ])('are rounded to the digits of %s', (currency, price, amount) => {
    expect(computed({ currency, lines: [line('1', price, 'Z', '0')] }).payable).toBe(amount)
  })
})

describe('tax groups', () => {
  it('stand in order of first appearance and see one rate in "19", "19.0" and "19.00"', () => {
    const rates = ['7', '19', '19.0', '07.00', '19.00']
    const lines = rates.map(rate => line('1', '1', 'S', rate))
    expect(computed({ currency: 'EUR', lines }).tax_breakdown).toEqual([
      { category: 'S', rate: '7', taxable: '2.00', tax: '0.14' },
      { category: 'S', rate: '19', taxable: '3.00', tax: '0.57' },
    ])
  })

  it('tell categories of one rate apart', () => {
    const lines = [line('1', '1', 'Z', '0'), line('1', '1', 'E', '0.00'), line('1', '1', 'AE', '0')]
    const { tax_breakdown } = computed({ currency: 'EUR', lines })
    expect(tax_breakdown.map(group => [group.category, group.rate])).toEqual([
      ['Z', '0'],
      ['E', '0'],
      ['AE', '0'],
    ])
  })

  it('print no rate for what is not subject to tax', () => {
    expect(computed({ currency: 'EUR', lines: [line('1', '5', 'O')] }).tax_breakdown).toEqual([
      { category: 'O', rate: null, taxable: '5.00', tax: '0.00' },
    ])
  })

  it('are opened by a document charge with a tax of its own', () => {
    const answer = computed({
      currency: 'EUR',
      lines: [line('1', '100', 'S', '19')],
      charges: [{ amount: '10', tax: { category: 'S', rate: '7' } }],
    })
    expect(answer.tax_breakdown[1]).toEqual({
      category: 'S',
      rate: '7',
      taxable: '10.00',
      tax: '0.70',
    })
    expect(answer).toMatchObject({ charge_total: '10.00', tax_exclusive: '110.00' })
  })
})

describe('document discounts and charges', () => {
  const equalGroups = [line('1', '1', 'S', '20'), line('1', '1', 'S', '10')]

  it('give the odd cent to the first of equal groups and drop parts of nothing', () => {
    const answer = computed({ currency: 'EUR', lines: equalGroups, charges: [{ amount: '0.01' }] })
    expect(answer.document_level).toEqual([
      { kind: 'charge', index: 0, category: 'S', rate: '20', net: '0.01' },
    ])
  })

  it('break a tie of fractions for the larger share', () => {
    const lines = [line('1', '1', 'S', '20'), line('1', '3', 'S', '10')]
    const answer = computed({ currency: 'EUR', lines, charges: [{ amount: '0.02' }] })
    expect(answer.document_level.map(part => part.net)).toEqual(['0.02'])
    expect(answer.document_level[0]?.rate).toBe('10')
  })

  it('go to the largest group where the sums add up to nothing', () => {
    const lines = [line('1', '1', 'S', '20'), line('-1', '3', 'S', '10'), line('1', '2', 'S', '5')]
    const answer = computed({ currency: 'EUR', lines, allowances: [{ amount: '5' }] })
    expect(answer.document_level).toEqual([
      { kind: 'allowance', index: 0, category: 'S', rate: '10', net: '5.00' },
    ])
  })

  it('take percentages from the sum of the lines, one beside the other', () => {
    const answer = computed({
      currency: 'EUR',
      lines: [line('1', '99.99', 'S', '20')],
      allowances: [{ percent: '10' }, { percent: '10' }],
      charges: [{ percent: '5' }],
    })
    expect(answer).toMatchObject({
      allowance_total: '20.00',
      charge_total: '5.00',
      tax_exclusive: '84.99',
    })
    expect(answer.document_level.map(part => part.index)).toEqual([0, 1, 0])
  })
})

describe('amounts that include tax', () => {
  const inclusive = (lines: CalculationLine[], more: Partial<CalculationInput> = {}) =>
    computed({ currency: 'EUR', tax_mode: 'inclusive', lines, ...more })

  it('are taken apart so that net and tax add up', () => {
    expect(inclusive([line('1', '119', 'S', '19')])).toMatchObject({
      tax_exclusive: '100.00',
      tax_total: '19.00',
      payable: '119.00',
    })
  })

  it('leave in rounding what no net and its tax add up to', () => {
    expect(inclusive([line('1', '0.09', 'S', '20')])).toMatchObject({
      tax_exclusive: '0.08',
      tax_total: '0.02',
      tax_inclusive: '0.10',
      rounding: '-0.01',
      payable: '0.09',
    })
  })

  it('spread the net over the lines by largest remainder', () => {
    const answer = inclusive(threeOf(line('1', '1', 'S', '20')))
    expect(answer.lines.map(({ net }) => net)).toEqual(['0.84', '0.83', '0.83'])
    expect(answer.tax_breakdown[0]).toMatchObject({ taxable: '2.50', tax: '0.50' })
  })

  it('show a document discount net as well', () => {
    const answer = inclusive([line('1', '119', 'S', '19')], { allowances: [{ amount: '11.90' }] })
    expect(answer.document_level[0]?.net).toBe('10.00')
    expect(answer).toMatchObject({
      line_total: '100.00',
      allowance_total: '10.00',
      tax_total: '17.10',
      payable: '107.10',
    })
  })

  it('stay whole without tax', () => {
    expect(inclusive([line('1', '10', 'O')])).toMatchObject({ tax_exclusive: '10.00' })
    expect(inclusive([line('1', '0', 'S', '20')])).toMatchObject({ payable: '0.00' })
  })
})

describe('what is due', () => {
  it('is the total less what was paid, plus rounding', () => {
    const lines = [line('1', '100', 'S', '20')]
    const more = { prepaid: ['50', '20.01'], rounding: '-0.49' }
    expect(computed({ currency: 'EUR', lines, ...more })).toMatchObject({
      tax_inclusive: '120.00',
      prepaid: '70.01',
      rounding: '-0.49',
      payable: '49.50',
    })
  })

  test.each([
    ['0.05', '10.02', '10.00', '-0.02'],
    ['0.05', '10.03', '10.05', '0.02'],
    ['0.10', '10.05', '10.10', '0.05'],
    ['0.10', '-10.05', '-10.10', '-0.05'],
    ['1.00', '0.49', '0.00', '-0.49'],
  ])('is rounded in cash to a multiple of %s: %s', (cash_rounding, amount, payable, rounding) => {
    const signed = amount.startsWith('-') ? '-1' : '1'
    const lines = [line(signed, amount.replace('-', ''), 'Z', '0')]
    expect(computed({ currency: 'CHF', lines, cash_rounding })).toMatchObject({ payable, rounding })
  })
})

describe('refusals', () => {
  const good = line('1', '1', 'S', '20')
  const withLine = (changed: object) => ({ currency: 'EUR', lines: [{ ...good, ...changed }] })
  const withDocument = (changed: object) => ({ currency: 'EUR', lines: [good], ...changed })

  test.each<[string, unknown, string]>([
    [
      'a discount of a tenth of a cent',
      withLine({ allowances: [{ amount: '0.001' }] }),
      'AMOUNT_PRECISION',
    ],
    ['half a yen', { ...withDocument({ prepaid: ['0.5'] }), currency: 'JPY' }, 'AMOUNT_PRECISION'],
    ['a rounding too fine', withDocument({ rounding: '0.001' }), 'AMOUNT_PRECISION'],
    ['a cash step too fine', withDocument({ cash_rounding: '0.005' }), 'AMOUNT_PRECISION'],
    ['S at 0', withLine({ tax: { category: 'S', rate: '0' } }), 'S_RATE'],
    ['S below 0', withLine({ tax: { category: 'S', rate: '-1' } }), 'S_RATE'],
    ['S without rate', withLine({ tax: { category: 'S' } }), 'S_RATE'],
    ['B at 0', withLine({ tax: { category: 'B', rate: '0' } }), 'S_RATE'],
    ['Z at 5', withLine({ tax: { category: 'Z', rate: '5' } }), 'ZERO_RATE'],
    ['AE without rate', withLine({ tax: { category: 'AE' } }), 'ZERO_RATE'],
    [
      'a charge at a wrong rate',
      withDocument({ charges: [{ amount: '1', tax: { category: 'K', rate: '1' } }] }),
      'ZERO_RATE',
    ],
    ['O with a rate', withLine({ tax: { category: 'O', rate: '20' } }), 'O_RATE'],
    ['O beside S', { currency: 'EUR', lines: [good, line('1', '1', 'O')] }, 'O_MIXED'],
    [
      'O beside S in a charge',
      withDocument({ charges: [{ amount: '1', tax: { category: 'O' } }] }),
      'O_MIXED',
    ],
    ['a base quantity of 0', withLine({ base_quantity: '0' }), 'BASE_QUANTITY'],
    ['a base quantity below 0', withLine({ base_quantity: '-1' }), 'BASE_QUANTITY'],
    ['no lines', withDocument({ lines: [] }), 'NO_LINES'],
    ['lines left out', { currency: 'EUR' }, 'NO_LINES'],
    [
      '501 lines',
      withDocument({ lines: Array.from({ length: 501 }, () => good) }),
      'TOO_MANY_LINES',
    ],
    ['an unknown currency', withDocument({ currency: 'EURO' }), 'CURRENCY'],
    ['a code without digits', withDocument({ currency: 'XAU' }), 'CURRENCY'],
    ['a name every object has', withDocument({ currency: 'constructor' }), 'CURRENCY'],
    ['a JSON number', withLine({ quantity: 1 }), 'DECIMAL'],
    ['an exponent', withLine({ quantity: '1e3' }), 'DECIMAL'],
    ['a comma', withLine({ quantity: '1,5' }), 'DECIMAL'],
    ['an empty quantity', withLine({ quantity: '' }), 'DECIMAL'],
    ['a quantity too fine', withLine({ quantity: '0.0000001' }), 'QUANTITY_PRECISION'],
    ['a price too fine', withLine({ unit_price: '0.0000001' }), 'PRICE_PRECISION'],
    ['a price below 0', withLine({ unit_price: '-1' }), 'NEGATIVE_PRICE'],
    ['price and cost at once', withLine({ unit_cost: '1', margin_percent: '1' }), 'PRICE'],
    ['a price with a margin', withLine({ margin_percent: '1' }), 'PRICE'],
    ['a cost without margin', withLine({ unit_price: null, unit_cost: '1' }), 'PRICE'],
    [
      'a percentage too fine',
      withLine({ allowances: [{ percent: '0.00001' }] }),
      'PERCENT_PRECISION',
    ],
    [
      'a rate too fine',
      withLine({ tax: { category: 'S', rate: '19.00001' } }),
      'PERCENT_PRECISION',
    ],
    [
      'percent and amount at once',
      withLine({ charges: [{ percent: '1', amount: '1' }] }),
      'ADJUSTMENT',
    ],
    ['neither percent nor amount', withDocument({ allowances: [{}] }), 'ADJUSTMENT'],
    ['a cash step of 0', withDocument({ cash_rounding: '0' }), 'CASH_ROUNDING'],
    ['an unknown category', withLine({ tax: { category: 'X', rate: '1' } }), 'TAX_CATEGORY'],
    ['a line too large', withLine({ unit_price: '1000000000000.01' }), 'TOO_LARGE'],
    ['a total too large', withLine({ unit_price: '1000000000000' }), 'TOO_LARGE'],
    ['a number of 70 figures', withLine({ quantity: '9'.repeat(70) }), 'TOO_LARGE'],
    ['an unknown tax mode', withDocument({ tax_mode: 'both' }), 'INPUT'],
    ['an unknown kind of document', withDocument({ document_type: 'letter' }), 'INPUT'],
    ['a line without id', withLine({ id: 1 }), 'INPUT'],
    ['lines that are no list', withDocument({ lines: 'all' }), 'INPUT'],
    ['no object', null, 'INPUT'],
  ])('answer %s', (_, input, error) => {
    expect(calculateUnknown(input)).toMatchObject({ error })
  })

  it('name the line at fault, and none where the document is', () => {
    const lines = [good, { ...good, id: 'b', tax: { category: 'S', rate: '0' } }]
    expect(calculateUnknown({ currency: 'EUR', lines })).toEqual({ error: 'S_RATE', line: 'b' })
    expect(calculateUnknown({ currency: '?', lines })).toEqual({ error: 'CURRENCY' })
  })

  it('spare what only looks wrong: trailing zeros, nulls, the largest document and 500 lines', () => {
    const zeros = { ...withLine({ quantity: '1.00000000' }), prepaid: ['0.500'], rounding: null }
    expect(calculateUnknown(zeros)).toMatchObject({ payable: '0.70' })
    const largest = [line('1', '1000000000000', 'Z', '0')]
    expect(computed({ currency: 'EUR', lines: largest }).payable).toBe('1000000000000.00')
    const many = Array.from({ length: 500 }, () => good)
    expect(computed({ currency: 'EUR', lines: many }).payable).toBe('600.00')
  })
})

function line(
  quantity: string,
  unit_price: string,
  category: TaxCategory,
  rate?: string,
): CalculationLine {
  return {
    id: 'a',
    quantity,
    unit_price,
    tax: rate === undefined ? { category } : { category, rate },
  }
}

function threeOf(one: CalculationLine): CalculationLine[] {
  return [one, { ...one, id: 'b' }, { ...one, id: 'c' }]
}

function computed(input: CalculationInput): Calculation {
  const answer = calculateDocument(input)
  if ('error' in answer) throw new Error(`Refused: ${answer.error}`)
  return answer
}
