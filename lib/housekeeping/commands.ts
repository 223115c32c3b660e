import { and, eq, inArray, isNotNull, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import {
  accountLinks,
  assets,
  companies,
  invoiceLines,
  invoices,
  linkViews,
  pdfDownloads,
  quoteLines,
  quotes,
  rateLimits,
  register,
  sessions,
  signInFailures,
} from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { type ClosingSummary, closeDueCompanies } from '@/lib/companies/closing/end/commands'
import { discardDownload } from '@/lib/documents/download-claim'
import { type RemovedExports, removeOldExports } from '@/lib/exports/commands'
import { type ForgottenImports, forgetOldImports } from '@/lib/imports/cleanup/commands'
import { type ForgottenMail, forgetOldMail } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { pdfStore } from '@/lib/platform/store'

/** How long a deleted draft can be brought back. */
const draftDays = 30

/** Windows are a day long at most. */
const rateLimitDays = 2

/** How long a link about an account is remembered after it expired. */
const accountLinkDays = 30

export interface CleanupSummary
  extends ForgottenMail,
    ClosingSummary,
    RemovedExports,
    ForgottenImports {
  expiredFiles: number
  orphanedFiles: number
  endedSessions: number
  deletedDrafts: number
  oldDownloads: number
  oldSignInFailures: number
  /** Views of documents of which it was forgotten who looked. */
  forgottenVisitors: number
  oldRateLimits: number
  oldAccountLinks: number
  loosePhotos: number
}

/** Removes what has served its time. Run as often as you like; cron, the ticker and the script call this. */
export async function cleanUp(): Promise<CleanupSummary> {
  return {
    expiredFiles: await removeExpiredFiles(),
    orphanedFiles: await removeOrphanedFiles(),
    endedSessions: await removeEndedSessions(),
    deletedDrafts: await purgeDeletedDrafts(),
    oldDownloads: await forgetOldDownloads(),
    oldSignInFailures: await forgetSignInFailures(),
    forgottenVisitors: await forgetVisitors(),
    oldRateLimits: await forgetRateLimits(),
    oldAccountLinks: await removeAccountLinks(),
    ...(await forgetOldMail()),
    ...(await removeOldExports()),
    ...(await forgetOldImports()),
    // Last: a draft that takes such a photo up at this very moment stops it until the next time.
    loosePhotos: await removeLoosePhotos(),
    ...(await closeDueCompanies()),
  }
}

async function removeExpiredFiles(): Promise<number> {
  const expired = await inSystem('clean up', tx =>
    tx
      .select({
        companyId: pdfDownloads.companyId,
        id: pdfDownloads.id,
        filePath: pdfDownloads.filePath,
      })
      .from(pdfDownloads)
      .where(and(lt(pdfDownloads.expiresAt, now()), isNull(pdfDownloads.deletedAt)))
      .limit(1000),
  )
  for (const row of expired) await discardDownload(row)
  return expired.length
}

/** Files without a live row: left by a crash between writing the file and the row. */
async function removeOrphanedFiles(): Promise<number> {
  const oldest = daysAgo(0).getTime() - env().PDF_DOWNLOAD_EXPIRES_SECONDS * 1000
  const files = (await pdfStore().list()).filter(file => file.writtenAt.getTime() < oldest)
  if (files.length === 0) return 0
  const names = files.map(file => file.name)
  const kept = await inSystem('clean up', tx =>
    tx
      .select({ filePath: pdfDownloads.filePath })
      .from(pdfDownloads)
      .where(and(inArray(pdfDownloads.filePath, names), isNull(pdfDownloads.deletedAt))),
  )
  const live = new Set(kept.map(row => row.filePath))
  const orphans = names.filter(name => !live.has(name))
  for (const name of orphans) await pdfStore().remove(name)
  return orphans.length
}

async function removeEndedSessions(): Promise<number> {
  const ended = await inSystem('clean up', tx =>
    tx
      .delete(sessions)
      .where(or(lt(sessions.expiresAt, now()), isNotNull(sessions.revokedAt)))
      .returning({ id: sessions.id }),
  )
  return ended.length
}

/** With their rows in the register. */
async function purgeDeletedDrafts(): Promise<number> {
  const before = daysAgo(draftDays).toISOString()
  const [purged] = await inSystem('clean up', tx =>
    tx.execute<{ count: number }>(sql`
      with
        gone_quotes as (
          delete from ${quotes} where status = 'draft' and deleted_at < ${before}
          returning company_id, id),
        gone_invoices as (
          delete from ${invoices} where status = 'draft' and deleted_at < ${before}
          returning company_id, id),
        gone as (select * from gone_quotes union all select * from gone_invoices),
        left_register as (
          delete from ${register} using gone
          where register.company_id = gone.company_id and register.id = gone.id)
      select count(*)::int as count from gone`),
  )
  return purged?.count ?? 0
}

/** Pictures and fonts that no draft, no brand and no document that was issued has: taken away, or never saved. */
async function removeLoosePhotos(): Promise<number> {
  const removed = await inSystem('clean up', tx =>
    tx
      .delete(assets)
      .where(
        and(
          eq(assets.issued, false),
          lt(assets.createdAt, daysAgo(1)),
          ...[invoiceLines, quoteLines].map(lines =>
            notExists(
              tx
                .select({ shown: sql`1` })
                .from(lines)
                .where(
                  and(eq(lines.companyId, assets.companyId), eq(lines.photoSha256, assets.sha256)),
                ),
            ),
          ),
          notExists(
            tx
              .select({ shown: sql`1` })
              .from(companies)
              .where(
                and(
                  eq(companies.id, assets.companyId),
                  or(
                    eq(companies.logo, assets.sha256),
                    sql`${companies.fontFiles} @> jsonb_build_array(jsonb_build_object('sha256', ${assets.sha256}))`,
                  ),
                ),
              ),
          ),
        ),
      )
      .returning({ sha256: assets.sha256 }),
  )
  return removed.length
}

async function forgetOldDownloads(): Promise<number> {
  const old = await inSystem('clean up', tx =>
    tx
      .delete(pdfDownloads)
      .where(
        and(
          isNotNull(pdfDownloads.deletedAt),
          lt(pdfDownloads.createdAt, daysAgo(env().LOG_RETENTION_DAYS)),
        ),
      )
      .returning({ id: pdfDownloads.id }),
  )
  return old.length
}

async function forgetSignInFailures(): Promise<number> {
  const old = await inSystem('clean up', tx =>
    tx
      .delete(signInFailures)
      .where(lt(signInFailures.lastFailedAt, daysAgo(env().LOG_RETENTION_DAYS)))
      .returning({ keyHash: signInFailures.keyHash }),
  )
  return old.length
}

/** That a document was looked at stays; who it was does not. Evidence of an acceptance stands elsewhere, and stays. */
async function forgetVisitors(): Promise<number> {
  const forgotten = await inSystem('clean up', tx =>
    tx
      .update(linkViews)
      .set({ address: null, userAgent: null, visitorHash: null })
      .where(
        and(isNotNull(linkViews.visitorHash), lt(linkViews.at, daysAgo(env().LOG_RETENTION_DAYS))),
      )
      .returning({ id: linkViews.id }),
  )
  return forgotten.length
}

async function forgetRateLimits(): Promise<number> {
  const old = await inSystem('clean up', tx =>
    tx
      .delete(rateLimits)
      .where(lt(rateLimits.startedAt, daysAgo(rateLimitDays)))
      .returning({ keyHash: rateLimits.keyHash }),
  )
  return old.length
}

async function removeAccountLinks(): Promise<number> {
  const old = await inSystem('clean up', tx =>
    tx
      .delete(accountLinks)
      .where(lt(accountLinks.expiresAt, daysAgo(accountLinkDays)))
      .returning({ id: accountLinks.id }),
  )
  return old.length
}

function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * 86_400_000)
}
