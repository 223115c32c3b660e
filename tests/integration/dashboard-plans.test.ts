import { beforeAll, describe, expect, test } from 'vitest'
import { getDashboard, getMoneyReport } from '@/lib/dashboard/queries'
import { env } from '@/lib/platform/env'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { asOwner } from '@/tests/support/owner-sql'
import { costsOf, plansOf } from '@/tests/support/plans'

describe('among 30,000 documents', () => {
  const on = '2026-06-01'
  let company: TestCompany

  beforeAll(async () => {
    company = await startCompany()
    for (const other of [await startCompany(), await startCompany()]) await fill(other, 5000)
    await fill(company, 30_000)
    await asOwner(sql => sql`vacuum analyze`)
  })

  test('an index answers every figure and every list', async () => {
    const steps = await plansOf(company.id, tx => getDashboard(tx, company.owner, on))
    const scanned = steps.filter(({ type }) => type === 'Seq Scan').map(step => step.relation)
    const long = ['register', 'clients', 'activity', 'daily_figures']
    expect(scanned.filter(relation => long.includes(relation))).toEqual([])
    expect(steps.map(({ index }) => index)).toContain('register_waiting_idx')
    expect(steps.map(({ index }) => index)).toContain('daily_figures_pkey')
  })

  test('what is owed is read from the index alone', async () => {
    const steps = await plansOf(company.id, tx => getMoneyReport(tx, on))
    const owed = steps.filter(({ index }) => index === 'register_waiting_idx')
    expect(owed.map(({ type }) => type)).toContain('Index Only Scan')
  })

  test('no statement reads 500 pages', async () => {
    const costs = await costsOf(env().DATABASE_URL, company.id, tx =>
      getDashboard(tx, company.owner, on),
    )
    const many = costs.filter(({ pages }) => pages >= 500)
    expect(many.map(({ steps, pages }) => [pages, steps.map(step => step.index)])).toEqual([])
  })
})

/** Mostly paid invoices; a few wait, fewer are paid in part. A payment on each day, and a row of activity each. */
async function fill(into: TestCompany, count: number): Promise<void> {
  const { id, owner } = into
  await asOwner(async sql => {
    await sql`
      insert into clients (company_id, id, name, sort_key, created_by)
      select ${id}, gen_random_uuid(), 'Client ' || n, 'client ' || n, ${owner.userId}
      from generate_series(1, 1000) as n`
    await sql`
      insert into register (company_id, id, kind, client_id, created_by, number, number_key, series,
        sequence, currency, total_minor, paid_minor, credited_minor, issued_on, due_on, listed_at,
        issued_at, accepted_at, updated_at)
      select ${id}, gen_random_uuid(), kinds.kind, list.ids[1 + n % 1000], ${owner.userId},
        case when n % 500 <> 0 then 'N-' || n end, case when n % 500 <> 0 then 'n-' || n end,
        case when n % 500 <> 0 then 'N' end, case when n % 500 <> 0 then n end, 'EUR', 10000,
        case when n % 10 = 1 then 0 when n % 200 = 3 then 5000 else 10000 end, 0,
        date '2023-01-01' + n % 1250, date '2023-02-01' + n % 1250,
        timestamptz '2023-01-01' + n * interval '1 minute',
        case when n % 500 <> 0 then now() end,
        case when kinds.kind = 'quote' and n % 400 <> 3 then now() end, now()
      from generate_series(1, ${count}::int) as n,
        (select array_agg(id) as ids from clients where company_id = ${id}) as list,
        lateral (select (array['invoice', 'invoice', 'receipt', 'quote'])[1 + n % 4] as kind) as kinds`
    await sql`
      insert into daily_figures (company_id, day, currency, received_minor, received_count)
      select ${id}, date '2023-01-01' + n, currency, 10000, 1
      from generate_series(0, 1300) as n, unnest(array['EUR', 'USD']) as currency`
    await sql`
      insert into activity (company_id, id, actor_kind, actor_id, actor_name, verb, subject_kind,
        subject_id, subject_label, request_id)
      select ${id}, gen_random_uuid(), 'member', ${owner.userId}, 'Olga', 'invoice.issued', 'invoice',
        id, 'N', 'r' from register where company_id = ${id}`
  })
}
