import { afterAll, describe, expect, test } from 'vitest'
import { type CompanyTx, readAs } from '@/lib/access/doors'
import { listLatest } from '@/lib/activity/queries'
import { changeTerms } from '@/lib/companies/commands'
import { termsInput } from '@/lib/companies/input'
import { settingsOf } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import {
  getAttention,
  getDashboard,
  getFirstSteps,
  getMoneyReport,
  listDueNext,
} from '@/lib/dashboard/queries'
import { recordPayment } from '@/lib/payments/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { addDays } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/ids'
import { findAnything } from '@/lib/register/palette/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  bill,
  credit,
  invoiceWholeQuote,
  issueWholeQuote,
  pay,
  paymentOf,
} from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, issueWholeInvoice, saveDraft, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'

afterAll(assertInvariants)

const read = <T>(company: TestCompany, query: (tx: CompanyTx) => Promise<T>) =>
  readAs(company.owner, query)

describe('the figures', () => {
  test('tell what is owed by currency, and in what state it is', async () => {
    const clock = stopClockAt('2026-06-01T12:00:00Z')
    const company = await startCompany()
    await bill(company, { dueOn: addDays(today(), 3) })
    const later = await bill(company)
    await pay(company, later, '100.00')
    await bill(company, { currency: 'JPY' })
    clock.advance(5 * 86_400)
    const { outstanding } = await read(company, tx => getMoneyReport(tx, today()))
    expect(outstanding.find(({ currency }) => currency === 'EUR')).toEqual({
      currency: 'EUR',
      amount: '581.88',
      notDue: '0.00',
      partlyPaid: '240.94',
      overdue: '340.94',
    })
    expect(outstanding.find(({ currency }) => currency === 'JPY')).toMatchObject({
      notDue: '342',
      overdue: '0',
    })
  })

  test('leave out what is paid, credited, void or a draft', async () => {
    const company = await startCompany()
    await pay(company, await bill(company), '340.94')
    await credit(company, (await bill(company)).invoiceId)
    await saveDraft(company.owner)
    const report = await read(company, tx => getMoneyReport(tx, today()))
    expect(report.outstanding).toEqual([])
  })

  test('tell what each month brought, less what was taken back', async () => {
    const clock = stopClockAt('2026-05-20T12:00:00Z')
    const company = await startCompany()
    const billed = await bill(company)
    await pay(company, billed, '100.00')
    const wrong = await recordPayment(company.owner, paymentOf(billed, '50.00'))
    clock.advance(20 * 86_400)
    await reversePayment(company.owner, { id: wrong.id, reversalId: newId(), reason: 'Returned' })
    await pay(company, billed, '200.00')
    const { income } = await read(company, tx => getMoneyReport(tx, today()))
    const byMonth = income.toSorted((one, other) => one.month.localeCompare(other.month))
    expect(byMonth).toEqual([
      { month: '2026-05', currency: 'EUR', amount: '150.00', payments: 2, lastOn: '2026-05-20' },
      expect.objectContaining({ month: '2026-06', amount: '150.00' }),
    ])
  })

  test('begin with the first of the month a year ago', async () => {
    const clock = stopClockAt('2025-06-30T12:00:00Z')
    const company = await startCompany()
    const billed = await bill(company)
    await pay(company, billed, '10.00')
    clock.advance(86_400)
    await pay(company, billed, '20.00')
    const { income } = await read(company, tx => getMoneyReport(tx, '2026-06-15'))
    expect(income.map(({ month, amount }) => [month, amount])).toEqual([['2025-07', '20.00']])
  })

  test('tell what quotes wait for an answer, and which ends next', async () => {
    const company = await startCompany()
    await issueWholeQuote(company, { dueOn: addDays(today(), 9) })
    await issueWholeQuote(company, { dueOn: addDays(today(), 4) })
    await acceptWholeQuote(company)
    const { quotesWaiting } = await read(company, tx => getMoneyReport(tx, today()))
    expect(quotesWaiting).toEqual([
      { currency: 'EUR', amount: '681.88', count: 2, nextEndsOn: addDays(today(), 4) },
    ])
  })
})

