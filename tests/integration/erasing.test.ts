import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { database } from '@/db/connection'
import { requestDeletion } from '@/lib/companies/closing/commands'
import { closeDueCompanies } from '@/lib/companies/closing/end/commands'
import { retentionEnd } from '@/lib/companies/closing/model'
import { env } from '@/lib/platform/env'
import { eraseCompany, erasedInOrder, mayErase } from '@/scripts/erasure'
import { withConnection } from '@/scripts/postgres/logins'
import { stopClockAt } from '@/tests/support/clock'
import { everythingOf, startForeignCompany, tenantTables } from '@/tests/support/foreign-company'
import { asOwner } from '@/tests/support/owner-sql'
import { permissionDenied, sqlStateOf } from '@/tests/support/refusals'
import { runScript } from '@/tests/support/scripts'

const day = 86_400

/** Closed, with something in every table that closing leaves. */
async function closedCompany(clock: ReturnType<typeof stopClockAt>) {
  const foreign = await startForeignCompany()
  await requestDeletion(foreign.company.owner, { name: 'Northlight Studio' })
  clock.advance(14 * day)
  await closeDueCompanies()
  return foreign.company
}

describe('erasing', () => {
  test('knows every table of companies', async () => {
    expect([...erasedInOrder].sort()).toEqual((await tenantTables()).sort())
  })

  test('leaves nothing of a company, and of another everything', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const bystander = await startForeignCompany()
    const before = await everythingOf(bystander.company.id)
    const company = await closedCompany(clock)
    const rows = await eraseCompany(env().DATABASE_URL, company.id)
    expect(rows).toMatchObject({ companies: 1, memberships: 5, snapshots: expect.any(Number) })
    expect(await everythingOf(company.id)).toBe('[]')
    expect(await everythingOf(bystander.company.id)).toBe(before)
  })

  test('is refused for a company that was not closed, by the script and by the database', async () => {
    const { company } = await startForeignCompany()
    await expect(eraseCompany(env().DATABASE_URL, company.id)).rejects.toThrow('was not closed')
    const left = await asOwner(tx =>
      tx.begin(async begun => {
        await begun`set local role app_eraser`
        await begun`select set_config('app.company_id', ${company.id}, true)`
        const { count } = await begun`delete from companies`
        return count
      }),
    )
    expect(left).toBe(0)
  })

  test('sees one company, and without one nothing', async () => {
    const first = await startForeignCompany()
    await startForeignCompany()
    const seen = await asOwner(tx =>
      tx.begin(async begun => {
        await begun`set local role app_eraser`
        await begun`select set_config('app.company_id', ${first.company.id}, true)`
        return begun<{ company_id: string }[]>`select distinct company_id from snapshots`
      }),
    )
    expect(seen.map(row => row.company_id)).toEqual([first.company.id])
    const without = asOwner(tx =>
      tx.begin(async begun => {
        await begun`set local role app_eraser`
        await begun`select 1 from snapshots`
      }),
    )
    expect(['22P02', '42704']).toContain(await sqlStateOf(without))
  })

  test('touches no account, session or code', async () => {
    for (const table of ['users', 'sessions', 'second_factors', 'invite_codes', 'account_links']) {
      const look = asOwner(tx =>
        tx.begin(async begun => {
          await begun`set local role app_eraser`
          await begun`select 1 from ${begun(table)}`
        }),
      )
      expect([table, await sqlStateOf(look)]).toEqual([table, permissionDenied])
    }
  })
})

describe('the running service', () => {
  test('cannot become the role that erases', async () => {
    const url = env().DATABASE_RUNTIME_URL
    if (url) expect(await mayErase(url)).toBe(false)
    const climbs = [
      database().transaction(async tx => {
        await tx.execute(sql`set local role app_user`)
        await tx.execute(sql`set local role app_eraser`)
        await tx.execute(sql`delete from users`)
      }),
    ]
    for (const climb of climbs) expect(await sqlStateOf(climb)).toBe(permissionDenied)
    const asRole = (role: string) =>
      withConnection(
        env().DATABASE_URL,
        connection =>
          connection<
            { may: boolean }[]
          >`select pg_has_role(${role}, 'app_eraser', 'member') as may`,
      )
    for (const role of ['app_user', 'app_system']) expect((await asRole(role))[0]?.may).toBe(false)
  })

  test('cannot remove what was issued in any of its roles', async () => {
    const { company } = await startForeignCompany()
    for (const role of ['app_user', 'app_system'])
      for (const table of [
        'snapshots',
        'renders',
        'payments',
        'receipts',
        'companies',
        'activity',
      ]) {
        const attempt = asOwner(tx =>
          tx.begin(async begun => {
            await begun.unsafe(`set local role ${role}`)
            await begun`select set_config('app.company_id', ${company.id}, true)`
            await begun`delete from ${begun(table)}`
          }),
        )
        expect([role, table, await sqlStateOf(attempt)]).toEqual([role, table, permissionDenied])
      }
  })
})

describe('how long a closed company is kept', () => {
  test.each([
    ['2036-11-20T09:00:00Z', 10, '2026-11-20T09:00:00.000Z'],
    ['2028-02-29T00:00:00Z', 1, '2027-03-01T00:00:00.000Z'],
  ])('at %s for %i years: closed before %s', (at, years, end) => {
    expect(retentionEnd(new Date(at), years).toISOString()).toBe(end)
  })
})

describe('the operator’s command', () => {
  test('says what it would erase, erases it when it is meant, and is harmless again', async () => {
    const company = await closedCompany(stopClockAt('2010-01-01T09:00:00Z'))
    const young = await closedCompany(stopClockAt(new Date().toISOString()))
    const told = await runScript('scripts/erase-companies.ts')
    expect(told).toMatchObject({ code: 0, stderr: expect.stringContaining('-- --yes') })
    expect(JSON.parse(told.stdout)).toMatchObject({
      retentionYears: 10,
      wouldErase: [{ id: company.id, name: 'Northlight Studio' }],
    })
    expect(await everythingOf(company.id)).not.toBe('[]')
    const done = await runScript('scripts/erase-companies.ts', '--yes')
    expect(JSON.parse(done.stdout)).toMatchObject({
      erased: [{ id: company.id, rows: { companies: 1 } }],
    })
    expect(await everythingOf(company.id)).toBe('[]')
    expect(await everythingOf(young.id)).not.toBe('[]')
    const again = await runScript('scripts/erase-companies.ts', '--yes')
    expect(JSON.parse(again.stdout)).toMatchObject({ erased: [] })
  }, 60_000)
})
