import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateDocument } from '@/lib/money/calculate'
import type { Calculation, CalculationAnswer } from '@/lib/money/model'
import { addDays } from '@/lib/platform/calendar'
import { writtenDraft, writtenLine, writtenSection } from '@/tests/support/written-drafts'
import {
  calculateDraft,
  calculationInputOf,
  calculationSentence,
  type Deduction,
  type Draft,
  type DraftLine,
  dueDateProblem,
  isBlankLine,
  issueProblems,
  isWritable,
  lineNumberAt,
  offeredInputOf,
} from './model'

function line(changes: Partial<DraftLine> = {}): DraftLine {
  return writtenLine('a line', { quantity: '3', unitPrice: '95.5', ...changes })
}

function draft(changes: Partial<Draft> = {}): Draft {
  return writtenDraft({ clientId: 'a client', currency: 'EUR', lines: [line()], ...changes })
}

describe('a line', () => {
  test.each([
    [{ description: '', unitPrice: '' }, true],
    [{ description: ' \n', unitPrice: '', quantity: '7' }, true],
    [{ description: '', unitPrice: '0' }, false],
    [{ description: 'x', unitPrice: '' }, false],
  ])('with %j is blank: %s', (changes, blank) => {
    expect(isBlankLine(line(changes))).toBe(blank)
  })

  test('that is blank changes nothing, wherever it stands', () => {
    const blank = line({ id: 'blank', description: '', unitPrice: '', quantity: '9' })
    fc.assert(
      fc.property(fc.nat(3), place => {
        const lines = [line({ id: '1' }), line({ id: '2' }), line({ id: '3' })]
        const mixed = lines.toSpliced(place, 0, blank)
        expect(calculateDraft(draft({ lines: mixed }))).toEqual(calculateDraft(draft({ lines })))
      }),
    )
  })

  test('has its number among the lines, whatever headings stand between', () => {
    const lines = [line(), writtenSection('K'), line(), line()]
    expect([0, 2, 3].map(index => lineNumberAt({ lines }, index))).toEqual([1, 2, 3])
  })

  test('of its own tax keeps it when the default changes', () => {
    const lines = [line({ tax: { category: 'Z', rate: '0' } })]
    const before = calculateDraft(draft({ lines }))
    const defaultTax = { category: 'S', rate: '7' } as const
    expect(calculateDraft(draft({ lines, defaultTax }))).toEqual(before)
  })
})

describe('what keeps a draft from being issued', () => {
  test('is nothing when it is complete', () => {
    expect(issueProblems(draft())).toEqual([])
  })

  test('is named field by field, in the order of the form', () => {
    const problems = issueProblems(
      draft({
        clientId: null,
        dueOn: '2026-11-19',
        lines: [line(), line({ description: '', quantity: '', unitPrice: '5' })],
      }),
    )
    expect(problems.map(problem => problem.field)).toEqual([
      'clientId',
      'dueOn',
      'lines.1.description',
      'lines.1.quantity',
    ])
    expect(problems[3]?.sentence).toBe('Line 2 has no quantity. Enter one, or remove the line.')
  })

  test('is found in its figures too, and points at the line', () => {
    const lines = [line({ id: '1' }), line({ id: '2', unitPrice: '-5' })]
    const [problem] = issueProblems(draft({ lines }))
    expect(problem?.field).toBe('lines.1')
    expect(issueProblems(draft({ lines: [] }))).toHaveLength(1)
  })

  test('may be a due date that has passed, but not one of today', () => {
    const today = '2026-12-20'
    expect(dueDateProblem(draft(), today)).toBeNull()
    expect(dueDateProblem(draft(), addDays(today, 1))?.field).toBe('dueOn')
  })

  test('counts lines as a person does', () => {
    const lines = [writtenSection('K'), line(), writtenSection('L'), line({ quantity: '' })]
    expect(issueProblems(draft({ lines }))).toEqual([
      {
        field: 'lines.3.quantity',
        sentence: 'Line 2 has no quantity. Enter one, or remove the line.',
      },
    ])
    const refusal = { error: 'S_RATE', line: 'last' } as const
    const unrated = [writtenSection('K'), line(), line({ id: 'last' })]
    expect(calculationSentence(draft({ lines: unrated }), refusal)).toContain('Line 2')
  })

  test('is never a heading, but headings alone are not enough', () => {
    expect(issueProblems(draft({ lines: [writtenSection('K', ''), line()] }))).toEqual([])
    expect(issueProblems(draft({ lines: [writtenSection('K')] }))).toHaveLength(1)
  })

  test('may be that every line is an option that is not ticked', () => {
    const [problem] = issueProblems(quote([option({ chosen: false })]))
    expect(problem?.sentence).toMatch(/^Every line is an option that is not ticked/)
  })

  test('is found in the options that are not counted too', () => {
    const lines = [line(), option({ id: 'left', chosen: false, unitPrice: '-5' })]
    expect(issueProblems(quote(lines))[0]?.field).toBe('lines.1')
  })

  test('calls the last day of a quote by its name', () => {
    const late = { ...quote([line()]), dueOn: '2026-11-19' }
    expect(issueProblems(late)[0]?.sentence).toBe(
      'The last day of validity is before the issue date. Choose a later one.',
    )
  })
})

