import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSystem, runCommand } from '@/lib/access/doors'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { happenEverything } from '@/tests/support/business'
import { issueWholeInvoice, saveWholeDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import {
  alreadyThere,
  checkViolated,
  generatedAlways,
  permissionDenied,
  pointsNowhere,
  sqlStateOf,
} from '@/tests/support/refusals'

let company: TestCompany
let issued: { id: string; number: string }
let draftId = ''

beforeAll(async () => {
  company = await startCompany()
  issued = await issueWholeInvoice(company)
  await preparePdfDownload(company.owner, issued.id)
  draftId = (await saveWholeDraft(company)).id
  await happenEverything(company)
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
    ...[
      ['quote_answers', "name = 'Somebody else'"],
      ['quote_invoices', "purpose = 'rest'"],
      ['credit_notes', 'payable_minor = 1'],
      ['credit_note_lines', 'quantity = 1'],
      ['payments', 'amount_minor = 1'],
      ['payment_allocations', 'amount_minor = 1'],
      ['receipts', 'total_minor = 1'],
    ].flatMap(([table, change]) => [
      [`update ${table} set ${change}`],
      [`delete from ${table}`],
      [`truncate ${table}`],
    ]),
    ['delete from outbox'],
    ...['company_id', 'id', 'kind', 'dedupe_key', 'payload', 'created_at'].map(column => [
      `update outbox set ${column} = ${column}`,
    ]),
    ...['links', 'link_views', 'questions', 'mails', 'invitations'].map(table => [
      `delete from ${table}`,
    ]),
    ['update links set document_id = document_id'],
    ['update links set expires_at = now()'],
    ['update link_views set address = null'],
    ["update questions set question = ''"],
    ["update mails set subject = ''"],
    ["update invitations set role = 'owner'"],
    ['delete from register'],
    ["update register set kind = 'receipt'"],
    ['update register set id = gen_random_uuid()'],
    ['update register set created_by = null'],
    ['update register set company_id = gen_random_uuid()'],
    ['delete from daily_figures'],
    ["update daily_figures set day = '2020-01-01'"],
    ['delete from quotes'],
    ['delete from invoices'],
    ['delete from counters'],
    ['delete from clients'],
    ['delete from companies'],
    ['delete from memberships'],
    ['update memberships set user_id = gen_random_uuid()'],
    ['update memberships set company_id = gen_random_uuid()'],
    [
      "insert into memberships select company_id, gen_random_uuid(), 'owner', '', '' from memberships",
    ],
    ['alter table invoices disable row level security'],
    ["update counters set series = 'other'"],
    ['update counters set company_id = gen_random_uuid()'],
    ['update pdf_downloads set downloaded_at = null'],
    ["update pdf_downloads set expires_at = 'infinity'"],
    ['update companies set id = gen_random_uuid()'],
    ['update companies set created_at = now()'],
  ])('refuses a member: %s', async statement => {
    const state = await sqlStateOf(asMember(statement))
    expect(state).toBe(permissionDenied)
  })

  test.each([
    ['update invoices set total_minor = 1'],
    ['update invoice_lines set locked = false'],
    ['update assets set issued = false'],
    ['update counters set last = 0'],
    ['update snapshots set version = 2'],
    ['update renders set engine = null'],
    ['update activity set verb = null'],
    ['delete from snapshots'],
    ['delete from renders'],
    ['delete from activity'],
    ['delete from invoice_lines'],
    ['delete from quote_lines'],
    ['delete from quote_answers'],
    ['delete from quote_invoices'],
    ['delete from credit_notes'],
    ['delete from credit_note_lines'],
    ['delete from payments'],
    ['delete from payment_allocations'],
    ['delete from receipts'],
    ['delete from daily_figures'],
    ['update payments set amount_minor = 1'],
    ['update register set paid_minor = 0'],
    ['update register set voided_at = now()'],
    ['update quotes set number = null'],
    ...['company_id', 'id', 'kind', 'payload', 'round', 'run_at', 'sent_at'].map(column => [
      `update outbox set ${column} = ${column}`,
    ]),
    ['update links set document_id = document_id'],
    ['update links set expires_at = now()'],
    ['delete from links'],
    ["update invitations set role = 'owner'"],
    ['delete from mails'],
    ['update clients set created_by = null'],
    ['delete from counters'],
    ['update users set created_at = now()'],
    ["update users set platform_role = 'admin'"],
    ['update memberships set user_id = gen_random_uuid()'],
    ['update memberships set created_at = now()'],
  ])('refuses the service itself: %s', async statement => {
    expect(await sqlStateOf(asService(statement))).toBe(permissionDenied)
  })

  test.each([
    "update mails set subject = ''",
    "update questions set question = ''",
    "update quote_answers set name = ''",
    "update activity set subject_label = ''",
    "update clients set name = ''",
    'delete from client_words',
  ])('lets the service change nothing about people that is not erased: %s', async statement => {
    expect(await asService(statement)).toBe(0)
  })

  test.each(['invoices', 'quotes', 'register'])(
    'lets the service delete drafts that were put aside, and nothing else: %s',
    async table => {
      const count = () => asOwner(connection => connection`select from ${connection(table)}`)
      const before = await count()
      expect(await asService(`delete from ${table}`)).toBe(0)
      expect(await count()).toHaveLength(before.length)
    },
  )

  test('lets the service forget mail about users, and none of a company', async () => {
    await asMember(`
      insert into outbox (company_id, id, kind, dedupe_key, payload, run_at)
      values ('${company.id}', gen_random_uuid(), 'mail', 'of the company', '{}', 'infinity')`)
    expect(await asService('delete from outbox')).toBe(0)
    await asOwner(connection => connection`delete from outbox where dedupe_key = 'of the company'`)
  })

  test('knows no issued invoice without number, snapshot and client', async () => {
    const draft = `where id = '${draftId}'`
    const half = asMember(`update invoices set status = 'issued' ${draft}`)
    expect(await sqlStateOf(half)).toBe(checkViolated)
    const numbered = asMember(`update invoices set number = 'INV-0007' ${draft}`)
    expect(await sqlStateOf(numbered)).toBe(checkViolated)
  })

  test('knows each number of a company once', async () => {
    const issue = asMember(issuing(issued.number, 'gen_random_uuid()'))
    expect(await sqlStateOf(issue)).toBe(alreadyThere)
  })

  test('lets an invoice begin as a draft only', async () => {
    expect(await asMember(insertingA('draft'))).toBe(1)
    // Nothing but this test writes an invoice without its row in the register.
    await asOwner(
      connection => connection`
        delete from invoices where id not in (select id from register where kind = 'invoice')`,
    )
    expect(await sqlStateOf(asMember(insertingA('issued')))).toBe(permissionDenied)
  })

  test('issues no invoice with a snapshot that does not exist', async () => {
    const issue = asMember(issuing('INV-0008', 'gen_random_uuid()'))
    expect(await sqlStateOf(issue)).toBe(pointsNowhere)
  })

  test('issues no invoice with the snapshot of another', async () => {
    const others = `(select snapshot_id from invoices where id = '${issued.id}')`
    expect(await sqlStateOf(asMember(issuing('INV-0008', others)))).toBe(pointsNowhere)
  })

  test('locks the lines of an invoice with its status, and leaves nobody the say', async () => {
    const lock = `update invoice_lines set locked = true where invoice_id = '${draftId}'`
    expect(await sqlStateOf(asMember(lock))).toBe(permissionDenied)
    const unlock = `update invoices set locked = true where id = '${draftId}'`
    expect(await sqlStateOf(asMember(unlock))).toBe(generatedAlways)
  })

  test.each([
    ['an unlocked', 'false', pointsNowhere],
    ['a locked', 'true', permissionDenied],
  ])('adds no line to an issued invoice: %s one', async (_what, locked, refusal) => {
    const before = await paper()
    const insert = asMember(`
      insert into invoice_lines (company_id, id, invoice_id, position, locked)
      select company_id, gen_random_uuid(), id, 99, ${locked} from invoices where id = '${issued.id}'`)
    expect(await sqlStateOf(insert)).toBe(refusal)
    expect(await paper()).toEqual(before)
  })

  test.each([
    ['as it is', '', pointsNowhere],
    ['locked on the way', ', locked = true', permissionDenied],
  ])('moves no line of a draft to an issued invoice: %s', async (_how, and, refusal) => {
    const before = await paper()
    const move = asMember(`
      update invoice_lines set invoice_id = '${issued.id}', position = 99${and}
      where invoice_id = '${draftId}' and position = 0`)
    expect(await sqlStateOf(move)).toBe(refusal)
    expect(await paper()).toEqual(before)
  })
})

