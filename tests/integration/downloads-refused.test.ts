import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { GET } from '@/app/api/pdf/[token]/route'
import { readAs, runCommand } from '@/lib/access/doors'
import { listMismatches, recordMismatch } from '@/lib/documents/mismatch'
import { type Snapshot, templateVersions } from '@/lib/documents/model'
import { readManifest, templateKeyOf } from '@/lib/documents/pdf/frozen-engines'
import { assertRoomToDraw, preparePdfDownload } from '@/lib/documents/pdf-download'
import { snapshotHash } from '@/lib/documents/snapshot'
import { getSnapshotToDraw } from '@/lib/documents/store-snapshot'
import { env } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/secrets'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { discardKept, downloadDocuments } from '@/lib/register/export/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeQuote } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { ask, bytesOf, prepare, rowOf, tokenFor } from '@/tests/support/downloads'
import { issueWholeInvoice, lineOf, today } from '@/tests/support/drafts'
import { fillQueue } from '@/tests/support/drawing'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

describe('a PDF that comes out differently than at first', () => {
  async function withFirstRender(work: (document: Different) => Promise<void>): Promise<void> {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company, { lines: [lineOf(), lineOf()] })
    const token = await tokenFor(company, id)
    const { file_path: file, sha256: right } = await rowOf(token)
    rmSync(join(env().PDF_TMP_DIR, file))
    const setFirst = (hash: string) =>
      asOwner(sql => sql`update renders set pdf_sha256 = ${hash} where company_id = ${company.id}`)
    await work({ company, id, token, right, setFirst, said: listenToLog() })
    await setFirst(right)
  }

  test('is handed to nobody, by link or by button, until it is the same again', async () => {
    await withFirstRender(async ({ company, id, token, right, setFirst }) => {
      await setFirst(wrong)
      const answer = await ask(GET, token)
      expect(answer.status).toBe(500)
      expect(await answer.text()).toContain('could not be made again as it was first made')
      const refusal = await refusalOf(preparePdfDownload(company.owner, id))
      expect(refusal.code).toBe('differs')
      expect(refusal.message).toMatch(
        /^The PDF of version 1 could not be made again exactly as it was first made, so that it is not handed out\. Contact support with this code: [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/,
      )
      expect(await rowOf(token)).toMatchObject({ downloaded_at: null, leased_until: null })
      await setFirst(right)
      await bytesOf(await ask(GET, token))
    })
  })

  test('is written down once, however often it is asked for, and each time into the log', async () => {
    await withFirstRender(async ({ company, id, right, setFirst, said }) => {
      await setFirst(wrong)
      for (const _ of [1, 2]) await refusalOf(preparePdfDownload(company.owner, id))
      expect((await verbsOf(id)).filter(verb => verb === 'snapshot.mismatch')).toHaveLength(1)
      const [row] = await asOwner(
        sql => sql<{ after: Record<string, unknown>; subject_label: string }[]>`
          select after, subject_label from activity
          where subject_id = ${id} and verb = 'snapshot.mismatch'`,
      )
      expect(row?.subject_label).toBe('INV-0001')
      expect(row?.after).toMatchObject({ version: 1, firstSha256: wrong, foundSha256: right })
      expect(row?.after.engine).toMatch(/^studio@\d+ [0-9a-f]{16}$/)
      const lines = said().filter(line => line.event === 'snapshot.mismatch')
      expect(lines).toHaveLength(2)
      expect(lines[0]).toMatchObject({ level: 'error', code: row?.after.code, foundSha256: right })
    })
  })

  test('is told on the document until it was downloaded as it was first made', async () => {
    await withFirstRender(async ({ company, id, right, setFirst }) => {
      const told = () => readAs(company.owner, tx => listMismatches(tx, id))
      expect(await told()).toEqual([])
      await setFirst(wrong)
      const { details } = await refusalOf(preparePdfDownload(company.owner, id))
      expect(await told()).toEqual([{ version: 1, code: details?.code }])
      await setFirst(right)
      await preparePdfDownload(company.owner, id)
      expect(await told()).toEqual([])
      await setFirst(wrong)
      await refusalOf(preparePdfDownload(company.owner, id))
      expect(await told()).toEqual([{ version: 1, code: details?.code }])
      expect((await verbsOf(id)).filter(verb => verb === 'snapshot.mismatch')).toHaveLength(2)
    })
  })

  test('is told until a ZIP had it as it was first made', async () => {
    await withFirstRender(async ({ company, id, right, setFirst }) => {
      await setFirst(wrong)
      await refusalOf(preparePdfDownload(company.owner, id))
      await setFirst(right)
      const asked = { ids: [id] }
      await discardKept(
        await downloadDocuments(company.owner, asked, today(), new AbortController().signal),
      )
      expect(await readAs(company.owner, tx => listMismatches(tx, id))).toEqual([])
    })
  })

  test('is told of every version that does', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company)
    await reviseQuote(company.owner, { id })
    await issueQuote(company.owner, { id })
    for (const version of [1, 2]) await preparePdfDownload(company.owner, id, version)
    const setAll = (hash: string) =>
      asOwner(
        sql => sql`update renders set pdf_sha256 = ${hash} || substr(pdf_sha256, 2)
          where company_id = ${company.id} returning pdf_sha256`,
      )
    const kept = await asOwner(
      sql => sql<{ snapshot_id: string; pdf_sha256: string }[]>`
        select snapshot_id, pdf_sha256 from renders where company_id = ${company.id}`,
    )
    for (const hash of ['x', 'y']) {
      await setAll(hash)
      for (const version of [1, 2, 1])
        await refusalOf(preparePdfDownload(company.owner, id, version))
    }
    const told = () => readAs(company.owner, tx => listMismatches(tx, id))
    expect((await told()).map(each => each.version)).toEqual([2, 1])
    expect(new Set((await told()).map(each => each.code)).size).toBe(2)
    expect((await verbsOf(id)).filter(verb => verb === 'snapshot.mismatch')).toHaveLength(2)
    for (const { snapshot_id: snapshotId, pdf_sha256: hash } of kept)
      await asOwner(
        sql => sql`update renders set pdf_sha256 = ${hash} where snapshot_id = ${snapshotId}`,
      )
    await preparePdfDownload(company.owner, id, 2)
    expect((await told()).map(each => each.version)).toEqual([1])
  })

  test('is written once for each way it does, whatever came in between, by many at once too', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const stored = await readAs(company.owner, tx => getSnapshotToDraw(tx, { documentId: id }))
    if (!stored) throw new Error('There is no snapshot.')
    const record = (foundSha256: string) =>
      runCommand(company.owner, tx =>
        recordMismatch(tx, company.owner, stored, { firstSha256: wrong, foundSha256, engine: '' }),
      )
    for (const found of ['a', 'b', 'a', 'b']) await record(found)
    await Promise.all(Array.from({ length: 10 }, () => record('c')))
    expect((await verbsOf(id)).filter(verb => verb === 'snapshot.mismatch')).toHaveLength(3)
  })

  test('is known by the engine that made the first one', async () => {
    const { company } = await prepare()
    const [first] = await asOwner(
      sql => sql<{ engine: string }[]>`select engine from renders where company_id = ${company.id}`,
    )
    const { templates } = await readManifest()
    const key = templateKeyOf({ name: 'studio', version: templateVersions.studio })
    expect(first?.engine).toBe(`${key} ${templates[key]?.sha256.slice(0, 16)}`)
  })
})

