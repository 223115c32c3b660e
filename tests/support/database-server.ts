import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase } from '@/db/migrate'
import { grantRuntimeRoles, withConnection } from '@/scripts/postgres/logins'
import { startServer, stopServer } from '@/scripts/postgres/server'
import { isAlive } from '@/scripts/postgres/start-lock'

const PREFIX = 'pixelcrafte-test-'

/** A database server for tests alone. URLs name the `postgres` database; see `urlOf`. */
export type TestServer = {
  ownerUrl: string
  /** Undefined on a server of your own: the app then drops to its roles from the owner's login. */
  runtimeUrl: string | undefined
  stop: () => Promise<void>
}

/** Starts an embedded server in a directory of its own, or uses TEST_DATABASE_URL. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { ownerUrl: given, runtimeUrl: undefined, stop: async () => {} }
  await removeAbandonedServers()
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const server = await startServer(directory, 'nothing')
  return {
    ownerUrl: server.ownerUrl('postgres'),
    runtimeUrl: server.runtimeUrl('postgres'),
    stop: () => removeServer(directory),
  }
}

/** Makes an empty database under a new name and brings it to the newest schema. Answers the name. */
export async function createMigratedDatabase(server: TestServer, purpose: string): Promise<string> {
  const name = await createDatabase(server.ownerUrl, purpose)
  const ownerUrl = urlOf(server.ownerUrl, name)
  await migrateDatabase(ownerUrl)
  if (server.runtimeUrl) await grantRuntimeRoles(ownerUrl)
  return name
}

/** Makes a database under a new name, a copy of `template` when given. Answers the name. */
export async function createDatabase(
  ownerUrl: string,
  purpose: string,
  template?: string,
): Promise<string> {
  const name = `test_${purpose}_${randomBytes(6).toString('hex')}`
  await withConnection(ownerUrl, async sql => {
    await sql.unsafe(`create database ${name}${template ? ` template ${template}` : ''}`)
  })
  return name
}

/** Drops a database, ending whatever is still connected to it. */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await withConnection(ownerUrl, async sql => {
    await sql.unsafe(`drop database if exists ${name} with (force)`)
  })
}

/** The same server and login, another database. */
export function urlOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}

/** A run that was killed could not stop its server: the next one does. */
async function removeAbandonedServers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length).split('-')[0])
    if (pid && !isAlive(pid)) await removeServer(join(tmpdir(), name)).catch(() => {})
  }
}

async function removeServer(directory: string): Promise<void> {
  await stopServer(directory)
  rmSync(directory, { recursive: true, force: true })
}
