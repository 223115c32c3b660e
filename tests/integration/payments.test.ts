import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { deleteClient } from '@/lib/clients/commands'
import { voidInvoice } from '@/lib/credit-notes/commands'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { recordPayment } from '@/lib/payments/commands'
import { recordPaymentInput } from '@/lib/payments/input'
import {
  getPaymentOfReceipt,
  listInvoicesOfPayment,
  listOpenInvoices,
  listPaymentsOf,
} from '@/lib/payments/queries'
import type { RefusalCode } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { startCompany } from '@/tests/support/actors'
import {
  type Billed,
  bill,
  billTwice,
  creditOf,
  daysOf,
  pay,
  paymentOf,
  refusedAndUnwritten,
  written,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, lineOf, readEntry, saveWholeDraft, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

describe('recording a payment', () => {
  test('of the whole amount pays the invoice, issues the receipt and records it once', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const one = await bill(company)
    const input = paymentOf(one, '340.94', { reference: 'R-1', note: 'By phone' })
    const answer = await recordPayment(company.accountant, input)
    expect(answer).toEqual({
      id: input.id,
      receiptId: input.receiptId,
      number: 'REC-2026-0001',
      amount: '340.94',
      currency: 'EUR',
    })
    expect(await readEntry(company.user, one.invoiceId)).toMatchObject({
      standing: 'paid',
      paidMinor: 34_094n,
      openMinor: 0n,
    })
    expect(await readEntry(company.user, input.receiptId)).toMatchObject({
      kind: 'receipt',
      standing: 'issued',
      number: 'REC-2026-0001',
      clientId: one.clientId,
      totalMinor: 34_094n,
      openMinor: 0n,
      createdBy: company.accountant.userId,
    })
    const receipt = await readAs(company.user, tx => getLatestSnapshot(tx, input.receiptId))
    expect(receipt?.snapshot.content).toMatchObject({
      kind: 'receipt',
      number: 'REC-2026-0001',
      received: { on: '2026-11-20', method: 'bank_transfer', reference: 'R-1' },
      allocations: [
        { invoiceNumber: one.number, settledBefore: '0.00', amount: '340.94', dueAfter: '0.00' },
      ],
    })
    expect(await verbsOf(input.id)).toEqual(['payment.recorded'])
    expect(await daysOf(company)).toEqual([
      {
        day: '2026-11-20',
        currency: 'EUR',
        invoiced_minor: '34094',
        credited_minor: '0',
        received_minor: '34094',
        received_count: 1,
      },
    ])
  })

  test('in parts leaves the rest due, to the cent, and lists them newest first', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const first = await pay(company, one, '100')
    expect(await readEntry(company.user, one.invoiceId)).toMatchObject({
      standing: 'partly_paid',
      openMinor: 24_094n,
    })
    await pay(company, one, '240.94')
    expect((await readEntry(company.user, one.invoiceId)).standing).toBe('paid')
    const listed = await readAs(company.user, tx =>
      listPaymentsOf(tx, { id: one.invoiceId, issuedOn: today() }),
    )
    expect(listed.map(row => [row.amount, row.isEarly, row.createdByName])).toEqual([
      ['240.94', false, 'Olga Owner'],
      ['100.00', false, 'Olga Owner'],
    ])
    const receipt = await readAs(company.user, tx => getLatestSnapshot(tx, first.receiptId))
    expect(receipt?.snapshot.content).toMatchObject({
      allocations: [{ amount: '100.00', dueAfter: '240.94' }],
    })
  })

  test('settles several invoices of a client with one receipt', async () => {
    const company = await startCompany()
    const [one, other] = await billTwice(company)
    const input = paymentOf(one, '441.94', {
      allocations: [
        { invoiceId: other.invoiceId, amount: '101' },
        { invoiceId: one.invoiceId, amount: '340.94' },
      ],
    })
    await recordPayment(company.owner, input)
    expect((await readEntry(company.user, one.invoiceId)).standing).toBe('paid')
    expect(await readEntry(company.user, other.invoiceId)).toMatchObject({ paidMinor: 10_100n })
    const settled = await readAs(company.user, tx => listInvoicesOfPayment(tx, input.id))
    expect(settled.map(row => [row.number, row.amount])).toEqual([
      [one.number, '340.94'],
      [other.number, '101.00'],
    ])
    const open = await readAs(company.user, tx => listOpenInvoices(tx, one.clientId))
    expect(open.map(row => [row.id, row.due, row.total])).toEqual([
      [other.invoiceId, '239.94', '340.94'],
    ])
  })

  test('without an invoice makes a receipt for its purpose, also of a client without invoices', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner)
    const input = paymentOf({ clientId }, '80', { purpose: 'Workshop on 3 May', method: 'cash' })
    await recordPayment(company.owner, input)
    const receipt = await readAs(company.user, tx => getLatestSnapshot(tx, input.receiptId))
    expect(receipt?.snapshot.content.calculation.input.lines[0]?.description).toBe(
      'Workshop on 3 May',
    )
    const found = await readAs(company.user, tx => getPaymentOfReceipt(tx, input.receiptId))
    expect(found).toMatchObject({ id: input.id, amount: '80.00', method: 'cash', clientId })
  })

  test('is possible though the client was deleted after the invoice', async () => {
    const company = await startCompany()
    const one = await bill(company)
    await deleteClient(company.owner, one.clientId)
    await expect(pay(company, one, '340.94')).resolves.toHaveProperty('number')
  })

  test('dated before the invoice is taken and flagged', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const one = await bill(company)
    await recordPayment(company.owner, paymentOf(one, '10', { receivedOn: '2026-11-01' }))
    const [row] = await readAs(company.user, tx =>
      listPaymentsOf(tx, { id: one.invoiceId, issuedOn: '2026-11-20' }),
    )
    expect(row).toMatchObject({ receivedOn: '2026-11-01', isEarly: true })
    expect((await daysOf(company)).map(day => day.day)).toEqual(['2026-11-01', '2026-11-20'])
  })

  test('again with the same id answers the same receipt, though nothing is due any more', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const input = paymentOf(one, '340.94')
    const first = await recordPayment(company.owner, input)
    const before = await written(company)
    expect(await recordPayment(company.owner, { ...input, receiptId: newId() })).toEqual(first)
    expect(await written(company)).toEqual(before)
  })

  test.each([
    ['JPY', '1200', '1200.5', 'JPY has no decimals. Enter a whole amount.'],
    ['EUR', '12.34', '12.345', 'EUR has 2 decimals. Enter an amount with no more.'],
    ['KWD', '12.345', '12.3456', 'KWD has 3 decimals. Enter an amount with no more.'],
  ])('knows the decimals of %s', async (currency, fits, tooMany, sentence) => {
    const company = await startCompany()
    const one = await bill(company, { currency, lines: [lineOf({ unitPrice: '955' })] })
    await refusedAndUnwritten(
      company,
      () => recordPayment(company.owner, paymentOf(one, tooMany, { currency })),
      'invalid',
      sentence,
    )
    await recordPayment(company.owner, paymentOf(one, `${fits}`, { currency }))
  })
})

