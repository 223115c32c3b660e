import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '@/scripts/postgres/start-lock'

/** Whether the process named in the cluster's postmaster.pid is a PostgreSQL that still runs. */
export function isPostmasterRunning(cluster: string): boolean {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return false
  return isPostgres(Number(readFileSync(path, 'utf8').split('\n')[0]))
}

/**
 * Lets a start pass a postmaster.pid whose process is a zombie, or a stranger that got its number.
 * The first line becomes this process: PostgreSQL disregards its own ancestors, yet still checks
 * the shared memory named below, so orphaned backends are never joined by a second server.
 */
export function disownStalePostmaster(cluster: string): void {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path) || isPostmasterRunning(cluster)) return
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  writeFileSync(path, [process.pid, ...rest].join('\n'))
}

function isPostgres(pid: number): boolean {
  if (!pid) return false
  if (process.platform === 'linux') {
    const stat = readIfPresent(`/proc/${pid}/stat`)
    return /\(postgres\) [^ZX]/.test(stat)
  }
  if (process.platform === 'win32') return isAlive(pid)
  const listed = spawnSync('ps', ['-o', 'state=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  return listed.status === 0 && /^[^Z].*postgres/.test(listed.stdout.trim())
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