describe('headings', () => {
  test('are never computed', () => {
    const lines = [writtenSection('K'), line(), writtenSection('L')]
    expect(calculateDraft(draft({ lines }))).toEqual(calculateDraft(draft()))
  })
})

describe('options', () => {
  test('count when they are chosen, and only then', () => {
    const chosen = quote([line(), option({ id: 'more' })])
    const left = quote([line(), option({ id: 'more', chosen: false })])
    expect(computed(calculateDraft(chosen)).tax_exclusive).toBe('486.50')
    expect(computed(calculateDraft(left)).tax_exclusive).toBe('286.50')
  })

  test('that are not chosen are computed apart, without the discount of everything', () => {
    const lines = [line(), writtenSection('K'), option({ id: 'more', chosen: false })]
    const input = offeredInputOf({
      ...quote(lines),
      discount: { kind: 'percent', value: '10' },
    })
    expect(input?.lines.map(({ id }) => id)).toEqual(['more'])
    expect(input && computed(calculateDocument(input)).tax_exclusive).toBe('200.00')
  })

  test('offer nothing where all are chosen, or where the others are blank', () => {
    const blank = option({ chosen: false, description: '', unitPrice: '' })
    expect(offeredInputOf(quote([line(), option()]))).toBeNull()
    expect(offeredInputOf(quote([line(), blank]))).toBeNull()
  })

  test('split the lines of a draft, none is lost and none counted twice', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), choices => {
        const lines = choices.map((chosen, index) => option({ id: `${index}`, chosen }))
        const one = quote(lines)
        const ids = [calculationInputOf(one), offeredInputOf(one)].flatMap(
          input => input?.lines.map(({ id }) => id) ?? [],
        )
        expect(ids.toSorted()).toEqual(lines.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('deductions', () => {
  const deposit = (changes: Partial<Deduction> = {}): Deduction => ({
    invoiceId: 'deposit',
    number: 'PCF-0001',
    issuedOn: '2026-11-01',
    category: 'S',
    rate: '19',
    amount: '100.00',
    ...changes,
  })

  test('come off the group of their tax, and leave the others as they are', () => {
    const lines = [line(), line({ id: 'books', tax: { category: 'S', rate: '7' } })]
    const result = computed(calculateDraft(draft({ lines, deductions: [deposit()] })))
    expect(result.tax_breakdown).toEqual([
      { category: 'S', rate: '19', taxable: '186.50', tax: '35.44' },
      { category: 'S', rate: '7', taxable: '286.50', tax: '20.06' },
    ])
  })

  test('stand beside the discount, which they do not change', () => {
    const discount = { kind: 'percent', value: '10' } as const
    const result = computed(calculateDraft(draft({ discount, deductions: [deposit()] })))
    expect(result.document_level.map(({ index, net }) => [index, net])).toEqual([
      [0, '28.65'],
      [1, '100.00'],
    ])
  })

  test('without a rate have none', () => {
    const input = calculationInputOf(draft({ deductions: [deposit({ category: 'O', rate: '' })] }))
    expect(input.allowances?.[0]?.tax).toEqual({ category: 'O' })
  })

  test('are called as the document calls them', () => {
    const input = calculationInputOf(draft({ deductions: [deposit()] }), one => `-${one.number}`)
    expect(input.allowances?.[0]?.reason).toBe('-PCF-0001')
  })

  test('and their rounding end in what is due', () => {
    const result = computed(calculateDraft(draft({ deductions: [deposit()], rounding: '0.01' })))
    expect([result.tax_inclusive, result.rounding, result.payable]).toEqual([
      '221.94',
      '0.01',
      '221.95',
    ])
  })
})

test.each([
  ['draft', true],
  ['revising', true],
  ['issued', false],
  ['accepted', false],
] as const)('a document that is %s can be written on: %s', (status, writable) => {
  expect(isWritable({ status })).toBe(writable)
})

function quote(lines: DraftLine[]): Draft {
  return draft({ kind: 'quote', lines })
}

function option(changes: Partial<DraftLine> = {}): DraftLine {
  return writtenLine('an option', { optional: true, quantity: '2', ...changes })
}

function computed(answer: CalculationAnswer): Calculation {
  if ('error' in answer) throw new Error(answer.error)
  return answer
}
