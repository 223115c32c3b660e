import { and, eq } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { afterCommit, type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { wakeImports } from '@/lib/platform/import-wake'
import { mappingProblem } from './fields/model'
import type { ImportStepInput, MappingInput } from './input'
import { type ImportStatus, type ImportView, isOver, refusalOfImport } from './model'
import { getImport } from './queries'

/** Keeps which column is what, and has every row looked at: in the background, nothing is written yet. */
export async function checkImport(
  actor: Actor,
  input: MappingInput,
): Promise<{ id: string; status: ImportStatus }> {
  authorize(actor, 'import records')
  return runCommand(actor, async tx => {
    const row = await lockImport(tx, input.id)
    if (row.status === 'checking') return { id: row.id, status: row.status }
    assertStatus(row.status, ['mapping', 'checked'])
    if (row.version !== input.version) throw changedMeanwhile()
    const { mapping, dateFormat, decimalSign, currency, taxRule } = input
    const kept = Object.fromEntries(
      Object.entries(mapping).filter(
        ([place, key]) => key !== '' && Number(place) < row.heads.length,
      ),
    )
    const problem = mappingProblem(row.kind, kept, dateFormat)
    if (problem) throw new DomainError('invalid', problem)
    await tx
      .update(imports)
      .set({
        ...begun(row.version),
        status: 'checking',
        mapping: kept,
        options: { dateFormat, decimalSign, currency, taxRule },
        createCount: 0,
        skipCount: 0,
        problemCount: 0,
      })
      .where(eq(imports.id, row.id))
    await tx
      .update(importRows)
      .set({ outcome: null, label: '', remark: '' })
      .where(eq(importRows.importId, row.id))
    afterCommit(tx, wakeImports)
    return { id: row.id, status: 'checking' }
  })
}

/** Goes back to the columns of a file that was checked. */
export async function remapImport(actor: Actor, input: ImportStepInput): Promise<{ id: string }> {
  authorize(actor, 'import records')
  return runCommand(actor, async tx => {
    const row = await lockImport(tx, input.id)
    if (row.status === 'mapping') return { id: row.id }
    assertStatus(row.status, ['checked'])
    await tx
      .update(imports)
      .set({ ...begun(row.version), status: 'mapping' })
      .where(eq(imports.id, row.id))
    return { id: row.id }
  })
}

/**
 * Has a checked file imported: in the background, all of it or nothing. Asked twice, it is imported once.
 * @throws DomainError `wrong_state` while a row has a problem
 */
export async function runImport(
  actor: Actor,
  input: ImportStepInput,
): Promise<{ id: string; status: ImportStatus }> {
  authorize(actor, 'import records')
  return runCommand(actor, async tx => {
    const row = await lockImport(tx, input.id)
    if (row.status === 'importing' || row.status === 'done')
      return { id: row.id, status: row.status }
    assertStatus(row.status, ['checked'])
    if (row.version !== input.version) throw changedMeanwhile()
    const refusal = refusalOfImport(row)
    if (refusal) throw new DomainError('wrong_state', refusal)
    await tx
      .update(imports)
      .set({ ...begun(row.version), status: 'importing', options: { ...row.options, tries: '0' } })
      .where(eq(imports.id, row.id))
    afterCommit(tx, wakeImports)
    return { id: row.id, status: 'importing' }
  })
}

/** Throws a file away that was not imported, with its rows. */
export async function discardImport(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  authorize(actor, 'import records')
  return runCommand(actor, async tx => {
    const row = await lockImport(tx, id)
    if (row.status === 'discarded') return { id }
    if (row.status === 'importing')
      throw new DomainError(
        'wrong_state',
        'This file is being imported right now. Wait for its end.',
      )
    if (isOver(row.status))
      throw new DomainError('wrong_state', 'This import is over. There is nothing to discard.')
    await tx
      .update(imports)
      .set({ ...begun(row.version), status: 'discarded', finishedAt: now() })
      .where(eq(imports.id, id))
    await tx.delete(importRows).where(eq(importRows.importId, id))
    await recordActivity(tx, actor, {
      verb: 'import.discarded',
      subject: { kind: 'import', id, label: row.fileName },
    })
    return { id }
  })
}

/** How far an import is. @throws DomainError `not_found` for any id of another company */
export async function readProgress(actor: Actor, { id }: { id: string }): Promise<ImportView> {
  authorize(actor, 'import records')
  const found = await readAs(actor, tx => getImport(tx, id))
  if (!found) throw notFound('import')
  return found
}

function begun(version: number) {
  return { version: version + 1, doneCount: 0, problem: '', lockedUntil: null, updatedAt: now() }
}

async function lockImport(tx: CompanyTx, id: string) {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, id)))
    .for('update')
  if (!row) throw notFound('import')
  return row
}

function assertStatus(status: ImportStatus, wanted: readonly ImportStatus[]): void {
  if (wanted.includes(status)) return
  throw new DomainError(
    'wrong_state',
    isOver(status)
      ? 'This import is over. Upload the file again to import it once more.'
      : 'This import is not at that step any more. Reload the page to see where it is.',
  )
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    'conflict',
    'Somebody else went on with this import meanwhile. Reload the page to see where it is.',
  )
}
