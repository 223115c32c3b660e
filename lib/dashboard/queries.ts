import { and, asc, desc, eq, gte, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { clients, dailyFigures, invoices, quoteInvoices, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { can } from '@/lib/access/policy'
import { type ActivityRow, listLatest } from '@/lib/activity/queries'
import type { Company } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import { countLimit, type DocumentRow } from '@/lib/register/model'
import { selectNamedRows, toRow } from '@/lib/register/queries'
import {
  type AcceptedQuote,
  type Attention,
  expiringUntil,
  type FirstSteps,
  incomeSince,
  type MoneyReport,
  type MonthIncome,
  type Outstanding,
  type QuotesWaiting,
  type Waiting,
} from './model'

/** Rows of each thing that waits; the list behind it shows the rest. */
const shownRows = 4
/** Of what happened last; not all of it is worth telling here. */
const latestRead = 40

interface Viewer {
  /** ISO date of the company's calendar. */
  today: string
  /** Whose drafts are shown. */
  userId: string
}

/** Everything the first screen of a day shows, read at once. */
export interface Dashboard {
  company: Company
  steps: FirstSteps
  attention: Attention
  dueNext: DocumentRow[]
  /** Null for those who may not read money reports. */
  report: MoneyReport | null
  /** Null for those who may not read the activity. */
  latest: ActivityRow[] | null
}

/** The dashboard as far as a role may see it; null for no company of that id. */
export async function getDashboard(
  tx: CompanyTx,
  actor: MemberActor,
  today: string,
): Promise<Dashboard | null> {
  const [company, steps, attention, dueNext, report, latest] = await Promise.all([
    getCompany(tx, actor.companyId),
    getFirstSteps(tx),
    getAttention(tx, { today, userId: actor.userId }),
    listDueNext(tx, today),
    can(actor.role, 'read money reports') ? getMoneyReport(tx, today) : null,
    can(actor.role, 'read activity') ? listLatest(tx, latestRead) : null,
  ])
  return company && { company, steps, attention, dueNext, report, latest }
}

/** What the company is owed, what it offered and what came in, by currency. */
export async function getMoneyReport(tx: CompanyTx, today: string): Promise<MoneyReport> {
  const [outstanding, quotesWaiting, income] = await Promise.all([
    sumOutstanding(tx, today),
    sumQuotesWaiting(tx, today),
    sumIncome(tx, today),
  ])
  return { outstanding, quotesWaiting, income }
}

/** What waits for somebody today, each with its first rows and how many there are. */
export async function getAttention(tx: CompanyTx, viewer: Viewer): Promise<Attention> {
  const { today } = viewer
  const overdue = and(waitingInvoices, lt(register.dueOn, today))
  const expiring = and(
    waitingQuotes,
    gte(register.dueOn, today),
    lte(register.dueOn, expiringUntil(today)),
  )
  const [overdueRows, expiringRows, accepted, drafts] = await Promise.all([
    listByDueDate(tx, overdue, today),
    listByDueDate(tx, expiring, today),
    listAccepted(tx),
    listOwnDrafts(tx, viewer),
  ])
  return { overdue: overdueRows, expiring: expiringRows, accepted, drafts }
}

/** The invoices that fall due next. */
export async function listDueNext(tx: CompanyTx, today: string): Promise<DocumentRow[]> {
  const { rows } = await firstByDueDate(tx, and(waitingInvoices, gte(register.dueOn, today)), today)
  return rows
}

/** Whether the company has begun: its first client, its first document. */
export async function getFirstSteps(tx: CompanyTx): Promise<FirstSteps> {
  const [someClient, someDocument] = await Promise.all([
    tx
      .select({ id: clients.id })
      .from(clients)
      .where(isNull(clients.deletedAt))
      .orderBy(asc(clients.id))
      .limit(1),
    tx
      .select({ id: register.id })
      .from(register)
      .where(isNull(register.deletedAt))
      .orderBy(asc(register.id))
      .limit(1),
  ])
  return { hasClient: someClient.length > 0, hasDocument: someDocument.length > 0 }
}

/** Written out, so that the partial indexes of the register are recognised. */
const waiting = sql`${register.standing} in ('issued', 'sent', 'viewed', 'partly_paid') and ${register.deletedAt} is null`
const waitingInvoices = sql`${register.kind} = 'invoice' and ${waiting}`
const waitingQuotes = sql`${register.kind} = 'quote' and ${waiting}`

/** One pass over the covering index, and one over what is paid in part. */
async function sumOutstanding(tx: CompanyTx, today: string): Promise<Outstanding[]> {
  const [sums, partly] = await Promise.all([
    tx
      .select({
        currency: register.currency,
        openMinor: sumOf(register.openMinor),
        overdueMinor: sql<string>`coalesce(sum(${register.openMinor}) filter (where ${lt(register.dueOn, today)}), 0)`,
      })
      .from(register)
      .where(waitingInvoices)
      .groupBy(register.currency),
    tx
      .select({ currency: register.currency, openMinor: sumOf(register.openMinor) })
      .from(register)
      .where(
        and(
          sql`${register.kind} = 'invoice' and ${register.standing} = 'partly_paid' and ${register.deletedAt} is null`,
          gte(register.dueOn, today),
        ),
      )
      .groupBy(register.currency),
  ])
  return sums.map(({ currency, openMinor, overdueMinor }) => {
    const partlyMinor = partly.find(one => one.currency === currency)?.openMinor ?? '0'
    const notDueMinor = BigInt(openMinor) - BigInt(overdueMinor) - BigInt(partlyMinor)
    return {
      currency,
      amount: decimalIn(currency, openMinor),
      notDue: decimalIn(currency, notDueMinor),
      partlyPaid: decimalIn(currency, partlyMinor),
      overdue: decimalIn(currency, overdueMinor),
    }
  })
}

async function sumQuotesWaiting(tx: CompanyTx, today: string): Promise<QuotesWaiting[]> {
  const sums = await tx
    .select({
      currency: register.currency,
      totalMinor: sumOf(register.totalMinor),
      count: sql<number>`count(*)::int`,
      nextEndsOn: sql<string>`min(${register.dueOn})::text`,
    })
    .from(register)
    .where(and(waitingQuotes, gte(register.dueOn, today)))
    .groupBy(register.currency)
  return sums.map(({ totalMinor, ...rest }) => ({
    ...rest,
    amount: decimalIn(rest.currency, totalMinor),
  }))
}

/** Days become months here; a year of them is a few hundred rows, in the order of their key. */
async function sumIncome(tx: CompanyTx, today: string): Promise<MonthIncome[]> {
  const month = sql<string>`to_char(${dailyFigures.day}, 'YYYY-MM')`
  const sums = await tx
    .select({
      month,
      currency: dailyFigures.currency,
      receivedMinor: sumOf(dailyFigures.receivedMinor),
      payments: sql<number>`sum(${dailyFigures.receivedCount})::int`,
      lastOn: sql<
        string | null
      >`(max(${dailyFigures.day}) filter (where ${dailyFigures.receivedCount} > 0))::text`,
    })
    .from(dailyFigures)
    .where(and(gte(dailyFigures.day, incomeSince(today)), lte(dailyFigures.day, today)))
    .groupBy(month, dailyFigures.currency)
  return sums
    .filter(({ receivedMinor, payments }) => receivedMinor !== '0' || payments !== 0)
    .map(({ receivedMinor, ...rest }) => ({
      ...rest,
      amount: decimalIn(rest.currency, receivedMinor),
    }))
}

async function listByDueDate(
  tx: CompanyTx,
  condition: SQL | undefined,
  today: string,
): Promise<Waiting<DocumentRow>> {
  const [{ rows }, count] = await Promise.all([
    firstByDueDate(tx, condition, today),
    countUpTo(tx, condition),
  ])
  return { rows, count }
}

async function firstByDueDate(tx: CompanyTx, condition: SQL | undefined, today: string) {
  const rows = await selectNamedRows(tx)
    .where(condition)
    .orderBy(asc(register.dueOn), asc(register.id))
    .limit(shownRows)
  return { rows: rows.map(row => toRow(row, today)) }
}

/** What somebody began to write, quotes and invoices. */
async function listOwnDrafts(
  tx: CompanyTx,
  { userId, today }: Viewer,
): Promise<Waiting<DocumentRow>> {
  const kinds = ['invoice', 'quote'] as const
  const found = await Promise.all(
    kinds.map(async kind => {
      const condition = and(
        eq(register.createdBy, userId),
        sql`${register.kind} = ${sql.raw(`'${kind}'`)} and ${register.standing} = 'draft' and ${register.deletedAt} is null`,
      )
      const [rows, count] = await Promise.all([
        selectNamedRows(tx)
          .where(condition)
          .orderBy(desc(register.listedAt), desc(register.id))
          .limit(shownRows),
        countUpTo(tx, condition),
      ])
      return { rows: rows.map(row => toRow(row, today)), count }
    }),
  )
  const rows = found
    .flatMap(each => each.rows)
    .toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
  return {
    rows: rows.slice(0, shownRows),
    count: found.reduce((sum, each) => sum + each.count, 0),
  }
}

async function listAccepted(tx: CompanyTx): Promise<Waiting<AcceptedQuote>> {
  const condition = sql`${register.kind} = 'quote' and ${register.standing} = 'accepted' and ${register.deletedAt} is null`
  const [rows, count] = await Promise.all([selectAccepted(tx, condition), countUpTo(tx, condition)])
  return { rows: rows.map(toAccepted), count }
}

/** The quotes are found first, so that their clients and deposits are looked up for them alone. */
function selectAccepted(tx: CompanyTx, condition: SQL) {
  const found = tx
    .select({
      companyId: register.companyId,
      id: register.id,
      number: register.number,
      clientId: register.clientId,
      currency: register.currency,
      totalMinor: register.totalMinor,
      issuedOn: register.issuedOn,
      acceptedAt: register.acceptedAt,
      updatedAt: register.updatedAt,
      listedAt: register.listedAt,
    })
    .from(register)
    .where(condition)
    .orderBy(desc(register.listedAt), desc(register.id))
    .limit(shownRows)
    .as('found')
  return tx
    .select({
      id: found.id,
      number: found.number,
      clientName: clients.name,
      currency: found.currency,
      totalMinor: found.totalMinor,
      issuedOn: found.issuedOn,
      acceptedAt: found.acceptedAt,
      updatedAt: found.updatedAt,
      depositId: quoteInvoices.invoiceId,
      depositNumber: invoices.number,
    })
    .from(found)
    .leftJoin(clients, and(eq(clients.companyId, found.companyId), eq(clients.id, found.clientId)))
    .leftJoin(
      quoteInvoices,
      and(
        eq(quoteInvoices.companyId, found.companyId),
        eq(quoteInvoices.quoteId, found.id),
        eq(quoteInvoices.purpose, 'deposit'),
      ),
    )
    .leftJoin(
      invoices,
      and(
        eq(invoices.companyId, quoteInvoices.companyId),
        eq(invoices.id, quoteInvoices.invoiceId),
      ),
    )
    .orderBy(desc(found.listedAt), desc(found.id))
}

function toAccepted(row: Awaited<ReturnType<typeof selectAccepted>>[number]): AcceptedQuote {
  return {
    id: row.id,
    number: row.number,
    clientName: row.clientName ?? '',
    currency: row.currency,
    total: decimalIn(row.currency, row.totalMinor),
    issuedOn: row.issuedOn,
    acceptedAt: row.acceptedAt ?? row.updatedAt,
    deposit: row.depositId ? { invoiceId: row.depositId, number: row.depositNumber } : null,
  }
}

/** Counts no further than a screen would say. */
async function countUpTo(tx: CompanyTx, condition: SQL | undefined): Promise<number> {
  const found = tx
    .select({ one: sql`1`.as('one') })
    .from(register)
    .where(condition)
    .limit(countLimit)
    .as('found')
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(found)
  return row?.count ?? 0
}

function sumOf(
  column:
    | typeof register.openMinor
    | typeof dailyFigures.receivedMinor
    | typeof register.totalMinor,
) {
  return sql<string>`sum(${column})`
}

function decimalIn(currency: string, minor: bigint | string): string {
  return decimalOf(BigInt(minor), digitsOfCurrency(currency) ?? 2)
}
