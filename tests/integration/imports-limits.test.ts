import { afterAll, describe, expect, test } from 'vitest'
import { cleanUp } from '@/lib/housekeeping/commands'
import { checkImport, discardImport } from '@/lib/imports/commands'
import { mostImportRows, mostOpenImports } from '@/lib/imports/model'
import { workOnImports } from '@/lib/imports/round/deliver'
import { uploadImport } from '@/lib/imports/upload/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  checked,
  findingsOf,
  imported,
  inParts,
  mappingOf,
  readImport,
  upload,
} from '@/tests/support/imports'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const kept = async (company: TestCompany) => {
  const [row] = await asOwner(
    sql => sql<{ files: number; rows: number }[]>`
      select (select count(*)::int from imports where company_id = ${company.id}) as files,
        (select count(*)::int from import_rows where company_id = ${company.id}) as rows`,
  )
  return row
}

const nothing = { files: 0, rows: 0 }
const file = { kind: 'clients', fileName: '../../x.csv' } as const

describe('a file that cannot be imported', () => {
  test.each([
    ['a NUL in row 900', 'Row 900 has a NUL', `name\n${'A,\n'.repeat(898)}B\0,\n`],
    ['half a character', 'cannot be read', Buffer.from('\ufeffname\nA\ud800\n', 'utf16le')],
    ['an open quotation mark', 'Row 3 begins a quotation mark', 'name\nA\n"B\nC\n'],
    ['a spreadsheet', 'a spreadsheet’s own file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])],
    ['heads alone', 'heads but no rows', 'name,email\n'],
    ['nothing', 'This file is empty', ''],
    ['too many columns', 'more than 200 columns', `${'a,'.repeat(250)}b\nx\n`],
    ['rows of commas', 'Row 3 has more than 1,000 cells', `name\nA\nB${','.repeat(250_000)}\n`],
    ['empty rows without end', 'more than 50,000 rows', `name\nA\n${'\n'.repeat(60_000)}B\n`],
  ])('with %s is refused, and nothing of it stays', async (_, sentence, text) => {
    const company = await startCompany()
    const refusal = await refusalOf(upload(company.owner, 'clients', text))
    expect(refusal.message).toContain(sentence)
    expect(await kept(company)).toEqual(nothing)
  })

  test('of 100 MB is refused after 20, without taking the rest', async () => {
    const company = await startCompany()
    let taken = 0
    const line = Buffer.from(`${'x'.repeat(998)}\n`)
    const megabyte = Buffer.concat(Array.from({ length: 1050 }, () => line))
    async function* hundred() {
      for (; taken < 100; taken += 1) yield megabyte
    }
    const refusal = await refusalOf(uploadImport(company.owner, file, hundred()))
    expect(refusal.code).toBe('too_large')
    expect(taken).toBeLessThan(25)
    expect(await kept(company)).toEqual(nothing)
  })

  test('of too many rows is refused as a whole', async () => {
    const company = await startCompany()
    const text = `name\n${'A\n'.repeat(mostImportRows + 1)}`
    const refusal = await refusalOf(upload(company.owner, 'clients', text))
    expect(refusal.message).toBe(
      'This file has more than 50,000 rows. Split it, and import one part after the other.',
    )
    expect(await kept(company)).toEqual(nothing)
  })

  test('that breaks off leaves nothing', async () => {
    const company = await startCompany()
    async function* broken() {
      yield Buffer.from(`name\n${'A\n'.repeat(2000)}`)
      throw new TypeError('terminated')
    }
    const refusal = await refusalOf(uploadImport(company.owner, file, broken()))
    expect(refusal.message).toContain('did not arrive whole')
    expect(await kept(company)).toEqual(nothing)
  })

  test('keeps a name that looks like a path as a name', async () => {
    const company = await startCompany()
    const { id } = await uploadImport(company.owner, file, inParts('name\nA\n'))
    expect((await readImport(company.owner, id)).fileName).toBe('../../x.csv')
  })

  test('is one too many when nobody goes on with the others', async () => {
    const company = await startCompany()
    const first = await upload(company.owner, 'clients', 'name\nA\n')
    for (let more = 1; more < mostOpenImports; more += 1)
      await upload(company.owner, 'clients', 'name\nA\n')
    expect((await refusalOf(upload(company.owner, 'clients', 'name\nA\n'))).code).toBe('conflict')
    await discardImport(company.owner, { id: first.id })
    await upload(company.owner, 'clients', 'name\nA\n')
  })
})

describe('rows that wait', () => {
  test('are forgotten: of what is over after days, of what nobody goes on with after a week', async () => {
    const company = await startCompany()
    const done = await imported(company.owner, 'clients', 'name\nA\nB\n')
    const open = await upload(company.owner, 'clients', 'name\nC\n')
    await cleanUp()
    expect(await kept(company)).toEqual({ files: 2, rows: 3 })
    await asOwner(
      sql => sql`update imports set finished_at = finished_at - interval '4 days',
        updated_at = updated_at - interval '8 days' where company_id = ${company.id}`,
    )
    await cleanUp()
    expect(await kept(company)).toEqual({ files: 1, rows: 0 })
    expect((await readImport(company.owner, done.id)).createCount).toBe(2)
    expect((await refusalOf(discardImport(company.owner, { id: open.id }))).code).toBe('not_found')
  })

  test('are asked how dates are written where it cannot be told', async () => {
    const company = await startCompany()
    const text = 'number,date,client,total\nA1,03/02/2025,A,1\nA2,04/02/2025,A,1\n'
    const view = await upload(company.owner, 'invoices', text)
    expect(view.options.dateFormat).toBe('')
    const asked = mappingOf(view, { dateFormat: '' })
    expect((await refusalOf(checkImport(company.owner, asked))).message).toBe(
      'Say how dates are written in this file.',
    )
    await checkImport(company.owner, mappingOf(view, { dateFormat: 'dmy-slash' }))
    await workOnImports()
    expect(await findingsOf(company.owner, view.id)).toHaveLength(2)
    const clear = await checked(company.owner, 'invoices', text.replace('04/02', '02/25'))
    expect(clear.options.dateFormat).toBe('mdy-slash')
  })
})
