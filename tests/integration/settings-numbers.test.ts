import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { numberingInput } from '@/lib/companies/input'
import { settingsOf } from '@/lib/companies/model'
import { changeNumbering, setNextNumber } from '@/lib/companies/numbers/commands'
import { nextNumberInput } from '@/lib/companies/numbers/input'
import { listCounted, listNumberSeries } from '@/lib/companies/numbers/queries'
import { getCompany } from '@/lib/companies/queries'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeQuote } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { addClient, issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const day = '2026-11-20'

async function seriesOf(company: TestCompany, today = day) {
  const rows = await readAs(company.owner, async tx => {
    const found = await getCompany(tx, company.id)
    if (!found) throw new Error('The company is gone.')
    return listNumberSeries(tx, found, today)
  })
  const [invoice] = rows
  if (!invoice) throw new Error('No series of invoices.')
  return { invoice, rows }
}

async function begin(changes: Parameters<typeof startCompany>[0] = {}) {
  stopClockAt(`${day}T09:00:00Z`)
  return startCompany({ invoicePrefix: 'INV-{YYYY}-', yearlyReset: true, ...changes })
}

const wanted = (next: number, series = 'invoice:INV-2026-') =>
  nextNumberInput.parse({ kind: 'invoice', series, next: String(next) })

/** An invoice as an import enters it into the register: a number, in a series that is not ours. */
async function importInvoice(company: TestCompany, number: string) {
  const clientId = await addClient(company.owner)
  const importId = newId()
  const at = new Date('2026-03-01T00:00:00Z')
  await asOwner(
    sql => sql`
      insert into register (company_id, id, kind, client_id, number, number_key, series, sequence,
        currency, total_minor, paid_minor, credited_minor, issued_on, due_on, listed_at, issued_at,
        import_id, updated_at)
      values (${company.id}, ${newId()}, 'invoice', ${clientId}, ${number}, ${number.toLowerCase()},
        ${`import:${importId}`}, 1, 'EUR', 100, 0, 0, '2026-03-01', '2026-03-31', ${at}, ${at},
        ${importId}, ${at})`,
  )
}

describe('the next number', () => {
  test('can be set while the series is empty, and invoices go on from there without a gap', async () => {
    const company = await begin()
    expect((await seriesOf(company)).invoice).toMatchObject({ next: 1, isEmpty: true, taken: null })
    expect(await setNextNumber(company.admin, wanted(42))).toEqual({ next: 'INV-2026-0042' })
    expect((await seriesOf(company)).invoice).toMatchObject({ next: 42, isEmpty: true })
    const numbers = [await issueWholeInvoice(company), await issueWholeInvoice(company)]
    expect(numbers.map(({ number }) => number)).toEqual(['INV-2026-0042', 'INV-2026-0043'])
    expect((await seriesOf(company)).invoice).toMatchObject({ next: 44, isEmpty: false })
  })

  test('is recorded with what it was and is', async () => {
    const company = await begin()
    await setNextNumber(company.owner, wanted(7))
    const [row] = await asOwner(
      sql => sql`select verb, before, after from activity where company_id = ${company.id}`,
    )
    expect(row).toEqual({
      verb: 'company.next_number_set',
      before: { invoice: 'INV-2026-0001' },
      after: { invoice: 'INV-2026-0007' },
    })
  })

  test('set twice to the same is set once, and a typing error can be mended before any is given', async () => {
    const company = await begin()
    await setNextNumber(company.owner, wanted(402))
    await setNextNumber(company.owner, wanted(402))
    await setNextNumber(company.owner, wanted(42))
    expect((await seriesOf(company)).invoice.next).toBe(42)
    expect(await verbsOf(company.id)).toEqual([
      'company.next_number_set',
      'company.next_number_set',
    ])
  })

  test('of a series in use is refused, and says what to do', async () => {
    const company = await begin()
    await issueWholeInvoice(company)
    expect(await refusalOf(setNextNumber(company.owner, wanted(42)))).toMatchObject({
      code: 'wrong_state',
      message:
        'Invoices of this series exist: it goes on at INV-2026-0002. Change how they begin to open a new series.',
    })
    expect((await seriesOf(company)).invoice.next).toBe(2)
    expect(await verbsOf(company.id)).not.toContain('company.next_number_set')
  })

  test('after a new pattern was chosen opens the new series', async () => {
    const company = await begin()
    await issueWholeInvoice(company)
    const settings = await readAs(company.owner, tx => getCompany(tx, company.id))
    if (!settings) throw new Error('The company is gone.')
    const { numbering } = settingsOf(settings)
    await changeNumbering(
      company.owner,
      numberingInput.parse({ ...numbering, invoicePrefix: 'R-{YYYY}-', numberPadding: '3' }),
    )
    await setNextNumber(company.owner, wanted(500, 'invoice:R-2026-'))
    expect((await issueWholeInvoice(company)).number).toBe('R-2026-500')
  })

  test('of one kind leaves the others alone', async () => {
    const company = await begin({ quotePrefix: 'QUO-{YYYY}-' })
    await setNextNumber(company.owner, wanted(42))
    expect((await issueWholeQuote(company)).number).toBe('QUO-2026-0001')
    expect((await seriesOf(company)).rows.map(({ next }) => next)).toEqual([42, 2, 1, 1])
  })

  test('is refused for a series that another pattern has taken the place of', async () => {
    const company = await begin()
    const refusal = await refusalOf(setNextNumber(company.owner, wanted(42, 'invoice:OLD-')))
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Reload the page'),
    })
  })

  test.each(['accountant', 'user'] as const)('is not the business of the role %s', async role => {
    const company = await begin()
    expect((await refusalOf(setNextNumber(company[role], wanted(42)))).code).toBe('forbidden')
    expect(await readAs(company.owner, listCounted)).toEqual({})
  })

  test('and an issue at the same moment never leave a gap or a number twice', async () => {
    const company = await begin()
    const answers = await Promise.allSettled([
      issueWholeInvoice(company),
      setNextNumber(company.owner, wanted(42)),
      issueWholeInvoice(company),
    ])
    expect(answers[0].status).toBe('fulfilled')
    expect(answers[2].status).toBe('fulfilled')
    const rows = await asOwner(
      sql => sql<{ sequence: number }[]>`
        select sequence from invoices where company_id = ${company.id} and sequence is not null
        order by sequence`,
    )
    const [first = 0, second] = rows.map(({ sequence }) => sequence)
    expect([1, 42]).toContain(first)
    expect(second).toBe(first + 1)
  })

  test.each(['0', '-1', '1.5', '', 'soon', '100000000'])('cannot be %s', next => {
    const parsed = nextNumberInput.safeParse({ kind: 'invoice', series: 'x', next })
    expect(parsed.success).toBe(false)
  })
})

