import { and, asc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { exports } from '@/db/schema/all'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { inSystem, readAs, runCommand } from '@/lib/access/doors'
import { can } from '@/lib/access/policy'
import { recordActivity } from '@/lib/activity/record'
import { enqueue } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { DomainError } from '@/lib/platform/errors'
import {
  isDiskFull,
  type KeptExport,
  openWorkplace,
  removeExport,
} from '@/lib/platform/export-files'
import { newId } from '@/lib/platform/ids'
import { log } from '@/lib/platform/log'
import { expireExports, exportLabel } from '../commands'
import { filesOf, type Progress, writePieces } from '../content/commands'
import { getRequester } from '../content/queries'
import { leaseSeconds, mostTries, problemOfDisk, problemOfTries } from '../model'

export interface ExportRound {
  made: number
  failed: number
  /** Broke off, and made again later. */
  later: number
}

/** Makes the exports that wait, of whatever company, one after the other. Any number of processes may do so at once. */
export async function makeDueExports(): Promise<ExportRound> {
  const round: ExportRound = { made: 0, failed: 0, later: 0 }
  for (let held = await claimExport(); held; held = await claimExport())
    round[await make(held)] += 1
  return round
}

interface HeldExport {
  actor: SystemActor
  id: string
  requestedBy: string
  /** Which try this is; a later one takes over from it. */
  attempt: number
}

/** Takes the export that waits longest, for the time of a lease. One whose lease ran out broke off with its process. */
async function claimExport(): Promise<HeldExport | null> {
  const free = or(isNull(exports.lockedUntil), lt(exports.lockedUntil, now()))
  const claimed = await inSystem('work on exports', async tx => {
    const [row] = await tx
      .select({ companyId: exports.companyId, id: exports.id })
      .from(exports)
      .where(and(inArray(exports.status, ['waiting', 'running']), free))
      .orderBy(asc(exports.createdAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (row) await tx.update(exports).set({ lockedUntil: leaseEnd() }).where(keyOf(row))
    return row
  })
  if (!claimed) return null
  const actor: SystemActor = {
    kind: 'system',
    companyId: asCompanyId(claimed.companyId),
    purpose: 'make export',
    requestId: newId(),
  }
  return begin(actor, claimed.id)
}

const begun = { status: 'running', doneCount: 0, expiresAt: null } as const

async function begin(actor: SystemActor, id: string): Promise<HeldExport | null> {
  return runCommand(actor, async tx => {
    const [row] = await tx.select().from(exports).where(eq(exports.id, id)).for('update')
    if (!row) return null
    const attempt = row.attempts + 1
    await tx
      .update(exports)
      .set({ ...begun, attempts: attempt, lockedUntil: leaseEnd() })
      .where(eq(exports.id, id))
    return { actor, id, requestedBy: row.requestedBy, attempt }
  })
}

/** One try. A refusal ends the export with its sentence; anything else is tried again after the lease. */
async function make(held: HeldExport): Promise<keyof ExportRound> {
  const { actor, id } = held
  if (held.attempt > mostTries) return fail(held, problemOfTries(id))
  const progress: Progress = { done: 0, total: 0 }
  const lost = new AbortController()
  const beat = setInterval(() => void report(held, progress, lost), beatMilliseconds)
  const ended = await attempt(held, progress, lost.signal).then(
    kept => finish(held, progress, kept),
    error => {
      if (error instanceof DomainError && error.code !== 'unavailable')
        return fail(held, error.message)
      if (isDiskFull(error)) return fail(held, problemOfDisk)
      log('error', 'export.broke_off', { requestId: actor.requestId, exportId: id, error })
      return held.attempt >= mostTries ? fail(held, problemOfTries(id)) : ('later' as const)
    },
  )
  clearInterval(beat)
  return ended
}

async function attempt(
  held: HeldExport,
  progress: Progress,
  signal: AbortSignal,
): Promise<KeptExport> {
  const { actor, id } = held
  const place = await openWorkplace(id, held.attempt)
  const writeAll = async () => {
    const plan = await readAs(actor, async tx => {
      const requester = await getRequester(tx, held.requestedBy)
      if (!requester || !can(requester.role, 'export company'))
        throw new DomainError('forbidden', problemOfRequester)
      return writePieces(tx, { actor, place, requester, madeAt: now() })
    })
    progress.total = plan.versions.filter(each => each.pdf !== null).length
    await report(held, progress)
    return place.finish(filesOf({ actor, place, plan, progress, signal }))
  }
  return writeAll().catch(async error => {
    await place.discard()
    throw error
  })
}

/** Mail goes out with the commit that makes it ready; older ones of the same person make room. */
async function finish(
  held: HeldExport,
  { total }: Progress,
  { fileName, sizeBytes, sha256 }: KeptExport,
): Promise<keyof ExportRound> {
  const { actor, id } = held
  const at = now()
  const isOurs = await runCommand(actor, async tx => {
    const [done] = await tx
      .update(exports)
      .set({
        status: 'ready',
        filePath: fileName,
        sizeBytes,
        sha256,
        doneCount: total,
        totalCount: total,
        lockedUntil: null,
        finishedAt: at,
        expiresAt: new Date(at.getTime() + env().EXPORT_DAYS * 86_400_000),
      })
      .where(isHeldBy(held))
      .returning({ id: exports.id })
    if (!done) return false
    await expireExports(tx, { exceptId: id, requestedBy: held.requestedBy })
    await recordActivity(tx, actor, {
      verb: 'export.ready',
      subject: { kind: 'export', id, label: exportLabel },
      after: { sizeBytes },
    })
    await enqueue(tx, {
      companyId: actor.companyId,
      id: newId(),
      kind: 'export_ready',
      dedupeKey: `export_ready:${id}`,
      payload: { exportId: id },
    })
    return true
  })
  if (isOurs) return 'made'
  await removeExport(fileName)
  return 'later'
}

async function fail(held: HeldExport, problem: string): Promise<keyof ExportRound> {
  const { actor, id } = held
  await runCommand(actor, async tx => {
    const [failed] = await tx
      .update(exports)
      .set({ status: 'failed', problem, lockedUntil: null, finishedAt: now() })
      .where(isHeldBy(held))
      .returning({ id: exports.id })
    if (!failed) return
    await recordActivity(tx, actor, {
      verb: 'export.failed',
      subject: { kind: 'export', id, label: exportLabel },
      after: { reason: problem },
    })
  })
  return 'failed'
}

/** Says how far it is and holds it longer; whoever lost it to another try stops. */
async function report(
  held: HeldExport,
  { done, total }: Progress,
  lost?: AbortController,
): Promise<void> {
  const rows = await runCommand(held.actor, tx =>
    tx
      .update(exports)
      .set({ doneCount: done, totalCount: total, lockedUntil: leaseEnd() })
      .where(isHeldBy(held))
      .returning({ id: exports.id }),
  ).catch(() => null)
  // A database that does not answer for a moment takes nothing away.
  if (rows?.length === 0) lost?.abort(new Error('Another try has taken this export over.'))
}

const beatMilliseconds = 3000

const problemOfRequester =
  'Whoever started this export may not export the company any more. Start a new one.'

function leaseEnd(): Date {
  return new Date(now().getTime() + leaseSeconds * 1000)
}

/** Nor is it held any more once somebody whom it tells of was erased. */
function isHeldBy({ id, attempt: attempts }: HeldExport) {
  return and(
    eq(exports.id, id),
    eq(exports.status, 'running'),
    eq(exports.attempts, attempts),
    isNull(exports.expiresAt),
  )
}

function keyOf({ companyId, id }: { companyId: string; id: string }) {
  return and(eq(exports.companyId, companyId), eq(exports.id, id))
}
