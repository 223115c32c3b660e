import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { deleteDraft, duplicateDraft, saveDraft as saveDraftCommand } from '@/lib/drafts/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { decimalOf } from '@/lib/money/minor'
import { newId } from '@/lib/platform/ids'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import { type DepositInput, invoiceQuoteInput } from '@/lib/quotes/input'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { issueQuote } from '@/lib/quotes/issue/commands'
import { getQuoteOfInvoice } from '@/lib/quotes/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  answerOf,
  bill,
  credit,
  invoiceWholeQuote,
  issueWholeQuote,
  quoteInvoicesOf,
  refusedAndUnwritten,
} from '@/tests/support/business'
import {
  addClient,
  lineOf,
  readEntry,
  readSent,
  readStored,
  saveDraft,
  saveWholeDraft,
  sectionOf,
} from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

/** 1,000.00 at 19 % and 500.00 at 7 %, less 10 %: 1,552.50. */
function acceptTwoRates(company: TestCompany) {
  return acceptWholeQuote(company, {
    discount: { kind: 'percent', value: '10' },
    lines: [
      sectionOf('Design'),
      lineOf({ quantity: '1', unitPrice: '1000', unit: '' }),
      lineOf({ quantity: '2', unitPrice: '250', tax: { category: 'S', rate: '7' } }),
      lineOf({ quantity: '1', unitPrice: '99', optional: true, chosen: false }),
    ],
  })
}

function ask(company: TestCompany, id: string, deposit: DepositInput | null, invoiceId = newId()) {
  return invoiceQuote(company.owner, { id, invoiceId, deposit })
}

async function dueOf(company: TestCompany, id: string): Promise<string> {
  return decimalOf((await readEntry(company.owner, id)).totalMinor, 2)
}

const third: DepositInput = { kind: 'percent', value: '30' }

