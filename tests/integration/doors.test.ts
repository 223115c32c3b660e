import { inspect } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/connection'
import { clients, invoices, users } from '@/db/schema/all'
import { asCompanyId } from '@/lib/access/actor'
import { inSystem, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { newId } from '@/lib/platform/ids'
import { startCompany } from '@/tests/support/actors'
import { addClient, saveDraft } from '@/tests/support/drafts'
import { type Foreign, startForeignCompany, tenantTables } from '@/tests/support/foreign-company'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { permissionDenied, sqlStateOf } from '@/tests/support/refusals'

let foreign: Foreign

beforeAll(async () => {
  foreign = await startForeignCompany()
})

afterAll(assertInvariants)

describe('row-level security', () => {
  test('sees none of the other company’s rows in any table, nor how many there are', async () => {
    const stranger = await startCompany()
    const tables = await tenantTables()
    expect(tables.length).toBeGreaterThan(10)
    for (const name of tables) {
      const key = sql.identifier(name === 'companies' ? 'id' : 'company_id')
      const query = sql`select count(*)::int as seen from ${sql.identifier(name)} where ${key} = ${foreign.company.id}`
      const rows = await readAs(stranger.owner, tx => tx.execute(query))
      expect([name, rows[0]]).toEqual([name, { seen: 0 }])
    }
  })

  test('cannot write a row into the other company, or move one of its own there', async () => {
    const stranger = await startCompany()
    const clientId = await addClient(stranger.owner)
    const companyId = foreign.company.id
    const insert = runCommand(stranger.owner, tx =>
      tx.insert(clients).values({
        companyId,
        id: newId(),
        name: 'Planted',
        sortKey: 'planted',
        createdBy: foreign.company.owner.userId,
      }),
    )
    expect(await sqlStateOf(insert)).toBe(permissionDenied)
    const move = runCommand(stranger.owner, tx =>
      tx.update(clients).set({ companyId }).where(eq(clients.id, clientId)),
    )
    expect(await sqlStateOf(move)).toBe(permissionDenied)
  })

  test('cannot point at a row of the other company: keys stay within one', async () => {
    const stranger = await startCompany()
    const { id } = await saveDraft(stranger.owner)
    const point = runCommand(stranger.owner, tx =>
      tx.update(invoices).set({ clientId: foreign.clientId }).where(eq(invoices.id, id)),
    )
    expect(await sqlStateOf(point)).toBe('23503')
  })
})

describe('the doors', () => {
  test('tell of a failed query without the values it was sent with', async () => {
    const values = { email: 'jane\u0000@x.example', name: 'Jane Private', passwordHash: 'a hash' }
    const failed = inSystem('seed', tx => tx.insert(users).values({ id: newId(), ...values }))
    const error: unknown = await failed.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'QueryFailure', code: '22021' })
    expect(inspect(error)).toContain('A query failed: invalid byte sequence')
    expect(inspect(error)).not.toMatch(/Jane Private|a hash|x\.example/)
  })

  test('without a company every tenant table is an error, never an empty page', async () => {
    // On a connection that had a company before, its setting is empty; on a new one it is missing.
    const errors = ['22P02', '42704']
    for (const table of await tenantTables()) {
      const query = database().transaction(async tx => {
        await tx.execute(sql`set local role app_user`)
        await tx.execute(sql`select * from ${sql.identifier(table)}`)
      })
      expect(errors, table).toContain(await sqlStateOf(query))
    }
  })

  test('a company is forgotten with its transaction', async () => {
    const stranger = await startCompany()
    await Promise.all(
      Array.from({ length: 20 }, () => readAs(stranger.owner, () => Promise.resolve())),
    )
    const left = await Promise.all(
      Array.from({ length: 20 }, () =>
        database().execute(sql`
          select current_user as "user", current_setting('app.company_id', true) as company`),
      ),
    )
    for (const [row] of left) {
      expect(row?.company ?? '').toBe('')
      expect(row?.user).not.toBe('app_user')
    }
  })

  test('reading cannot write', async () => {
    const write = readAs(foreign.company.owner, tx => tx.update(clients).set({ name: 'Written' }))
    expect(await sqlStateOf(write)).toBe('25006')
  })

  test('a company id that is no id opens nothing', async () => {
    const actor = { ...foreign.company.owner, companyId: asCompanyId("x'; reset role; --") }
    expect(() => readAs(actor, tx => tx.select().from(clients))).toThrow('must be a UUID')
  })

  test.each([
    ['40001', 4],
    ['40P01', 4],
    ['P0001', 1],
  ])('a body that the database stopped with %s runs %i times at most', async (code, most) => {
    let runs = 0
    const body = runCommand(foreign.company.owner, async tx => {
      runs += 1
      await tx.execute(sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`))
    })
    expect(await sqlStateOf(body)).toBe(code)
    expect(runs).toBe(most)
  })

  test('a body that was stopped once leaves one trace, that of its second run', async () => {
    const company = await startCompany()
    const subject = { kind: 'company', id: company.id, label: '' } as const
    let runs = 0
    await runCommand(company.owner, async tx => {
      runs += 1
      await recordActivity(tx, company.owner, { verb: 'company.changed', subject })
      if (runs === 1)
        await tx.execute(sql`do $$ begin raise exception using errcode = '40001'; end $$`)
    })
    expect([runs, await verbsOf(company.id)]).toEqual([2, ['company.changed']])
  })

  test.each(['users', 'sessions', 'sign_in_failures'])(
    'members cannot even look at %s',
    async table => {
      const look = readAs(foreign.company.owner, tx =>
        tx.execute(sql`select 1 from ${sql.identifier(table)}`),
      )
      expect(await sqlStateOf(look)).toBe(permissionDenied)
    },
  )

  test.each([
    ['read what invoices say', sql`select notes from invoices`],
    ['read what lines say', sql`select description from invoice_lines`],
    ['read what lines cost', sql`select unit_price from quote_lines`],
    ['read what documents said', sql`select data from snapshots`],
    ['read who did what', sql`select actor_name from activity`],
    ['remove what was recorded', sql`delete from activity`],
    ['change who did it', sql`update activity set actor_id = null`],
    ['read what was paid', sql`select 1 from payments`],
    ['change invoices', sql`update invoices set deleted_at = null`],
    ['read bank details', sql`select iban from companies`],
    ['move a member to another company', sql`update memberships set company_id = null`],
  ])('the service cannot %s', async (_what, statement) => {
    const attempt = inSystem('seed', tx => tx.execute(statement))
    expect(await sqlStateOf(attempt)).toBe(permissionDenied)
  })

  test.each([
    'activity',
    'clients',
    'client_words',
    'mails',
    'questions',
    'quote_answers',
    'snapshots',
  ])(
    'the service sees no row of %s, unless it erases a client of the company that is named',
    async table => {
      const count = sql`select count(*)::int as seen, count(distinct company_id)::int as companies from ${sql.identifier(table)}`
      const name = (id: string) => sql`select set_config('app.erasing_company', ${id}, true)`
      expect(await inSystem('seed', tx => tx.execute(count))).toMatchObject([{ seen: 0 }])
      const [row] = await inSystem('erase client', async tx => {
        await tx.execute(name(foreign.company.id))
        return tx.execute<{ companies: number }>(count)
      })
      expect(row?.companies).toBeLessThanOrEqual(1)
      expect(await inSystem('seed', tx => tx.execute(count))).toMatchObject([{ seen: 0 }])
    },
  )

  test('the service raises nobody’s role: it takes in again who was removed, and no other', async () => {
    const { owner, user, colleague } = await startCompany()
    const raise = sql`
      update memberships set role = 'admin', removed_at = null
      where company_id = ${owner.companyId} returning user_id`
    await asOwner(
      connection => connection`
        update memberships set removed_at = now() where user_id = ${colleague.userId}`,
    )
    const raised = await inSystem('seed', tx => tx.execute(raise))
    expect(raised.map(row => row.user_id)).toEqual([colleague.userId])
    expect(raised.map(row => row.user_id)).not.toContain(user.userId)
  })

  test('becoming the service in the midst of a transaction opens no documents', async () => {
    const climb = (query: ReturnType<typeof sql>) =>
      readAs(foreign.company.owner, async tx => {
        await tx.execute(sql`set local role app_system`)
        return tx.execute(query)
      })
    expect(await climb(sql`select 1 from clients`)).toHaveLength(0)
    expect(await sqlStateOf(climb(sql`select notes from invoices`))).toBe(permissionDenied)
  })
})
