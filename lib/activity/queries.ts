import { and, asc, desc, eq, gt, gte, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { activity, clients, memberships, receipts, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { pageOf } from '@/lib/platform/cursor'
import { type ActivityFilter, firstIdAt, spanOf } from './model'

export interface ActivityView {
  id: string
  verb: string
  /** `member`, `visitor` or `system`. */
  actorKind: string
  actorName: string
  at: Date
  after: Record<string, unknown> | null
}

/** A row of the activity with what it was about. */
export interface ActivityRow extends ActivityView {
  subjectKind: string
  subjectId: string
  subjectLabel: string
  before: Record<string, unknown> | null
  requestId: string
  /** The document as it is called now; of a payment its receipt. Null for clients, the company and what is gone. */
  document: {
    id: string
    kind: (typeof register.$inferSelect)['kind']
    number: string | null
    currency: string
  } | null
  clientName: string | null
}

export interface ActivityPage {
  rows: ActivityRow[]
  older: string | null
  newer: string | null
}

export const activityPageSize = 50

/** What happened to one subject, newest first. */
export async function listActivityOf(tx: CompanyTx, subjectId: string): Promise<ActivityView[]> {
  return tx
    .select({
      id: activity.id,
      verb: activity.verb,
      actorKind: activity.actorKind,
      actorName: activity.actorName,
      at: activity.at,
      after: activity.after,
    })
    .from(activity)
    .where(and(eq(activity.subjectId, subjectId)))
    .orderBy(desc(activity.id))
    .limit(50)
}

/** A page of everything that happened in the company, newest first. Ids are in the order of time. */
export async function listActivity(
  tx: CompanyTx,
  filter: ActivityFilter,
  timeZone: string,
): Promise<ActivityPage> {
  const { older, newer } = filter
  const narrowed = and(
    narrowedTo(filter, timeZone),
    newer ? gt(activity.id, newer) : undefined,
    older && !newer ? lt(activity.id, older) : undefined,
  )
  const direction = newer ? asc : desc
  const rows = await selectActivity(tx, narrowed, direction, activityPageSize + 1)
  return pageOf(rows.map(toActivityRow), activityPageSize, { older, newer }, row => row.id)
}

/** The newest of what happened, for a first look. */
export async function listLatest(tx: CompanyTx, count: number): Promise<ActivityRow[]> {
  return (await selectActivity(tx, undefined, desc, count)).map(toActivityRow)
}

/** Everybody who may have done something, members of the past too. */
export async function listActors(tx: CompanyTx): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: memberships.userId, name: memberships.name })
    .from(memberships)
    .orderBy(asc(memberships.name), asc(memberships.userId))
}

/** The rows of a page are found first, so that what they are about is looked up for them alone. */
function selectActivity(
  tx: CompanyTx,
  condition: SQL | undefined,
  direction: typeof asc | typeof desc,
  count: number,
) {
  const page = tx
    .select(activityColumns)
    .from(activity)
    .where(condition)
    .orderBy(direction(activity.id))
    .limit(count)
    .as('page')
  // Laterals with a limit are looked up row by row; plain joins would be planned over whole tables.
  const receipt = tx
    .select({ receiptId: receipts.id })
    .from(receipts)
    .where(and(eq(receipts.companyId, page.companyId), eq(receipts.paymentId, page.subjectId)))
    .limit(1)
    .as('receipt')
  const subject = tx
    .select({
      id: register.id,
      kind: register.kind,
      number: register.number,
      currency: register.currency,
      clientId: register.clientId,
    })
    .from(register)
    .where(
      and(
        eq(register.companyId, page.companyId),
        eq(register.id, firstOf(receipt.receiptId, page.subjectId)),
      ),
    )
    .limit(1)
    .as('subject')
  const named = tx
    .select({ name: clients.name })
    .from(clients)
    .where(
      and(
        eq(clients.companyId, page.companyId),
        eq(clients.id, firstOf(subject.clientId, page.subjectId)),
      ),
    )
    .limit(1)
    .as('named')
  return tx
    .select({
      id: page.id,
      verb: page.verb,
      actorKind: page.actorKind,
      actorName: page.actorName,
      at: page.at,
      subjectKind: page.subjectKind,
      subjectId: page.subjectId,
      subjectLabel: page.subjectLabel,
      before: page.before,
      after: page.after,
      requestId: page.requestId,
      documentId: subject.id,
      documentKind: subject.kind,
      documentNumber: subject.number,
      documentCurrency: subject.currency,
      clientName: named.name,
    })
    .from(page)
    .leftJoinLateral(receipt, sql`true`)
    .leftJoinLateral(subject, sql`true`)
    .leftJoinLateral(named, sql`true`)
    .orderBy(direction(page.id))
}

/** Under row-level security a `coalesce` counts as leaky, and no index would be asked; `case` does not. */
function firstOf(one: SQLWrapper, other: SQLWrapper): SQL {
  return sql`case when ${one} is null then ${other} else ${one} end`
}

const activityColumns = {
  companyId: activity.companyId,
  id: activity.id,
  verb: activity.verb,
  actorKind: activity.actorKind,
  actorName: activity.actorName,
  at: activity.at,
  subjectKind: activity.subjectKind,
  subjectId: activity.subjectId,
  subjectLabel: activity.subjectLabel,
  before: activity.before,
  after: activity.after,
  requestId: activity.requestId,
}

function toActivityRow({
  documentId,
  documentKind,
  documentNumber,
  documentCurrency,
  ...row
}: Awaited<ReturnType<typeof selectActivity>>[number]): ActivityRow {
  const document =
    documentId && documentKind
      ? {
          id: documentId,
          kind: documentKind,
          number: documentNumber,
          currency: documentCurrency ?? '',
        }
      : null
  return { ...row, document }
}

/** Clocks of several processes may differ; ids only say where to begin and to end reading. */
const slack = 10 * 60_000

function narrowedTo(filter: ActivityFilter, timeZone: string): SQL | undefined {
  const { since, until } = spanOf(filter, timeZone)
  return and(
    filter.kind ? eq(activity.subjectKind, filter.kind) : undefined,
    filter.actorId ? eq(activity.actorId, filter.actorId) : undefined,
    since
      ? and(gte(activity.id, firstIdAt(new Date(since.getTime() - slack))), gte(activity.at, since))
      : undefined,
    until
      ? and(lt(activity.id, firstIdAt(new Date(until.getTime() + slack))), lt(activity.at, until))
      : undefined,
  )
}