describe('invoicing an accepted quote', () => {
  test('as a whole makes a draft of what was accepted, and the quote is invoiced', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    const { id, quoteNumber } = await ask(company, quote.id, null)
    expect(quoteNumber).toBe(quote.number)
    expect((await readEntry(company.owner, quote.id)).standing).toBe('invoiced')
    const { draft } = await readStored(company.owner, 'invoice', id)
    expect(draft.lines.map(line => [line.kind, line.quantity, line.optional])).toEqual([
      ['section', '', false],
      ['line', '1', false],
      ['line', '2', false],
    ])
    expect(await dueOf(company, id)).toBe('1552.50')
    expect(draft).toMatchObject({ deductions: [], rounding: '' })
    // One thing was done to two documents: each of them tells it.
    expect((await verbsOf(quote.id)).at(-1)).toBe('quote.invoiced')
    expect(await verbsOf(id)).toEqual(['invoice.drafted'])
    expect(await readAs(company.user, tx => getQuoteOfInvoice(tx, id))).toEqual({
      quoteId: quote.id,
    })
    await issueInvoice(company.owner, { id })
  })

  test.each<[DepositInput, string, string]>([
    [third, '465.75', '1086.75'],
    [{ kind: 'amount', value: '500' }, '500.00', '1052.50'],
    [{ kind: 'percent', value: '33.3333' }, '517.50', '1035.00'],
    [{ kind: 'amount', value: '0.01' }, '0.01', '1552.49'],
    [{ kind: 'amount', value: '1552.49' }, '1552.49', '0.01'],
  ])(
    'with a deposit of %o and then the rest is the quote to the cent',
    async (deposit, first, last) => {
      const company = await startCompany()
      const quote = await acceptTwoRates(company)
      const early = await invoiceWholeQuote(company, quote.id, deposit)
      expect(await dueOf(company, early.id)).toBe(first)
      expect((await readEntry(company.owner, quote.id)).standing).toBe('accepted')
      const late = await invoiceWholeQuote(company, quote.id, null)
      expect(await dueOf(company, late.id)).toBe(last)
      expect((await readEntry(company.owner, quote.id)).standing).toBe('invoiced')
      const { draft } = await readStored(company.owner, 'invoice', late.id)
      for (const deduction of draft.deductions)
        expect(deduction).toMatchObject({ invoiceId: early.id, number: early.number })
      expect(
        (await quoteInvoicesOf(company, quote.id)).map(one => [one.purpose, one.number]),
      ).toEqual([
        ['deposit', early.number],
        ['rest', late.number],
      ])
    },
  )

  test('50 at once makes one draft, and the others are told which', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => ask(company, quote.id, null)),
    )
    const reasons = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
    expect(reasons).toHaveLength(49)
    const [made] = await quoteInvoicesOf(company, quote.id)
    for (const reason of reasons)
      expect(reason).toMatchObject({
        code: 'conflict',
        message: `${quote.number} was invoiced already, as a draft. Open that invoice.`,
        details: { invoiceId: made?.invoiceId },
      })
  }, 60_000)

  test('50 at once with one id makes one draft and answers it to all', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    const invoiceId = newId()
    await Promise.all(Array.from({ length: 50 }, () => ask(company, quote.id, third, invoiceId)))
    expect(await quoteInvoicesOf(company, quote.id)).toHaveLength(1)
    expect(await verbsOf(invoiceId)).toEqual(['invoice.drafted'])
    expect((await verbsOf(quote.id)).filter(verb => verb === 'quote.invoiced')).toHaveLength(1)
  }, 60_000)

  test('is for whoever wrote it, and for bookkeepers', async () => {
    const company = await startCompany()
    const own = await saveDraft(company.user, {
      kind: 'quote',
      clientId: await addClient(company.owner),
    })
    const issued = await issueQuote(company.owner, { id: own.id })
    await acceptQuote(company.owner, answerOf(issued))
    const input = { id: own.id, invoiceId: newId(), deposit: null }
    await invoiceQuote(company.user, input)
    expect((await readStored(company.owner, 'invoice', input.invoiceId)).createdBy).toBe(
      company.user.userId,
    )
    const again = () => ask(company, own.id, third)
    await refusedAndUnwritten(company, again, 'conflict', 'was invoiced already')
    const quote = await acceptTwoRates(company)
    const foreign = { id: quote.id, invoiceId: newId(), deposit: null }
    const attempt = () => invoiceQuote(company.user, foreign)
    await refusedAndUnwritten(company, attempt, 'forbidden', 'edit drafts of others')
    await invoiceQuote(company.accountant, foreign)
  })
})

describe('a quote is not invoiced, and nothing is written,', () => {
  test('before it was accepted', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company, { kind: 'quote' })
    const quote = await issueWholeQuote(company)
    for (const id of [draft.id, quote.id])
      await refusedAndUnwritten(
        company,
        () => ask(company, id, null),
        'wrong_state',
        'Record the acceptance first',
      )
  })

  test.each<[DepositInput, string]>([
    [{ kind: 'amount', value: '1552.50' }, 'must be less than the total of 1552.50'],
    [{ kind: 'amount', value: '10.001' }, 'EUR has 2 decimals'],
    [{ kind: 'percent', value: '0.0001' }, 'comes to 0'],
  ])('with a deposit of %o', async (deposit, words) => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    await refusedAndUnwritten(company, () => ask(company, quote.id, deposit), 'invalid', words)
  })

  test('for another company, or under the id of another document', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const theirs = await acceptTwoRates(other)
    for (const id of [theirs.id, newId()])
      await refusedAndUnwritten(company, () => ask(company, id, null), 'not_found', 'quote')
    const quote = await acceptTwoRates(company)
    const taken = await saveWholeDraft(company)
    const reuse = () => ask(company, quote.id, null, taken.id)
    await refusedAndUnwritten(company, reuse, 'conflict', 'Reload the page')
    const ofQuote = () => ask(company, quote.id, null, quote.id)
    await refusedAndUnwritten(company, ofQuote, 'conflict', 'Reload the page')
  })

  test('to the rest while its deposit is a draft', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    const { id } = await ask(company, quote.id, third)
    const rest = () => ask(company, quote.id, null)
    await refusedAndUnwritten(company, rest, 'wrong_state', 'Issue or delete it first')
    await deleteDraft(company.owner, { kind: 'invoice', id })
    await rest()
  })

  test('in another shape than an amount or a percentage', () => {
    const good = { id: newId(), invoiceId: newId(), deposit: third }
    expect(invoiceQuoteInput.safeParse(good).success).toBe(true)
    const wrong = [
      { kind: 'percent', value: '100' },
      { kind: 'percent', value: '0' },
      { kind: 'percent', value: '-5' },
      { kind: 'amount', value: '0' },
      { kind: 'amount', value: '1e3' },
      { kind: 'half', value: '1' },
    ]
    for (const deposit of wrong)
      expect(invoiceQuoteInput.safeParse({ ...good, deposit }).success).toBe(false)
  })
})

