import type { MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { checkImport, runImport } from '@/lib/imports/commands'
import type { MappingInput } from '@/lib/imports/input'
import type { CheckedRow, ImportKind, ImportView } from '@/lib/imports/model'
import { getImport, listCheckedRows } from '@/lib/imports/queries'
import { workOnImports } from '@/lib/imports/round/deliver'
import { uploadImport } from '@/lib/imports/upload/commands'

/** A file's bytes in parts, as a connection brings them. */
export async function* inParts(text: string | Uint8Array, size = 8192): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function upload(
  actor: MemberActor,
  kind: ImportKind,
  text: string | Uint8Array,
): Promise<ImportView> {
  const { id } = await uploadImport(actor, { kind, fileName: `${kind}.csv` }, inParts(text))
  return readImport(actor, id)
}

export async function readImport(actor: MemberActor, id: string): Promise<ImportView> {
  const found = await readAs(actor, tx => getImport(tx, id))
  if (!found) throw new Error(`There is no import ${id}.`)
  return found
}

/** What the mapping form would send where nobody changes anything. */
export function mappingOf(view: ImportView, changes: Partial<MappingInput> = {}): MappingInput {
  const { id, version, mapping, options } = view
  const { dateFormat, decimalSign, currency, taxRule } = options
  return {
    id,
    version,
    mapping,
    dateFormat: dateFormat || 'iso',
    decimalSign,
    currency: currency || 'EUR',
    taxRule,
    ...changes,
  }
}

/** Uploads a file and has it checked. */
export async function checked(
  actor: MemberActor,
  kind: ImportKind,
  text: string | Uint8Array,
  changes: Partial<MappingInput> = {},
): Promise<ImportView> {
  const view = await upload(actor, kind, text)
  await checkImport(actor, mappingOf(view, changes))
  await workOnImports()
  return readImport(actor, view.id)
}

/** Uploads a file, has it checked and imported. */
export async function imported(
  actor: MemberActor,
  kind: ImportKind,
  text: string | Uint8Array,
  changes: Partial<MappingInput> = {},
): Promise<ImportView> {
  const view = await checked(actor, kind, text, changes)
  await runImport(actor, { id: view.id, version: view.version })
  await workOnImports()
  return readImport(actor, view.id)
}

/** What was found of rows: the first page of it. */
export async function findingsOf(actor: MemberActor, id: string): Promise<CheckedRow[]> {
  return (await readAs(actor, tx => listCheckedRows(tx, id, { outcome: null }))).rows
}