describe('a document that cannot be drawn any more', () => {
  test('is refused with a code, and what is written on it reaches neither log nor page', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const token = await tokenFor(company, id)
    rmSync(join(env().PDF_TMP_DIR, (await rowOf(token)).file_path))
    const stored = await readAs(company.owner, tx => getSnapshotToDraw(tx, { documentId: id }))
    if (!stored) throw new Error('There is no snapshot.')
    const store = (snapshot: Snapshot) =>
      asOwner(
        sql => sql`update snapshots
          set data = ${sql.json(JSON.parse(JSON.stringify(snapshot)))},
            sha256 = ${snapshotHash(snapshot)}
          where id = ${stored.id}`,
      )
    const { blocks } = stored.snapshot
    await store({ ...stored.snapshot, blocks: { ...blocks, number: 'Secret ქართული' } })
    const said = listenToLog()
    const refusal = await refusalOf(preparePdfDownload(company.owner, id))
    expect(refusal.code).toBe('differs')
    expect(refusal.message).toMatch(
      /^Version 1 of this document cannot be drawn any more, .* code: [0-9a-f-]{14}$/,
    )
    const answer = await ask(GET, token)
    expect(answer.status).toBe(500)
    const page = await answer.text()
    expect(page).toContain(`<strong>${refusal.details?.code}</strong>`)
    expect(said()).toMatchObject([
      { event: 'snapshot.undrawable', snapshotId: stored.id, reason: 'GLYPH' },
      { event: 'snapshot.undrawable', code: refusal.details?.code },
    ])
    expect(JSON.stringify(said()) + page + refusal.message).not.toMatch(/Secret|ქ/)
    await store(stored.snapshot)
    await bytesOf(await ask(GET, token))
  })
})

