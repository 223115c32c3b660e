import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSystem, runCommand } from '@/lib/access/doors'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeInvoice, saveWholeDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { permissionDenied, sqlStateOf } from '@/tests/support/refusals'

let company: TestCompany
let issued: { id: string; number: string }
let draftId = ''

beforeAll(async () => {
  company = await startCompany()
  issued = await issueWholeInvoice(company)
  await preparePdfDownload(company.owner, issued.id)
  draftId = (await saveWholeDraft(company)).id
})

afterAll(assertInvariants)

/** Runs a statement of one's own as the role that commands use, and answers how many rows it touched. */
async function asMember(statement: string): Promise<number> {
  const rows = await runCommand(company.owner, tx => tx.execute(sql.raw(statement)))
  return rows.count
}

async function asService(statement: string): Promise<number> {
  return (await inSystem('seed', tx => tx.execute(sql.raw(statement)))).count
}

function paper() {
  return asOwner(
    connection => connection`
      select invoices.*, array(
        select invoice_lines::text from invoice_lines
        where invoice_id = invoices.id order by position) as lines
      from invoices where id = ${issued.id}`,
  )
}

describe('the database itself', () => {
  test.each([
    ['a total', 'update invoices set total_minor = 1 where id = $id'],
    ['the number', "update invoices set number = 'INV-0002' where id = $id"],
    ['the status', "update invoices set status = 'draft' where id = $id"],
    ['whether it was deleted', 'update invoices set deleted_at = now() where id = $id'],
    ['a line', 'update invoice_lines set quantity = 9 where invoice_id = $id'],
    ['whether a line is locked', 'update invoice_lines set locked = false where invoice_id = $id'],
    ['whether a line exists', 'delete from invoice_lines where invoice_id = $id'],
  ])('lets no member change %s of an issued invoice', async (_what, statement) => {
    const before = await paper()
    expect(await asMember(statement.replace('$id', `'${issued.id}'`))).toBe(0)
    expect(await paper()).toEqual(before)
  })

  test('lets the same statements change a draft', async () => {
    expect(await asMember(`update invoices set notes = 'x' where id = '${draftId}'`)).toBe(1)
    const line = `update invoice_lines set quantity = 9 where invoice_id = '${draftId}'`
    expect(await asMember(line)).toBe(1)
  })

  test.each([
    ...['snapshots', 'renders', 'activity', 'assets'].flatMap(table => [
      [
        `update ${table} set created_at = now()`.replace(
          'activity set created_at',
          'activity set at',
        ),
      ],
      [`delete from ${table}`],
      [`truncate ${table}`],
    ]),
    ['delete from invoices'],
    ['delete from counters'],
    ['delete from clients'],
    ['delete from companies'],
    ["update memberships set role = 'owner'"],
    [
      "insert into memberships select company_id, gen_random_uuid(), 'owner', '', '' from memberships",
    ],
    ['alter table invoices disable row level security'],
  ])('refuses a member: %s', async statement => {
    const state = await sqlStateOf(asMember(statement))
    expect(state).toBe(permissionDenied)
  })

  test.each([
    ['update invoices set total_minor = 1'],
    ['update invoice_lines set locked = false'],
    ['update counters set last = 0'],
    ['update snapshots set version = 2'],
    ['update renders set engine = null'],
    ['update activity set verb = null'],
    ['delete from snapshots'],
    ['delete from renders'],
    ['delete from activity'],
    ['delete from invoice_lines'],
    ['delete from counters'],
  ])('refuses the service itself: %s', async statement => {
    expect(await sqlStateOf(asService(statement))).toBe(permissionDenied)
  })

  test('lets the service delete drafts that were put aside, and nothing else', async () => {
    expect(await asService('delete from invoices')).toBe(0)
    expect(await asOwner(connection => connection`select from invoices`)).toHaveLength(2)
  })

  test('knows no issued invoice without number, snapshot and client', async () => {
    const draft = `where id = '${draftId}'`
    const half = asMember(`update invoices set status = 'issued' ${draft}`)
    expect(await sqlStateOf(half)).toBe('23514')
    const numbered = asMember(`update invoices set number = 'INV-0007' ${draft}`)
    expect(await sqlStateOf(numbered)).toBe('23514')
  })

  test('knows each number of a company once', async () => {
    const statement = `update invoices set status = 'issued', issued_at = now(),
      snapshot_id = gen_random_uuid(), series = 'other', sequence = 1,
      number = '${issued.number}' where id = '${draftId}'`
    expect(await sqlStateOf(asMember(statement))).toBe('23505')
  })
})
