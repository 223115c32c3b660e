import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from '@/lib/access/doors'
import { creditInvoice } from '@/lib/credit-notes/commands'
import { lockEntry } from '@/lib/documents/register'
import { deleteDraft, restoreDraft } from '@/lib/drafts/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { decimalOf } from '@/lib/money/minor'
import { newId } from '@/lib/platform/ids'
import type { DepositInput } from '@/lib/quotes/input'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  credit,
  creditOf,
  invoiceWholeQuote,
  quoteInvoicesOf,
  refusedAndUnwritten,
} from '@/tests/support/business'
import { lineOf, readEntry, readStored } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

const third: DepositInput = { kind: 'percent', value: '30' }
type Attempt = () => Promise<unknown>

const again = 'was invoiced again meanwhile'

/** 1,000.00 and 19 %: 1,190.00. */
async function start() {
  const company = await startCompany()
  const quote = await acceptWholeQuote(company, {
    lines: [lineOf({ quantity: '1', unitPrice: '1000' })],
  })
  return { company, quote }
}

function ask(company: TestCompany, id: string, deposit: DepositInput | null, invoiceId = newId()) {
  return invoiceQuote(company.owner, { id, invoiceId, deposit })
}

function remove(company: TestCompany, id: string) {
  return deleteDraft(company.owner, { kind: 'invoice', id })
}

function bringBack(company: TestCompany, id: string) {
  return restoreDraft(company.owner, { kind: 'invoice', id })
}

async function dueOf(company: TestCompany, id: string): Promise<string> {
  return decimalOf((await readEntry(company.owner, id)).totalMinor, 2)
}

async function standingOf(company: TestCompany, id: string): Promise<string> {
  return (await readEntry(company.owner, id)).standing
}

async function liveOf(company: TestCompany, quoteId: string) {
  const live = await quoteInvoicesOf(company, quoteId)
  return live.map(one => [one.purpose, one.invoiceId])
}

/** What was refused of attempts made at once; what went wrong otherwise fails the test. */
async function refusalsOf(...attempts: Attempt[]): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(attempts.map(attempt => attempt()))
  return outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
}

function turned(round: number, pair: [Attempt, Attempt]): [Attempt, Attempt] {
  return round % 2 === 0 ? pair : [pair[1], pair[0]]
}

describe('a quote whose invoice was a draft that is deleted', () => {
  test.each([
    ['the whole', null],
    ['a deposit', third],
  ])('can be invoiced again: %s', async (_what, deposit) => {
    const { company, quote } = await start()
    const first = await ask(company, quote.id, deposit)
    await remove(company, first.id)
    expect(await standingOf(company, quote.id)).toBe('accepted')
    expect(await liveOf(company, quote.id)).toEqual([])
    const second = await ask(company, quote.id, deposit)
    expect(await liveOf(company, quote.id)).toEqual([[deposit ? 'deposit' : 'rest', second.id]])
    expect(await standingOf(company, quote.id)).toBe(deposit ? 'accepted' : 'invoiced')
    const late = () => bringBack(company, first.id)
    await refusedAndUnwritten(company, late, 'conflict', `${quote.number} ${again}`)
  })

  test('is invoiced as it was when the draft comes back', async () => {
    const { company, quote } = await start()
    const { id } = await ask(company, quote.id, null)
    await remove(company, id)
    await bringBack(company, id)
    expect(await standingOf(company, quote.id)).toBe('invoiced')
    expect(await liveOf(company, quote.id)).toEqual([['rest', id]])
    const more = () => ask(company, quote.id, third)
    await refusedAndUnwritten(company, more, 'conflict', 'was invoiced already, as a draft')
  })

  test('keeps a deposit aside once the whole was invoiced, and the whole once a deposit was', async () => {
    const { company, quote } = await start()
    const deposit = await ask(company, quote.id, third)
    await remove(company, deposit.id)
    const whole = await ask(company, quote.id, null)
    const late = () => bringBack(company, deposit.id)
    await refusedAndUnwritten(company, late, 'conflict', again)
    await remove(company, whole.id)
    await bringBack(company, deposit.id)
    const twice = () => bringBack(company, whole.id)
    await refusedAndUnwritten(company, twice, 'conflict', again)
    await issueInvoice(company.owner, { id: deposit.id })
    await refusedAndUnwritten(company, twice, 'conflict', again)
  })

  test('takes a final invoice back that takes its deposit off', async () => {
    const { company, quote } = await start()
    const deposit = await invoiceWholeQuote(company, quote.id, third)
    const final = await ask(company, quote.id, null)
    await remove(company, final.id)
    await bringBack(company, final.id)
    expect(await liveOf(company, quote.id)).toEqual([
      ['deposit', deposit.id],
      ['rest', final.id],
    ])
    await issueInvoice(company.owner, { id: final.id })
    expect(await dueOf(company, final.id)).toBe('833.00')
  })

  test('is not invoiced under the id of that draft, nor as another part under the same id', async () => {
    const { company, quote } = await start()
    const { id } = await ask(company, quote.id, third)
    const other = () => ask(company, quote.id, null, id)
    await refusedAndUnwritten(company, other, 'wrong_state', 'still a draft')
    await remove(company, id)
    const same = () => ask(company, quote.id, third, id)
    await refusedAndUnwritten(company, same, 'conflict', 'Reload the page')
  })
})

