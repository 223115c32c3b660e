import { beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import type { DocumentKind } from '@/lib/documents/model'
import { type ListInput, listInput } from '@/lib/register/input'
import { clientDocumentsInput } from '@/lib/register/list/input'
import { getClientList, getDocumentList, sumOpen } from '@/lib/register/list/queries'
import {
  countedRows,
  countLimit,
  type DocumentPage,
  filtersOf,
  type ListSort,
  shownCount,
} from '@/lib/register/model'
import { countDocuments, documentPageSize, type ListScope } from '@/lib/register/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { expectedIds, kinds, narrowings, today, walk } from '@/tests/support/register-lists'
import { enterRows, manyRows, type PlainRow, plainRow } from '@/tests/support/register-rows'

let company: TestCompany
let clientIds: string[] = []
let rows: PlainRow[] = []

beforeAll(async () => {
  company = await startCompany()
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

describe('the counts of a list', () => {
  test('agree with its filters', async () => {
    for (const kind of kinds) {
      const counts = await readAs(company.owner, tx => countDocuments(tx, kind, today))
      const wanted = filtersOf[kind].map(status => [
        status,
        expected(inputOf({ status }), scopeOf(kind), 'newest').length,
      ])
      expect(counts).toEqual(Object.fromEntries(wanted))
    }
  })

  test('stop at the limit, and say so', async () => {
    const large = await startCompany()
    const clientId = await addClient(large.owner)
    await enterRows(large, [
      ...Array.from({ length: countLimit + 5 }, (_, n) =>
        plainRow({
          createdBy: large.owner.userId,
          clientId,
          number: `INV-${n}`,
          sequence: n + 1,
          issuedAt: new Date('2026-02-01T00:00:00Z'),
        }),
      ),
      plainRow({ createdBy: large.owner.userId }),
    ])
    const counts = await readAs(large.owner, tx => countDocuments(tx, 'invoice', today))
    expect(counts).toMatchObject({ all: countLimit, open: countLimit, draft: 1, paid: 0 })
    expect([shownCount(counts.all ?? 0), shownCount(counts.draft ?? 0)]).toEqual(['999+', '1'])
  })

  test('are those of what narrows the list, but for a search', async () => {
    for (const narrowing of narrowings.slice(1))
      for (const kind of kinds) {
        const list = await listOf(kind, narrowing)
        const wanted = filtersOf[kind].map(status => [
          status,
          expected(inputOf({ ...narrowing, status }), scopeOf(kind), 'newest').length,
        ])
        expect(list.counts).toEqual(Object.fromEntries(wanted))
        expect([list.countsArePartial, list.open]).toEqual([false, null])
      }
    const searched = await listOf('invoice', { q: 'acme' })
    expect([searched.counts, searched.open]).toEqual([null, null])
    const whole = await listOf('invoice', { status: 'paid' })
    expect(whole.counts?.all).toBeGreaterThan(0)
    expect(whole.open).toEqual(await readAs(company.owner, tx => sumOpen(tx)))
  })

  test('of a long narrowed list are of its first rows, and say so', async () => {
    const large = await startCompany()
    const clientId = await addClient(large.owner)
    await enterRows(large, manyRows(large, [clientId], countedRows + 20))
    const input = inputOf({ from: '2000-01-01' })
    const viewer = { actor: large.owner, today, mayReadTotals: true }
    const all = await readAs(large.owner, tx =>
      getClientList(tx, clientId, clientDocumentsInput.parse({ from: '2000-01-01' }), viewer),
    )
    expect(all.countsArePartial).toBe(true)
    expect(all.kinds?.all).toBeLessThanOrEqual(countedRows)
    const some = await readAs(large.owner, tx => getDocumentList(tx, 'invoice', input, viewer))
    expect(some.countsArePartial).toBe(false)
    expect([shownCount(180, true), shownCount(0, true)]).toEqual(['180+', ''])
  })

  test('count no filter that a kind does not have', async () => {
    const list = await listOf('receipt', { status: 'overdue' })
    expect(list.page.rows.length).toBeGreaterThan(0)
  })

  function listOf(kind: DocumentKind, address: Record<string, string>) {
    const viewer = { actor: company.owner, today, mayReadTotals: true }
    return readAs(company.owner, tx => getDocumentList(tx, kind, inputOf(address), viewer))
  }
})

describe('a client’s documents', () => {
  const viewer = () => ({ actor: company.owner, today, mayReadTotals: true })
  const clientId = () => clientIds[1] ?? ''
  const idsOf = ({ page }: { page: DocumentPage }) => page.rows.map(row => row.id)

  function listOf(address: Record<string, string> = {}) {
    const input = clientDocumentsInput.parse(address)
    return readAs(company.owner, tx => getClientList(tx, clientId(), input, viewer()))
  }

  /** In the order of time, whatever narrows them. */
  function wantedOf(address: Record<string, string>, kind: DocumentKind | null): string[] {
    const scope = scopeOf(kind, { clientId: clientId() })
    const ids = new Set(expected(inputOf(address), scope, 'newest'))
    return expected(inputOf(), scopeOf(null, { clientId: clientId() }), 'newest').filter(id =>
      ids.has(id),
    )
  }

  test('are narrowed by kind, status, dates and creator, newest or oldest first', async () => {
    for (const kind of [null, ...kinds])
      for (const status of kind ? filtersOf[kind] : ['all' as const])
        for (const narrowing of narrowings) {
          const wanted = wantedOf({ ...narrowing, status }, kind)
          const asked = { ...narrowing, status, ...(kind ? { kind } : {}) }
          expect(idsOf(await listOf(asked))).toEqual(wanted.slice(0, documentPageSize))
          const oldest = idsOf(await listOf({ ...asked, sort: 'oldest' }))
          expect(oldest).toEqual(wanted.toReversed().slice(0, documentPageSize))
        }
  })

  test('go on page after page', async () => {
    const first = await listOf({ creator: 'me' })
    const wanted = wantedOf({ creator: 'me' }, null)
    expect(wanted.length).toBeGreaterThan(0)
    const input = inputOf({ creator: 'me' })
    const scope = scopeOf(null, { clientId: clientId() })
    const { there, back } = await walk(company, input, scope)
    expect([there, back]).toEqual([wanted, wanted])
    expect(idsOf(first)).toEqual(wanted.slice(0, documentPageSize))
  })

  test('are counted by kind, and those of a kind by status', async () => {
    for (const narrowing of narrowings) {
      const list = await listOf({ ...narrowing, kind: 'invoice' })
      const byKind = kinds.map(kind => [kind, wantedOf(narrowing, kind).length])
      const all = wantedOf(narrowing, null).length
      expect(list.kinds).toEqual({ all, ...Object.fromEntries(byKind) })
      const byStatus = filtersOf.invoice.map(status => [
        status,
        wantedOf({ ...narrowing, status }, 'invoice').length,
      ])
      expect(list.counts).toEqual(Object.fromEntries(byStatus))
    }
  })

  test('are found by number and amount among the client’s own', async () => {
    const [one] = rows.filter(
      row => row.clientId === clientId() && row.number !== null && row.deletedAt === null,
    )
    const number = one?.number ?? ''
    const own = await listOf({ q: number })
    expect(idsOf(own)).toContain(one?.id)
    expect(own.page.rows.every(row => row.clientId === clientId())).toBe(true)
    expect([own.counts, own.kinds]).toEqual([null, null])
    const other = await readAs(company.owner, tx =>
      getClientList(tx, clientIds[2] ?? '', clientDocumentsInput.parse({ q: number }), viewer()),
    )
    expect(idsOf(other)).not.toContain(one?.id)
  })
})
