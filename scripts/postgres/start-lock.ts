import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const WAIT_SECONDS = 90

/** Runs the work while no other process starts or stops the server kept in `directory`. */
export async function whileLocked<T>(directory: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(directory, { recursive: true })
  const path = join(directory, 'starting.lock')
  await take(path)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

async function take(path: string): Promise<void> {
  const giveUpAt = Date.now() + WAIT_SECONDS * 1000
  while (!tryToTake(path)) {
    if (!isAlive(holderOf(path))) rmSync(path, { force: true })
    else if (Date.now() > giveUpAt) {
      throw new Error(`Another process is still starting the database. If none is, remove ${path}.`)
    } else await pause(100)
  }
}

function tryToTake(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8')) || process.pid
  } catch {
    return process.pid
  }
}

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
