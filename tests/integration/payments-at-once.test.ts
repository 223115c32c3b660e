import { afterAll, describe, expect, test } from 'vitest'
import { voidInvoice } from '@/lib/credit-notes/commands'
import { recordPayment } from '@/lib/payments/commands'
import { addDays } from '@/lib/platform/calendar'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, billTwice, creditOf, pay, paymentOf, written } from '@/tests/support/business'
import { addClient, readEntry, type SentDraft, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

describe('many payments at once', () => {
  async function countsOf(company: TestCompany) {
    const { payments, receipts, payment_allocations: parts } = await written(company)
    return { payments, receipts, parts }
  }

  test('200 with one id are one payment and one receipt', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const input = paymentOf(one, '340.94')
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => recordPayment(company.owner, input)),
    )
    expect(new Set(answers.map(answer => answer.number)).size).toBe(1)
    expect(await countsOf(company)).toEqual({ payments: 1, receipts: 1, parts: 1 })
    expect(await verbsOf(input.id)).toEqual(['payment.recorded'])
  }, 90_000)

  test('200 with ids of their own are one, and 199 are told that nothing is due', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, () => pay(company, one, '340.94')),
    )
    const reasons = outcomes.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    expect(reasons).toHaveLength(199)
    for (const reason of reasons)
      expect(reason).toMatchObject({
        code: 'wrong_state',
        message: `${one.number} is paid already. Nothing is due on it.`,
      })
    expect(await countsOf(company)).toEqual({ payments: 1, receipts: 1, parts: 1 })
  }, 90_000)

  test('50 of a part each fill the invoice, and those beyond are told the exact rest', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => pay(company, one, '100')),
    )
    const reasons = outcomes.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
    expect(reasons).toHaveLength(47)
    for (const reason of reasons)
      expect(reason).toMatchObject({
        code: 'invalid',
        message: `€40.94 is due on ${one.number}. Enter at most that.`,
        details: { due: '40.94' },
      })
  }, 60_000)

  test('50 without an invoice and with one id are one', async () => {
    const company = await startCompany()
    const input = paymentOf({ clientId: await addClient(company.owner) }, '12')
    await Promise.all(Array.from({ length: 50 }, () => recordPayment(company.owner, input)))
    expect(await countsOf(company)).toEqual({ payments: 1, receipts: 1, parts: 0 })
  }, 60_000)

  test('that name the same invoices in other orders never wait for each other forever', async () => {
    const company = await startCompany()
    const [one, other] = await billTwice(company)
    const part = (invoiceId: string) => ({ invoiceId, amount: '10' })
    const orders = [
      [part(one.invoiceId), part(other.invoiceId)],
      [part(other.invoiceId), part(one.invoiceId)],
    ]
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        recordPayment(
          company.owner,
          paymentOf(one, '20', { allocations: orders[index % 2] ?? [] }),
        ),
      ),
    )
    expect((await readEntry(company.owner, one.invoiceId)).paidMinor).toBe(30_000n)
    expect((await readEntry(company.owner, other.invoiceId)).paidMinor).toBe(30_000n)
  }, 60_000)

  test('and a void of the same invoice leave it paid or void, never both', async () => {
    const company = await startCompany()
    const changes: Partial<SentDraft> = { dueOn: addDays(today(), 5) }
    for (let round = 0; round < 5; round += 1) {
      const one = await bill(company, changes)
      const outcomes = await Promise.allSettled([
        pay(company, one, '340.94'),
        voidInvoice(company.owner, creditOf(one.invoiceId)),
        pay(company, one, '340.94'),
      ])
      expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1)
      const entry = await readEntry(company.owner, one.invoiceId)
      expect([
        ['paid', 34_094n, 0n],
        ['void', 0n, 34_094n],
      ]).toContainEqual([entry.standing, entry.paidMinor, entry.creditedMinor])
    }
  }, 60_000)
})
