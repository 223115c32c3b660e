import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/all'
import { type Actor, asCompanyId, type SystemActor } from '@/lib/access/actor'
import { type CompanyTx, inSystem, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { databaseNow } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { type CheckedRow, leaseSeconds, mostTries } from '../model'
import type { Counts, HeldImport } from './model'

/**
 * Takes the import that waits longest, of any company, for the time of a lease; of each company one at a time. All by the
 * database's clock.
 */
export async function claimImport(): Promise<HeldImport | null> {
  const at = databaseNow()
  const [row] = await inSystem('work on imports', tx => {
    const waiting = tx
      .select({ companyId: imports.companyId, id: imports.id })
      .from(imports)
      .where(
        and(
          inArray(imports.status, ['checking', 'importing']),
          or(isNull(imports.lockedUntil), lt(imports.lockedUntil, at)),
          sql`not exists (
            select from ${imports} other
            where other.company_id = ${imports.companyId} and other.status in ('checking', 'importing')
              and other.locked_until >= ${at})`,
        ),
      )
      .orderBy(imports.updatedAt)
      .limit(1)
      .for('update', { skipLocked: true })
    return tx
      .update(imports)
      .set({ lockedUntil: sql`${at} + make_interval(secs => ${leaseSeconds})` })
      .where(sql`(${imports.companyId}, ${imports.id}) = (${waiting})`)
      .returning({ companyId: imports.companyId, id: imports.id, lockedUntil: imports.lockedUntil })
  })
  if (!row?.lockedUntil) return null
  return { ...row, lockedUntil: row.lockedUntil, done: 0, isLost: false }
}

/** Who works: the service, for the company whose file it is. */
export function workerOf({ companyId, id }: HeldImport): SystemActor {
  return {
    kind: 'system',
    companyId: asCompanyId(companyId),
    purpose: 'The service',
    requestId: id,
  }
}

/**
 * Counts a try of the step before anything is done, so that one that ends the process ends too.
 * @returns what is to be done; null when it was given up, or somebody else has it
 */
export async function beginTry(held: HeldImport): Promise<typeof imports.$inferSelect | null> {
  const actor = workerOf(held)
  return runCommand(actor, async tx => {
    const [row] = await tx.select().from(imports).where(isHeld(held)).for('update')
    if (!row) return null
    const tries = Number(row.options.tries ?? 0) + 1
    if (tries > mostTries) {
      await endImport(tx, actor, held, 'failed', {
        problem:
          'This import was begun several times and never came to its end. Nothing of it was kept.',
      })
      return null
    }
    const options = { ...row.options, tries: String(tries) }
    await tx.update(imports).set({ options, doneCount: 0 }).where(eq(imports.id, row.id))
    return { ...row, options }
  })
}

/** Says how far it is and that somebody is there, and keeps it for another lease. */
export async function beat(held: HeldImport): Promise<void> {
  const at = databaseNow()
  const [row] = await runCommand(workerOf(held), tx =>
    tx
      .update(imports)
      .set({
        doneCount: held.done,
        lockedUntil: sql`${at} + make_interval(secs => ${leaseSeconds})`,
      })
      .where(isHeld(held))
      .returning({ lockedUntil: imports.lockedUntil }),
  )
  if (row?.lockedUntil) held.lockedUntil = row.lockedUntil
  else held.isLost = true
}

/** Notes what was found of some rows. */
export async function noteFindings(held: HeldImport, found: readonly CheckedRow[]): Promise<void> {
  if (found.length === 0) return
  const rows = JSON.stringify(
    found.map(({ row, outcome, label, remark }) => ({ row, outcome, label, remark })),
  )
  await runCommand(workerOf(held), tx =>
    tx.execute(sql`
      update ${importRows} set outcome = found.outcome, label = found.label, remark = found.remark
      from jsonb_to_recordset(${rows}::jsonb) as found("row" integer, outcome text, label text, remark text)
      where ${importRows.importId} = ${held.id} and ${importRows.row} = found."row"`),
  )
}

/** Ends the check of a file. */
export async function finishCheck(
  held: HeldImport,
  counts: Counts,
  options: Record<string, string>,
): Promise<void> {
  await runCommand(workerOf(held), tx =>
    tx
      .update(imports)
      .set({
        ...counts,
        status: 'checked',
        options,
        doneCount: held.done,
        lockedUntil: null,
        version: sql`${imports.version} + 1`,
        updatedAt: now(),
      })
      .where(isHeld(held)),
  )
}

/**
 * Ends an import in the transaction that did it, if it is still this process's to end.
 * @returns false when somebody else has it: the transaction must not be committed then
 */
export async function endImport(
  tx: CompanyTx,
  actor: Actor,
  held: HeldImport,
  status: 'done' | 'failed',
  facts: { problem?: string; createCount?: number; options?: Record<string, string> },
): Promise<boolean> {
  const [row] = await tx
    .update(imports)
    .set({
      ...facts,
      status,
      doneCount: held.done,
      lockedUntil: null,
      version: sql`${imports.version} + 1`,
      updatedAt: now(),
      finishedAt: now(),
    })
    .where(isHeld(held))
    .returning()
  if (!row) return false
  await recordActivity(tx, actor, {
    verb: status === 'done' ? 'import.finished' : 'import.failed',
    subject: { kind: 'import', id: row.id, label: row.fileName },
    after:
      status === 'done'
        ? { kind: row.kind, created: row.createCount, skipped: row.skipCount }
        : { kind: row.kind },
  })
  return true
}

/** Takes a file back to its columns, because what it was checked against is not so any more. */
export async function sendBack(held: HeldImport, problem: string): Promise<void> {
  await runCommand(workerOf(held), tx =>
    tx
      .update(imports)
      .set({
        status: 'mapping',
        problem,
        lockedUntil: null,
        version: sql`${imports.version} + 1`,
        updatedAt: now(),
      })
      .where(isHeld(held)),
  )
}

/** Gives up an import that failed for a reason nobody foresaw. */
export async function giveUp(held: HeldImport): Promise<void> {
  const problem =
    'Something went wrong on our side, and nothing was imported. Upload the file again in a while.'
  const actor = workerOf(held)
  await runCommand(actor, tx => endImport(tx, actor, held, 'failed', { problem }))
}

function isHeld(held: HeldImport) {
  return and(
    eq(imports.id, held.id),
    inArray(imports.status, ['checking', 'importing']),
    eq(imports.lockedUntil, held.lockedUntil),
  )
}
