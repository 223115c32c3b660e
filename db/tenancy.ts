import { sql } from 'drizzle-orm'
import type { PgTransaction } from 'drizzle-orm/pg-core'
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import type { ExtractTablesWithRelations } from 'drizzle-orm/relations'
import { isId } from '@/lib/platform/ids'
import { database, type Schema } from './connection'

type Transaction = PgTransaction<
  PostgresJsQueryResultHKT,
  Schema,
  ExtractTablesWithRelations<Schema>
>

declare const door: unique symbol
/** A transaction that sees one company only. */
export type CompanyTx = Transaction & { readonly [door]: 'company' }
/** A transaction for what happens before a company is known. */
export type SystemTx = Transaction & { readonly [door]: 'system' }

/** Opens the company's transaction; called by the doors in lib/access/doors.ts and nobody else. */
export function inCompanyTransaction<T>(
  companyId: string,
  mode: 'read' | 'write',
  body: (tx: CompanyTx) => Promise<T>,
): Promise<T> {
  if (!isId(companyId)) throw new Error('A company id must be a UUID.')
  const settings = ['set local role app_user', `set local app.company_id = '${companyId}'`]
  // One snapshot for all queries of a page: what it shows of a document agrees with itself.
  if (mode === 'read')
    settings.unshift('set transaction isolation level repeatable read, read only')
  return transaction(settings, tx => body(tx as CompanyTx))
}

/** Opens the system's transaction; called by the system door and nobody else. */
export function inSystemTransaction<T>(body: (tx: SystemTx) => Promise<T>): Promise<T> {
  return transaction(['set local role app_system'], tx => body(tx as SystemTx))
}

/** Serialization failures and deadlocks are run again: a body may run twice. */
async function transaction<T>(
  settings: string[],
  body: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const begun: Transaction[] = []
    try {
      const result = await database().transaction(tx => {
        begun.push(tx)
        return withSettings(tx, settings, body)
      })
      for (const tx of begun) for (const run of afterwards.get(tx) ?? []) run()
      return result
    } catch (error) {
      if (attempt >= 4 || !isRetryable(error)) throw withoutValues(error)
    }
  }
}

const afterwards = new WeakMap<Transaction, (() => void)[]>()

/** Runs something once the transaction has committed, and never if it does not: such as waking who delivers mail. */
export function afterCommit(tx: CompanyTx | SystemTx, run: () => void): void {
  afterwards.set(tx, [...(afterwards.get(tx) ?? []), run])
}

async function withSettings<T>(
  tx: Transaction,
  settings: string[],
  body: (tx: Transaction) => Promise<T>,
): Promise<T> {
  // Drizzle sends a query only at `.then`: started here, the settings travel ahead of the body's first
  // query in the same round trip, instead of a round trip each.
  const applied = settings.map(text => tx.execute(sql.raw(text)).then(rows => rows))
  const done = Promise.all(applied)
  done.catch(() => {})
  const result = await body(tx)
  await done
  return result
}

/** A failed query, told without the values it was sent with: whoever logs it, a framework too, logs no secrets. */
class QueryFailure extends Error {
  override readonly name = 'QueryFailure'
  readonly code: string | undefined
  readonly constraint_name: string | undefined
  constructor(error: Error) {
    super(`A query failed: ${innermostCause(error).message}`)
    this.code = databaseErrorCode(error)
    this.constraint_name = violatedConstraint(error)
  }
}

/** Drizzle puts the statement and all its parameters into the message, PostgreSQL whole rows into `detail`. */
function withoutValues(error: unknown): unknown {
  return error instanceof Error && 'query' in error && 'params' in error
    ? new QueryFailure(error)
    : error
}

function innermostCause(error: Error): Error {
  return error.cause instanceof Error ? innermostCause(error.cause) : error
}

const retryable = new Set(['40001', '40P01'])

function isRetryable(error: unknown): boolean {
  return retryable.has(databaseErrorCode(error) ?? '')
}

/** The SQLSTATE of an error from the database, looked for in its causes too. */
export function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code))
    return error.code
  return databaseErrorCode(error.cause)
}

/** The constraint a database error names, looked for in its causes too. */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('constraint_name' in error && typeof error.constraint_name === 'string')
    return error.constraint_name
  return violatedConstraint(error.cause)
}
