import { beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { clientListInput, findClientsInput } from '@/lib/clients/input'
import { listClientChoices, listClients } from '@/lib/clients/queries'
import { toCursor } from '@/lib/platform/cursor'
import { newId } from '@/lib/platform/ids'
import { type ListInput, listInput } from '@/lib/register/input'
import { getDocumentList } from '@/lib/register/list/queries'
import { findInput } from '@/lib/register/palette/input'
import { findAnything } from '@/lib/register/palette/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { enterRows, manyRows } from '@/tests/support/register-rows'

const today = '2026-02-20'

let company: TestCompany

beforeAll(async () => {
  company = await startCompany()
  await enterRows(company, manyRows(company, [await addClient(company.owner)], 40))
})

/** The ids that a list shows for what its address says. */
async function idsOf(address: Record<string, string>): Promise<string[]> {
  const input: ListInput = listInput.parse(address)
  const viewer = { actor: company.owner, today, mayReadTotals: true }
  const list = await readAs(company.owner, tx => getDocumentList(tx, 'invoice', input, viewer))
  return list.page.rows.map(row => row.id)
}

/** Lists of every order: by instant, by day, by what is due, by amount. */
const orders: [order: string, address: Record<string, string>, keys: string[]][] = [
  [
    'newest first',
    {},
    [
      '2026-02-30 10:00:00+00',
      '2026-13-01 10:00:00+00',
      '0000-01-01 00:00:00+00',
      '2026-02-20 24:00:00+00',
      '2026-02-20 10:60:00+00',
      '2026-02-20 10:00:60+00',
      '2026-02-20 10:00:00+99',
      '2026-02-20 10:00:00+15:00',
      '2026-02-20 10:00:00-14:60',
      '2026-02-20 10:00:00',
      '2026-02-20 10:00:00+00 BC',
      'infinity',
      'now',
      '\0',
    ],
  ],
  [
    'by date',
    { from: '1900-01-01' },
    ['2026-02-30', '0000-01-01', '0000-02-29', '-0001-01-01', '99999-01-01', 'today', '\0'],
  ],
  ['what is due first', { status: 'open' }, ['2026-02-30', '0000-12-31', 'infinity']],
  ['the largest first', { sort: 'largest' }, ['9999999999999999999', '1e3', 'NaN', '1.5', '']],
]

describe('a crafted address', () => {
  test.each(orders)('shows the list %s from its beginning', async (_order, address, keys) => {
    const wanted = await idsOf(address)
    expect(wanted.length).toBeGreaterThan(0)
    for (const key of keys)
      for (const side of ['older', 'newer'])
        expect([key, await idsOf({ ...address, [side]: toCursor(key, newId()) })]).toEqual([
          key,
          wanted,
        ])
  })

  test.each([
    '0001-01-01 00:00:00+14',
    '9999-12-31 23:59:59.999999-14:59',
    '2026-02-20 10:00:00.5+05:30',
  ])('with a cursor as far as %s is still a place in the list', async key => {
    const cursor = toCursor(key, newId())
    await expect(idsOf({ older: cursor })).resolves.toBeInstanceOf(Array)
    await expect(idsOf({ newer: cursor })).resolves.toBeInstanceOf(Array)
  })

  test.each<Record<string, string>>([
    { from: '2026-02-30' },
    { to: '0000-01-01' },
    { from: '-infinity', to: 'infinity' },
    { from: '\0' },
    { status: '\0', sort: '\0', open: '\0', older: '\0', newer: '\uD83D' },
    { q: '\0\u0001' },
    { q: 'a'.repeat(101) },
  ])('counts as nothing: %j', async address => {
    const wanted = await idsOf({})
    expect(await idsOf(address)).toEqual(wanted)
  })

  test.each(['INV\0', '\0INV-1', 'INV\uD83D', '\uDE00', 'a\u0000b', '\u202eINV', 'INV\u{10FFFF}'])(
    'with a search nobody can type breaks no page: %j',
    async typed => {
      await expect(idsOf({ q: typed })).resolves.toBeInstanceOf(Array)
      await readAs(company.owner, async tx => {
        const { query } = findInput.parse({ query: typed })
        await findAnything(tx, company.owner, query, new Date())
        await listClientChoices(tx, findClientsInput.parse({ search: typed }).search)
        const input = clientListInput.parse({ search: typed, older: toCursor(typed, newId()) })
        await listClients(tx, input)
      })
    },
  )

  test('with an invisible character in it finds what is typed beside it', async () => {
    const [first] = await idsOf({ q: 'invoice-' })
    expect(first).toBeDefined()
    expect((await idsOf({ q: '\0invoice-\0' }))[0]).toBe(first)
  })
})