describe('what needs somebody', () => {
  test('is late invoices, accepted quotes, quotes that end soon and one’s own drafts', async () => {
    const clock = stopClockAt('2026-06-01T12:00:00Z')
    const company = await startCompany()
    const late = await bill(company, { dueOn: addDays(today(), 2) })
    const accepted = await acceptWholeQuote(company)
    const ending = await issueWholeQuote(company, { dueOn: addDays(today(), 12) })
    await issueWholeQuote(company, { dueOn: addDays(today(), 30) })
    const mine = await saveDraft(company.owner)
    await saveDraft(company.user)
    clock.advance(5 * 86_400)
    const { userId } = company.owner
    const found = await read(company, tx => getAttention(tx, { today: today(), userId }))
    expect(found.overdue.rows.map(({ id, status }) => [id, status])).toEqual([
      [late.invoiceId, 'overdue'],
    ])
    expect(found.accepted.rows.map(({ id, deposit }) => [id, deposit])).toEqual([
      [accepted.id, null],
    ])
    expect(found.expiring.rows.map(({ id }) => id)).toEqual([ending.id])
    expect(found.drafts.rows.map(({ id }) => id)).toEqual([mine.id])
    expect(Object.values(found).map(({ count }) => count)).toEqual([1, 1, 1, 1])
  })

  test('is also the rest of a quote whose deposit was invoiced, until it is invoiced too', async () => {
    const company = await startCompany()
    const quote = await acceptWholeQuote(company)
    const deposit = await invoiceWholeQuote(company, quote.id, { kind: 'percent', value: '30' })
    const attention = () =>
      read(company, tx => getAttention(tx, { today: today(), userId: company.owner.userId }))
    expect((await attention()).accepted.rows[0]?.deposit).toEqual({
      invoiceId: deposit.id,
      number: deposit.number,
    })
    await invoiceWholeQuote(company, quote.id, null)
    expect((await attention()).accepted).toEqual({ rows: [], count: 0 })
  })

  test('is counted beyond what is shown', async () => {
    const company = await startCompany()
    for (let count = 0; count < 6; count += 1) await saveDraft(company.owner)
    const { drafts } = await read(company, tx =>
      getAttention(tx, { today: today(), userId: company.owner.userId }),
    )
    expect([drafts.rows.length, drafts.count]).toEqual([4, 6])
  })

  test('falls due next, soonest first', async () => {
    const company = await startCompany()
    const later = await issueWholeInvoice(company, { dueOn: addDays(today(), 20) })
    const sooner = await issueWholeInvoice(company, { dueOn: today() })
    const rows = await read(company, tx => listDueNext(tx, today()))
    expect(rows.map(({ id }) => id)).toEqual([sooner.id, later.id])
  })
})

describe('the dashboard', () => {
  test('shows a role what it may see', async () => {
    const company = await startCompany()
    await bill(company)
    const seen = async (role: 'owner' | 'admin' | 'accountant' | 'user') => {
      const actor = company[role]
      const view = await readAs(actor, tx => getDashboard(tx, actor, today()))
      return [view?.report !== null, view?.latest !== null, view?.dueNext.length]
    }
    expect(await seen('owner')).toEqual([true, true, 1])
    expect(await seen('admin')).toEqual([true, true, 1])
    expect(await seen('accountant')).toEqual([true, false, 1])
    expect(await seen('user')).toEqual([false, false, 1])
  })

  test('of one company tells nothing of another', async () => {
    const [company, foreign] = [await startCompany(), await startCompany()]
    await bill(foreign)
    await acceptWholeQuote(foreign)
    await saveDraft(foreign.owner)
    const view = await read(company, tx => getDashboard(tx, company.owner, today()))
    expect(view?.report).toEqual({ outstanding: [], quotesWaiting: [], income: [] })
    expect(Object.values(view?.attention ?? {}).map(({ count }) => count)).toEqual([0, 0, 0, 0])
    expect([view?.dueNext, view?.latest]).toEqual([[], []])
  })

  test('knows how far a company has begun', async () => {
    const company = await startCompany()
    const steps = () => read(company, tx => getFirstSteps(tx))
    expect(await steps()).toEqual({ hasClient: false, hasDocument: false })
    await addClient(company.owner)
    expect(await steps()).toEqual({ hasClient: true, hasDocument: false })
    await saveDraft(company.owner)
    expect(await steps()).toEqual({ hasClient: true, hasDocument: true })
  })

  test('tells the latest with the client, the document and of a payment its receipt', async () => {
    const company = await startCompany()
    const billed = await bill(company)
    await pay(company, billed, '340.94')
    const stored = await read(company, tx => getCompany(tx, company.id))
    if (!stored) throw new Error('No company')
    const terms = termsInput.parse({ ...settingsOf(stored).terms, taxLabel: 'VAT' })
    await changeTerms(company.owner, terms)
    const rows = await read(company, tx => listLatest(tx, 10))
    const told = rows.map(({ verb, clientName, document }) => [verb, clientName, document?.kind])
    expect(told).toEqual([
      ['company.changed', null, undefined],
      ['payment.recorded', 'Acme Design', 'receipt'],
      ['invoice.issued', 'Acme Design', 'invoice'],
      ['invoice.drafted', 'Acme Design', 'invoice'],
      ['client.created', 'Acme Design', undefined],
    ])
    expect(rows[0]?.before).toEqual({ taxLabel: 'Tax' })
  })
})

describe('the palette', () => {
  test('finds clients and documents of every kind, of this company alone', async () => {
    const [company, foreign] = [await startCompany(), await startCompany()]
    const billed = await bill(company)
    await pay(company, billed, '340.94')
    await issueWholeQuote(company, { clientId: billed.clientId })
    await bill(foreign)
    const { groups } = await read(company, tx =>
      findAnything(tx, company.owner, 'acme', new Date()),
    )
    expect(groups.map(group => group.of)).toEqual(['clients', 'documents', 'offers'])
    const [clients, documents] = groups.map(group => (group.of === 'offers' ? [] : group.matches))
    expect(clients?.map(({ id }) => id)).toEqual([billed.clientId])
    expect(new Set(documents?.map(({ kind }) => kind))).toEqual(
      new Set(['invoice', 'quote', 'receipt']),
    )
  })

  test('finds nothing where nothing was typed, and no client by a mere sign', async () => {
    const company = await startCompany()
    await addClient(company.owner)
    for (const query of ['', '#', 'zzz'])
      expect(await read(company, tx => findAnything(tx, company.owner, query, new Date()))).toEqual(
        { groups: [] },
      )
  })
})
