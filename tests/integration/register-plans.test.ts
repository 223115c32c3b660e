import { beforeAll, describe, expect, test } from 'vitest'
import { type CompanyTx, readAs } from '@/lib/access/doors'
import type { DocumentKind } from '@/lib/documents/model'
import { env } from '@/lib/platform/env'
import { listChosen } from '@/lib/register/export/queries'
import { listInput } from '@/lib/register/input'
import { sumOpen } from '@/lib/register/list/queries'
import { filtersOf, type ListFilter, sortsOf } from '@/lib/register/model'
import { countDocuments, countWithin, type ListScope, listDocuments } from '@/lib/register/queries'
import { searchDocuments } from '@/lib/register/search/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { asOwner } from '@/tests/support/owner-sql'
import { costsOf, plansOf } from '@/tests/support/plans'

const today = '2026-06-01'

let company: TestCompany
let clientId = ''
let someIds: string[] = []

beforeAll(async () => {
  company = await startCompany()
  for (const other of [await startCompany(), await startCompany(), await startCompany()])
    await fill(other, { rows: 10_000, clients: 500 })
  await fill(company, { rows: 30_000, clients: 1000 })
  await asOwner(sql => sql`vacuum analyze`)
  const rows = await asOwner(
    sql => sql<{ id: string; client_id: string }[]>`
      select id, client_id from register where company_id = ${company.id} limit 50`,
  )
  someIds = rows.map(row => row.id)
  clientId = rows[0]?.client_id ?? ''
})

/** Mostly paid invoices, as companies have them; each tenth waits, each twentieth is a draft. */
async function fill(into: TestCompany, count: { rows: number; clients: number }): Promise<void> {
  const { id } = into
  await asOwner(async sql => {
    await sql`
      insert into clients (company_id, id, name, sort_key, created_by)
      select ${id}, gen_random_uuid(), 'Client ' || n, 'client ' || lpad(n::text, 6, '0'), ${into.owner.userId}
      from generate_series(1, ${count.clients}::int) as n`
    await sql`
      insert into client_words (company_id, word, client_id)
      select company_id, unnest(array['client', split_part(sort_key, ' ', 2)]), id
      from clients where company_id = ${id}`
    await sql`
      insert into register (company_id, id, kind, client_id, created_by, number, number_key, series,
        sequence, currency, total_minor, paid_minor, credited_minor, issued_on, due_on, listed_at,
        issued_at, accepted_at, voided_at, updated_at)
      select ${id}, gen_random_uuid(), kinds.kind, list.ids[1 + n % ${count.clients}::int],
        case when n % 50 = 0 then ${into.user.userId}::uuid else ${into.owner.userId}::uuid end,
        case when n % 20 <> 0 then kinds.kind || '-' || lpad(n::text, 6, '0') end,
        case when n % 20 <> 0 then kinds.kind || '-' || lpad(n::text, 6, '0') end,
        case when n % 20 <> 0 then kinds.kind || ':' end, case when n % 20 <> 0 then n end,
        'EUR', 10000 + n, case when n % 10 = 1 or n % 20 = 0 then 0 else 10000 + n end, 0,
        date '2023-01-01' + n % 1200, date '2023-02-01' + n % 1200,
        timestamptz '2023-01-01' + n * interval '1 minute',
        case when n % 20 <> 0 then now() end,
        case when kinds.kind = 'quote' and n % 3 = 0 then now() end,
        case when n % 97 = 0 and n % 20 <> 0 then now() end, now()
      from generate_series(1, ${count.rows}::int) as n,
        (select array_agg(id) as ids from clients where company_id = ${id}) as list,
        lateral (select (array['invoice', 'invoice', 'invoice', 'quote', 'receipt', 'credit_note'])[1 + n % 6] as kind) as kinds`
  })
}

function inputOf(changes: Record<string, string | undefined> = {}) {
  return listInput.parse(changes)
}

function scopeOf(kind: DocumentKind | null, changes: Partial<ListScope> = {}): ListScope {
  return { kind, today, userId: company.user.userId, ...changes }
}

async function expectIndexes(
  query: (tx: CompanyTx) => Promise<unknown>,
  wanted: { sorts?: boolean } = {},
): Promise<void> {
  const steps = await plansOf(company.id, query)
  const types = steps.map(step => `${step.type} ${step.relation}${step.index}`)
  expect(steps.length).toBeGreaterThan(0)
  expect(types.filter(type => type.startsWith('Seq Scan'))).toEqual([])
  if (!wanted.sorts) expect(types.filter(type => /Sort/.test(type))).toEqual([])
}

