import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/platform/calendar'
import {
  calculateDraft,
  type DraftLine,
  dueDateProblem,
  type InvoiceDraft,
  invoiceStatusOf,
  isBlankLine,
  issueProblems,
} from './model'

function line(changes: Partial<DraftLine> = {}): DraftLine {
  return {
    id: 'a line',
    description: 'Poster',
    quantity: '3',
    unit: 'h',
    unitPrice: '95.5',
    discount: null,
    tax: null,
    ...changes,
  }
}

function draft(changes: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return {
    id: 'an invoice',
    clientId: 'a client',
    currency: 'EUR',
    issuedOn: '2026-11-20',
    dueOn: '2026-12-20',
    purchaseOrder: '',
    taxMode: 'exclusive',
    defaultTax: { category: 'S', rate: '19' },
    discount: null,
    lines: [line()],
    notes: '',
    terms: '',
    ...changes,
  }
}

describe('the status that is shown', () => {
  test.each([
    ['draft', '2026-11-01', 100n, 'draft'],
    ['issued', '2026-11-20', 100n, 'issued'],
    ['issued', '2026-11-19', 100n, 'overdue'],
    ['issued', '2026-11-19', 0n, 'issued'],
    ['issued', '2026-11-19', -5n, 'issued'],
  ] as const)(
    'of a %s one due on %s with %s to pay is %s',
    (status, dueOn, payableMinor, shown) => {
      expect(invoiceStatusOf({ status, dueOn, payableMinor }, '2026-11-20')).toBe(shown)
    },
  )
})

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
})
