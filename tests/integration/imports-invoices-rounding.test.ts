import { afterAll, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { getSnapshot } from '@/lib/documents/store-snapshot'
import { startCompany } from '@/tests/support/actors'
import { credit, daysOf } from '@/tests/support/business'
import { readStored } from '@/tests/support/drafts'
import { checked, findingsOf, imported } from '@/tests/support/imports'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

const taxed = { defaultTaxCategory: 'S', defaultTaxRate: '20' } as const

const plain = (remark: string) => remark.replaceAll('\u00a0', ' ')

const invoicesOf = (companyId: string) =>
  asOwner(
    sql => sql<{ id: string; number: string; standing: string }[]>`
      select invoices.id, invoices.number, standing, tax_total_minor::text as tax, invoices.total_minor::text as total,
        payable_minor::text as payable, register.total_minor::text as listed, rounding::text
      from invoices join register on register.company_id = invoices.company_id and register.id = invoices.id
      where invoices.company_id = ${companyId} order by invoices.number`,
  )

/** Three lines of 0.33, each with its tax of 0.07. */
const head = 'number,date,client,description,quantity,unit price,tax rate,tax,total,status'
const three = (number: string, total: string, { rate = '20', tax = '', status = 'sent' } = {}) =>
  ['A', 'B', 'C'].map(name =>
    [number, '2025-02-03', 'Acme', name, '1', '0.33', rate, tax, total, status].join(','),
  )

test('cents of another way to round become the rounding of the document, and every sum agrees', async () => {
  const company = await startCompany(taxed)
  const file = [
    head,
    ...three('R1', '1.20', { status: 'paid' }),
    ...three('R2', '1.18'),
    ...three('R3', '1.19'),
    ...three('R4', '1.20', { rate: '', tax: '0.21' }),
  ].join('\n')
  const view = await checked(company.owner, 'invoices', file)
  const remarks = (await findingsOf(company.owner, view.id)).map(each => plain(each.remark))
  expect(remarks).toEqual([
    '0.01 rounding, so that it stays €1.20. Acme comes along as a new client.',
    '-0.01 rounding, so that it stays €1.18.',
    '',
    '0.01 rounding, so that it stays €1.20.',
  ])
  await imported(company.owner, 'invoices', file)
  const rows = await invoicesOf(company.id)
  const same = { tax: '20', total: '119' }
  expect(rows).toMatchObject([
    { ...same, standing: 'paid', payable: '120', listed: '120', rounding: '0.01' },
    { ...same, payable: '118', listed: '118', rounding: '-0.01' },
    { ...same, payable: '119', listed: '119', rounding: null },
    { ...same, payable: '120', listed: '120', rounding: '0.01' },
  ])
  expect(await daysOf(company)).toMatchObject([
    { day: '2025-02-03', invoiced_minor: '477', received_minor: '120' },
  ])
  const stored = await readStored(company.user, 'invoice', rows[1]?.id ?? '')
  expect(stored.draft.rounding).toBe('-0.01')
  expect((await renderSnapshot(company.user, stored.snapshotId ?? '')).length).toBeGreaterThan(1000)
  const printed = await readAs(company.user, tx => getSnapshot(tx, stored.snapshotId ?? ''))
  expect(printed).toMatchObject({
    snapshot: { content: { calculation: { result: { rounding: '-0.01', payable: '1.18' } } } },
  })
  await credit(company, rows[1]?.id ?? '')
  expect((await invoicesOf(company.id))[1]?.standing).toBe('void')
  const again = await checked(company.owner, 'invoices', file)
  expect(again).toMatchObject({ createCount: 0, skipCount: 4, problemCount: 0 })
})

test('more than a cent a line, and more than five, stays a problem with both figures', async () => {
  const company = await startCompany(taxed)
  const many = (total: string, number: string) =>
    Array.from({ length: 8 }, () => `${number},2025-02-03,Acme,X,1,10,0,,${total},sent`)
  const rows = [
    head,
    ...three('P1', '1.23'),
    ...many('80.05', 'P2'),
    ...many('79.94', 'P3'),
    'P4,2025-02-03,Acme,X,1,100,,,100.01,sent',
    'P5,2025-02-03,Acme,X,1,100,0,,100.02,sent',
  ]
  const view = await checked(company.owner, 'invoices', rows.join('\n'))
  const sentence = (row: number, ours: string, theirs: string) =>
    `Row ${row}: Its lines and taxes come to ${ours}, the file says ${theirs}. Correct the row, or choose other columns.`
  expect((await findingsOf(company.owner, view.id)).map(each => plain(each.remark))).toEqual([
    sentence(2, '€1.19', '€1.23'),
    '0.05 rounding, so that it stays €80.05. Acme comes along as a new client.',
    sentence(13, '€80.00', '€79.94'),
    '0.01 rounding, so that it stays €100.01.',
    sentence(22, '€100.00', '€100.02'),
  ])
})
