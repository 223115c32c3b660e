import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import { withConnection } from '@/scripts/postgres/logins'

/** Writes down which database a server of the journeys uses; answers with what forgets it. */
export function noteDatabase(port: string, ownerUrl: string): () => void {
  writeFileSync(noteOf(port), ownerUrl, { mode: 0o600 })
  return () => rmSync(noteOf(port), { force: true })
}

/** Looks past every policy into the database of the server at an address, for what no page shows. */
export function databaseOf<T>(
  address: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  return withConnection(readFileSync(noteOf(new URL(address).port), 'utf8'), work)
}

function noteOf(port: string): string {
  return join(tmpdir(), `pixelcrafte-journeys-${port}`)
}