describe('a deposit that was credited after the final invoice was drafted', () => {
  async function draftBoth() {
    const { company, quote } = await start()
    const deposit = await invoiceWholeQuote(company, quote.id, third)
    const final = await ask(company, quote.id, null)
    return { company, quote, deposit, final }
  }

  async function half(company: TestCompany, id: string) {
    const { draft } = await readStored(company.owner, 'invoice', id)
    return credit(company, id, [{ lineId: draft.lines[0]?.id ?? '', quantity: '0.5' }])
  }

  test.each([
    ['in part', half, '1011.50', ['deposit', 'rest']],
    ['as a whole', credit, '1190.00', ['rest']],
  ] as const)(
    '%s keeps it from being issued until it is made anew',
    async (_what, take, due, live) => {
      const { company, quote, deposit, final } = await draftBoth()
      await take(company, deposit.id)
      const issue = () => issueInvoice(company.owner, { id: final.id })
      const words = `The deposit ${deposit.number} was credited after this draft was made`
      await refusedAndUnwritten(company, issue, 'conflict', words)
      await remove(company, final.id)
      const { id } = await invoiceWholeQuote(company, quote.id, null)
      expect(await dueOf(company, id)).toBe(due)
      expect((await liveOf(company, quote.id)).map(([purpose]) => purpose)).toEqual(live)
    },
  )

  test('is not: once the final invoice was issued it takes the deposit off', async () => {
    const { company, deposit, final } = await draftBoth()
    const { number } = await issueInvoice(company.owner, { id: final.id })
    const words = `The final invoice ${number} takes this deposit off`
    for (const take of [half, credit])
      await refusedAndUnwritten(company, () => take(company, deposit.id), 'wrong_state', words)
  })

  test('may be, once the final invoice was voided; a new one takes off what it still is', async () => {
    const { company, quote, deposit, final } = await draftBoth()
    await issueInvoice(company.owner, { id: final.id })
    await credit(company, final.id)
    expect(await standingOf(company, quote.id)).toBe('accepted')
    const second = await invoiceWholeQuote(company, quote.id, null)
    expect(await dueOf(company, second.id)).toBe('833.00')
    const { draft } = await readStored(company.owner, 'invoice', second.id)
    expect(draft.deductions).toMatchObject([{ invoiceId: deposit.id, amount: '300.00' }])
    await credit(company, second.id)
    await credit(company, deposit.id)
    expect(await liveOf(company, quote.id)).toEqual([])
    const third = await invoiceWholeQuote(company, quote.id, null)
    expect(await dueOf(company, third.id)).toBe('1190.00')
    expect((await verbsOf(quote.id)).filter(verb => verb === 'quote.invoiced')).toHaveLength(4)
  })
})

