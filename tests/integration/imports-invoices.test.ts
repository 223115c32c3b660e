import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { setNextNumber } from '@/lib/companies/numbers/commands'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { runImport } from '@/lib/imports/commands'
import { listCheckedRows } from '@/lib/imports/queries'
import { workOnImports } from '@/lib/imports/round/deliver'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, credit, daysOf } from '@/tests/support/business'
import { addClient, readEntry, readStored, saveWholeDraft } from '@/tests/support/drafts'
import { checked, findingsOf, imported, readImport } from '@/tests/support/imports'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

const invoicesOf = (company: TestCompany) =>
  asOwner(
    sql => sql<
      {
        id: string
        number: string
        standing: string
        client: string
        client_id: string
        total: string
        paid: string
        issued_on: string
        due_on: string
        series: string
        sequence: number
        import_id: string | null
      }[]
    >`
      select register.id, number, standing, clients.name as client, client_id, total_minor::text as total,
        paid_minor::text as paid, issued_on::text, due_on::text, series, sequence, register.import_id
      from register join clients on clients.company_id = register.company_id and clients.id = client_id
      where register.company_id = ${company.id} and kind = 'invoice' order by number`,
  )

const remarksOf = async (company: TestCompany, text: string, changes = {}) => {
  const view = await checked(company.owner, 'invoices', text, changes)
  return (await findingsOf(company.owner, view.id)).map(each =>
    `${each.outcome}: ${each.remark}`.replaceAll('\u00a0', ' '),
  )
}

