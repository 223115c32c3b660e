import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { configure } from '@/tests/support/environment'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'
import { pdfStore } from './store'

const bytes = new TextEncoder().encode('%PDF-1.7')
let directory = ''

beforeEach(() => {
  directory = join(newTemporaryDirectory(), 'pdfs', 'tmp')
  configure('DATABASE_URL', 'postgres://localhost/none')
  configure('AUTH_SECRET', 'x'.repeat(32))
  configure('CRON_SECRET', 'y'.repeat(16))
  configure('APP_MODE', 'test')
  configure('PDF_TMP_DIR', directory)
})

describe('the store of files', () => {
  test('keeps bytes under a name of chance until they are removed', async () => {
    const store = pdfStore()
    const names = [await store.put(bytes), await store.put(bytes)]
    expect(new Set(names).size).toBe(2)
    for (const name of names) {
      expect(name).toMatch(/^[\w-]{43}\.pdf$/)
      expect(Buffer.from((await store.read(name)) ?? [])).toEqual(Buffer.from(bytes))
      await store.remove(name)
      await store.remove(name)
      expect(await store.read(name)).toBeNull()
    }
  })

  test('makes its directory and files for this account alone', async () => {
    const name = await pdfStore().put(bytes)
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600)
  })

  test('lists what it wrote, with the time, and nothing else', async () => {
    expect(await pdfStore().list()).toEqual([])
    const name = await pdfStore().put(bytes)
    writeFileSync(join(directory, 'notes.pdf'), '')
    const [file, ...others] = await pdfStore().list()
    expect([file?.name, others]).toEqual([name, []])
    expect(Math.abs(Date.now() - (file?.writtenAt.getTime() ?? 0))).toBeLessThan(60_000)
  })

  test.each([
    ['../../etc/passwd'],
    [`../${'a'.repeat(43)}.pdf`],
    [`/${'a'.repeat(42)}.pdf`],
    ['notes.pdf'],
    [`${'a'.repeat(43)}.pdf\0`],
    [''],
  ])('touches nothing under a name it did not give: %j', async name => {
    await expect(async () => pdfStore().read(name)).rejects.toThrow('Not a name')
    await expect(async () => pdfStore().remove(name)).rejects.toThrow('Not a name')
    expect(existsSync(directory)).toBe(false)
  })
})
