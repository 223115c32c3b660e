import { and, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm'
import { companies, exports } from '@/db/schema/all'
import {
  type Actor,
  asCompanyId,
  authorize,
  type MemberActor,
  type SystemActor,
} from '@/lib/access/actor'
import { afterCommit, type CompanyTx, inSystem, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { DomainError, notFound } from '@/lib/platform/errors'
import {
  listExportFiles,
  readExport,
  removeExport,
  removeExportFile,
} from '@/lib/platform/export-files'
import { wakeExports } from '@/lib/platform/export-waits'
import { newId } from '@/lib/platform/ids'
import type { ExportInput } from './input'
import { exportFileName, refusalToFetch } from './model'
import { type ExportRow, getExport, getExportRow, getExportUnderWay } from './queries'

/**
 * Has everything of the company put into one file, in the background. While one is being made, asking again answers
 * with that one.
 * @throws DomainError `conflict` when one is under way that the actor may not have
 */
export async function requestExport(
  actor: MemberActor,
  { id }: ExportInput,
): Promise<{ id: string }> {
  authorize(actor, 'export company')
  return runCommand(actor, async tx => {
    await lockExports(tx, actor)
    const known = (await getExportRow(tx, id)) ?? (await getExportUnderWay(tx))
    if (known) return { id: await assertOwn(tx, actor, known.id) }
    const at = now()
    await tx.insert(exports).values({
      companyId: actor.companyId,
      id,
      status: 'waiting',
      requestedBy: actor.userId,
      createdAt: at,
    })
    await recordActivity(tx, actor, {
      verb: 'export.requested',
      subject: { kind: 'export', id, label: exportLabel },
    })
    afterCommit(tx, wakeExports)
    return { id }
  })
}

export interface ExportFile {
  fileName: string
  sizeBytes: number
  stream: () => ReadableStream<Uint8Array>
}

/**
 * The finished file, to be handed over as often as one likes until it expires; each time is recorded.
 * @throws DomainError `not_found`, `wrong_state` for one that is not ready, `forbidden` for one that somebody else
 * asked for who may see more, `gone` once it has expired or its file is not here
 */
export async function fetchExport(actor: MemberActor, { id }: ExportInput): Promise<ExportFile> {
  authorize(actor, 'export company')
  return runCommand(actor, async tx => {
    const row = await getExportRow(tx, id)
    if (!row) throw notFound('export')
    await assertOwn(tx, actor, id)
    if (row.status === 'waiting' || row.status === 'running')
      throw new DomainError(
        'wrong_state',
        'This export is still being made. Wait until it is done.',
      )
    const isOver = row.expiresAt === null || row.expiresAt <= now()
    const file = row.filePath && !isOver ? await readExport(row.filePath) : null
    if (!file || row.status !== 'ready')
      throw new DomainError('gone', 'This export is not there any more. Start a new one.')
    const [company] = await tx
      .select({ name: companies.name, timezone: companies.timezone })
      .from(companies)
      .where(eq(companies.id, actor.companyId))
    await recordActivity(tx, actor, {
      verb: 'export.downloaded',
      subject: { kind: 'export', id, label: exportLabel },
    })
    const day = localDateOf(row.createdAt, company?.timezone ?? 'UTC')
    return { ...file, fileName: exportFileName(company?.name ?? '', day) }
  })
}

/** Ends finished exports in the transaction of a command that makes them hold too much; cleaning up removes the files. */
export async function expireExports(
  tx: CompanyTx,
  which: { exceptId?: string; requestedBy?: string } = {},
): Promise<void> {
  await tx
    .update(exports)
    .set({ expiresAt: now() })
    .where(
      and(
        eq(exports.status, 'ready'),
        which.exceptId ? ne(exports.id, which.exceptId) : undefined,
        which.requestedBy ? eq(exports.requestedBy, which.requestedBy) : undefined,
      ),
    )
}

export interface RemovedExports {
  expiredExports: number
  orphanedExports: number
}

/** Removes the files of exports whose time is over, what broken tries left behind, and old rows. */
export async function removeOldExports(): Promise<RemovedExports> {
  const over = await inSystem('clean up', tx =>
    tx
      .select({ companyId: exports.companyId, id: exports.id, filePath: exports.filePath })
      .from(exports)
      .where(and(isNotNull(exports.filePath), lt(exports.expiresAt, now())))
      .limit(100),
  )
  for (const row of over) await expire(row)
  await inSystem('clean up', tx =>
    tx
      .delete(exports)
      .where(
        and(
          inArray(exports.status, ['failed', 'expired']),
          lt(exports.createdAt, daysAgo(env().LOG_RETENTION_DAYS)),
        ),
      ),
  )
  return { expiredExports: over.length, orphanedExports: await removeOrphans() }
}

/** What an export is called in the activity. */
export const exportLabel = 'Everything'

async function expire(row: Pick<ExportRow, 'companyId' | 'id' | 'filePath'>): Promise<void> {
  if (row.filePath) await removeExport(row.filePath)
  const actor: SystemActor = {
    kind: 'system',
    companyId: asCompanyId(row.companyId),
    purpose: 'clean up',
    requestId: newId(),
  }
  await runCommand(actor, tx =>
    tx
      .update(exports)
      .set({ status: 'expired', filePath: null })
      .where(and(eq(exports.id, row.id), eq(exports.status, 'ready'))),
  )
}

/** Files that no row names: of a crash between the file and its row, of tries that broke off, of erased companies. */
async function removeOrphans(): Promise<number> {
  const old = (await listExportFiles()).filter(file => file.writtenAt < daysAgo(1))
  if (old.length === 0) return 0
  const ids = [...new Set(old.map(file => file.name.slice(0, 36)))]
  const live = await inSystem('clean up', tx =>
    tx
      .select({ id: exports.id })
      .from(exports)
      .where(
        and(inArray(exports.id, ids), inArray(exports.status, ['waiting', 'running', 'ready'])),
      ),
  )
  const kept = new Set(live.map(row => row.id))
  const orphans = old.filter(file => !kept.has(file.name.slice(0, 36)))
  for (const { name } of orphans) await removeExportFile(name)
  return orphans.length
}

/** One at a time in a company, whoever asks at once. */
async function lockExports(tx: CompanyTx, { companyId }: Actor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${companyId}:export`}, 0))`)
}

async function assertOwn(tx: CompanyTx, actor: MemberActor, id: string): Promise<string> {
  const view = await getExport(tx, id, actor)
  if (!view) throw notFound('export')
  const refusal = refusalToFetch(view, actor)
  if (refusal === null) return id
  const isUnderWay = view.status === 'waiting' || view.status === 'running'
  throw new DomainError(
    isUnderWay ? 'conflict' : 'forbidden',
    isUnderWay ? `${refusal} Start your own when it is done.` : refusal,
  )
}

function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * 86_400_000)
}
