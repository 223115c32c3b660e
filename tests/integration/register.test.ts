import { beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import type { DocumentKind } from '@/lib/documents/model'
import { type ListInput, listInput } from '@/lib/register/input'
import { clientDocumentsInput } from '@/lib/register/list/input'
import { getClientList, getDocumentList, sumOpen } from '@/lib/register/list/queries'
import { filtersOf, type ListSort, sortsOf } from '@/lib/register/model'
import { getDocumentRow, type ListScope, listDocuments } from '@/lib/register/queries'
import { searchDocuments } from '@/lib/register/search/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { expectedIds, kinds, narrowings, today, walk } from '@/tests/support/register-lists'
import { enterRows, manyRows, type PlainRow, plainRow } from '@/tests/support/register-rows'

let company: TestCompany
let foreign: TestCompany
let clientIds: string[] = []
let rows: PlainRow[] = []

beforeAll(async () => {
  company = await startCompany()
  foreign = await startCompany()
  clientIds = [
    await addClient(company.owner, { name: 'Bauwerk Möbel GmbH' }),
    await addClient(company.owner, { name: 'Café Flore' }),
    await addClient(company.owner, { name: 'Acme Design' }),
  ]
  rows = manyRows(company, clientIds, 240)
  await enterRows(company, rows)
})

function inputOf(changes: Record<string, string | undefined> = {}): ListInput {
  return listInput.parse(changes)
}

function scopeOf(kind: DocumentKind | null, changes: Partial<ListScope> = {}): ListScope {
  return { kind, today, userId: company.owner.userId, ...changes }
}

function expected(input: ListInput, scope: ListScope, sort: ListSort): string[] {
  return expectedIds(rows, input, scope, sort)
}

describe('a list', () => {
  test.each(kinds.flatMap(kind => filtersOf[kind].map(status => [kind, status] as const)))(
    'of %s documents, %s, has the rows of every filter and sort in order, there and back',
    async (kind, status) => {
      for (const narrowing of narrowings) {
        const plain = inputOf({ ...narrowing, status })
        for (const sort of sortsOf(plain)) {
          const input = { ...plain, sort }
          const wanted = expected(input, scopeOf(kind), sort)
          expect(await walk(company, input, scopeOf(kind))).toEqual({ there: wanted, back: wanted })
        }
      }
    },
  )

  test('of every standing is not empty, so that the comparison says something', () => {
    const found = kinds.flatMap(kind =>
      filtersOf[kind].map(status => expected(inputOf({ status }), scopeOf(kind), 'newest').length),
    )
    expect(Math.min(...found)).toBeGreaterThan(0)
  })

  test('of a client has all their documents, or those of one kind', async () => {
    for (const clientId of clientIds)
      for (const kind of [null, ...kinds]) {
        const scope = scopeOf(kind, { clientId })
        const wanted = expected(inputOf(), scope, 'newest')
        expect(await walk(company, inputOf(), scope)).toEqual({ there: wanted, back: wanted })
      }
  })

  test('forgets a sort that no index gives, and a cursor somebody edited', async () => {
    const wanted = expected(inputOf({ status: 'paid' }), scopeOf('invoice'), 'newest')
    for (const changes of [
      { sort: 'largest' },
      { older: 'nonsense' },
      { newer: btoa('["x","y"]') },
    ]) {
      const input = inputOf({ status: 'paid', ...changes })
      const page = await readAs(company.owner, tx => listDocuments(tx, input, scopeOf('invoice')))
      expect(page.rows.map(row => row.id)).toEqual(wanted)
    }
  })

  test('shows a row as it stands: status of today, amounts in its currency', async () => {
    const late = plainRow({
      createdBy: company.owner.userId,
      clientId: clientIds[2] ?? null,
      number: 'JP-1',
      sequence: 9001,
      currency: 'JPY',
      issuedAt: new Date('2026-01-01T00:00:00Z'),
      issuedOn: '2025-01-01',
      dueOn: '2026-02-19',
      totalMinor: 1000n,
      paidMinor: 300n,
      creditedMinor: 200n,
    })
    const other = await startCompany()
    const clientId = await addClient(other.owner, { name: 'Hikari' })
    await enterRows(other, [{ ...late, clientId, createdBy: other.owner.userId }])
    const row = await readAs(other.owner, tx => getDocumentRow(tx, late.id, today))
    expect(row).toMatchObject({
      number: 'JP-1',
      clientName: 'Hikari',
      status: 'overdue',
      total: '1000',
      paid: '300',
      credited: '200',
      open: '500',
    })
    expect(await readAs(company.owner, tx => getDocumentRow(tx, late.id, today))).toBeNull()
  })
})

describe('what is open', () => {
  test('is one figure per currency, of all or of a client, and nobody else’s', async () => {
    const other = await startCompany()
    const [one, two] = [await addClient(other.owner), await addClient(other.owner)]
    const issued = (n: number, changes: Partial<PlainRow>) =>
      plainRow({
        createdBy: other.owner.userId,
        clientId: one,
        number: `INV-${n}`,
        sequence: n,
        issuedAt: new Date('2026-02-01T00:00:00Z'),
        ...changes,
      })
    await enterRows(other, [
      issued(1, { totalMinor: 10_000n, paidMinor: 2500n }),
      issued(2, { totalMinor: 500n, clientId: two }),
      issued(3, { totalMinor: 700n, currency: 'JPY' }),
      issued(4, { totalMinor: 900n, voidedAt: new Date('2026-02-02T00:00:00Z') }),
      issued(5, { totalMinor: 900n, kind: 'quote' }),
      plainRow({ createdBy: other.owner.userId, clientId: one }),
    ])
    expect(await readAs(other.owner, tx => sumOpen(tx))).toEqual([
      { currency: 'EUR', amount: '80.00' },
      { currency: 'JPY', amount: '700' },
    ])
    expect(await readAs(other.owner, tx => sumOpen(tx, two))).toEqual([
      { currency: 'EUR', amount: '5.00' },
    ])
    expect(await readAs(foreign.owner, tx => sumOpen(tx, one))).toEqual([])
  })
})

describe('a search', () => {
  let shop: TestCompany
  let found: Record<string, string> = {}

  beforeAll(async () => {
    shop = await startCompany()
    const cafe = await addClient(shop.owner, { name: 'Café Flore', contactName: 'Zoë Brandt' })
    const acme = await addClient(shop.owner, { name: 'Acme Design' })
    const issued = (number: string, sequence: number, changes: Partial<PlainRow> = {}) =>
      plainRow({
        createdBy: shop.owner.userId,
        clientId: acme,
        number,
        sequence,
        issuedAt: new Date('2026-02-01T00:00:00Z'),
        listedAt: new Date(Date.UTC(2026, 1, 1, 0, sequence)),
        totalMinor: 1n,
        ...changes,
      })
    const named = {
      first: issued('PCF-2026-0001', 1, { totalMinor: 125_050n }),
      second: issued('PCF-2026-0002', 2, { clientId: cafe, paidMinor: 1n }),
      yen: issued('PCF-2026-0003', 3, { currency: 'JPY', totalMinor: 125_050n }),
      dinar: issued('PCF-2026-0004', 4, { currency: 'KWD', totalMinor: 1_250_500n }),
      quote: issued('PCQ-2026-0042', 42, { kind: 'quote', clientId: cafe, dueOn: '2026-01-05' }),
      draft: plainRow({ createdBy: shop.user.userId, clientId: cafe, totalMinor: 7n }),
    }
    found = Object.fromEntries(Object.entries(named).map(([name, row]) => [row.id, name]))
    await enterRows(shop, Object.values(named))
  })

  async function search(
    words: string,
    changes: Record<string, string> = {},
    kind: DocumentKind | null = 'invoice',
    asked: TestCompany = shop,
  ): Promise<string[]> {
    const input = inputOf({ ...changes, q: words })
    const scope = { kind, today, userId: shop.user.userId }
    const page = await readAs(asked.owner, tx => searchDocuments(tx, input, scope))
    expect(page.isCut).toBe(false)
    return page.rows.map(row => found[row.id] ?? row.id)
  }

  test.each([
    ['a number, in any case', 'pcf-2026-0002', ['second']],
    ['the beginning of a number, newest first', 'PCF-2026', ['dinar', 'yen', 'second', 'first']],
    ['the last figures of a number', '0003', ['yen']],
    ['a sequence', '3', ['yen']],
    ['a client', 'acme', ['dinar', 'yen', 'first']],
    ['a client without accents', 'cafe', ['draft', 'second']],
    ['a client with accents', 'CAFÉ flo', ['draft', 'second']],
    ['a client’s contact', 'zoe', ['draft', 'second']],
    ['an amount as it is printed', '1,250.50', ['dinar', 'first']],
    ['an amount with another comma', '1250,5', ['dinar', 'first']],
    ['a whole amount', '125050', ['yen']],
    ['nothing that is there', 'zebra', []],
    ['a sign that patterns know', '%', []],
  ])('finds %s', async (_what, words, wanted) => {
    expect(await search(words)).toEqual(wanted)
  })

  test('stays within the kind, the status, the creator and the dates', async () => {
    expect(await search('cafe', {}, 'quote')).toEqual(['quote'])
    expect(await search('cafe', {}, null)).toEqual(['draft', 'quote', 'second'])
    expect(await search('cafe', { status: 'draft' })).toEqual(['draft'])
    expect(await search('cafe', { status: 'paid' })).toEqual(['second'])
    expect(await search('cafe', { status: 'expired' }, 'quote')).toEqual(['quote'])
    expect(await search('cafe', { status: 'open' }, 'quote')).toEqual([])
    expect(await search('cafe', { creator: 'me' })).toEqual(['draft'])
    expect(await search('PCF', { from: '2026-03-02' })).toEqual([])
  })

  test('shows nobody another company’s documents', async () => {
    for (const words of ['PCF-2026', '0003', 'acme', '1250.50'])
      expect(await search(words, {}, null, foreign)).toEqual([])
  })

  test('is cut where more is found than is shown', async () => {
    const input = inputOf({ q: 'invoice-' })
    const many = manyRows(foreign, [await addClient(foreign.owner)], 600)
    await enterRows(foreign, many)
    const page = await readAs(foreign.owner, tx => searchDocuments(tx, input, scopeOf('invoice')))
    expect(page.isCut).toBe(true)
    const newest = [...page.rows].map(row => row.id)
    expect(new Set(newest).size).toBe(newest.length)
  })
})

describe('another company', () => {
  test('sees no list, no count and no client of ours', async () => {
    const stranger = await startCompany()
    const viewer = { actor: stranger.owner, today, mayReadTotals: true }
    for (const kind of kinds) {
      const list = await readAs(stranger.owner, tx =>
        getDocumentList(tx, kind, inputOf({ open: rows[0]?.id ?? '' }), viewer),
      )
      expect([list.page.rows, list.view]).toEqual([[], null])
      expect(Object.values(list.counts ?? {}).every(count => count === 0)).toBe(true)
    }
    const ofClient = await readAs(stranger.owner, tx =>
      getClientList(
        tx,
        clientIds[0] ?? '',
        clientDocumentsInput.parse({ open: rows[0]?.id }),
        viewer,
      ),
    )
    expect([ofClient.page.rows, ofClient.open, ofClient.view]).toEqual([[], [], null])
    expect(Object.values(ofClient.kinds ?? {}).every(count => count === 0)).toBe(true)
  })
})
