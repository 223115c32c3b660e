import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '@/lib/access/doors'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { happenEverything } from '@/tests/support/business'
import { saveWholeDraft } from '@/tests/support/drafts'
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
let draftId = ''
let happened: Awaited<ReturnType<typeof happenEverything>>

beforeAll(async () => {
  company = await startCompany()
  draftId = (await saveWholeDraft(company)).id
  happened = await happenEverything(company)
})

afterAll(assertInvariants)

/** Runs a statement of one's own as the role that commands use, and answers how many rows it touched. */
async function asMember(statement: string): Promise<number> {
  const rows = await runCommand(company.owner, tx => tx.execute(sql.raw(statement)))
  return rows.count
}

describe('quotes, as the database keeps them,', () => {
  const quoteOf = (id: string) =>
    asOwner(
      connection => connection`
        select quotes::text, array(
          select quote_lines::text from quote_lines where quote_id = ${id} order by position) as lines
        from quotes where id = ${id}`,
    )

  test.each([
    ['a total', 'update quotes set total_minor = 1 where id = $id'],
    ['the status', "update quotes set status = 'revising' where id = $id"],
    ['the snapshot', 'update quotes set snapshot_version = 9 where id = $id'],
    ['a line', 'update quote_lines set quantity = 9 where quote_id = $id'],
    ['what was chosen', 'update quote_lines set optional = true where quote_id = $id'],
    ['whether a line is locked', 'update quote_lines set locked = false where quote_id = $id'],
    ['whether a line exists', 'delete from quote_lines where quote_id = $id'],
  ])('let no member change %s once they are accepted', async (_what, statement) => {
    const before = await quoteOf(happened.acceptedId)
    expect(await asMember(statement.replace('$id', `'${happened.acceptedId}'`))).toBe(0)
    expect(await quoteOf(happened.acceptedId)).toEqual(before)
  })

  test.each([
    ['change', 'update quote_lines set quantity = 9 where quote_id = $id'],
    ['unlock', 'update quote_lines set locked = false where quote_id = $id'],
    ['remove', 'delete from quote_lines where quote_id = $id'],
  ])('let no member %s the lines of an issued one', async (_what, statement) => {
    const before = await quoteOf(happened.quoteId)
    expect(await asMember(statement.replace('$id', `'${happened.quoteId}'`))).toBe(0)
    expect(await quoteOf(happened.quoteId)).toEqual(before)
  })

  test.each([
    ['an unlocked', 'false', pointsNowhere],
    ['a locked', 'true', permissionDenied],
  ])('take no more lines: %s one', async (_what, locked, refusal) => {
    for (const id of [happened.quoteId, happened.acceptedId]) {
      const insert = asMember(`
        insert into quote_lines (company_id, id, quote_id, position, locked)
        select company_id, gen_random_uuid(), id, 99, ${locked} from quotes where id = '${id}'`)
      expect(await sqlStateOf(insert)).toBe(refusal)
    }
  })

  test('can be written on while they are drafted or revised', async () => {
    for (const id of [happened.quoteDraftId, happened.revisingId]) {
      const before = await quoteOf(id)
      expect(before).toHaveLength(1)
      const line = `update quote_lines set unit = unit where quote_id = '${id}'`
      expect(await asMember(line)).toBe(1)
    }
  })

  test('are accepted by one answer alone', async () => {
    const again = asMember(`
      insert into quote_answers (company_id, id, quote_id, snapshot_id, answer, name)
      select company_id, gen_random_uuid(), quote_id, snapshot_id, answer, 'Another'
      from quote_answers where quote_id = '${happened.acceptedId}'`)
    expect(await sqlStateOf(again)).toBe(alreadyThere)
  })

  test('become one invoice of each purpose', async () => {
    const again = asMember(`
      insert into quote_invoices (company_id, quote_id, purpose, invoice_id)
      select company_id, quote_id, purpose, '${draftId}' from quote_invoices`)
    expect(await sqlStateOf(again)).toBe(alreadyThere)
  })

  test.each([
    ['moved', `update quote_invoices set purpose = 'deposit'`],
    ['given to another invoice', 'update quote_invoices set invoice_id = gen_random_uuid()'],
    ['forgotten', 'delete from quote_invoices'],
  ])('are bound to it until that ends: it is never %s', async (_what, statement) => {
    expect(await sqlStateOf(asMember(statement))).toBe(permissionDenied)
  })
})

describe('money, as the database keeps it,', () => {
  test('is never more than is due, nor less than nothing', async () => {
    const of = `where kind = 'invoice' and issued_at is not null`
    for (const change of [
      'paid_minor = total_minor - credited_minor + 1',
      'credited_minor = total_minor - paid_minor + 1',
      'paid_minor = -1',
      'credited_minor = -1',
    ])
      expect(await sqlStateOf(asMember(`update register set ${change} ${of}`))).toBe(checkViolated)
  })

  test('has a standing that nobody sets', async () => {
    for (const column of ['standing', 'open_minor']) {
      const state = await sqlStateOf(asMember(`update register set ${column} = default`))
      expect([permissionDenied, generatedAlways]).toContain(state)
    }
  })

  test('is reversed once, by its negative, with a reason', async () => {
    const reversal = (amount: string, reverses: string, reason: string) => `
      insert into payments (company_id, id, client_id, currency, amount_minor, method, received_on,
        reverses, reason)
      select company_id, gen_random_uuid(), client_id, currency, ${amount}, method, received_on,
        ${reverses}, '${reason}'
      from payments where company_id = '${company.id}' and reverses is not null`
    const cases = [
      [reversal('-1', 'reverses', 'Again'), alreadyThere],
      [reversal('-1', 'null', ''), checkViolated],
      [reversal('1', 'reverses', 'Wrong sign'), checkViolated],
      [reversal('-1', 'id', ''), checkViolated],
      [reversal('0', 'null', ''), checkViolated],
    ] as const
    for (const [statement, state] of cases)
      expect(await sqlStateOf(asMember(statement))).toBe(state)
  })

  test('has one receipt for each payment', async () => {
    const again = asMember(`
      insert into receipts (company_id, id, payment_id, client_id, currency, total_minor, issued_on,
        series, sequence, number, snapshot_id, issued_at)
      select company_id, gen_random_uuid(), payment_id, client_id, currency, total_minor, issued_on,
        series, sequence + 1000, number || '-2', snapshot_id, issued_at from receipts`)
    expect(await sqlStateOf(again)).toBe(alreadyThere)
  })
})