describe('the rest of a quote', () => {
  test('takes off what the deposit still is after a credit note', async () => {
    const company = await startCompany()
    const quote = await acceptWholeQuote(company, {
      lines: [lineOf({ quantity: '1', unitPrice: '1000' })],
    })
    const deposit = await invoiceWholeQuote(company, quote.id, third)
    const { draft } = await readStored(company.owner, 'invoice', deposit.id)
    await credit(company, deposit.id, [{ lineId: draft.lines[0]?.id ?? '', quantity: '0.5' }])
    const rest = await invoiceWholeQuote(company, quote.id, null)
    expect(await dueOf(company, rest.id)).toBe('1011.50')
    const final = await readStored(company.owner, 'invoice', rest.id)
    expect(final.draft.deductions).toMatchObject([{ amount: '150.00', rate: '19' }])
  })

  test('takes nothing off for a deposit that was voided', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    const deposit = await invoiceWholeQuote(company, quote.id, third)
    await credit(company, deposit.id)
    const rest = await invoiceWholeQuote(company, quote.id, null)
    expect(await dueOf(company, rest.id)).toBe('1552.50')
  })

  test('takes off what the deposit was taxed on, though its draft was given a discount', async () => {
    const company = await startCompany()
    const quote = await acceptWholeQuote(company, {
      lines: [lineOf({ quantity: '1', unitPrice: '1000' })],
    })
    const { id } = await ask(company, quote.id, third)
    const sent = await readSent(company.owner, 'invoice', id)
    const draft = { ...sent, discount: { kind: 'percent' as const, value: '10' } }
    await saveDraftCommand(company.owner, { draft, version: 1, editorId: newId() })
    await issueInvoice(company.owner, { id })
    const rest = await invoiceWholeQuote(company, quote.id, null)
    const final = await readStored(company.owner, 'invoice', rest.id)
    expect(final.draft).toMatchObject({ deductions: [{ amount: '270.00' }], rounding: '' })
    expect(await dueOf(company, rest.id)).toBe('868.70')
  })

  test('keeps its deductions while it is written, and its client, currency and tax mode with them', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    await invoiceWholeQuote(company, quote.id, third)
    const { id } = await ask(company, quote.id, null)
    const before = await readStored(company.owner, 'invoice', id)
    const sent = await readSent(company.owner, 'invoice', id)
    const save = (changes: Partial<typeof sent>, version: number) =>
      saveDraftCommand(company.owner, {
        draft: { ...sent, ...changes },
        version,
        editorId: newId(),
      })
    await save({ notes: 'Thank you' }, 1)
    expect((await readStored(company.owner, 'invoice', id)).draft).toEqual({
      ...before.draft,
      notes: 'Thank you',
    })
    const changes = [
      { taxMode: 'inclusive' as const },
      { currency: 'USD' },
      { clientId: await addClient(company.owner) },
    ]
    for (const change of changes)
      await refusedAndUnwritten(company, () => save(change, 2), 'invalid', 'was made from a quote')
  })

  test('cannot be issued below zero', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    await invoiceWholeQuote(company, quote.id, third)
    const { id } = await ask(company, quote.id, null)
    const sent = await readSent(company.owner, 'invoice', id)
    const draft = {
      ...sent,
      lines: sent.lines
        .slice(0, 2)
        .map(line => ({ ...line, unitPrice: line.kind === 'line' ? '1' : '' })),
    }
    await saveDraftCommand(company.owner, { draft, version: 1, editorId: newId() })
    const attempt = () => issueInvoice(company.owner, { id })
    await refusedAndUnwritten(company, attempt, 'invalid', 'below zero')
  })

  test('is not duplicated, draft or issued: a deposit is taken off once', async () => {
    const company = await startCompany()
    const quote = await acceptTwoRates(company)
    await invoiceWholeQuote(company, quote.id, third)
    const { id } = await ask(company, quote.id, null)
    const copy = () => duplicateDraft(company.owner, { kind: 'invoice', id, newId: newId() })
    await refusedAndUnwritten(company, copy, 'wrong_state', 'takes a deposit off')
    await issueInvoice(company.owner, { id })
    await refusedAndUnwritten(company, copy, 'wrong_state', 'takes a deposit off')
  })

  test('counts each deposit on its own day and in its own register row', async () => {
    const company = await startCompany()
    await bill(company)
    const quote = await acceptTwoRates(company)
    await invoiceWholeQuote(company, quote.id, { kind: 'amount', value: '333.33' })
    await invoiceWholeQuote(company, quote.id, null)
    await assertInvariants()
  })
})