describe('while more are asked for than can be drawn soon', () => {
  test('a link and a button say when to come back, and nothing is spent or written', async () => {
    const { company, documentId, token } = await prepare()
    const kept = await rowOf(token)
    rmSync(join(env().PDF_TMP_DIR, kept.file_path))
    const verbs = await verbsOf(documentId)
    const free = fillQueue()
    const answer = await ask(GET, token)
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('Many documents are being made right now')
    const refusal = await refusalOf(preparePdfDownload(company.owner, documentId))
    expect(refusal.code).toBe('unavailable')
    expect(refusal.message).toMatch(/^Many documents .* Try again in \d+ s\.$/)
    expect(refusal.details).toEqual({ retryAfterSeconds: expect.any(Number) })
    expect(() => assertRoomToDraw(company.owner)).toThrow(refusal.message)
    expect(await rowOf(token)).toEqual(kept)
    expect(await verbsOf(documentId)).toEqual(verbs)
    await free()
    expect(sha256(await bytesOf(await ask(GET, token)))).toBe(kept.sha256)
  })

  test('a link is not taken before its PDF is there, and then by one', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await prepare()
    rmSync(join(env().PDF_TMP_DIR, (await rowOf(token)).file_path))
    const free = fillQueue(4)
    const early = ask(GET, token)
    clock.advance(61)
    const late = ask(GET, token)
    await vi.waitFor(async () => expect((await rowOf(token)).leased_until).toBeNull())
    await free()
    const answers = await Promise.all([early, late])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    for (const answer of answers) await answer.arrayBuffer()
    expect(await rowOf(token)).toMatchObject({ downloaded_at: expect.any(Date) })
  })

  test('whoever leaves frees the place and the link', async () => {
    const { company, token } = await prepare()
    rmSync(join(env().PDF_TMP_DIR, (await rowOf(token)).file_path))
    const free = fillQueue(299)
    const connection = new AbortController()
    const waiting = ask(GET, token, { signal: connection.signal })
    await vi.waitFor(() => expect(() => assertRoomToDraw(company.owner)).toThrow('Many documents'))
    connection.abort()
    await expect(waiting).rejects.toThrow('aborted')
    expect(() => assertRoomToDraw(company.owner)).not.toThrow()
    await free()
    await bytesOf(await ask(GET, token))
  })
})

const wrong = sha256('another PDF')

interface Different {
  company: TestCompany
  id: string
  token: string
  /** SHA-256 of what is drawn. */
  right: string
  setFirst(hash: string): Promise<unknown>
  /** The lines of the log so far. */
  said(): Record<string, unknown>[]
}

/** What the log says from now on. */
function listenToLog(): () => Record<string, unknown>[] {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => spy.mockRestore())
  return () => spy.mock.calls.map(([line]) => JSON.parse(String(line)))
}
