import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { openMinorOf, type StandingFacts, standingOf, statusOf } from '@/lib/documents/standing'
import { newId } from '@/lib/platform/ids'
import { listInput } from '@/lib/register/input'
import { filtersOf, type ListFilter } from '@/lib/register/model'
import { listDocuments } from '@/lib/register/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { asOwner } from '@/tests/support/owner-sql'

const today = '2026-11-20'
const instant = new Date('2026-11-20T09:00:00Z')
const when = fc.constantFrom(null, instant)

/** Any facts the checks of the table let in: settled is never more than due. */
const facts = fc
  .record({
    kind: fc.constantFrom(...documentKinds),
    issuedAt: fc.constantFrom(null, instant, instant, instant),
    sentAt: when,
    viewedAt: when,
    acceptedAt: when,
    declinedAt: when,
    invoicedAt: when,
    voidedAt: fc.constantFrom(null, null, null, instant),
    paidMinor: fc.constantFrom(0n, 1n, 40n, 100n),
    creditedMinor: fc.constantFrom(0n, 1n, 60n),
    above: fc.constantFrom(0n, 0n, 1n, 1_000_000_000_000_000n),
    dueOn: fc.constantFrom('2026-11-18', '2026-11-19', today, '2026-11-21', '2199-12-31'),
    isDeleted: fc.boolean(),
  })
  .map(({ above, isDeleted, ...rest }) => ({
    ...rest,
    totalMinor: rest.paidMinor + rest.creditedMinor + above,
    deletedAt: isDeleted && !rest.issuedAt ? instant : null,
    id: newId(),
  }))

const cases = fc.sample(facts, { numRuns: 4000, seed: 20_261_120 })

interface Stored {
  id: string
  standing: string
  open_minor: string
}

test('the database derives the same standing, open amount and lists as TypeScript', async () => {
  const company = await startCompany()
  const clientId = await addClient(company.owner)
  const stored = await asOwner(async sql => {
    const rows = cases.map(one => ({
      id: one.id,
      kind: one.kind,
      issued_at: one.issuedAt,
      sent_at: one.sentAt,
      viewed_at: one.viewedAt,
      accepted_at: one.acceptedAt,
      declined_at: one.declinedAt,
      invoiced_at: one.invoicedAt,
      voided_at: one.voidedAt,
      deleted_at: one.deletedAt,
      paid_minor: String(one.paidMinor),
      credited_minor: String(one.creditedMinor),
      total_minor: String(one.totalMinor),
      due_on: one.dueOn,
    }))
    await sql`
      insert into register (company_id, id, kind, client_id, number, number_key, series, sequence,
        currency, total_minor, paid_minor, credited_minor, issued_on, due_on, listed_at, issued_at,
        sent_at, viewed_at, accepted_at, declined_at, invoiced_at, voided_at, deleted_at, updated_at)
      select ${company.id}, id, kind, ${clientId}, id, id, 's', 1, 'EUR', total_minor, paid_minor,
        credited_minor, ${today}, due_on, now(), issued_at, sent_at, viewed_at, accepted_at,
        declined_at, invoiced_at, voided_at, deleted_at, now()
      from jsonb_to_recordset(${sql.json(JSON.parse(JSON.stringify(rows)))}) as facts(
        id uuid, kind text, issued_at timestamptz, sent_at timestamptz, viewed_at timestamptz,
        accepted_at timestamptz, declined_at timestamptz, invoiced_at timestamptz,
        voided_at timestamptz, deleted_at timestamptz, paid_minor bigint, credited_minor bigint,
        total_minor bigint, due_on date)`
    return sql<Stored[]>`
      select id, standing, open_minor::text from register where company_id = ${company.id}`
  })
  const derived = new Map(stored.map(row => [row.id, row]))
  expect(derived.size).toBe(cases.length)
  for (const one of cases)
    expect(derived.get(one.id), said(one)).toEqual({
      id: one.id,
      standing: standingOf(one),
      open_minor: String(openMinorOf(one)),
    })
  for (const kind of documentKinds)
    for (const filter of filtersOf[kind]) {
      const expected = cases.filter(one => isListed(one, kind, filter)).map(one => one.id)
      const found = await listed(company, kind, filter)
      expect(found.toSorted(), `${kind} ${filter}`).toEqual(expected.toSorted())
      expect(expected.length, `${kind} ${filter}`).toBeGreaterThan(0)
    }
})

type Case = typeof facts extends fc.Arbitrary<infer One> ? One : never

/** What a filter of a list asks for, by the status that people see. */
function isListed(one: Case, kind: DocumentKind, filter: ListFilter): boolean {
  if (one.kind !== kind || one.deletedAt) return false
  const status = statusOf(kind, standingOf(one), one.dueOn, today)
  if (filter === 'all') return true
  if (filter === 'valid') return ['issued', 'sent', 'viewed'].includes(status)
  const isWaiting = ['issued', 'sent', 'viewed', 'partly_paid'].includes(status)
  if (filter === 'open') return isWaiting || status === 'overdue'
  // One that is late stands among the late ones, but is still partly paid.
  if (filter === 'partly_paid') return standingOf(one) === 'partly_paid'
  return status === filter
}

async function listed(
  company: TestCompany,
  kind: DocumentKind,
  status: ListFilter,
): Promise<string[]> {
  const scope = { kind, today, userId: company.owner.userId }
  const { rows } = await readAs(company.owner, tx =>
    listDocuments(tx, { ...listInput.parse({}), status }, scope, cases.length),
  )
  return rows.map(row => row.id)
}

function said(one: StandingFacts): string {
  return JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? String(value) : value))
}