describe('a payment is refused, and nothing is written,', () => {
  const attempts: [
    what: string,
    code: RefusalCode,
    words: string,
    changes: (one: Billed) => Parameters<typeof paymentOf>[2] & { amount?: string },
  ][] = [
    [
      'when it is more than is due',
      'invalid',
      '€340.94 is due on INV-0001. Enter at most that.',
      one => ({ amount: '340.95', allocations: [{ invoiceId: one.invoiceId, amount: '340.95' }] }),
    ],
    [
      'in the future',
      'invalid',
      'is in the future. Record the payment when it has arrived.',
      () => ({ receivedOn: '2026-11-21' }),
    ],
    ['in another currency', 'wrong_state', 'is in EUR', () => ({ currency: 'USD' })],
    [
      'when its parts are not the whole',
      'invalid',
      'The invoices add up to €10.00, the payment is €11.00',
      one => ({ amount: '11', allocations: [{ invoiceId: one.invoiceId, amount: '10' }] }),
    ],
    [
      'of an invoice that never was',
      'not_found',
      'invoice',
      () => ({ allocations: [{ invoiceId: newId(), amount: '10' }] }),
    ],
    ['of a client that never was', 'not_found', 'client', () => ({ clientId: newId() })],
    [
      'when it is too much to print',
      'invalid',
      'more than 1,000,000,000,000',
      () => ({ amount: '9999999999999', allocations: [], purpose: 'All of it' }),
    ],
    [
      'when its purpose cannot be drawn',
      'invalid',
      '🎉',
      () => ({ allocations: [], purpose: 'Party 🎉' }),
    ],
  ]
  test.each(attempts)('%s', async (_what, code, words, changes) => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const one = await bill(company)
    const input = { ...paymentOf(one, '10'), ...changes(one) }
    await refusedAndUnwritten(company, () => recordPayment(company.owner, input), code, words)
  })

  test('by the role user', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const attempt = () => recordPayment(company.user, paymentOf(one, '10'))
    await refusedAndUnwritten(company, attempt, 'forbidden', 'can record and reverse payments')
  })

  test('of a draft, of a void invoice, of another client’s, and of one that is paid', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const draft = await saveWholeDraft(company, { clientId: one.clientId })
    const gone = await bill(company, { clientId: one.clientId })
    await voidInvoice(company.owner, creditOf(gone.invoiceId))
    const foreign = await bill(company)
    const paid = await bill(company, { clientId: one.clientId })
    await pay(company, paid, '340.94')
    const cases = [
      [draft.id, 'still a draft'],
      [gone.invoiceId, `${gone.number} is void. Nothing is due on it.`],
      [foreign.invoiceId, `${foreign.number} is of another client`],
      [paid.invoiceId, `${paid.number} is paid already. Nothing is due on it.`],
    ] as const
    for (const [invoiceId, words] of cases) {
      const input = paymentOf({ ...one, invoiceId }, '10')
      await refusedAndUnwritten(
        company,
        () => recordPayment(company.owner, input),
        'wrong_state',
        words,
      )
    }
  })

  test('as a whole when one of several invoices is of another company', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const [one, theirs] = [await bill(company), await bill(other)]
    const input = paymentOf(one, '20', {
      allocations: [
        { invoiceId: one.invoiceId, amount: '10' },
        { invoiceId: theirs.invoiceId, amount: '10' },
      ],
    })
    const before = await written(other)
    await refusedAndUnwritten(
      company,
      () => recordPayment(company.owner, input),
      'not_found',
      'invoice',
    )
    const oneself = () => recordPayment(company.owner, { ...input, clientId: theirs.clientId })
    await refusedAndUnwritten(company, oneself, 'not_found', 'does not exist')
    expect(await written(other)).toEqual(before)
  })

  test('as a whole when one of several parts is more than is due', async () => {
    const company = await startCompany()
    const [one, other] = await billTwice(company)
    const input = paymentOf(one, '441', {
      allocations: [
        { invoiceId: one.invoiceId, amount: '100' },
        { invoiceId: other.invoiceId, amount: '341' },
      ],
    })
    const words = `€340.94 is due on ${other.number}`
    await refusedAndUnwritten(company, () => recordPayment(company.owner, input), 'invalid', words)
  })

  test('of a quote', async () => {
    const company = await startCompany()
    const quote = await saveWholeDraft(company, { kind: 'quote' })
    const input = paymentOf({ clientId: quote.clientId ?? '', invoiceId: quote.id }, '10')
    await refusedAndUnwritten(
      company,
      () => recordPayment(company.owner, input),
      'not_found',
      'invoice',
    )
  })

  test('with the receipt id of another payment', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { receiptId } = await pay(company, one, '10')
    const input = { ...paymentOf(one, '10'), receiptId }
    await refusedAndUnwritten(
      company,
      () => recordPayment(company.owner, input),
      'conflict',
      'Reload the page',
    )
  })

  test('in its shape, before anything is looked at', () => {
    const good = paymentOf({ clientId: newId(), invoiceId: newId() }, '10')
    expect(recordPaymentInput.safeParse(good).success).toBe(true)
    const [part] = good.allocations
    const cases: [Record<string, unknown>, string][] = [
      [{ amount: '-10' }, 'amount'],
      [{ amount: '0.00' }, 'amount'],
      [{ amount: '1,5' }, 'amount'],
      [{ amount: '1.1234567' }, 'amount'],
      [{ receivedOn: '2026-02-29' }, 'receivedOn'],
      [{ receivedOn: '20.11.2026' }, 'receivedOn'],
      [{ currency: 'XXX' }, 'currency'],
      [{ method: 'crypto' }, 'method'],
      [{ allocations: [part, part] }, 'allocations'],
      [{ allocations: [] }, 'purpose'],
    ]
    for (const [changes, path] of cases) {
      const parsed = recordPaymentInput.safeParse({ ...good, ...changes })
      expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toContain(path)
    }
  })
})

describe('the company’s own calendar', () => {
  test.each([
    ['Pacific/Kiritimati', '2026-11-21', '2026-11-22'],
    ['UTC', '2026-11-20', '2026-11-21'],
    ['America/Los_Angeles', '2026-11-20', '2026-11-21'],
  ])('in %s says that today is %s', async (timezone, newest, tooLate) => {
    stopClockAt('2026-11-20T11:00:00Z')
    const company = await startCompany({ timezone })
    const one = await bill(company)
    await recordPayment(company.owner, paymentOf(one, '10', { receivedOn: newest }))
    await refusedAndUnwritten(
      company,
      () => recordPayment(company.owner, paymentOf(one, '10', { receivedOn: tooLate })),
      'invalid',
      'is in the future',
    )
    const [row] = await asOwner(
      sql => sql`select issued_on::text from receipts where company_id = ${company.id}`,
    )
    expect(row).toEqual({ issued_on: newest })
  })
})
