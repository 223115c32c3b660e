import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/platform/env'
import * as schema from './schema/all'

export type Schema = typeof schema
export type Database = PostgresJsDatabase<Schema>

interface Connection {
  sql: postgres.Sql
  database: Database
}

// The bundler may load this module more than once; the pool must still be one.
const shared = globalThis as typeof globalThis & { pixelCrafteConnection?: Connection }

/** The pool of the running process, opened at first use. Only db/tenancy.ts opens transactions on it. */
export function database(): Database {
  shared.pixelCrafteConnection ??= connect()
  return shared.pixelCrafteConnection.database
}

/** Ends the pool after running queries are done. */
export async function closeDatabase(): Promise<void> {
  const connection = shared.pixelCrafteConnection
  shared.pixelCrafteConnection = undefined
  await connection?.sql.end({ timeout: 5 })
}

function connect(): Connection {
  const url = env().DATABASE_RUNTIME_URL ?? env().DATABASE_URL
  const sql = postgres(url, {
    max: env().DATABASE_POOL_SIZE,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: {
      application_name: 'pixel-crafte-billing',
      statement_timeout: 30_000,
      lock_timeout: 20_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  })
  return { sql, database: drizzle(sql, { schema, casing: 'snake_case' }) }
}
