import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/api/cron/cleanup/route'
import { accountLinks, assets } from '@/db/schema/all'
import { inSystem, runCommand } from '@/lib/access/doors'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { revokeSession, startSession } from '@/lib/access/sign-in'
import { signUp } from '@/lib/accounts/commands'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { writePng } from '@/lib/documents/png-writer'
import { deleteDraft, restoreDraft } from '@/lib/drafts/commands'
import { draftKinds } from '@/lib/drafts/model'
import { addPhoto } from '@/lib/drafts/photos/commands'
import { cleanUp } from '@/lib/housekeeping/commands'
import { now } from '@/lib/platform/clock'
import { env, serverEnv } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { newToken } from '@/lib/platform/secrets'
import { invoiceQuote } from '@/lib/quotes/invoicing/commands'
import { issueQuote } from '@/lib/quotes/issue/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { acceptWholeQuote, issueWholeQuote, reviseWith } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { issueWholeInvoice, lineOf, readEntry, saveDraft } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { permissionDenied, refusalOf, sqlStateOf } from '@/tests/support/refusals'

const nothing = {
  expiredFiles: 0,
  orphanedFiles: 0,
  endedSessions: 0,
  deletedDrafts: 0,
  loosePhotos: 0,
  oldDownloads: 0,
  oldSignInFailures: 0,
  forgottenVisitors: 0,
  oldRateLimits: 0,
  oldAccountLinks: 0,
  oldMails: 0,
  oldProviderMessages: 0,
  closedCompanies: 0,
  oldImportRows: 0,
  staleImports: 0,
  orphanedExports: 0,
  expiredExports: 0,
}
const day = 86_400

// Cleaning up knows no company: what an earlier test left must not be counted in the next.
beforeEach(async () => {
  stopClockAt('2099-01-01T00:00:00Z')
  await cleanUp()
})

afterAll(assertInvariants)

function ask(handler: typeof GET, authorization?: string): Promise<Response> {
  const headers = authorization === undefined ? undefined : { authorization }
  return handler(new Request('http://localhost/api/cron/cleanup', { headers }))
}

async function addShade(company: TestCompany, shade: number) {
  const rgb = new Uint8Array(3).fill(shade)
  return addPhoto(company.owner, await writePng({ width: 1, height: 1, rgb }))
}

describe('the cron address', () => {
  test.each([
    ['nothing', undefined],
    ['another secret', 'Bearer not the secret at all'],
    ['the scheme alone', 'Bearer '],
  ])('answers 401 to %s and cleans nothing up', async (_what, authorization) => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await preparePdfDownload(company.owner, (await issueWholeInvoice(company)).id)
    clock.advance(301)
    for (const handler of [GET, POST]) {
      const answer = await ask(handler, authorization)
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    }
    expect(await cleanUp()).toEqual({ ...nothing, expiredFiles: 1 })
  })

  test('refuses the secret without its scheme', async () => {
    expect((await ask(GET, serverEnv().CRON_SECRET)).status).toBe(401)
  })

  test.each([
    ['GET', GET],
    ['POST', POST],
  ])('answers %s with the secret by a summary', async (_verb, handler) => {
    const answer = await ask(handler, `Bearer ${serverEnv().CRON_SECRET}`)
    expect([answer.status, await answer.json()]).toEqual([200, nothing])
  })
})

