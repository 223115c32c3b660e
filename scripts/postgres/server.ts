import { existsSync, realpathSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  createCluster,
  type Keeping,
  startPostmaster,
  stopPostmaster,
} from '@/scripts/postgres/cluster'
import { ensureRuntimeLogin, RUNTIME_LOGIN, withConnection } from '@/scripts/postgres/logins'
import { findPlace, type Place } from '@/scripts/postgres/place'
import { chooseFreePort } from '@/scripts/postgres/port'
import { newRecord, readRecord, type ServerRecord, writeRecord } from '@/scripts/postgres/record'
import { disownStalePostmaster, isPostmasterRunning } from '@/scripts/postgres/stale-postmaster'
import { whileLocked } from '@/scripts/postgres/start-lock'

/** A running PostgreSQL; `startedHere` is false when it ran already and was only joined. */
export type PostgresServer = {
  startedHere: boolean
  port: number
  /** The superuser's URL of a database. */
  ownerUrl: (database: string) => string
  /** The URL of the same database for the application's own login. */
  runtimeUrl: (database: string) => string
}

/** Starts the server kept in `directory` (absolute), or joins it when it runs already. */
export async function startServer(
  directory: string,
  keep: Keeping = 'everything',
): Promise<PostgresServer> {
  return whileLocked(directory, async () => {
    const known = readRecord(directory)
    const record = known ?? newRecord()
    const place = findPlace(directory, record.home)
    const cluster = join(place.home, 'cluster')
    const kept = { ...record, home: place.home }
    if (!known) setAsideForgotten(place, cluster)
    if (await answersSoon(kept, cluster)) return describe(kept, false)
    disownStalePostmaster(cluster)
    writeRecord(directory, kept)
    createCluster(place, kept.ownerPassword)
    const started = { ...kept, port: await startOnFreePort(place, kept.port, keep) }
    writeRecord(directory, started)
    const server = describe(started, true)
    await ensureRuntimeLogin(server.ownerUrl('postgres'), started.runtimePassword)
    return server
  })
}

/** Who removed the record wants a new database; the old one, whose passwords are lost, is kept beside it. */
function setAsideForgotten(place: Place, cluster: string): void {
  if (!existsSync(cluster)) return
  if (isPostmasterRunning(cluster)) stopPostmaster(place)
  renameSync(cluster, `${cluster}.${Date.now()}`)
}

/** The server kept in `directory`, if it runs now; nothing is started. */
export async function findRunningServer(directory: string): Promise<PostgresServer | undefined> {
  const record = readRecord(directory)
  if (!record?.home) return undefined
  const runs = await answers(record, join(record.home, 'cluster'))
  return runs ? describe(record, false) : undefined
}

/** Stops the server kept in `directory`. False when none was running. */
export async function stopServer(directory: string): Promise<boolean> {
  const record = readRecord(directory)
  if (!record?.home) return false
  return whileLocked(directory, async () => {
    const place = findPlace(directory, record.home)
    if (!isPostmasterRunning(join(place.home, 'cluster'))) return false
    stopPostmaster(place)
    return true
  })
}

function describe(record: ServerRecord, startedHere: boolean): PostgresServer {
  const url = (login: string, password: string, database: string) =>
    `postgresql://${login}:${password}@127.0.0.1:${record.port}/${database}`
  return {
    startedHere,
    port: record.port,
    ownerUrl: database => url('postgres', record.ownerPassword, database),
    runtimeUrl: database => url(RUNTIME_LOGIN, record.runtimePassword, database),
  }
}

/** A postmaster that runs may still be recovering from a crash: it is given a minute to answer. */
async function answersSoon(record: ServerRecord, cluster: string): Promise<boolean> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (await answers(record, cluster)) return true
    if (!isPostmasterRunning(cluster)) return false
    await pause(500)
  }
  return false
}

/** Only a real connection tells: a killed postmaster can stay a zombie that looks alive. */
async function answers(record: ServerRecord, cluster: string): Promise<boolean> {
  if (record.port === 0) return false
  try {
    return await withConnection(describe(record, false).ownerUrl('postgres'), async sql => {
      const [row] = await sql<{ data_directory: string }[]>`show data_directory`
      return row !== undefined && realpathSync(row.data_directory) === realpathSync(cluster)
    })
  } catch {
    return false
  }
}

async function startOnFreePort(place: Place, remembered: number, keep: Keeping): Promise<number> {
  let port = await chooseFreePort(remembered)
  for (let attempt = 1; ; attempt += 1) {
    const outcome = startPostmaster(place, port, keep)
    if (outcome.started) return port
    if (!outcome.portTaken || attempt === 5) {
      throw new Error(`PostgreSQL did not start. Its last words:\n${outcome.lastWords}`)
    }
    port = await chooseFreePort()
  }
}
