import { and, desc, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import { counters, creditNotes, invoices, quotes, receipts, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { type DocumentKind, documentKinds } from '@/lib/documents/model'
import { type Company, type NumberPattern, numberPatternOf } from '../model'
import { type NumberSeries, sequenceIn } from './model'

type Numbering = Pick<Company, 'prefixes' | 'numberPadding' | 'yearlyReset'>

/** Where the numbers of every kind stand on a day. */
export async function listNumberSeries(
  tx: CompanyTx,
  company: Numbering,
  today: string,
): Promise<NumberSeries[]> {
  const found: NumberSeries[] = []
  for (const kind of documentKinds) {
    const pattern = numberPatternOf(company, kind, today)
    found.push(await getNumberSeries(tx, kind, pattern))
  }
  return found
}

/** Where one series stands. */
export async function getNumberSeries(
  tx: CompanyTx,
  kind: DocumentKind,
  pattern: NumberPattern,
): Promise<NumberSeries> {
  const next = ((await listCounted(tx))[pattern.series] ?? 0) + 1
  const taken = await getTakenNumber(tx, kind, pattern, next)
  return {
    kind,
    ...pattern,
    next,
    isEmpty: await isEmptySeries(tx, kind, pattern.series),
    taken: taken?.number ?? null,
    free: taken ? sequenceIn(taken.number, pattern.prefix) + 1 : next,
  }
}

/** The last sequence of every series that was ever begun. */
export async function listCounted(tx: CompanyTx): Promise<Record<string, number>> {
  const rows = await tx.select({ series: counters.series, last: counters.last }).from(counters)
  return Object.fromEntries(rows.map(({ series, last }) => [series, last]))
}

/** Whether no document has a number of the series. */
export async function isEmptySeries(
  tx: CompanyTx,
  kind: DocumentKind,
  series: string,
): Promise<boolean> {
  const table = tables[kind]
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(eq(table.series, series))
    .limit(1)
  return rows.length === 0
}

/** The highest number of another series that this one would come to print. */
export async function getTakenNumber(
  tx: CompanyTx,
  kind: DocumentKind,
  { prefix, series, padding }: NumberPattern,
  next: number,
): Promise<{ number: string; isImported: boolean } | null> {
  const key = prefix.toLowerCase()
  const digits = sql`substr(${register.number}, ${prefix.length + 1})`
  const sequence = sql`case when ${digits} ~ '^[0-9]{1,9}$' then ${digits}::integer end`
  const [taken] = await tx
    .select({ number: register.number, importId: register.importId })
    .from(register)
    .where(
      and(
        isNull(register.deletedAt),
        gte(register.numberKey, key),
        lt(register.numberKey, `${key}\u{10FFFF}`),
        eq(register.kind, kind),
        sql`left(${register.number}, ${prefix.length}) = ${prefix}`,
        // Padded otherwise, it is another number.
        sql`(length(${digits}) = ${padding} or length(${digits}) > ${padding} and ${digits} !~ '^0')`,
        sql`${sequence} >= ${next}`,
        ne(register.series, series),
      ),
    )
    .orderBy(sql`${register.importId} is null desc`, desc(sequence))
    .limit(1)
  return taken?.number ? { number: taken.number, isImported: taken.importId !== null } : null
}

const tables = {
  invoice: invoices,
  quote: quotes,
  credit_note: creditNotes,
  receipt: receipts,
} as const
