import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { type ActivityFilter, firstIdAt } from '@/lib/activity/model'
import { activityPageSize, listActivity, listActors } from '@/lib/activity/queries'
import { env } from '@/lib/platform/env'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, pay } from '@/tests/support/business'
import { addClient, saveDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { costsOf } from '@/tests/support/plans'

afterAll(assertInvariants)

const list = (company: TestCompany, filter: ActivityFilter = {}, timeZone = 'UTC') =>
  readAs(company.owner, tx => listActivity(tx, filter, timeZone))

const verbsOf = async (company: TestCompany, filter: ActivityFilter = {}) =>
  (await list(company, filter)).rows.map(({ verb }) => verb)

describe('the activity', () => {
  test('is what everybody did, newest first, of this company alone', async () => {
    const [company, foreign] = [await startCompany(), await startCompany()]
    await bill(foreign)
    const billed = await bill(company)
    await pay(company, billed, '340.94')
    expect(await verbsOf(company)).toEqual([
      'payment.recorded',
      'invoice.issued',
      'invoice.drafted',
      'client.created',
    ])
  })

  test('is narrowed to what it happened to', async () => {
    const company = await startCompany()
    await pay(company, await bill(company), '340.94')
    expect(await verbsOf(company, { kind: 'payment' })).toEqual(['payment.recorded'])
    expect(await verbsOf(company, { kind: 'client' })).toEqual(['client.created'])
    expect(await verbsOf(company, { kind: 'company' })).toEqual([])
  })

  test('is narrowed to who did it', async () => {
    const company = await startCompany()
    await addClient(company.owner)
    await saveDraft(company.user)
    const rows = (await list(company, { actorId: company.user.userId })).rows
    expect(rows.map(({ verb, actorName }) => [verb, actorName])).toEqual([
      ['invoice.drafted', 'Uwe User'],
    ])
    const actors = await readAs(company.owner, listActors)
    expect(actors.map(({ name }) => name)).toContain('Uwe User')
  })

  test('is narrowed to days of the company’s calendar, the last one whole', async () => {
    const company = await startCompany()
    const at = ['2026-03-01T23:30:00Z', '2026-03-02T12:00:00Z', '2026-03-03T00:30:00Z']
    await happened(company, at)
    const on = async (from: string | undefined, to: string | undefined, timeZone: string) =>
      (await list(company, { from, to }, timeZone)).rows.map(row =>
        row.at.toISOString().slice(8, 13),
      )
    expect(await on('2026-03-02', '2026-03-02', 'UTC')).toEqual(['02T12'])
    expect(await on('2026-03-02', '2026-03-02', 'Europe/Berlin')).toEqual(['02T12', '01T23'])
    expect(await on('2026-03-02', '2026-03-02', 'America/New_York')).toEqual(['03T00', '02T12'])
    expect(await on('2026-03-02', undefined, 'UTC')).toEqual(['03T00', '02T12'])
    expect(await on(undefined, '2026-03-01', 'UTC')).toEqual(['01T23'])
  })

  test('goes on page after page, there and back', async () => {
    const company = await startCompany()
    const start = Date.parse('2026-01-01T00:00:00Z')
    const instants = Array.from({ length: activityPageSize * 2 + 5 }, (_, minute) =>
      new Date(start + minute * 60_000).toISOString(),
    )
    await happened(company, instants)
    const first = await list(company)
    const second = await list(company, { older: first.older ?? undefined })
    const third = await list(company, { older: second.older ?? undefined })
    const all = [first, second, third].flatMap(page => page.rows.map(row => row.at.toISOString()))
    expect(all).toEqual(instants.toReversed())
    expect([first.newer, third.older]).toEqual([null, null])
    const back = await list(company, { newer: third.newer ?? undefined })
    expect(back.rows).toEqual(second.rows)
  })

  test('tells a document that was deleted by the name it had', async () => {
    const company = await startCompany()
    await saveDraft(company.owner)
    const { rows } = await list(company)
    expect(rows[0]?.document).toMatchObject({ kind: 'invoice', number: null })
    expect(rows[0]?.subjectLabel).toBe('Draft')
  })
})

describe('among 60,000 rows of activity', () => {
  let company: TestCompany

  beforeAll(async () => {
    company = await startCompany()
    await asOwner(async sql => {
      await sql`
        insert into activity (company_id, id, actor_kind, actor_id, actor_name, verb, subject_kind,
          subject_id, subject_label, request_id, at)
        select ${company.id}, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7000' ||
            '8000' || lpad(to_hex(n), 12, '0'))::uuid,
          'member', case when n % 40 = 0 then ${company.user.userId}::uuid else ${company.owner.userId}::uuid end,
          '', 'invoice.issued', case when n % 300 = 0 then 'client' else 'invoice' end,
          gen_random_uuid(), 'N', 'r', at
        from (select n, timestamptz '2024-01-01' + n * interval '15 minutes' as at
          from generate_series(1, 60000) as n) as moments`
      await sql`vacuum analyze`
    })
  })

  test.each<[string, ActivityFilter]>([
    ['the first page', {}],
    ['a page in the midst', { older: firstIdAt(new Date('2024-09-01')) }],
    ['a rare kind', { kind: 'client' }],
    ['a member', { actorId: '' }],
    ['days long ago', { from: '2024-02-01', to: '2024-02-03' }],
    ['days long ago of a kind', { kind: 'invoice', from: '2024-02-01', to: '2024-02-03' }],
    ['nothing any more', { from: '2031-01-01' }],
  ])('%s is found by an index, in few pages', async (_name, filter) => {
    const wanted = filter.actorId === '' ? { actorId: company.user.userId } : filter
    const costs = await costsOf(env().DATABASE_URL, company.id, tx =>
      listActivity(tx, wanted, 'America/New_York'),
    )
    for (const { steps, pages } of costs) {
      const scanned = steps.filter(({ type }) => type === 'Seq Scan')
      expect(scanned.map(({ relation }) => relation)).not.toContain('activity')
      expect(pages).toBeLessThan(500)
    }
  })
})

/** Rows of activity at instants, with the ids they would have got then. */
async function happened(company: TestCompany, instants: readonly string[]): Promise<void> {
  await asOwner(async sql => {
    for (const instant of instants)
      await sql`
        insert into activity (company_id, id, actor_kind, actor_id, actor_name, verb, subject_kind,
          subject_id, subject_label, request_id, at)
        values (${company.id}, ${firstIdAt(new Date(instant))}, 'member', ${company.owner.userId},
          'Olga Owner', 'invoice.issued', 'invoice', gen_random_uuid(), 'N-1', 'test', ${instant})`
  })
}
