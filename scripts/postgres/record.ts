import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const shape = z.object({
  port: z.number().int().min(0).max(65535),
  home: z.string().optional(),
  ownerPassword: z.string().min(32),
  runtimePassword: z.string().min(32),
})

/** What is remembered beside a server's data. Port 0: none chosen yet. */
export type ServerRecord = z.infer<typeof shape>

/** The record kept in `directory`, or undefined when no server was ever made there. */
export function readRecord(directory: string): ServerRecord | undefined {
  const path = recordPath(directory)
  return existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined
}

/** A record with new random passwords (48 hex digits each). */
export function newRecord(): ServerRecord {
  const secret = () => randomBytes(24).toString('hex')
  return { port: 0, ownerPassword: secret(), runtimePassword: secret() }
}

/** Writes the record whole or not at all, readable by its owner alone. */
export function writeRecord(directory: string, record: ServerRecord): void {
  writePrivately(recordPath(directory), `${JSON.stringify(record, null, 2)}\n`)
}

/** Replaces a file in one step, with mode 0600. */
export function writePrivately(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, text, { mode: 0o600 })
  renameSync(unfinished, path)
}

function recordPath(directory: string): string {
  return join(directory, 'server.json')
}