/** A client has few documents among many; where still fewer wait, the index of those may serve as well. */
async function expectClientIndex(query: (tx: CompanyTx) => Promise<unknown>): Promise<void> {
  await expectIndexes(query, { sorts: true })
  const steps = await plansOf(company.id, query)
  const indexes = steps.map(step => step.index).filter(index => index.startsWith('register_'))
  expect(indexes.some(index => /client_id|waiting/.test(index))).toBe(true)
}

/** Where few rows match, sorting them costs less than reading them in order. */
function isLong(kind: DocumentKind, status: ListFilter): boolean {
  return kind === 'invoice' && (status === 'all' || status === 'paid')
}

const kinds = ['invoice', 'quote', 'receipt', 'credit_note'] as const

describe('among 30,000 documents an index answers, as a member under row-level security', () => {
  test.each(kinds.flatMap(kind => filtersOf[kind].map(status => [kind, status] as const)))(
    'the list of %s documents, %s, in every order, page after page',
    async (kind, status) => {
      for (const sort of sortsOf(inputOf({ status }))) {
        const input = inputOf({ status, sort })
        const page = await readAs(company.owner, tx => listDocuments(tx, input, scopeOf(kind)))
        const older = page.older ?? undefined
        for (const place of [{}, { older }, { newer: older }])
          await expectIndexes(tx => listDocuments(tx, { ...input, ...place }, scopeOf(kind)), {
            sorts: !isLong(kind, status),
          })
      }
    },
  )

  test.each(kinds)('the list of %s documents that are mine, or of some dates', async kind => {
    for (const changes of [
      { creator: 'me' },
      { creator: 'me', status: kind === 'receipt' ? 'valid' : 'draft' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-01-01', creator: 'me' },
    ]) {
      const input = inputOf(changes)
      await expectIndexes(tx => listDocuments(tx, input, scopeOf(kind)), { sorts: true })
    }
  })

  test('the counts of the chips', async () => {
    for (const kind of kinds) await expectIndexes(tx => countDocuments(tx, kind, today))
  })

  test('what is open', async () => {
    await expectIndexes(tx => sumOpen(tx), { sorts: true })
    await expectIndexes(tx => sumOpen(tx, clientId), { sorts: true })
  })

  test('the counts of a narrowed list', async () => {
    for (const kind of kinds)
      for (const changes of [
        { creator: 'me' },
        { from: '2024-01-01', to: '2026-01-31' },
        { from: '2026-01-01', creator: 'me' },
      ])
        await expectIndexes(tx => countWithin(tx, inputOf(changes), scopeOf(kind)), { sorts: true })
  })

  test.each([
    {},
    { creator: 'me' },
    { from: '2026-01-01', to: '2026-01-31' },
    { sort: 'oldest' },
    { status: 'paid' },
    { status: 'open' },
  ])('the documents of a client and their counts, of all kinds or one, with %o', async changes => {
    for (const kind of [null, ...kinds]) {
      const [input, scope] = [inputOf(changes), scopeOf(kind, { clientId })]
      const page = await readAs(company.owner, tx => listDocuments(tx, input, scope, 2))
      for (const place of [{}, { older: page.older ?? undefined }])
        await expectClientIndex(tx => listDocuments(tx, { ...input, ...place }, scope))
      await expectClientIndex(tx => countWithin(tx, input, scope))
    }
  })

  test('the counts of narrowed lists and of a client read few pages', async () => {
    const asked: [Record<string, string>, Partial<ListScope>][] = [
      [{ creator: 'me' }, {}],
      [{ creator: 'me' }, { userId: company.owner.userId }],
      [{ from: '2023-01-01' }, {}],
      [{}, { clientId }],
    ]
    for (const [address, changes] of asked) {
      const [input, scope] = [inputOf(address), scopeOf('invoice', changes)]
      const costs = await costsOf(env().DATABASE_URL, company.id, async tx => {
        await countWithin(tx, input, scope)
        await listDocuments(tx, input, scope)
      })
      for (const { pages } of costs) expect(pages).toBeLessThan(500)
    }
  })

  test.each(['invoice-0042', '4242', '100.42'])('a search for “%s” within a client', async q => {
    for (const kind of [null, 'invoice' as const])
      await expectIndexes(tx => searchDocuments(tx, inputOf({ q }), scopeOf(kind, { clientId })), {
        sorts: true,
      })
  })

  test.each([
    'invoice-0042',
    'invoice-',
    'in',
    '4242',
    '100.42',
    'client 000042',
    'client',
    'zebra',
  ])('a search for “%s”, alone and filtered', async q => {
    for (const changes of [{}, { status: 'paid' }, { from: '2025-01-01' }, { creator: 'me' }])
      await expectIndexes(
        tx => searchDocuments(tx, inputOf({ ...changes, q }), scopeOf('invoice')),
        { sorts: true },
      )
  })

  test('rows that were chosen', async () => {
    await expectIndexes(tx => listChosen(tx, someIds, today), { sorts: true })
  })
})
