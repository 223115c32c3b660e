import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MemberActor } from '@/lib/access/actor'
import { requestExport } from '@/lib/exports/commands'
import { makeDueExports } from '@/lib/exports/making/commands'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { configure } from '@/tests/support/environment'
import { asOwner } from '@/tests/support/owner-sql'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'
import { entriesOf, type ZipEntry } from '@/tests/support/zip'

/** A store of a test's own. */
export function exportsHere(): string {
  const directory = newTemporaryDirectory()
  configure('EXPORTS_DIR', directory)
  return directory
}

export interface ExportRowSeen {
  status: string
  done_count: number
  total_count: number
  file_path: string | null
  size_bytes: string
  sha256: string | null
  problem: string
  attempts: number
  locked_until: Date | null
  expires_at: Date | null
}

export async function exportRow(id: string): Promise<ExportRowSeen> {
  const [row] = await asOwner(sql => sql<ExportRowSeen[]>`select * from exports where id = ${id}`)
  if (!row) throw new Error('There is no such export.')
  return row
}

/** Asks for an export and makes it. */
export async function exported(actor: MemberActor): Promise<{ id: string; entries: ZipEntry[] }> {
  const { id } = await requestExport(actor, { id: newId() })
  await makeDueExports()
  return { id, entries: await entriesIn(id) }
}

/** The files of a finished export. */
export async function entriesIn(id: string): Promise<ZipEntry[]> {
  const { file_path: name, problem } = await exportRow(id)
  if (!name) throw new Error(`The export has no file: ${problem}`)
  return entriesOf(readFileSync(join(env().EXPORTS_DIR, name)))
}

export function textIn(entries: readonly ZipEntry[], name: string): string {
  const found = entries.find(entry => entry.name === name)
  if (!found) throw new Error(`There is no ${name} among ${entries.map(each => each.name)}`)
  return found.bytes.toString('utf8')
}