describe('at once,', () => {
  test('voiding a deposit and issuing its final invoice lets one of them through', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { company, quote } = await start()
      const deposit = await invoiceWholeQuote(company, quote.id, third)
      const final = await ask(company, quote.id, null)
      const refusals = await refusalsOf(
        ...turned(round, [
          () => credit(company, deposit.id),
          () => issueInvoice(company.owner, { id: final.id }),
        ]),
      )
      expect(refusals).toMatchObject([{ code: expect.stringMatching(/^(conflict|wrong_state)$/) }])
    }
  }, 60_000)

  test('voiding a deposit and drafting its final invoice both succeed', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { company, quote } = await start()
      const deposit = await invoiceWholeQuote(company, quote.id, third)
      const refusals = await refusalsOf(
        ...turned(round, [() => credit(company, deposit.id), () => ask(company, quote.id, null)]),
      )
      expect(refusals).toEqual([])
      const [final] = (await quoteInvoicesOf(company, quote.id)).filter(
        one => one.purpose === 'rest',
      )
      const { draft } = await readStored(company.owner, 'invoice', final?.invoiceId ?? '')
      // Drafted first, it names a deposit that is void, and is not issued.
      const outcome = await refusalsOf(() => issueInvoice(company.owner, { id: draft.id }))
      expect(outcome).toHaveLength(draft.deductions.length)
    }
  }, 60_000)

  test('voiding waits for the quote before it locks the deposit, like who drafts: nobody deadlocks', async () => {
    const { company, quote } = await start()
    const deposit = await invoiceWholeQuote(company, quote.id, third)
    const voiding = await runCommand(company.owner, async tx => {
      await lockEntry(tx, quote.id, 'quote')
      const waiting = Promise.allSettled([credit(company, deposit.id)])
      await setTimeout(500)
      await tx.execute(sql`select from register where id = ${deposit.id} for update nowait`)
      return () => waiting
    })
    expect(await voiding()).toMatchObject([{ value: { voided: true } }])
  })

  test('crediting a part of a deposit and drafting the final invoice agree, or it is not issued', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { company, quote } = await start()
      const deposit = await invoiceWholeQuote(company, quote.id, third)
      const lineId = (await readStored(company.owner, 'invoice', deposit.id)).draft.lines[0]?.id
      const lines = [{ lineId: lineId ?? '', quantity: '0.5' }]
      const id = newId()
      const refusals = await refusalsOf(
        ...turned(round, [
          () => creditInvoice(company.owner, creditOf(deposit.id, lines)),
          () => ask(company, quote.id, null, id),
        ]),
      )
      expect(refusals).toEqual([])
      const [deduction] = (await readStored(company.owner, 'invoice', id)).draft.deductions
      const outcome = await refusalsOf(() => issueInvoice(company.owner, { id }))
      expect(outcome).toHaveLength(deduction?.amount === '150.00' ? 0 : 1)
    }
  }, 60_000)

  test('bringing a draft back and invoicing again lets one of them through', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { company, quote } = await start()
      const { id } = await ask(company, quote.id, null)
      await remove(company, id)
      const refusals = await refusalsOf(
        ...turned(round, [
          () => bringBack(company, id),
          () => ask(company, quote.id, round % 4 < 2 ? null : third),
        ]),
      )
      expect(refusals).toMatchObject([{ code: 'conflict' }])
      expect(await liveOf(company, quote.id)).toHaveLength(1)
    }
  }, 60_000)

  test('20 who bring back, delete and invoice leave at most one invoice', async () => {
    const { company, quote } = await start()
    const { id } = await ask(company, quote.id, null)
    await remove(company, id)
    const attempts = Array.from({ length: 20 }, (_, index) => {
      if (index % 4 === 0) return () => bringBack(company, id)
      if (index % 4 === 1) return () => remove(company, id)
      return () => ask(company, quote.id, index % 4 === 2 ? null : third)
    })
    const refusals = await refusalsOf(...attempts)
    // Who asks for the rest while a deposit is drafted is told to issue that first.
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: expect.stringMatching(/^(conflict|wrong_state)$/) })
    const live = await liveOf(company, quote.id)
    expect(live.length).toBeLessThanOrEqual(1)
    const isInvoiced = live.some(([purpose]) => purpose === 'rest')
    expect(await standingOf(company, quote.id)).toBe(isInvoiced ? 'invoiced' : 'accepted')
    await assertInvariants()
  }, 60_000)

  test('20 who void the final invoice free the quote once, and 20 who invoice it make one', async () => {
    const { company, quote } = await start()
    const final = await invoiceWholeQuote(company, quote.id, null)
    const voiding = Array.from({ length: 20 }, () => () => credit(company, final.id))
    expect(await refusalsOf(...voiding)).toHaveLength(19)
    const asking = Array.from({ length: 20 }, () => () => ask(company, quote.id, null))
    expect(await refusalsOf(...asking)).toHaveLength(19)
    expect(await liveOf(company, quote.id)).toHaveLength(1)
  }, 60_000)
})