describe('the draft of a quote', () => {
  /** A deposit that no net amount gives: 100.05 with 19 % would be 100.04 or 100.06. */
  const uneven: DepositInput = { kind: 'amount', value: '100.05' }

  async function open(deposit: DepositInput | null) {
    const company = await startCompany()
    const quote = await acceptWholeQuote(company, {
      lines: [lineOf({ quantity: '1', unitPrice: '1000' })],
    })
    const { id } = await ask(company, quote.id, deposit)
    const sent = await readSent(company.owner, 'invoice', id)
    const save = async (changes: Partial<typeof sent>) => {
      const { version } = await readStored(company.owner, 'invoice', id)
      const draft = { ...sent, ...changes }
      return saveDraftCommand(company.owner, { draft, version, editorId: newId() })
    }
    const drafted = async () => (await readStored(company.owner, 'invoice', id)).draft
    return { company, id, sent, save, drafted }
  }

  test.each([
    ['the whole', null],
    ['a deposit', third],
  ])('keeps client, currency and tax mode: %s', async (_what, deposit) => {
    const { company, save } = await open(deposit)
    const changes = [
      { taxMode: 'inclusive' as const },
      { currency: 'USD' },
      { clientId: null },
      { clientId: await addClient(company.owner) },
    ]
    for (const change of changes)
      await refusedAndUnwritten(company, () => save(change), 'invalid', 'was made from a quote')
    await save({ notes: 'Thank you', purchaseOrder: 'PO-1' })
  })

  test('keeps what rounds it while its amount stays, and loses it for good with another one', async () => {
    const { company, id, sent, save, drafted } = await open(uneven)
    const { rounding } = await drafted()
    expect(rounding).not.toBe('')
    expect(await save({ notes: 'Thank you' })).toMatchObject({ rounding })
    expect(await drafted()).toMatchObject({ rounding, notes: 'Thank you' })
    expect(await dueOf(company, id)).toBe('100.05')
    const [line] = sent.lines
    const dearer = await save({ lines: line ? [{ ...line, unitPrice: '50' }] : [] })
    expect(dearer.rounding).toBe('')
    expect((await drafted()).rounding).toBe('')
    expect(await dueOf(company, id)).toBe('59.50')
    await save({})
    expect((await drafted()).rounding).toBe('')
    await issueInvoice(company.owner, { id })
  })
})
