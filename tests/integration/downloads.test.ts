import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { GET, HEAD } from '@/app/api/pdf/[token]/route'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { newToken, sha256 } from '@/lib/platform/secrets'
import { startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import {
  ask,
  bytesOf,
  filesKept,
  isUnspent,
  prepare,
  rowOf,
  tokenFor,
} from '@/tests/support/downloads'
import { saveWholeDraft } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

describe('a download', () => {
  test('is a PDF under the name of the document, which nobody may keep', async () => {
    const { token, documentId } = await prepare('Łódź "Müller" & Co; 50%')
    const answer = await ask(GET, token)
    const bytes = await bytesOf(answer)
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toBe('%PDF-')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'cache-control': 'private, no-store',
      'content-disposition':
        'attachment; filename="INV-0001 -odz -Muller- & Co; 50-.pdf"; ' +
        "filename*=UTF-8''INV-0001%20%C5%81%C3%B3d%C5%BA%20-M%C3%BCller-%20%26%20Co%3B%2050%25.pdf",
    })
    expect(await verbsOf(documentId)).toContain('invoice.downloaded')
  })

  test('works once: afterwards there is no file, and the second one is told so in words', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await prepare()
    const { file_path: file } = await rowOf(token)
    await bytesOf(await ask(GET, token))
    expect(filesKept()).not.toContain(file)
    const instant = new Date('2026-11-20T09:00:00Z')
    expect(await rowOf(token)).toMatchObject({ downloaded_at: instant, deleted_at: instant })
    const second = await ask(GET, token)
    expect(second.status).toBe(410)
    expect(second.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await second.text()).toMatch(/<h1>This download has been used or has expired<\/h1>/)
  })

  test('of a token that was never given is gone too', async () => {
    for (const token of [newToken(), '..%2F..%2Fetc', "' or true --", ''])
      expect((await ask(GET, token)).status).toBe(410)
  })

  test('asked for twice gives two tokens, equal bytes and one first render', async () => {
    const { company, documentId, token } = await prepare()
    const another = await tokenFor(company, documentId)
    expect(another).not.toBe(token)
    const first = await bytesOf(await ask(GET, token))
    expect(await bytesOf(await ask(GET, another))).toEqual(first)
    const rows = await asOwner(
      sql => sql`select pdf_sha256 from renders where company_id = ${company.id}`,
    )
    expect(rows).toEqual([{ pdf_sha256: sha256(first) }])
  })

  test('is of issued documents of one’s own company alone', async () => {
    const { documentId } = await prepare()
    const stranger = await startCompany()
    const draft = await saveWholeDraft(stranger)
    for (const id of [documentId, draft.id, newId()])
      expect((await refusalOf(preparePdfDownload(stranger.owner, id))).code).toBe('not_found')
  })
})

describe('the time of a download', () => {
  test('is not over after 299 seconds', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await prepare()
    clock.advance(299)
    await bytesOf(await ask(GET, token))
  })

  test('is over after 301 seconds, and asking removes the file', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await prepare()
    const { file_path: file } = await rowOf(token)
    expect(filesKept()).toContain(file)
    clock.advance(301)
    expect((await ask(GET, token)).status).toBe(410)
    expect(filesKept()).not.toContain(file)
    expect(await rowOf(token)).toMatchObject({
      downloaded_at: null,
      deleted_at: new Date('2026-11-20T09:05:01Z'),
    })
  })

  test.each([
    [59, 200],
    [60, 410],
    [61, 410],
  ])('follows PDF_DOWNLOAD_EXPIRES_SECONDS = 60: after %i seconds %i', async (seconds, status) => {
    configure('PDF_DOWNLOAD_EXPIRES_SECONDS', '60')
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await prepare()
    clock.advance(seconds)
    const answer = await ask(GET, token)
    expect(answer.status).toBe(status)
    await answer.arrayBuffer()
  })
})