/** Issues the draft by hand: complete but for what the number and the snapshot are. */
function issuing(number: string, snapshotId: string): string {
  return `update invoices set status = 'issued', issued_at = now(), snapshot_id = ${snapshotId},
    series = 'other', sequence = 1, number = '${number}' where id = '${draftId}'`
}

/** A copy of the issued invoice; with its own snapshot when it is to begin as issued. */
function insertingA(status: 'draft' | 'issued'): string {
  const ofIssued = status === 'issued'
  return `
    with fresh as (select gen_random_uuid() as id, gen_random_uuid() as snapshot_id),
    stored as (
      insert into snapshots (company_id, id, kind, document_id, version, reason, data, sha256, template)
      select company_id, fresh.snapshot_id, kind, fresh.id, 1, reason, data, sha256, template
      from snapshots, fresh where document_id = '${issued.id}' and ${ofIssued})
    insert into invoices (company_id, id, status, client_id, currency, issued_on, due_on,
      default_tax_category, created_by, updated_by, snapshot_id, series, sequence, number, issued_at)
    select company_id, fresh.id, '${status}', client_id, currency, issued_on, due_on,
      default_tax_category, created_by, updated_by,
      ${ofIssued ? "fresh.snapshot_id, 'other', 1, 'INV-0009', now()" : 'null, null, null, null, null'}
    from invoices, fresh where invoices.id = '${issued.id}'`
}
