import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { recordPayment } from '@/lib/payments/commands'
import type { RecordPaymentInput } from '@/lib/payments/input'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { addDays } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  type Billed,
  billTwice,
  paymentOf,
  refusedAndUnwritten,
  written,
} from '@/tests/support/business'
import { addClient, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const sentence = 'This payment was recorded already, with other details. Reload the page to see it.'

describe('a payment that is sent again with its id', () => {
  let company: TestCompany
  let one: Billed
  let other: Billed
  let input: RecordPaymentInput

  beforeEach(async () => {
    company = await startCompany()
    ;[one, other] = await billTwice(company)
    input = paymentOf(one, '30', {
      reference: 'R-1',
      note: 'By phone',
      allocations: [
        { invoiceId: one.invoiceId, amount: '10' },
        { invoiceId: other.invoiceId, amount: '20' },
      ],
    })
  })

  test('and the same content is the same, however it is written and ordered', async () => {
    const first = await recordPayment(company.owner, input)
    const before = await written(company)
    const again: Partial<RecordPaymentInput>[] = [
      {},
      { receiptId: newId() },
      { amount: '30.00' },
      { allocations: input.allocations.toReversed() },
      { allocations: input.allocations.map(part => ({ ...part, amount: `${part.amount}.0` })) },
    ]
    for (const changes of again)
      expect(await recordPayment(company.owner, { ...input, ...changes })).toEqual(first)
    expect(first).toMatchObject({ amount: '30.00', currency: 'EUR' })
    expect(await written(company)).toEqual(before)
  })

  const others: [what: string, changes: () => Partial<RecordPaymentInput>][] = [
    ['client', () => ({ clientId: newId() })],
    [
      'amount',
      () => ({
        amount: '31',
        allocations: [
          { invoiceId: one.invoiceId, amount: '11' },
          { invoiceId: other.invoiceId, amount: '20' },
        ],
      }),
    ],
    ['currency', () => ({ currency: 'USD' })],
    ['day', () => ({ receivedOn: addDays(today(), -1) })],
    ['method', () => ({ method: 'cash' })],
    ['reference', () => ({ reference: 'R-2' })],
    ['note', () => ({ note: '' })],
    ['purpose', () => ({ purpose: 'Workshop' })],
    ['invoice', () => ({ allocations: [{ invoiceId: one.invoiceId, amount: '30' }] })],
    ['kind, for no invoice', () => ({ allocations: [], purpose: 'Workshop' })],
    [
      'parts',
      () => ({
        allocations: [
          { invoiceId: one.invoiceId, amount: '20' },
          { invoiceId: other.invoiceId, amount: '10' },
        ],
      }),
    ],
  ]
  test.each(others)('and another %s is refused, and nothing is written', async (_what, changes) => {
    await recordPayment(company.owner, input)
    const attempt = () => recordPayment(company.owner, { ...input, ...changes() })
    await refusedAndUnwritten(company, attempt, 'conflict', sentence)
  })

  test('and the same content is the same after it was reversed', async () => {
    const first = await recordPayment(company.owner, input)
    const reversal = { id: input.id, reversalId: newId(), reason: 'Returned' }
    await reversePayment(company.owner, reversal)
    expect(await recordPayment(company.owner, input)).toEqual(first)
    const attempt = () => recordPayment(company.owner, { ...input, method: 'cash' })
    await refusedAndUnwritten(company, attempt, 'conflict', sentence)
  })

  test('and other content at the same moment is one of them, and the other is told', async () => {
    const plain = paymentOf({ clientId: await addClient(company.owner) }, '12')
    for (const two of [
      [input, { ...input, method: 'cash' as const }],
      [plain, { ...plain, amount: '13' }],
    ]) {
      const before = await written(company)
      const outcomes = await Promise.allSettled(two.map(each => recordPayment(company.owner, each)))
      const [lost, ...more] = outcomes.flatMap(each =>
        each.status === 'rejected' ? [each.reason] : [],
      )
      expect(more).toEqual([])
      const refusal = await refusalOf(Promise.reject(lost))
      expect([refusal.code, refusal.message]).toEqual(['conflict', sentence])
      expect((await written(company)).payments).toBe((before.payments ?? 0) + 1)
    }
  })
})
