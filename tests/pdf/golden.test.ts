import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '@/lib/documents/model'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { snapshotHash } from '@/lib/documents/snapshot'
import { type GoldenName, goldenSnapshots } from './golden-samples'
import { logoHash, sampleAssets } from './samples'

/**
 * The snapshot and its PDF. Where only the second differs, what is drawn has changed for documents that were
 * issued long ago: that needs a new version of the template, not a new hash.
 */
const golden: Record<GoldenName, readonly [snapshot: string, pdf: string]> = {
  'one page': [
    'ab084af05679cc97efc64e198391939f81dae04202be5f2f387ce1beb04804e8',
    '8389a762b8d2536b0235724a08b16a9f6a0f23d44da08d23c754cbec3896e971',
  ],
  '200 lines': [
    '3d6216f1c76c41d3003bd2d74a7f78de1a3a95529b186d346339297afb9b4602',
    'e8e63d8f12d564f2a58cee5159b93951442ab8443b04766642dc3d15ea2bddb1',
  ],
  yen: [
    'eb3dc94818dbb231237f2a7ab97ea8959bf32fcee5e023660f44fc5864466c2b',
    '9cf6c4a0a166fccb142f9cd5193da988b4906d2ecb82dbcac0269e723a9ad126',
  ],
  'no logo': [
    '5b42f02c576ab7ba1421f6bc1261983ed217d0c1d73299bca0271d54787cba88',
    '0e35a2f0bb916b8b21846d1ec056b86fb9a33a4db8eaf24c14714295a89e18a4',
  ],
  'long text': [
    '43a64d22fda8ffaf36d535a5da623d825c71a8a44f96bc85b7a8ea4eabb3c1ef',
    '779c13f9af621ef4e6cdb043aa49a7a84f6a8dfee8754575a38879462a922fed',
  ],
  dinars: [
    '94341abd90ab0f0b3348bcd0d21d568a3afa461663787afa0524b440ccc68561',
    'e7705be17f53827cf335fb9d83ad31d3ceb2a36600232ff62c0effd9fcd75a7b',
  ],
}

const names: GoldenName[] = ['one page', '200 lines', 'yen', 'no logo', 'long text', 'dinars']

let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'render-pdf-'))
  const logo = sampleAssets.get(logoHash)
  if (logo) await writeFile(join(directory, `${logoHash}.png`), logo)
})

afterAll(async () => {
  await rm(directory, { recursive: true })
})

describe('the PDF of a snapshot', () => {
  it.each(names)('of %s is the golden one', async name => {
    const snapshot = goldenSnapshots[name]
    const pdf = await renderPdf(snapshot, sampleAssets)
    expect([snapshotHash(snapshot), sha256(pdf)]).toEqual(golden[name])
  })

  it('does not depend on what is drawn at the same time, or before', async () => {
    const twice = [...names, ...[...names].reverse()]
    const pdfs = await Promise.all(
      twice.map(name => renderPdf(goldenSnapshots[name], sampleAssets)),
    )
    expect(pdfs.map(sha256)).toEqual(twice.map(name => golden[name][1]))
  })

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  ])(
    'is the same from the command line with %o',
    async environment => {
      const pdf = await renderedByScript(goldenSnapshots['long text'], environment)
      expect(sha256(pdf)).toBe(golden['long text'][1])
      const first = await renderedByScript(goldenSnapshots['one page'], environment)
      expect(sha256(first)).toBe(golden['one page'][1])
    },
    60_000,
  )

  it('is refused by the command line when an asset is missing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'render-pdf-'))
    await expect(renderedByScript(goldenSnapshots['one page'], {}, empty)).rejects.toThrow(
      `The asset ${logoHash} is missing`,
    )
    await rm(empty, { recursive: true })
  }, 60_000)
})

function renderedByScript(
  snapshot: Snapshot,
  environment: Record<string, string>,
  assets: string = directory,
): Promise<Uint8Array> {
  const { DATABASE_URL: _, ...inherited } = process.env
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/render-pdf.ts', '--assets', assets],
      {
        env: { ...inherited, ...environment },
        encoding: 'buffer',
        maxBuffer: 10_000_000,
      },
      (error, stdout, stderr) =>
        error ? reject(new Error(stderr.toString('utf8'))) : resolve(stdout),
    )
    child.stdin?.end(JSON.stringify(snapshot))
  })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
