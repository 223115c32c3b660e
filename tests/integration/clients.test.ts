import { describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import {
  createClient,
  deleteClient,
  editClient,
  quickCreateClient,
  restoreClient,
} from '@/lib/clients/commands'
import { clientInput, quickClientInput } from '@/lib/clients/input'
import { clientPageSize, getClient, listClientChoices, listClients } from '@/lib/clients/queries'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient, clientOf } from '@/tests/support/drafts'
import { verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

async function namesFound(company: TestCompany, search: string): Promise<string[]> {
  const page = await readAs(company.user, tx => listClients(tx, { search }))
  return page.rows.map(row => row.name)
}

describe('creating a client', () => {
  test('needs a name only and keeps every field', async () => {
    const company = await startCompany()
    const bare = clientOf({ name: 'Only A Name', email: '' })
    const billing = { ...bare.billing, line1: '1 Quay', city: 'Cork', countryCode: 'IE' }
    const whole = clientOf({ billing, contactName: 'Ann Lee', taxId: 'IE123', language: 'de' })
    for (const input of [bare, whole]) {
      const { id } = await createClient(company.owner, clientInput.parse(input))
      const stored = await readAs(company.user, tx => getClient(tx, id))
      expect(stored).toMatchObject({ ...input, version: 1, deletedAt: null })
    }
    expect(clientInput.safeParse(clientOf({ name: ' ' })).success).toBe(false)
  })

  test('asked twice at once with one id makes one, and one activity row', async () => {
    const company = await startCompany()
    const input = clientOf()
    await Promise.all([1, 2, 3].map(() => createClient(company.owner, input)))
    expect(await namesFound(company, '')).toEqual(['Acme Design'])
    expect(await verbsOf(input.id)).toEqual(['client.created'])
  })

  test('is open to a user only in short, from inside an editor', async () => {
    const company = await startCompany()
    expect((await refusalOf(createClient(company.user, clientOf()))).code).toBe('forbidden')
    const short = quickClientInput.parse({
      id: newId(),
      name: 'Quick Client',
      contactName: '',
      email: 'Quick@Example.com',
    })
    const choice = await quickCreateClient(company.user, short)
    expect(choice).toMatchObject({ name: 'Quick Client', email: 'quick@example.com' })
    expect(await quickCreateClient(company.user, short)).toEqual(choice)
    expect(await verbsOf(short.id)).toEqual(['client.created'])
  })
})

describe('editing a client', () => {
  test('changes what is stored and found, and records what changed', async () => {
    const company = await startCompany()
    const input = clientOf({ name: 'Old Name' })
    await createClient(company.owner, input)
    const edited = { ...input, name: 'Fresh Name', version: 1 }
    expect(await editClient(company.accountant, edited)).toEqual({ id: input.id, version: 2 })
    expect(await namesFound(company, 'old')).toEqual([])
    expect(await namesFound(company, 'fresh')).toEqual(['Fresh Name'])
    expect(await verbsOf(input.id)).toEqual(['client.created', 'client.edited'])
  })

  test('is refused to a user, to an older version, and once the client is deleted', async () => {
    const company = await startCompany()
    const input = clientOf()
    await createClient(company.owner, input)
    const edited = { ...input, version: 1 }
    expect((await refusalOf(editClient(company.user, edited))).code).toBe('forbidden')
    await editClient(company.owner, edited)
    expect((await refusalOf(editClient(company.owner, edited))).code).toBe('conflict')
    await deleteClient(company.owner, input.id)
    const late = editClient(company.owner, { ...edited, version: 2 })
    expect((await refusalOf(late)).code).toBe('not_found')
  })
})

describe('deleting a client', () => {
  test('hides it, is recorded once however often it is asked, and can be undone', async () => {
    const company = await startCompany()
    const id = await addClient(company.owner)
    await Promise.all([deleteClient(company.admin, id), deleteClient(company.owner, id)])
    expect(await namesFound(company, '')).toEqual([])
    expect(await readAs(company.user, tx => listClientChoices(tx, '', id))).toEqual([])
    expect((await readAs(company.user, tx => getClient(tx, id)))?.deletedAt).toBeInstanceOf(Date)
    await restoreClient(company.admin, id)
    expect(await namesFound(company, '')).toEqual(['Acme Design'])
    expect(await verbsOf(id)).toEqual(['client.created', 'client.deleted', 'client.restored'])
  })

  test.each(['accountant', 'user'] as const)('is refused to the role %s', async role => {
    const company = await startCompany()
    const id = await addClient(company.owner)
    expect((await refusalOf(deleteClient(company[role], id))).code).toBe('forbidden')
    expect((await refusalOf(restoreClient(company[role], id))).code).toBe('forbidden')
    expect(await namesFound(company, '')).toEqual(['Acme Design'])
  })

  test('of an id that was never given is not found', async () => {
    const company = await startCompany()
    expect((await refusalOf(deleteClient(company.owner, newId()))).code).toBe('not_found')
  })
})

describe('finding clients', () => {
  test('takes the beginning of any word of name, contact and e-mail, without case or accents', async () => {
    const company = await startCompany()
    await addClient(company.owner, { name: 'Şahin Çelik & Søn', email: 'post@celik.example' })
    await addClient(company.owner, { name: 'O’Brien Łódź', contactName: 'José', email: '' })
    const cases: [search: string, found: string[]][] = [
      ['celik', ['Şahin Çelik & Søn']],
      ['SAH çel', ['Şahin Çelik & Søn']],
      ['post@cel', ['Şahin Çelik & Søn']],
      ['lodz', ['O’Brien Łódź']],
      ['jose brien', ['O’Brien Łódź']],
      ['elik', []],
      ['%', ['O’Brien Łódź', 'Şahin Çelik & Søn']],
      ["'; drop table clients", []],
    ]
    for (const [search, found] of cases)
      expect([search, await namesFound(company, search)]).toEqual([search, found])
  })

  test('walks pages forth and back without losing or repeating anybody', async () => {
    const company = await startCompany()
    const names = Array.from(
      { length: clientPageSize * 2 + 7 },
      (_, index) => `Client ${String(Math.trunc(index / 3)).padStart(3, '0')}`,
    )
    await Promise.all(names.map(name => addClient(company.owner, { name })))
    const page = (from: { older?: string; newer?: string }) =>
      readAs(company.user, tx => listClients(tx, { search: '', ...from }))
    const first = await page({})
    const second = await page({ older: first.older ?? '' })
    const third = await page({ older: second.older ?? '' })
    expect([first.newer, third.older]).toEqual([null, null])
    const walked = [first, second, third].flatMap(({ rows }) => rows)
    expect(walked.map(row => row.name)).toEqual([...names].sort())
    expect(new Set(walked.map(row => row.id)).size).toBe(names.length)
    expect((await page({ newer: third.newer ?? '' })).rows).toEqual(second.rows)
    const back = await page({ newer: second.newer ?? '' })
    expect([back.rows, back.newer]).toEqual([first.rows, null])
  })

  test('takes a cursor that was tampered with for none', async () => {
    const company = await startCompany()
    await addClient(company.owner)
    const page = await readAs(company.user, tx =>
      listClients(tx, { search: '', older: 'bm90IGEgY3Vyc29y' }),
    )
    expect(page.rows).toHaveLength(1)
  })
})