describe('cleaning up', () => {
  test('removes files of downloads whose time is over, and no others', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    await preparePdfDownload(company.owner, id)
    clock.advance(200)
    await preparePdfDownload(company.owner, id)
    clock.advance(101)
    expect(await cleanUp()).toEqual({ ...nothing, expiredFiles: 1 })
    expect(readdirSync(env().PDF_TMP_DIR)).toHaveLength(1)
    expect(await cleanUp()).toEqual(nothing)
    clock.advance(200)
    expect(await cleanUp()).toEqual({ ...nothing, expiredFiles: 1 })
    expect(readdirSync(env().PDF_TMP_DIR)).toHaveLength(0)
  })

  test('removes files no row knows once they are older than any download, and nothing it did not write', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const write = (name: string, writtenAt: string) => {
      const path = join(env().PDF_TMP_DIR, name)
      writeFileSync(path, 'left behind')
      utimesSync(path, new Date(writtenAt), new Date(writtenAt))
      return path
    }
    const old = write(`${newToken()}.pdf`, '2026-11-20T08:54:59Z')
    const young = write(`${newToken()}.pdf`, '2026-11-20T08:55:01Z')
    const foreign = write('notes.txt', '2026-01-01T00:00:00Z')
    expect(await cleanUp()).toEqual({ ...nothing, orphanedFiles: 1 })
    expect([old, young, foreign].map(path => existsSync(path))).toEqual([false, true, true])
    expect(await cleanUp()).toEqual(nothing)
    stopClockAt('2026-11-20T09:10:00Z')
    expect(await cleanUp()).toEqual({ ...nothing, orphanedFiles: 1 })
  })

  test('removes sessions that were revoked or ran out', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const email = `${newId()}@test.example`
    const password = 'a long enough sentence'
    const account = { name: 'N', companyName: 'C', currency: 'EUR', timezone: 'UTC' }
    const { userId } = await signUp({ ...account, email, password }, 'test')
    const start = () =>
      startSession({ email, password, address: newId(), device: '', userAgent: '' })
    const [revoked, kept] = [await start(), await start()]
    await revokeSession(revoked.sessionId)
    expect(await cleanUp()).toEqual({ ...nothing, endedSessions: 1 })
    const rows = await asOwner(sql => sql`select id from sessions where user_id = ${userId}`)
    expect(rows).toEqual([{ id: kept.sessionId }])
    clock.advance(30 * day + 1)
    expect(await cleanUp()).toMatchObject({ endedSessions: 1 })
  })

  test.each(draftKinds)(
    'purges drafts deleted more than 30 days ago, which then cannot come back: %s',
    async kind => {
      const clock = stopClockAt('2026-11-20T09:00:00Z')
      const company = await startCompany()
      const kept = await saveDraft(company.owner, { kind })
      const deleted = await saveDraft(company.owner, { kind })
      await deleteDraft(company.owner, deleted)
      clock.advance(30 * day - 1)
      expect(await cleanUp()).toEqual(nothing)
      await restoreDraft(company.owner, deleted)
      await deleteDraft(company.owner, deleted)
      clock.advance(30 * day + 1)
      expect(await cleanUp()).toEqual({ ...nothing, deletedDrafts: 1 })
      const late = restoreDraft(company.owner, deleted)
      expect((await refusalOf(late)).code).toBe('not_found')
      const rows = await asOwner(
        sql => sql`
        select id, 'register' as stands from register where company_id = ${company.id}
        union all
        select distinct invoice_id, 'lines' from invoice_lines where company_id = ${company.id}
        union all
        select distinct quote_id, 'lines' from quote_lines where company_id = ${company.id}`,
      )
      expect(rows).toEqual([
        { id: kept.id, stands: 'register' },
        { id: kept.id, stands: 'lines' },
      ])
    },
  )

  test('purges drafts of both kinds and many companies at once', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    for (const company of [await startCompany(), await startCompany()])
      for (const kind of draftKinds)
        await deleteDraft(company.owner, await saveDraft(company.owner, { kind }))
    clock.advance(30 * day + 1)
    expect(await cleanUp()).toEqual({ ...nothing, deletedDrafts: 4 })
    expect(await cleanUp()).toEqual(nothing)
  })

  test('purges the deleted draft of a quote, which is invoiced otherwise meanwhile', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const quote = await acceptWholeQuote(company)
    const ask = (invoiceId: string) =>
      invoiceQuote(company.owner, { id: quote.id, invoiceId, deposit: null })
    const { id } = await ask(newId())
    await deleteDraft(company.owner, { kind: 'invoice', id })
    expect((await readEntry(company.owner, quote.id)).standing).toBe('accepted')
    const again = await ask(newId())
    clock.advance(30 * day + 1)
    expect(await cleanUp()).toEqual({ ...nothing, deletedDrafts: 1 })
    expect((await readEntry(company.owner, quote.id)).standing).toBe('invoiced')
    const links = await asOwner(
      sql => sql`select invoice_id from quote_invoices where company_id = ${company.id}`,
    )
    expect(links).toEqual([{ invoice_id: again.id }])
  })

  test('removes photos a day after they came that nothing shows, and no others', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const shades = [1, 2, 3, 4, 5, 6]
    const photos = await Promise.all(shades.map(shade => addShade(company, shade)))
    const [loose, drafted, quoted, issued, revised, logo] = photos
    await saveDraft(company.owner, { lines: [lineOf({ photo: drafted })] })
    await saveDraft(company.owner, { kind: 'quote', lines: [lineOf({ photo: quoted })] })
    await issueWholeInvoice(company, { lines: [lineOf({ photo: issued })] })
    const quote = await issueWholeQuote(company, { lines: [lineOf({ photo: revised })] })
    await reviseWith(company, quote.id, { lines: [lineOf()] })
    await issueQuote(company.owner, { id: quote.id })
    await asOwner(
      sql => sql`update companies set logo = ${logo?.sha256 ?? ''} where id = ${company.id}`,
    )
    clock.advance(day - 1)
    expect(await cleanUp()).toEqual(nothing)
    clock.advance(2)
    expect(await cleanUp()).toEqual({ ...nothing, loosePhotos: 1 })
    expect(await cleanUp()).toEqual(nothing)
    const kept = await asOwner(
      sql => sql<{ sha256: string }[]>`select sha256 from assets where company_id = ${company.id}`,
    )
    const rest = photos.filter(photo => photo !== loose)
    expect(kept.map(row => row.sha256).sort()).toEqual(rest.map(photo => photo.sha256).sort())
  })

  test('removes the photo of a draft that was purged', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const photo = await addShade(company, 1)
    const draft = await saveDraft(company.owner, { lines: [lineOf({ photo })] })
    await deleteDraft(company.owner, draft)
    clock.advance(30 * day + 1)
    expect(await cleanUp()).toEqual({ ...nothing, deletedDrafts: 1, loosePhotos: 1 })
  })

  test('cannot remove a photo that was issued, and nobody can call it back', async () => {
    const company = await startCompany()
    const photo = await addShade(company, 1)
    await issueWholeInvoice(company, { lines: [lineOf({ photo })] })
    const removed = await inSystem('clean up', tx =>
      tx
        .delete(assets)
        .where(eq(assets.companyId, company.id))
        .returning({ sha256: assets.sha256 }),
    )
    expect(removed).toEqual([])
    const recalled = runCommand(company.owner, tx => tx.update(assets).set({ issued: false }))
    expect(await sqlStateOf(recalled)).toBe(permissionDenied)
  })

  test('forgets downloads and failed sign-ins after LOG_RETENTION_DAYS', async () => {
    configure('LOG_RETENTION_DAYS', '7')
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await preparePdfDownload(company.owner, (await issueWholeInvoice(company)).id)
    const guess = {
      email: 'nobody@test.example',
      password: 'x',
      address: newId(),
      device: '',
      userAgent: '',
    }
    await refusalOf(startSession(guess))
    clock.advance(7 * day - 1)
    expect(await cleanUp()).toEqual({ ...nothing, expiredFiles: 1 })
    clock.advance(2)
    expect(await cleanUp()).toEqual({ ...nothing, oldDownloads: 1, oldSignInFailures: 3 })
    expect(await cleanUp()).toEqual(nothing)
  })

  test('forgets limits of strangers after two days, and links of accounts a month after they expired', async () => {
    await assertWithinLimit('something', { most: 1, seconds: 60 })
    const { userId } = (await startCompany()).owner
    await inSystem('seed', tx =>
      tx.insert(accountLinks).values({
        id: newId(),
        userId,
        purpose: 'verification',
        email: 'olga@test.example',
        createdAt: now(),
        expiresAt: now(),
      }),
    )
    expect(await cleanUp()).toEqual(nothing)
    stopClockAt('2099-01-03T00:00:01Z')
    expect(await cleanUp()).toEqual({ ...nothing, oldRateLimits: 1 })
    stopClockAt('2099-01-31T00:00:01Z')
    expect(await cleanUp()).toEqual({ ...nothing, oldAccountLinks: 1 })
  })

  test('never touches issued invoices, their snapshots or what was recorded, however late', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await preparePdfDownload(company.owner, (await issueWholeInvoice(company)).id)
    const paper = () =>
      asOwner(
        sql => sql`
          select invoices::text, snapshots::text, renders::text, activity::text
          from invoices join snapshots on document_id = invoices.id
          join renders on renders.snapshot_id = snapshots.id join activity on subject_id = invoices.id
          where invoices.company_id = ${company.id} order by activity.id`,
      )
    const before = await paper()
    expect(before).toHaveLength(3)
    stopClockAt('2056-11-20T09:00:00Z')
    expect(await cleanUp()).toMatchObject({ expiredFiles: 1, oldDownloads: 1 })
    expect(await paper()).toEqual(before)
  })
})