describe('importing invoices', () => {
  test('keeps numbers and dates, makes real documents of them, and never takes from our series', async () => {
    const company = await startCompany({ defaultTaxCategory: 'S', defaultTaxRate: '19' })
    await addClient(company.owner, { name: 'Acme Design', email: 'office@acme.example' })
    const file = [
      'Invoice Number,Invoice Date,Due Date,Invoice Status,Customer Name,Primary Contact EmailID,Currency Code,Item Name,Item Desc,Quantity,Item Price,Item Tax %,Total,Balance,Last Payment Date,Billing City',
      'Z-7,2023-03-01,2023-03-15,Overdue,ACME design,,EUR,Design,Logo,3,95.50,19,340.94,340.94,,',
      'Z-8,2023-04-01,2023-04-15,Closed,Neue Kundin,neu@kundin.example,EUR,Web,,1,100,19,238.00,0,2023-04-20,Köln',
      'Z-8,2023-04-01,2023-04-15,Closed,Neue Kundin,neu@kundin.example,EUR,Hosting,,2,50,19,238.00,0,2023-04-20,Köln',
      'Z-9,2023-05-01,2023-05-15,Sent,Neue Kundin,neu@kundin.example,EUR,Web,,1,10,0,10.00,4.00,2023-05-02,Köln',
      'Z-10,2023-05-01,2023-05-15,Draft,Neue Kundin,,EUR,Web,,1,10,0,10.00,10,,',
      'Z-11,2023-05-01,2023-05-15,Void,Neue Kundin,,EUR,Web,,1,10,0,10.00,10,,',
    ].join('\n')
    const done = await imported(company.accountant, 'invoices', file)
    expect(done).toMatchObject({
      status: 'done',
      source: 'zoho',
      createCount: 3,
      skipCount: 2,
      newClientCount: 1,
      nextNumber: null,
    })
    const rows = await invoicesOf(company)
    const series = `import:${done.id}`
    expect(rows).toMatchObject([
      { number: 'Z-7', standing: 'issued', client: 'Acme Design', total: '34094', paid: '0' },
      { number: 'Z-8', standing: 'paid', client: 'Neue Kundin', total: '23800', paid: '23800' },
      { number: 'Z-9', standing: 'partly_paid', client: 'Neue Kundin', total: '1000', paid: '600' },
    ])
    expect(rows.map(row => [row.series, row.sequence, row.import_id])).toEqual([
      [series, 1, done.id],
      [series, 2, done.id],
      [series, 3, done.id],
    ])
    expect(rows[0]).toMatchObject({ issued_on: '2023-03-01', due_on: '2023-03-15' })
    expect(rows[1]?.client_id).toBe(rows[2]?.client_id)
    expect(await daysOf(company)).toMatchObject([
      { day: '2023-03-01', invoiced_minor: '34094', received_minor: '0' },
      { day: '2023-04-01', invoiced_minor: '23800' },
      { day: '2023-04-20', received_minor: '23800', received_count: 1 },
      { day: '2023-05-01', invoiced_minor: '1000' },
      { day: '2023-05-02', received_minor: '600' },
    ])
    // It can be drawn, and ours go on with their own first number.
    const stored = await readStored(company.user, 'invoice', rows[1]?.id ?? '')
    const pdf = await renderSnapshot(company.user, stored.snapshotId ?? '')
    expect(sha256(pdf)).toBe(sha256(await renderSnapshot(company.user, stored.snapshotId ?? '')))
    expect(stored.draft.lines.map(line => line.description)).toEqual(['Web', 'Hosting'])
    expect((await readEntry(company.user, rows[0]?.id ?? '')).issuedAt?.toISOString()).toBe(
      '2023-03-01T12:00:00.000Z',
    )
    const draft = await saveWholeDraft(company)
    expect((await issueInvoice(company.owner, { id: draft.id })).number).toBe('INV-0001')
  })

  test('reads our own list of documents, and skips what is no invoice', async () => {
    const company = await startCompany()
    const file = [
      '\ufeffnumber,kind,status,client,issued on,due on,currency,total,paid,credited,open',
      'OLD-1,Invoice,Partly paid,Acme,2025-01-02,2025-02-01,EUR,119.00,19.00,0.00,100.00',
      'Q-1,Quote,Sent,Acme,2025-01-02,2025-02-01,EUR,119.00,,,',
      ',Invoice,Draft,Acme,,,EUR,10.00,0.00,0.00,10.00',
      'OLD-2,Invoice,Void,Acme,2025-01-02,2025-02-01,EUR,119.00,0.00,119.00,0.00',
    ].join('\r\n')
    const view = await checked(company.owner, 'invoices', file)
    expect(await findingsOf(company.owner, view.id)).toMatchObject([
      { row: 2, outcome: 'create', remark: 'Acme comes along as a new client.' },
      {
        row: 3,
        outcome: 'skip',
        remark: 'It is no invoice but a quote, which does not come along.',
      },
      { row: 5, outcome: 'skip' },
    ])
  })

  test('finds the rate that gives a tax to the cent, and says where none does', async () => {
    const company = await startCompany({ defaultTaxCategory: 'S', defaultTaxRate: '19' })
    const head = 'number,date,client,subtotal,tax,total'
    expect(
      await remarksOf(
        company,
        [
          head,
          '1,2025-01-02,A,100.00,19.00,119.00',
          '2,2025-01-02,A,100.00,8.88,108.88',
          '3,2025-01-02,A,100.00,0.00,100.00',
          '4,2025-01-02,A,0.03,0.01,0.04',
          '5,2025-01-02,A,100.00,19.00,120.00',
          '6,2025-01-02,A,-50.00,0.00,-50.00',
          '7,2025-01-02,A,0.00,5.00,5.00',
        ].join('\n'),
      ),
    ).toEqual([
      'create: A comes along as a new client.',
      'create: ',
      'create: ',
      'create: ',
      'problem: Row 6: Its lines and taxes come to €119.00, the file says €120.00. Correct the row, or choose other columns.',
      'problem: Row 7: Total: It is below zero. Credits do not come along: take the row out.',
      expect.stringContaining('fits no rate to the cent'),
    ])
  })

  test('tells each problem by its row: dates, amounts, currencies, statuses, numbers', async () => {
    const company = await startCompany()
    const issued = await bill(company)
    const head = 'number,date,due date,client,email,currency,status,total,paid,paid on'
    expect(
      await remarksOf(
        company,
        [
          head,
          'a,2025-02-30,,A,,,,10,,',
          'b,2999-01-01,,A,,,,10,,',
          'c,2025-02-03,2025-02-01,A,,,,10,,',
          'd,2025-02-03,,A,,XXZ,,10,,',
          'e,2025-02-03,,A,,,,10.005,,',
          'f,2025-02-03,,A,,,,ten,,',
          'g,2025-02-03,,A,,,frozen,10,,',
          'h,2025-02-03,,A,,,paid,10,5,',
          'i,2025-02-03,,A,,,,10,11,',
          'j,2025-02-03,,A,nobody,,,10,,',
          `${issued.number},2025-02-03,,A,,,,10,,`,
          'k,2025-02-03,,,,,,10,,',
          'l,2025-02-03,,A,,,,,,',
          'm,2025-02-03,,A,,,,10,,',
          'n,2025-02-03,,A,,,,10,,',
          'm,2025-02-03,,A,,,,10,,',
          `${'9'.repeat(41)},2025-02-03,,A,,,,10,,`,
          'o,2025-02-03,,A,,,,10,10,2999-01-01',
        ].join('\n'),
      ),
    ).toEqual([
      'problem: Row 2: Issue date: “2025-02-30” is no date such as 2026-11-20.',
      'problem: Row 3: Issue date: 1 Jan 2999 is in the future.',
      'problem: Row 4: The due date is before the issue date. Choose a later one.',
      'problem: Row 5: Currency: “XXZ” is no currency we know.',
      'problem: Row 6: Total: 10.005 has more decimals than its currency.',
      'problem: Row 7: Total: “ten” is no number such as 1250.50.',
      'problem: Row 8: The status “frozen” is not known. Write draft, sent, overdue, paid or void.',
      'problem: Row 9: It is marked as paid, but €5.00 of €10.00 is. Correct one of them.',
      'problem: Row 10: €11.00 was paid of €10.00. Correct the amounts, or take the row out.',
      'problem: Row 11: Client’s e-mail: Enter one e-mail address, such as name@example.com.',
      expect.stringMatching(/^problem: Row 12: There is another invoice INV-0001 already/),
      'problem: Row 13: Name: Enter the client’s name.',
      'problem: Row 14: Total: It is missing. Enter it.',
      'create: A comes along as a new client.',
      'create: ',
      'problem: Row 17: The number m stands in row 15 already. Put all rows of an invoice together, or correct the number.',
      'problem: Row 18: Number: Use at most 40 characters.',
      'problem: Row 19: It was paid on 1 Jan 2999, which is in the future.',
    ])
  })

  test('refuses what the fonts cannot print, and takes what they can', async () => {
    const company = await startCompany()
    const head = 'number,date,client,total,description'
    expect(
      await remarksOf(
        company,
        [
          head,
          'a,2025-02-03,東京デザイン,10,ロゴ',
          'b,2025-02-03,A,10,𒀀𒀁 clay',
          'c,2025-02-03,A,10,Ελληνικά и русский',
        ].join('\n'),
      ),
    ).toEqual([
      'create: 東京デザイン comes along as a new client.',
      expect.stringMatching(/^problem: Row 3: It has “𒀀”, which the fonts cannot print/),
      'create: ',
    ])
  })

  test('is idempotent: the same file again brings nothing, another amount under a number is a problem', async () => {
    const company = await startCompany()
    const file = 'number,date,client,total\nX-1,2025-02-03,A,10\nX-2,2025-02-04,B,20\n'
    await imported(company.owner, 'invoices', file)
    const again = await checked(company.owner, 'invoices', file)
    expect(again).toMatchObject({ createCount: 0, skipCount: 2, problemCount: 0 })
    const other = await checked(company.owner, 'invoices', file.replace('20', '21'))
    expect(other).toMatchObject({ createCount: 0, skipCount: 1, problemCount: 1 })
  })

  test('has its payments taken back, and can then be voided', async () => {
    const company = await startCompany()
    await imported(
      company.owner,
      'invoices',
      'number,date,client,total,status\nP-1,2025-02-03,A,10,paid\n',
    )
    const [row] = await invoicesOf(company)
    const [payment] = await asOwner(
      sql => sql<{ id: string; method: string; reference: string; received_on: string }[]>`
        select id, method, reference, received_on::text from payments where company_id = ${company.id}`,
    )
    expect(payment).toMatchObject({
      method: 'other',
      reference: 'Imported',
      received_on: '2025-02-03',
    })
    const reversal = { id: payment?.id ?? '', reversalId: newId(), reason: 'Was not paid' }
    const first = await reversePayment(company.owner, reversal)
    expect(first.number).toBe('P-1')
    expect(await reversePayment(company.owner, reversal)).toEqual(first)
    expect((await invoicesOf(company))[0]).toMatchObject({ standing: 'issued', paid: '0' })
    await credit(company, row?.id ?? '')
    expect((await invoicesOf(company))[0]?.standing).toMatch(/void|paid/)
  })

  test('says which number ours should go on with', async () => {
    const company = await startCompany()
    const view = await imported(
      company.owner,
      'invoices',
      'number,date,client,total\nINV-0041,2025-02-03,A,10\nINV-7,2025-02-04,A,20\n',
    )
    expect(view).toMatchObject({ status: 'done', createCount: 2, nextNumber: 42 })
  })

  test('keeps ours from a number it brought, until the next one is set', async () => {
    const company = await startCompany()
    await imported(
      company.owner,
      'invoices',
      'number,date,client,total\nINV-0001,2025-02-03,A,10\n',
    )
    const draft = await saveWholeDraft(company)
    await expect(issueInvoice(company.owner, { id: draft.id })).rejects.toThrow(
      'Under Settings → Numbers, set the next number while no document of the series exists, or choose another prefix.',
    )
    const next = { kind: 'invoice', series: 'invoice:INV-', next: 2 } as const
    await setNextNumber(company.owner, next)
    expect((await issueInvoice(company.owner, { id: draft.id })).number).toBe('INV-0002')
  })

  test('imports nothing at all when something is in the way by then', async () => {
    const company = await startCompany()
    const rows = Array.from({ length: 60 }, (_, index) => `INV-${1000 + index},2025-02-03,New,10`)
    const file = ['number,date,client,total', ...rows, 'INV-0001,2025-02-03,New,10'].join('\n')
    const view = await checked(company.owner, 'invoices', file)
    expect(view).toMatchObject({ createCount: 61, problemCount: 0 })
    await bill(company)
    await runImport(company.owner, { id: view.id, version: view.version })
    await workOnImports()
    const after = await readImport(company.owner, view.id)
    expect(after.status).toBe('mapping')
    expect(after.problem).toMatch(
      /nothing was imported\. Row 62: There is another invoice INV-0001/,
    )
    expect((await invoicesOf(company)).map(row => row.number)).toEqual(['INV-0001'])
    const [clients] = await asOwner(
      sql => sql<{ count: number }[]>`
        select count(*)::int as count from clients where company_id = ${company.id} and name = 'New'`,
    )
    expect(clients?.count).toBe(0)
  })

  test('reads decimal commas, dates with points, and other currencies', async () => {
    const company = await startCompany({ timezone: 'Europe/Berlin' })
    const view = await imported(
      company.owner,
      'invoices',
      'Number;Date;Due date;Client;Total;Currency\nR1;03.02.2025;17.02.2025;A;"1.190,50 €";\nR2;31.12.2024;;A;1000;JPY\n',
    )
    expect(view).toMatchObject({
      status: 'done',
      options: { decimalSign: ',', dateFormat: 'dmy-dot' },
    })
    expect(await invoicesOf(company)).toMatchObject([
      { number: 'R1', total: '119050', issued_on: '2025-02-03', due_on: '2025-02-17' },
      { number: 'R2', total: '1000', issued_on: '2024-12-31' },
    ])
  })

  test('takes totals for what includes the usual tax, where that is chosen', async () => {
    const company = await startCompany({ defaultTaxCategory: 'S', defaultTaxRate: '19' })
    const file = 'number,date,client,total\nT1,2025-02-03,A,119.00\n'
    await imported(company.owner, 'invoices', file, { taxRule: 'included' })
    const [row] = await asOwner(
      sql => sql`select tax_exclusive_minor::int as net, tax_total_minor::int as tax
        from invoices where company_id = ${company.id}`,
    )
    expect(row).toMatchObject({ net: 10_000, tax: 1_900 })
  })

  test('takes the sample files as they are', async () => {
    const company = await startCompany()
    const clients = await imported(
      company.owner,
      'clients',
      readFileSync('public/sample/clients.csv'),
    )
    expect(clients).toMatchObject({ status: 'done', createCount: 2 })
    const view = await imported(
      company.owner,
      'invoices',
      readFileSync('public/sample/invoices.csv'),
    )
    expect(view).toMatchObject({ status: 'done', createCount: 2, newClientCount: 0 })
    expect(await invoicesOf(company)).toMatchObject([
      { number: '2025-001', total: '67200', standing: 'paid' },
      { number: '2025-002', total: '178500', standing: 'partly_paid' },
    ])
  })

  test('pages through what was found, and filters it', async () => {
    const company = await startCompany()
    const rows = Array.from({ length: 130 }, (_, index) =>
      index % 10 === 0 ? `P${index},2025-02-03,A,x` : `P${index},2025-02-03,A,1`,
    )
    const view = await checked(
      company.owner,
      'invoices',
      ['number,date,client,total', ...rows].join('\n'),
    )
    const page = (after?: number) =>
      readAs(company.owner, tx =>
        listCheckedRows(tx, view.id, { outcome: null, ...(after ? { after } : {}) }),
      )
    const first = await page()
    expect(first).toMatchObject({ next: 51, previous: null })
    const third = await page((await page(first.next ?? 0)).next ?? 0)
    expect(third.rows).toHaveLength(30)
    expect(third.next).toBeNull()
    const back = await readAs(company.owner, tx =>
      listCheckedRows(tx, view.id, { outcome: null, before: third.previous ?? 0 }),
    )
    expect(back.rows.at(-1)?.row).toBe(101)
    const problems = await readAs(company.owner, tx =>
      listCheckedRows(tx, view.id, { outcome: 'problem' }),
    )
    expect(problems.rows).toHaveLength(13)
  })
})
