import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { deleteClient } from '@/lib/clients/commands'
import { recordClientsExport } from '@/lib/clients/export/commands'
import { clientCsvCells, clientCsvHead } from '@/lib/clients/export/model'
import {
  type ClientPageToExport,
  clientChunk,
  listClientsToExport,
} from '@/lib/clients/export/queries'
import { toCsv } from '@/lib/platform/csv'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

async function allOf(company: TestCompany, search = '') {
  const rows: ClientPageToExport['rows'] = []
  let after: ClientPageToExport['next'] = null
  do {
    const place = { search, timezone: 'UTC', after }
    const page: ClientPageToExport = await readAs(company.accountant, tx =>
      listClientsToExport(tx, place),
    )
    rows.push(...page.rows)
    after = page.next
  } while (after)
  return rows
}

describe('clients as CSV', () => {
  test('are all that the list has, by name, as it is searched', async () => {
    const company = await startCompany()
    await addClient((await startCompany()).owner, { name: 'Acme of others' })
    await addClient(company.owner, { name: 'Zeta', email: 'z@zeta.example' })
    await addClient(company.owner, { name: 'Acme', email: 'a@acme.example' })
    const gone = await addClient(company.owner, { name: 'Acme of old' })
    await deleteClient(company.owner, gone)
    expect((await allOf(company)).map(row => row.name)).toEqual(['Acme', 'Zeta'])
    expect((await allOf(company, 'zet')).map(row => row.name)).toEqual(['Zeta'])
  })

  test('have the heads that an import knows, and cells that no spreadsheet runs', async () => {
    const company = await startCompany({ timezone: 'Pacific/Auckland' })
    const billing = {
      line1: '=1+1',
      line2: '',
      city: 'Łódź',
      region: '',
      postalCode: '01234',
      countryCode: 'PL',
    }
    await addClient(company.owner, {
      name: '@SUM(A1)',
      phone: '+49 30 1234',
      notes: 'One, "two"\nthree',
      billing,
    })
    const [row] = await allOf(company)
    if (!row) throw new Error('There is no client.')
    const csv = toCsv([clientCsvHead, clientCsvCells(row)])
    expect(clientCsvCells(row).length).toBe(clientCsvHead.length)
    expect(csv).toBe(
      `${clientCsvHead.join(',')}\r\n'@SUM(A1),,billing@acme.example.com,'+49 30 1234,'=1+1,,Łódź,,01234,PL,,,,,,,,,,,"One, ""two""\nthree",${row.createdOn}\r\n`,
    )
  })

  test('come in pages without losing or repeating anybody', async () => {
    const company = await startCompany()
    const count = clientChunk * 2 + 7
    await asOwner(
      sql => sql`
        insert into clients (company_id, id, name, sort_key, created_by)
        select ${company.id}, gen_random_uuid(), 'Same', 'same', ${company.owner.userId}
        from generate_series(1, ${count})`,
    )
    const ids = (await allOf(company)).map(row => row.id)
    expect([ids.length, new Set(ids).size]).toEqual([count, count])
  })

  test('are for those who may export clients, and it is written down', async () => {
    const company = await startCompany()
    expect((await refusalOf(recordClientsExport(company.user))).code).toBe('forbidden')
    await recordClientsExport(company.accountant)
    expect(await verbsOf(company.id)).toContain('clients.exported')
    expect(await verbsOf(newId())).toEqual([])
  })
})