describe('numbers that were imported', () => {
  test('are warned of where the pattern would print them again, with the next free one', async () => {
    const company = await begin()
    await importInvoice(company, 'INV-2026-0041')
    await importInvoice(company, 'INV-2026-0012')
    await importInvoice(company, 'INV-2025-0900')
    await importInvoice(company, 'INV-2026-77')
    expect((await seriesOf(company)).invoice).toMatchObject({
      next: 1,
      taken: 'INV-2026-0041',
      free: 42,
    })
    expect(await refusalOf(setNextNumber(company.owner, wanted(30)))).toMatchObject({
      code: 'conflict',
      message: 'INV-2026-0041 exists already. The next free number is 42.',
      details: { field: 'next' },
    })
    await setNextNumber(company.owner, wanted(42))
    expect((await seriesOf(company)).invoice).toMatchObject({ next: 42, taken: null })
    expect((await issueWholeInvoice(company)).number).toBe('INV-2026-0042')
    await asOwner(
      sql => sql`delete from register where company_id = ${company.id} and import_id is not null`,
    )
  })

  test('do not keep a pattern from being changed', async () => {
    const company = await begin({ invoicePrefix: 'X-' })
    await importInvoice(company, 'INV-2026-0041')
    const settings = await readAs(company.owner, tx => getCompany(tx, company.id))
    if (!settings) throw new Error('The company is gone.')
    const numbering = { ...settingsOf(settings).numbering, invoicePrefix: 'INV-{YYYY}-' }
    await changeNumbering(company.owner, numberingInput.parse(numbering))
    expect((await seriesOf(company)).invoice).toMatchObject({ taken: 'INV-2026-0041', free: 42 })
    await asOwner(
      sql => sql`delete from register where company_id = ${company.id} and import_id is not null`,
    )
  })
})

describe('a yearly reset', () => {
  test('begins at 1 in the new year of the company, not of the server', async () => {
    const company = await begin({ timezone: 'Pacific/Auckland' })
    expect((await issueWholeInvoice(company)).number).toBe('INV-2026-0001')
    expect((await seriesOf(company, '2026-12-31')).invoice.next).toBe(2)
    expect((await seriesOf(company, '2027-01-01')).invoice).toMatchObject({
      series: 'invoice:INV-2027-',
      next: 1,
      isEmpty: true,
    })
  })
})

afterAll(assertInvariants)
