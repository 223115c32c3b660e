import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleCompany, sampleCompanyId, sampleMembers } from '@/db/sample/people'
import { asCompanyId, type MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { getDashboard } from '@/lib/dashboard/queries'
import { documentKinds } from '@/lib/documents/model'
import { getEntry } from '@/lib/documents/register'
import { type DocumentStatus, statusOf } from '@/lib/documents/standing'
import { localDateOf } from '@/lib/platform/calendar'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'

const [member] = sampleMembers
const owner: MemberActor = {
  kind: 'member',
  companyId: asCompanyId(sampleCompanyId),
  userId: member.userId,
  name: member.name,
  role: member.role,
  addressProved: true,
  requestId: 'test',
}
const today = localDateOf(new Date(), sampleCompany.timezone)

const seed = () => promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'])

beforeAll(seed, 120_000)
afterAll(assertInvariants)

interface Listed {
  kind: (typeof documentKinds)[number]
  standing: DocumentStatus
  due_on: string | null
  currency: string
}

async function statuses(): Promise<Record<string, Set<DocumentStatus>>> {
  const rows = await asOwner(
    sql => sql<Listed[]>`select kind, standing, due_on::text, currency from register`,
  )
  const found: Record<string, Set<DocumentStatus>> = {}
  for (const { kind, standing, due_on } of rows) {
    if (standing === 'overdue' || standing === 'expired') continue
    found[kind] ??= new Set()
    found[kind].add(statusOf(kind, standing, due_on, today))
  }
  return found
}

describe('the sample company', () => {
  test('holds every kind of document in every state but sent and viewed', async () => {
    const found = await statuses()
    expect(Object.keys(found).toSorted()).toEqual(documentKinds.toSorted())
    expect([...(found.invoice ?? [])].toSorted()).toEqual(
      ['draft', 'issued', 'overdue', 'paid', 'partly_paid', 'void'].toSorted(),
    )
    expect([...(found.quote ?? [])].toSorted()).toEqual(
      ['accepted', 'declined', 'draft', 'expired', 'invoiced', 'issued'].toSorted(),
    )
    expect([...(found.receipt ?? [])].toSorted()).toEqual(['issued', 'void'])
    expect([...(found.credit_note ?? [])]).toEqual(['issued'])
  })

  test('holds what lies between the states', async () => {
    const [row] = await asOwner(
      sql => sql`select
        (select count(*)::int from quotes where status = 'revising') as revising,
        (select count(*)::int from snapshots where reason = 'revised') as revised,
        (select count(*)::int from quote_invoices where purpose = 'deposit') as deposits,
        (select count(*)::int from quote_invoices where purpose = 'rest') as rests,
        (select count(*)::int from credit_notes where voids) as voiding,
        (select count(*)::int from credit_notes where not voids) as crediting,
        (select count(*)::int from payments where purpose <> '') as without_invoice,
        (select count(*)::int from (select payment_id from payment_allocations group by 1
          having count(*) > 1) as several) as of_several,
        (select count(*)::int from quote_lines where optional and chosen) as chosen,
        (select count(*)::int from quote_lines where kind = 'section') as sections,
        (select count(distinct currency)::int from register) as currencies`,
    )
    const missing = Object.entries(row ?? {}).filter(([, count]) => count === 0)
    expect(missing).toEqual([])
    expect(row?.currencies).toBe(3)
  })

  test('keeps the ids that links name', async () => {
    const standingOf = async (end: string) =>
      (await readAs(owner, tx => getEntry(tx, `01890000-0000-7000-8000-${end}`)))?.standing
    expect(await standingOf('300000000016')).toBe('issued')
    expect(await standingOf('300000000018')).toBe('draft')
  })

  test('was paid in each of the last twelve months', async () => {
    const view = await readAs(owner, tx => getDashboard(tx, owner, today))
    const months = view?.report?.income.filter(({ currency }) => currency === 'USD') ?? []
    expect(months.length).toBeGreaterThanOrEqual(11)
    expect(view?.attention.overdue.count).toBeGreaterThan(0)
    expect(view?.attention.accepted.count).toBeGreaterThan(0)
    expect(view?.attention.expiring.count).toBeGreaterThan(0)
  })

  test('has ids in the order of what happened', async () => {
    const [row] = await asOwner(
      sql => sql`select count(*)::int as wrong from (
        select at, lag(at) over (order by id) as before from activity) as rows where at < before`,
    )
    expect(row?.wrong).toBe(0)
  })

  test('is added once', async () => {
    const { stdout } = await seed()
    expect(stdout).toContain('there already')
  })
})
