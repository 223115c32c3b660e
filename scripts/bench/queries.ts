import { sampleCompany, sampleMembers } from '@/db/sample/people'
import { asCompanyId, type MemberActor } from '@/lib/access/actor'
import type { CompanyTx } from '@/lib/access/doors'
import { listActivity, listLatest } from '@/lib/activity/queries'
import { listClients } from '@/lib/clients/queries'
import { getAttention, getDashboard, getMoneyReport, listDueNext } from '@/lib/dashboard/queries'
import type { DocumentKind } from '@/lib/documents/model'
import { addDays } from '@/lib/platform/calendar'
import { listInput } from '@/lib/register/input'
import { filtersOf, sortsOf } from '@/lib/register/model'
import { findAnything } from '@/lib/register/palette/queries'
import { countDocuments, type ListScope, listDocuments } from '@/lib/register/queries'
import { searchDocuments } from '@/lib/register/search/queries'
import { withConnection } from '@/scripts/postgres/logins'
import { costsOf } from '@/tests/support/plans'

const today = new Date().toISOString().slice(0, 10)
const [owner] = sampleMembers

type Query = [name: string, run: (tx: CompanyTx) => Promise<unknown>]

/** Runs every list, search and dashboard query as a member of the large company; prints what each reads. */
export async function benchQueries(ownerUrl: string): Promise<void> {
  for (const [name, run] of [
    ...listQueries(),
    ...searchQueries(),
    ...otherQueries(await aClient(ownerUrl)),
  ]) {
    const costs = await costsOf(ownerUrl, sampleCompany.id, run)
    const sum = (of: (cost: (typeof costs)[number]) => number) =>
      costs.reduce((total, cost) => total + of(cost), 0)
    const steps = costs.flatMap(cost => cost.steps)
    const scans = steps.filter(step => step.type === 'Seq Scan').map(step => step.relation)
    const indexes = [...new Set(steps.map(step => step.index).filter(index => index !== ''))]
    console.log(
      `Query, ${name}: ${costs.length} statements, ${sum(cost => cost.pages)} pages, at most ${Math.max(0, ...costs.map(cost => cost.pages))} in one, ${sum(cost => cost.milliseconds).toFixed(1)} ms, ${
        scans.length > 0 ? `READS ALL OF ${scans.join(', ')}` : indexes.join(', ')
      }`,
    )
  }
}

async function aClient(ownerUrl: string): Promise<string> {
  let id = ''
  await withConnection(ownerUrl, async sql => {
    const [client] = await sql<{ id: string }[]>`
      select id from clients where company_id = ${sampleCompany.id} limit 1`
    id = client?.id ?? ''
  })
  return id
}

function scopeOf(kind: DocumentKind | null, clientId?: string): ListScope {
  return { kind, today, userId: owner.userId, clientId }
}

function listQueries(): Query[] {
  const kinds = ['invoice', 'quote', 'receipt'] as const
  return kinds.flatMap((kind): Query[] => [
    ...filtersOf[kind].flatMap(status =>
      sortsOf({ status, mine: false }).map(
        (sort): Query => [
          `${kind}s, ${status}, ${sort}`,
          tx => listDocuments(tx, listInput.parse({ status, sort }), scopeOf(kind)),
        ],
      ),
    ),
    [`${kind}s, mine`, tx => listDocuments(tx, listInput.parse({ creator: 'me' }), scopeOf(kind))],
    [
      `${kind}s of a month`,
      tx =>
        listDocuments(
          tx,
          listInput.parse({ from: addDays(today, -400), to: addDays(today, -370) }),
          scopeOf(kind),
        ),
    ],
    [`counts of ${kind}s`, tx => countDocuments(tx, kind, today)],
  ])
}

function searchQueries(): Query[] {
  const search = (text: string): Query => [
    `search “${text}”`,
    tx => searchDocuments(tx, listInput.parse({ q: text }), scopeOf('invoice')),
  ]
  return ['pcf-2025-0420', 'pcf', '4217', '142.17', 'client', '000042'].map(search)
}

function otherQueries(clientId: string): Query[] {
  const owned: MemberActor = {
    kind: 'member',
    companyId: asCompanyId(sampleCompany.id),
    userId: owner.userId,
    name: owner.name,
    role: 'owner',
    addressProved: true,
    requestId: 'bench',
  }
  return [
    ['clients', tx => listClients(tx, { search: '', newer: undefined, older: undefined })],
    [
      'documents of a client',
      tx => listDocuments(tx, listInput.parse({}), scopeOf(null, clientId)),
    ],
    ['dashboard, money', tx => getMoneyReport(tx, today)],
    ['dashboard, needs you', tx => getAttention(tx, { today, userId: owner.userId })],
    ['dashboard, due next', tx => listDueNext(tx, today)],
    ['dashboard, latest', tx => listLatest(tx, 10)],
    ['dashboard, whole', tx => getDashboard(tx, owned, today)],
    ['palette', tx => findAnything(tx, owned, 'client', new Date())],
    ['activity', tx => listActivity(tx, {}, 'UTC')],
  ]
}
