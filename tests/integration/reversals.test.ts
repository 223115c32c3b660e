import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { voidInvoice } from '@/lib/credit-notes/commands'
import { recordPayment } from '@/lib/payments/commands'
import { reversePaymentInput } from '@/lib/payments/input'
import { listPaymentsOf } from '@/lib/payments/queries'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  bill,
  creditOf,
  daysOf,
  pay,
  paymentOf,
  refusedAndUnwritten,
  written,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, readEntry, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

function reverse(actor: TestCompany['owner'], id: string, reversalId = newId()) {
  return reversePayment(actor, { id, reversalId, reason: 'The bank returned it' })
}

describe('reversing a payment', () => {
  test('keeps both rows, makes the invoice due again and voids the receipt', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const one = await bill(company)
    const paid = await recordPayment(
      company.owner,
      paymentOf(one, '340.94', { receivedOn: '2026-11-19' }),
    )
    clock.advance(86_400)
    const answer = await reverse(company.accountant, paid.id)
    expect(answer).toEqual({ id: paid.id, number: paid.number })
    expect(await readEntry(company.user, one.invoiceId)).toMatchObject({
      standing: 'issued',
      paidMinor: 0n,
      openMinor: 34_094n,
    })
    expect((await readEntry(company.user, paid.receiptId)).standing).toBe('void')
    const rows = await asOwner(
      sql => sql`
        select amount_minor, received_on::text, reason from payments
        where company_id = ${company.id} order by created_at`,
    )
    expect(rows).toEqual([
      { amount_minor: '34094', received_on: '2026-11-19', reason: '' },
      { amount_minor: '-34094', received_on: '2026-11-21', reason: 'The bank returned it' },
    ])
    expect(await verbsOf(paid.id)).toEqual(['payment.recorded', 'payment.reversed'])
    const figures = (await daysOf(company)).map(day => [
      day.day,
      day.received_minor,
      day.received_count,
    ])
    expect(figures).toEqual([
      ['2026-11-19', '34094', 1],
      ['2026-11-20', '0', 0],
      ['2026-11-21', '-34094', -1],
    ])
    const [listed] = await readAs(company.user, tx =>
      listPaymentsOf(tx, { id: one.invoiceId, issuedOn: today() }),
    )
    expect(listed?.reversal).toMatchObject({
      reason: 'The bank returned it',
      byName: 'Anna Accountant',
    })
    await pay(company, one, '340.94')
  })

  test('of several invoices makes each due again by its part', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const other = await bill(company, { clientId: one.clientId })
    await pay(company, other, '100')
    const both = paymentOf(one, '300', {
      allocations: [
        { invoiceId: one.invoiceId, amount: '200' },
        { invoiceId: other.invoiceId, amount: '100' },
      ],
    })
    await recordPayment(company.owner, both)
    await reverse(company.owner, both.id)
    expect(await readEntry(company.owner, one.invoiceId)).toMatchObject({ standing: 'issued' })
    expect(await readEntry(company.owner, other.invoiceId)).toMatchObject({
      standing: 'partly_paid',
      paidMinor: 10_000n,
    })
  })

  test('that settled no invoice voids its receipt alone', async () => {
    const company = await startCompany()
    const input = paymentOf({ clientId: await addClient(company.owner) }, '12')
    await recordPayment(company.owner, input)
    await reverse(company.owner, input.id)
    expect((await readEntry(company.owner, input.receiptId)).standing).toBe('void')
  })

  test('again with the same id changes nothing; with another it is refused', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { id } = await pay(company, one, '10')
    const reversalId = newId()
    await reverse(company.owner, id, reversalId)
    const before = await written(company)
    await reverse(company.owner, id, reversalId)
    expect(await written(company)).toEqual(before)
    const again = () => reverse(company.owner, id)
    await refusedAndUnwritten(company, again, 'wrong_state', 'was reversed already')
  })

  test('50 at once with ids of their own are one', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { id } = await pay(company, one, '10')
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => reverse(company.owner, id)),
    )
    const reasons = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    expect(reasons).toHaveLength(49)
    for (const reason of reasons) expect(reason).toMatchObject({ code: 'wrong_state' })
    expect((await written(company)).payments).toBe(2)
  }, 60_000)

  test('50 at once with one id are one', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { id } = await pay(company, one, '10')
    const reversalId = newId()
    await Promise.all(Array.from({ length: 50 }, () => reverse(company.owner, id, reversalId)))
    expect(await verbsOf(id)).toEqual(['payment.recorded', 'payment.reversed'])
  }, 60_000)

  test('is not for a user, not of a reversal, not of what never was or is another company’s', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const one = await bill(company)
    const { id } = await pay(company, one, '10')
    const theirs = await pay(other, await bill(other), '10')
    await refusedAndUnwritten(
      company,
      () => reverse(company.user, id),
      'forbidden',
      'record and reverse payments',
    )
    const reversalId = newId()
    await reverse(company.owner, id, reversalId)
    for (const wrong of [reversalId, newId(), theirs.id])
      await refusedAndUnwritten(
        company,
        () => reverse(company.owner, wrong),
        'not_found',
        'This payment does not exist',
      )
  })

  test('with an id that another payment has is refused', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const [first, second] = [await pay(company, one, '10'), await pay(company, one, '20')]
    const attempt = () => reverse(company.owner, first.id, second.id)
    await refusedAndUnwritten(company, attempt, 'conflict', 'Reload the page')
  })

  test('needs a reason', () => {
    const input = { id: newId(), reversalId: newId(), reason: ' \n ' }
    const parsed = reversePaymentInput.safeParse(input)
    expect(parsed.error?.issues.map(issue => issue.message)).toEqual([
      'Enter the reason, such as “The bank returned it”.',
    ])
  })

  test('lets a paid invoice be voided afterwards', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { id } = await pay(company, one, '340.94')
    const attempt = () => voidInvoice(company.owner, creditOf(one.invoiceId))
    await refusedAndUnwritten(company, attempt, 'wrong_state', 'Reverse them first')
    await reverse(company.owner, id)
    await attempt()
    expect((await readEntry(company.owner, one.invoiceId)).standing).toBe('void')
  })

  test('beside other payments and reversals of the same invoices ends with true sums', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const made = await Promise.all(Array.from({ length: 10 }, () => pay(company, one, '10')))
    await Promise.all([
      ...made.map(payment => reverse(company.owner, payment.id)),
      ...Array.from({ length: 10 }, () => pay(company, one, '1')),
    ])
    expect((await readEntry(company.owner, one.invoiceId)).paidMinor).toBe(1000n)
    await assertInvariants()
  }, 60_000)
})