describe('what is kept of a download', () => {
  test('holds the token nowhere, only its SHA-256', async () => {
    const { token } = await prepare()
    const tables = await asOwner(
      sql => sql<{ name: string }[]>`
        select relname as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    for (const { name } of tables) {
      const rows = await asOwner(sql => sql`select ${sql(name)}::text as line from ${sql(name)}`)
      expect(JSON.stringify(rows)).not.toContain(token)
    }
    expect(JSON.stringify(await rowOf(token))).toContain(sha256(token))
    expect(filesKept().join()).not.toContain(token)
  })

  test('lies in a file that only this account can read, under a name of chance', async () => {
    const { token } = await prepare()
    const { file_path: file, sha256: hash } = await rowOf(token)
    expect(file).toMatch(/^[\w-]{43}\.pdf$/)
    expect(sha256(readFileSync(join(env().PDF_TMP_DIR, file)))).toBe(hash)
  })
})

describe('looking spends nothing', () => {
  test('HEAD tells the size', async () => {
    const { token } = await prepare()
    const head = await ask(HEAD, token)
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(await isUnspent(token)).toBe(true)
    const bytes = await bytesOf(await ask(GET, token))
    expect(head.headers.get('content-length')).toBe(String(bytes.byteLength))
  })

  test('a range is answered with its bytes, and what is no range with 416', async () => {
    const { token } = await prepare()
    const kept = readFileSync(join(env().PDF_TMP_DIR, (await rowOf(token)).file_path))
    const { length } = kept
    const cases: [range: string, first: number, last: number][] = [
      ['bytes=0-99', 0, 99],
      ['bytes=100-', 100, length - 1],
      ['bytes=-10', length - 10, length - 1],
      [`bytes=5-${length * 2}`, 5, length - 1],
    ]
    for (const [range, first, last] of cases) {
      const answer = await ask(GET, token, { headers: { range } })
      expect(answer.status).toBe(206)
      expect(answer.headers.get('content-range')).toBe(`bytes ${first}-${last}/${length}`)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(kept.subarray(first, last + 1))
    }
    for (const range of [`bytes=${length}-`, 'bytes=9-2', 'bytes=-', 'bytes=-0', 'lines=1-2'])
      expect((await ask(GET, token, { headers: { range } })).status).toBe(416)
    expect(await isUnspent(token)).toBe(true)
  })

  test('a transfer given up after its first piece leaves the token as it was', async () => {
    const { token } = await prepare()
    const broken = await ask(GET, token)
    const reader = broken.body?.getReader()
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(0)
    await reader?.cancel()
    expect(await isUnspent(token)).toBe(true)
    await bytesOf(await ask(GET, token))
  })

  test('so does one whose connection breaks before the last piece', async () => {
    const { token } = await prepare()
    const connection = new AbortController()
    const broken = await ask(GET, token, { signal: connection.signal })
    const reader = broken.body?.getReader()
    await reader?.read()
    connection.abort()
    await expect(reader?.read()).rejects.toThrow('broke')
    expect(await isUnspent(token)).toBe(true)
    await bytesOf(await ask(GET, token))
  })

  test('so does one that broke before anything was read', async () => {
    const { token } = await prepare()
    await (await ask(GET, token)).body?.cancel()
    expect(await isUnspent(token)).toBe(true)
  })
})

describe('one token', () => {
  test('asked for by two at once serves one and tells the other to wait', async () => {
    const { token } = await prepare()
    const answers = await Promise.all([ask(GET, token), ask(GET, token)])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
    const busy = answers.find(answer => answer.status === 409)
    expect(busy?.headers.get('retry-after')).toBe('5')
    expect(await busy?.text()).toContain('is being downloaded right now')
    await answers.find(answer => answer.status === 200)?.arrayBuffer()
    expect((await ask(GET, token)).status).toBe(410)
  })

  test('is free again a minute after a transfer that neither ended nor broke', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const { token } = await prepare()
    await ask(GET, token)
    clock.advance(59)
    expect((await ask(GET, token)).status).toBe(409)
    clock.advance(2)
    await bytesOf(await ask(GET, token))
  })

  test('whose file is on another machine gets the same bytes, made again', async () => {
    const { token } = await prepare()
    const { file_path: file } = await rowOf(token)
    const kept = readFileSync(join(env().PDF_TMP_DIR, file))
    rmSync(join(env().PDF_TMP_DIR, file))
    expect(Buffer.from(await bytesOf(await ask(GET, token)))).toEqual(kept)
  })
})
