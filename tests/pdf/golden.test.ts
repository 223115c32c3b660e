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
    '5a5c9c559718d75900b22abc67807375df651cf1bb8022f5e2cfc91240d13b78',
    'ccbb725815abe9d2a560710f84d5331e3bc6772345c46f13a527f16b6f8d4bde',
  ],
  '200 lines': [
    'd6ea73277e48fb2ae53c39f802df143fc54dd70fe7cef09707b403b8eeeb8841',
    '7690b73c2223f0e831a7e2be5a014e1c317f56781ebd2c8d470e6e144b0fef72',
  ],
  yen: [
    'a94b550ac4fa390e8990d25b6b4dd6a74c2b75b1ce3a65e908142862d56e83cd',
    '3ccf83cb174659487a3fbf66d2f0f40f0693490fa8de4e27605de00d2e038417',
  ],
  'no logo': [
    'a15fbd0134e00073f4d0f3d4eecf2230ca630f11475f6e8b60f07904cb244fcf',
    '17cd47da2583727964e90ce22636fa17e192548050a698133f54667fbd074a6b',
  ],
  'long text': [
    'ba70b836ed4f83d043c6cb53e577e089d8a3cd9bbc7c28d64a42bc1f44b9f869',
    '2335dc3cb0eb5e3b129cdbb507f75f83a0d93cf5ffb3f717de35ad8fc360ab02',
  ],
  dinars: [
    '0403ce38f3a8a211e085e5007aef1906dd7356d83623df359efdf0800e949648',
    'd40d4d137129de8e4148a951df099ca49539a1fae5e137ffcca485fbffdf42c8',
  ],
  'open quote': [
    '6fa23b040c980e97bb7a060c29788fd24bbc87be2648a4cc4f5ef89ca1949bb7',
    '51c4090284d9f12610f5c9e789b3957e57e424d35e7c312ab189b9542f208b58',
  ],
  'accepted quote': [
    'b8920280d673a786445bc469db4ad761fa544f7b712ff502327670b96f9a796c',
    '369ee2ea94c11e70ec042eccbc9e3980bf3faa95f32c0748da08170337e68485',
  ],
  'credit note': [
    'e623d7f7185ba4061c3d6d8d351de0e034a76fb2adab1955696d33ff981a6587',
    '93850fbe7db27bb155e5eb3f40144519f8204d62245672b8dddabe2621042290',
  ],
  'receipt in full': [
    '269ab7f5fe2cb4fabbcb248d93400487d620642ce510a3beb2c7cd5cd980cda3',
    'c2089f1e0592813a2a496407c341d4a5ba422072dc7ad6b89beac8836784c2f5',
  ],
  'receipt of two invoices': [
    '2f1fb0af2a3ea5dd313d7ac4296faa1a839cfdc4dc04be484eb6e7ec05d7c280',
    'b6fa535c7b5322e078a0d9ae3ea0e3ba7dc7e80023d574b4c724b9accf96f88e',
  ],
  'receipt without an invoice': [
    '19e7c5cbe2a02222d9078b7ddd3b5ed45d37679b7a7e9e23cbd0879b42f8cf4c',
    'c98c2d268ed418a90da13fa2a3ede268caff84eacb60973b65d407bec6a0b294',
  ],
}

const names: GoldenName[] = [
  'one page',
  '200 lines',
  'yen',
  'no logo',
  'long text',
  'dinars',
  'open quote',
  'accepted quote',
  'credit note',
  'receipt in full',
  'receipt of two invoices',
  'receipt without an invoice',
]

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
