import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { listClients } from '@/lib/clients/queries'
import { checkImport, discardImport, remapImport, runImport } from '@/lib/imports/commands'
import { listCheckedRows, listImports } from '@/lib/imports/queries'
import { claimImport } from '@/lib/imports/round/commands'
import { workOnImports } from '@/lib/imports/round/deliver'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import {
  checked,
  findingsOf,
  imported,
  mappingOf,
  readImport,
  upload,
} from '@/tests/support/imports'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const namesOf = async (company: TestCompany, search = '') =>
  (
    await readAs(company.user, tx =>
      listClients(tx, { search, older: undefined, newer: undefined }),
    )
  ).rows.map(row => row.name)

const clientRows = (company: TestCompany) =>
  asOwner(sql => sql`select * from clients where company_id = ${company.id} order by sort_key`)

describe('importing clients', () => {
  test('maps our own heads, checks, and brings them all along', async () => {
    const company = await startCompany()
    const file = [
      '\ufeffname,contact name,e-mail,phone,billing line 1,billing city,billing postal code,billing country,tax id,currency,language,notes,created on',
      'Müller GmbH,Max Müller,max@mueller.example,\'+49 30 1,Hauptstr. 1,Berlin,10115,DE,DE123456789,EUR,de,"Two\r\nlines",2026-01-01',
      "'=1+1,,,,,,,,,,,,",
    ].join('\r\n')
    const done = await imported(company.accountant, 'clients', file)
    expect(done).toMatchObject({ status: 'done', source: 'ours', createCount: 2, rowCount: 2 })
    expect(await namesOf(company)).toEqual(['=1+1', 'Müller GmbH'])
    expect(await namesOf(company, 'mueller max')).toEqual([])
    expect(await namesOf(company, 'muller max')).toEqual(['Müller GmbH'])
    const [, row] = await clientRows(company)
    expect(row).toMatchObject({
      contact_name: 'Max Müller',
      email: 'max@mueller.example',
      phone: '+49 30 1',
      billing_city: 'Berlin',
      billing_country_code: 'DE',
      notes: 'Two\nlines',
      import_id: done.id,
      created_by: company.accountant.userId,
    })
    expect(await verbsOf(done.id)).toEqual(['import.uploaded', 'import.finished'])
  })

  test('keeps formulas of other programs as text', async () => {
    const company = await startCompany()
    const names = ['=cmd|x', '+1', '-1', '@sum', "'quoted"]
    await imported(company.owner, 'clients', ['Name', ...names].join('\n'))
    expect((await namesOf(company)).toSorted()).toEqual(names.toSorted())
  })

  test('leaves out who is there already, in the database or in the file', async () => {
    const company = await startCompany()
    await addClient(company.owner, { name: 'Acme Design', email: 'a@acme.example' })
    const view = await checked(
      company.owner,
      'clients',
      'name,email\nACME design,\nAcme Design,A@acme.example\nAcme Design,b@acme.example\nNew,\nnew,n@x.example\n',
    )
    expect(view).toMatchObject({ createCount: 2, skipCount: 3, problemCount: 0 })
    expect(await findingsOf(company.owner, view.id)).toMatchObject([
      { row: 2, outcome: 'skip', remark: 'This client is there already.' },
      { row: 3, outcome: 'skip' },
      { row: 4, outcome: 'create', label: 'Acme Design' },
      { row: 5, outcome: 'create' },
      { row: 6, outcome: 'skip', remark: 'Row 5 is the same client.' },
    ])
  })

  test('finds the bad row 900, imports nothing, and everything once it is mended', async () => {
    const company = await startCompany()
    const rows = Array.from({ length: 1200 }, (_, index) => `Client ${index},c${index}@x.example`)
    const bad = rows.with(898, 'Client 898,not an address')
    const view = await checked(company.owner, 'clients', ['name,email', ...bad].join('\n'))
    expect(view).toMatchObject({ status: 'checked', createCount: 1199, problemCount: 1 })
    const { rows: problems } = await readAs(company.owner, tx =>
      listCheckedRows(tx, view.id, { outcome: 'problem' }),
    )
    expect(problems).toEqual([
      {
        row: 900,
        outcome: 'problem',
        label: 'Client 898',
        remark: 'Row 900: E-mail: Enter one e-mail address, such as name@example.com.',
      },
    ])
    const refusal = await refusalOf(
      runImport(company.owner, { id: view.id, version: view.version }),
    )
    expect(refusal.code).toBe('wrong_state')
    expect(refusal.message).toContain('1 row has a problem')
    expect(await clientRows(company)).toHaveLength(0)
    await discardImport(company.owner, { id: view.id })
    const done = await imported(company.owner, 'clients', ['name,email', ...rows].join('\n'))
    expect(done).toMatchObject({ status: 'done', createCount: 1200 })
    expect(await clientRows(company)).toHaveLength(1200)
    // The same file once more: nothing is new.
    const again = await checked(company.owner, 'clients', ['name,email', ...rows].join('\n'))
    expect(again).toMatchObject({ createCount: 0, skipCount: 1200 })
    expect(
      (await refusalOf(runImport(company.owner, { id: again.id, version: again.version }))).message,
    ).toContain('nothing new')
  })

  test('reports ragged rows and cells that are too long, by row', async () => {
    const company = await startCompany()
    const view = await checked(
      company.owner,
      'clients',
      `name,email,phone\nA,a@x.example\nB,,,\nC,,,more\n${'D'.repeat(161)},,\nE,,${'1'.repeat(41)}\n`,
    )
    expect((await findingsOf(company.owner, view.id)).map(each => each.remark)).toEqual([
      'Row 2: This row has 2 cells under 3 heads. Put texts with commas into quotation marks.',
      '',
      'Row 4: This row has 4 cells under 3 heads. Put texts with commas into quotation marks.',
      'Row 5: Name: Use at most 160 characters.',
      'Row 6: Phone: Use at most 40 characters.',
    ])
  })

  test('is imported once, however often it is asked for and whoever works on it', async () => {
    const company = await startCompany()
    const rows = Array.from({ length: 700 }, (_, index) => `Once ${index}`)
    const view = await checked(company.owner, 'clients', ['name', ...rows].join('\n'))
    const step = { id: view.id, version: view.version }
    await Promise.all([runImport(company.owner, step), runImport(company.admin, step)])
    await Promise.all([workOnImports(), workOnImports(), workOnImports()])
    await runImport(company.owner, step)
    await workOnImports()
    expect(await clientRows(company)).toHaveLength(700)
    expect((await readImport(company.owner, view.id)).status).toBe('done')
    expect((await verbsOf(view.id)).filter(verb => verb === 'import.finished')).toHaveLength(1)
  })

  test('starts again after a crash, once the lease is over, and not before', async () => {
    const company = await startCompany()
    const view = await checked(company.owner, 'clients', 'name\nA\nB\n')
    await runImport(company.owner, { id: view.id, version: view.version })
    const held = await claimImport()
    expect(held?.id).toBe(view.id)
    // Whoever held it is gone.
    expect(await workOnImports()).toEqual({ checked: 0, imported: 0, failed: 0 })
    expect(await clientRows(company)).toHaveLength(0)
    await asOwner(
      sql =>
        sql`update imports set locked_until = now() - interval '1 second' where id = ${view.id}`,
    )
    expect(await workOnImports()).toEqual({ checked: 0, imported: 1, failed: 0 })
    expect(await clientRows(company)).toHaveLength(2)
  })

  test('gives up on what ends the process each time', async () => {
    const company = await startCompany()
    const view = await checked(company.owner, 'clients', 'name\nA\n')
    await runImport(company.owner, { id: view.id, version: view.version })
    await asOwner(
      sql =>
        sql`update imports set options = options || '{"tries":"4"}'::jsonb where id = ${view.id}`,
    )
    await workOnImports()
    expect(await readImport(company.owner, view.id)).toMatchObject({ status: 'failed' })
    expect(await clientRows(company)).toHaveLength(0)
  })

  test('goes back to its columns, and is checked again by others', async () => {
    const company = await startCompany()
    const view = await checked(company.owner, 'clients', 'name,second\nA,B\n')
    const { id } = await remapImport(company.owner, { id: view.id, version: view.version })
    const back = await readImport(company.owner, id)
    expect(back.status).toBe('mapping')
    const wrong = mappingOf(back, { mapping: { 1: 'email' } })
    expect((await refusalOf(checkImport(company.owner, wrong))).message).toBe(
      'Say which column is the name.',
    )
    const twice = mappingOf(back, { mapping: { 0: 'name', 1: 'name' } })
    expect((await refusalOf(checkImport(company.owner, twice))).message).toContain('Two columns')
    await checkImport(company.owner, mappingOf(back, { mapping: { 1: 'name' } }))
    await workOnImports()
    expect(await findingsOf(company.owner, id)).toMatchObject([{ label: 'B', outcome: 'create' }])
    const stale = mappingOf(back)
    expect((await refusalOf(checkImport(company.owner, stale))).code).toBe('conflict')
  })

  test('is for bookkeepers, and for no other company', async () => {
    const company = await startCompany()
    const stranger = await startCompany()
    expect((await refusalOf(upload(company.user, 'clients', 'name\nA\n'))).code).toBe('forbidden')
    const view = await checked(company.owner, 'clients', 'name\nA\n')
    const step = { id: view.id, version: view.version }
    for (const attempt of [
      () => runImport(stranger.owner, step),
      () => remapImport(stranger.owner, step),
      () => discardImport(stranger.owner, step),
      () => checkImport(stranger.owner, mappingOf(view)),
    ])
      expect((await refusalOf(attempt())).code).toBe('not_found')
    for (const attempt of [
      () => runImport(company.user, step),
      () => discardImport(company.user, step),
    ])
      expect((await refusalOf(attempt())).code).toBe('forbidden')
    expect(await readAs(stranger.owner, listImports)).toEqual([])
    expect(
      (await readAs(stranger.owner, tx => listCheckedRows(tx, view.id, { outcome: null }))).rows,
    ).toEqual([])
  })
})
