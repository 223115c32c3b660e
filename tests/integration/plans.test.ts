import { beforeAll, describe, expect, test } from 'vitest'
import { type CompanyTx, readAs } from '@/lib/access/doors'
import { listActivityOf } from '@/lib/activity/queries'
import { listClientChoices, listClients } from '@/lib/clients/queries'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { getStoredDraft } from '@/lib/drafts/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { asOwner } from '@/tests/support/owner-sql'
import { plansOf } from '@/tests/support/plans'

let company: TestCompany
let clientId = ''
let invoiceId = ''

beforeAll(async () => {
  company = await startCompany()
  const others = [await startCompany(), await startCompany(), await startCompany()]
  for (const other of others) await fill(other, { invoices: 500, clients: 15_000 })
  await fill(company, { invoices: 20_000, clients: 5000 })
  clientId = await addClient(company.owner, { name: 'Zebra Works' })
  await asOwner(sql => sql`analyze`)
  const [row] = await asOwner(
    sql => sql<{ id: string }[]>`
      select id from invoices where company_id = ${company.id} and status = 'issued' limit 1`,
  )
  invoiceId = row?.id ?? ''
})

/** Clients, invoices, lines and their records, so many that reading all of them would show. */
async function fill(
  into: TestCompany,
  count: { invoices: number; clients: number },
): Promise<void> {
  const { id } = into
  const author = into.owner.userId
  await asOwner(async sql => {
    await sql`
      insert into clients (company_id, id, name, sort_key, created_by)
      select ${id}, gen_random_uuid(), 'Client ' || n, 'client ' || lpad(n::text, 6, '0'), ${author}
      from generate_series(1, ${count.clients}::int) as n`
    await sql`
      insert into client_words (company_id, word, client_id)
      select company_id, unnest(array['client', split_part(sort_key, ' ', 2)]), id
      from clients where company_id = ${id}`
    await sql`
      with written as (
        insert into invoices (company_id, id, client_id, status, currency, issued_on, due_on,
          default_tax_category, payable_minor, series, sequence, number, issued_at, snapshot_id,
          created_by, updated_by)
        select ${id}, gen_random_uuid(), list.ids[1 + n % ${count.clients}::int],
          case when n % 10 = 0 then 'draft' else 'issued' end, 'EUR',
          date '2024-01-01' + n % 1000, date '2024-02-01' + n % 1000, 'O',
          case when n % 20 = 1 then 100 else 0 end,
          case when n % 10 <> 0 then 'invoice:' end, case when n % 10 <> 0 then n end,
          case when n % 10 <> 0 then 'INV-' || n end,
          case when n % 10 <> 0 then now() end, case when n % 10 <> 0 then gen_random_uuid() end,
          ${author}, ${author}
        from generate_series(1, ${count.invoices}::int) as n,
          (select array_agg(id) as ids from clients where company_id = ${id}) as list
        returning company_id, id, snapshot_id)
      insert into snapshots (company_id, id, kind, document_id, version, reason, data, sha256, template)
      select company_id, snapshot_id, 'invoice', id, 1, 'issued', '{}', '', ''
      from written where snapshot_id is not null`
    await sql`
      insert into invoice_lines (company_id, id, invoice_id, position, description, locked)
      select company_id, gen_random_uuid(), id, position, 'Line', locked
      from invoices, generate_series(0, 2) as position where company_id = ${id}`
    await sql`
      insert into assets (company_id, sha256, mime, width, height, bytes)
      select ${id}, encode(sha256(int4send(n)), 'hex'), 'image/png', 1, 1, int4send(n)
      from generate_series(1, ${count.clients}::int) as n`
    await sql`
      insert into activity (company_id, id, actor_kind, actor_name, verb, subject_kind, subject_id,
        subject_label, request_id)
      select company_id, gen_random_uuid(), 'member', '', 'invoice.drafted', 'invoice', id, '', ''
      from invoices where company_id = ${id}`
  })
}

async function expectIndexes(
  query: (tx: CompanyTx) => Promise<unknown>,
  wanted: { index: string; sorts?: boolean },
): Promise<void> {
  const steps = await plansOf(company.id, query)
  const types = steps.map(step => `${step.type} ${step.relation}${step.index}`)
  expect(types.filter(type => type.startsWith('Seq Scan'))).toEqual([])
  expect(steps.map(step => step.index)).toContain(wanted.index)
  if (!wanted.sorts) expect(types.filter(type => /Sort/.test(type))).toEqual([])
}

describe('among 20,000 invoices an index answers', () => {
  test('one invoice with its lines, its snapshot and what happened to it', async () => {
    await expectIndexes(tx => getStoredDraft(tx, 'invoice', invoiceId), {
      index: 'invoices_pkey',
      sorts: true,
    })
    await expectIndexes(tx => listActivityOf(tx, invoiceId), { index: 'activity_subject_idx' })
    const latest = (tx: CompanyTx) => getLatestSnapshot(tx, invoiceId).catch(() => null)
    await expectIndexes(latest, { index: 'snapshots_document_id_key', sorts: true })
  })
})

describe('among 5,000 clients an index answers', () => {
  test('their list, page after page, already sorted', async () => {
    const page = await readAs(company.owner, tx => listClients(tx, { search: '' }))
    const older = page.older ?? undefined
    for (const cursor of [{}, { older }, { newer: older }])
      await expectIndexes(tx => listClients(tx, { search: '', ...cursor }), {
        index: 'clients_sort_key_idx',
      })
  })

  test('a search by the beginning of words, rare or common', async () => {
    for (const search of ['zeb', 'zebra works', '0042', 'client 0042'])
      await expectIndexes(tx => listClients(tx, { search }), {
        index: 'client_words_pkey',
        sorts: true,
      })
  })

  test('the picker of an editor', async () => {
    await expectIndexes(tx => listClientChoices(tx, 'zeb', clientId), {
      index: 'client_words_pkey',
      sorts: true,
    })
  })
})
