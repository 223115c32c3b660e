import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { GET } from '@/app/api/pdf/[token]/route'
import { readAs } from '@/lib/access/doors'
import { getMismatch } from '@/lib/documents/mismatch'
import { readManifest } from '@/lib/documents/pdf/frozen-engines'
import { workerPool } from '@/lib/documents/pdf/worker-pool'
import { assertRoomToDraw, preparePdfDownload } from '@/lib/documents/pdf-download'
import { env } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/secrets'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { ask, bytesOf, prepare, rowOf, tokenFor } from '@/tests/support/downloads'
import { issueWholeInvoice, lineOf } from '@/tests/support/drafts'
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
      expect(row?.after.engine).toMatch(/^studio@1 [0-9a-f]{16}$/)
      const lines = said().filter(line => line.event === 'snapshot.mismatch')
      expect(lines).toHaveLength(2)
      expect(lines[0]).toMatchObject({ level: 'error', code: row?.after.code, foundSha256: right })
    })
  })

  test('is told on the document until it was downloaded as it was first made', async () => {
    await withFirstRender(async ({ company, id, right, setFirst }) => {
      const told = () => readAs(company.owner, tx => getMismatch(tx, id))
      expect(await told()).toBeNull()
      await setFirst(wrong)
      const { details } = await refusalOf(preparePdfDownload(company.owner, id))
      expect(await told()).toEqual({ version: 1, code: details?.code })
      await setFirst(right)
      await preparePdfDownload(company.owner, id)
      expect(await told()).toBeNull()
      await setFirst(wrong)
      await refusalOf(preparePdfDownload(company.owner, id))
      expect(await told()).toEqual({ version: 1, code: details?.code })
      expect((await verbsOf(id)).filter(verb => verb === 'snapshot.mismatch')).toHaveLength(2)
    })
  })

  test('is known by the engine that made the first one', async () => {
    const { company } = await prepare()
    const [first] = await asOwner(
      sql => sql<{ engine: string }[]>`select engine from renders where company_id = ${company.id}`,
    )
    const { templates } = await readManifest()
    expect(first?.engine).toBe(`studio@1 ${templates['studio@1']?.sha256.slice(0, 16)}`)
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
    expect(() => assertRoomToDraw()).toThrow(refusal.message)
    expect(await rowOf(token)).toEqual(kept)
    expect(await verbsOf(documentId)).toEqual(verbs)
    await free()
    expect(sha256(await bytesOf(await ask(GET, token)))).toBe(kept.sha256)
  })

  test('whoever leaves frees the place and the link', async () => {
    const { token } = await prepare()
    rmSync(join(env().PDF_TMP_DIR, (await rowOf(token)).file_path))
    const free = fillQueue(299)
    const connection = new AbortController()
    const waiting = ask(GET, token, { signal: connection.signal })
    await vi.waitFor(() => expect(() => assertRoomToDraw()).toThrow('Many documents'))
    connection.abort()
    await expect(waiting).rejects.toThrow('aborted')
    expect(() => assertRoomToDraw()).not.toThrow()
    await free()
    await bytesOf(await ask(GET, token))
  })
})

/** Lets documents that nobody sees stand before all others, until told to go on. */
function fillQueue(count = 300): () => Promise<unknown> {
  const opened = Promise.withResolvers<Uint8Array>()
  const { queue } = workerPool()
  const waiting = Array.from({ length: count }, (_, index) =>
    queue.ask({ key: `stand-in ${index}`, size: 1_000, draw: () => opened.promise }),
  )
  return () => {
    opened.resolve(new Uint8Array())
    return Promise.all(waiting)
  }
}

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
