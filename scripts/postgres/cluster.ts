import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '@/scripts/postgres/place'

const SETTINGS: Record<string, string | number> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 60,
  shared_buffers: '64MB',
  fsync: 'on',
  password_encryption: 'scram-sha-256',
  // Small containers have a /dev/shm too small for parallel queries.
  ...(process.platform === 'win32' ? {} : { dynamic_shared_memory_type: 'mmap' }),
}

// A server that is thrown away whole has nothing to keep from a crash.
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Whether what is committed outlives a crash of the machine. */
export type Keeping = 'everything' | 'nothing'

/** What became of a start. */
export type StartOutcome =
  | { started: true }
  | { started: false; portTaken: boolean; lastWords: string }

/** Makes the cluster in the place's home unless it is there; half-made ones are never used. */
export function createCluster(place: Place, ownerPassword: string): void {
  const cluster = join(place.home, 'cluster')
  if (existsSync(cluster)) return
  const unfinished = `${cluster}.unfinished`
  const passwordFile = join(place.home, 'owner-password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const options = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C']
  const made = call(place, 'initdb', ['-D', unfinished, `--pwfile=${passwordFile}`, ...options])
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    throw new Error(`The database directory could not be made in ${place.home}:\n${said(made)}`)
  }
  renameSync(unfinished, cluster)
}

/** Starts the postmaster detached and waits until it takes connections. */
export function startPostmaster(place: Place, port: number, keep: Keeping): StartOutcome {
  const log = join(place.home, 'postgres.log')
  const before = readLog(log).length
  const settings = { ...SETTINGS, ...(keep === 'nothing' ? FORGETFUL : {}), port }
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  // The log goes to a file: a pipe would stay open for as long as the server lives.
  const args = ['start', '-D', join(place.home, 'cluster'), '-l', log, '-w', '-t', '60']
  const outcome = call(place, 'pg_ctl', [...args, '-o', options.join(' ')], 'ignore')
  if (outcome.status === 0) return { started: true }
  const words = readLog(log).slice(before)
  return {
    started: false,
    portTaken: words.includes('Address already in use'),
    lastWords: words.trim().split('\n').slice(-8).join('\n') || said(outcome),
  }
}

/** Stops the postmaster, ending open connections, and waits until it is gone. */
export function stopPostmaster(place: Place): void {
  const args = ['stop', '-D', join(place.home, 'cluster'), '-m', 'fast', '-w', '-t', '60']
  const outcome = call(place, 'pg_ctl', args)
  if (outcome.status !== 0) throw new Error(`PostgreSQL did not stop: ${said(outcome)}`)
}

function call(
  place: Place,
  program: 'initdb' | 'pg_ctl',
  args: string[],
  output: 'pipe' | 'ignore' = 'pipe',
): SpawnSyncReturns<string> {
  return spawnSync(join(place.native, 'bin', program), args, {
    ...place.user,
    // The project's own directory may be closed to that account.
    cwd: place.home,
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    env: { ...process.env, HOME: place.home, LC_ALL: 'C', TZ: 'UTC' },
  })
}

function said(outcome: SpawnSyncReturns<string>): string {
  const text = [outcome.error?.message, outcome.stdout, outcome.stderr].filter(Boolean).join('\n')
  return text.trim() || `exit code ${outcome.status}`
}

function readLog(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
