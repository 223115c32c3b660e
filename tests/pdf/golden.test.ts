import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '@/lib/documents/model'
import { frozenEngine, readManifest } from '@/lib/documents/pdf/frozen-engines'
import { drawTaskOf, renderPdf } from '@/lib/documents/pdf/render-pdf'
import { newWorkerPool } from '@/lib/documents/pdf/worker-pool'
import { assertSnapshot, snapshotHash } from '@/lib/documents/snapshot'
import { frozenSnapshots, type GoldenName, goldenSnapshots } from './golden-samples'
import { logoHash, sampleAssets } from './samples'

/**
 * The snapshot and its PDF. Where only the second differs, what is drawn has changed for documents that were
 * issued long ago: that needs a new version of the template, not a new hash. Before a version is released,
 * `npm run template:freeze -- --golden` writes them anew.
 */
const golden: Record<string, { snapshot: string; pdf: string }> = JSON.parse(
  readFileSync('tests/pdf/golden-hashes.json', 'utf8'),
)
const names = Object.keys(frozenSnapshots)
const expected = (of: readonly string[]) =>
  Object.fromEntries(of.map(name => [name, golden[name]?.pdf]))

let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'render-pdf-'))
  for (const [hash, bytes] of sampleAssets) await writeFile(join(directory, `${hash}.png`), bytes)
})

afterAll(async () => {
  await rm(directory, { recursive: true })
})

describe('the PDF of a snapshot', () => {
  it.each(names)('of %s is the golden one', async name => {
    const snapshot = snapshotNamed(name)
    const pdf = await renderPdf(snapshot, sampleAssets)
    expect({ snapshot: snapshotHash(snapshot), pdf: sha256(pdf) }).toEqual(golden[name])
  })

  it('does not depend on what is drawn at the same time, or before: sixty at once', async () => {
    const pool = newWorkerPool({
      threads: 2,
      megabytes: 128,
      documents: 1_000,
      milliseconds: 60_000,
    })
    const sixty = Array.from(
      { length: 60 },
      (_, index) => names[(index * 7) % names.length],
    ).filter(name => name !== undefined)
    const drawn = await Promise.all(
      sixty.map(async name => {
        const snapshot = snapshotNamed(name)
        const engine = await frozenEngine(snapshot.template)
        const answer = await pool.run(drawTaskOf(snapshot, sampleAssets, engine), engine)
        return answer.ok ? sha256(answer.pdf) : answer.message
      }),
    )
    expect(drawn).toEqual(sixty.map(name => golden[name]?.pdf))
  })

  it('is the same for sixty who ask at once, though equal ones are drawn once', async () => {
    const sixty = Array.from({ length: 60 }, (_, index) => names[index % 20] ?? '')
    const pdfs = await Promise.all(sixty.map(name => renderPdf(snapshotNamed(name), sampleAssets)))
    expect(pdfs.map(sha256)).toEqual(sixty.map(name => golden[name]?.pdf))
  })

  it.each([
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  ])('is the same in a process of its own with %o', async environment => {
    expect(await drawnElsewhere(process.execPath, names, environment)).toEqual(expected(names))
  })

  it(`is the same on the machine’s own Node`, async () => {
    const backwards = [...names].reverse()
    const environment = { TZ: 'Asia/Kolkata', LANG: 'fr_FR.UTF-8' }
    const drawn = await drawnElsewhere(machineNode(), backwards, environment)
    expect(drawn).toEqual(expected(backwards))
  })

  it('is the same from the command line, drawn by the frozen engine or by its sources', async () => {
    for (const option of [[], ['--source']]) {
      const pdf = await renderedByScript('long text', directory, option)
      expect(sha256(pdf)).toBe(golden['long text']?.pdf)
    }
  })

  it('is refused by the command line when an asset is missing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'render-pdf-'))
    await expect(renderedByScript('one page', empty)).rejects.toThrow(
      `The asset ${logoHash} is missing`,
    )
    await rm(empty, { recursive: true })
  })
})

it('every released version still draws what it drew when it was released', async () => {
  const { templates } = await readManifest()
  const released = Object.entries(templates).filter(([, entry]) => entry.released)
  expect(released.map(([key]) => key)).toEqual(
    expect.arrayContaining([
      'classic@1',
      'classic@2',
      'compact@1',
      'compact@2',
      'studio@1',
      'studio@2',
    ]),
  )
  for (const [key] of released) {
    const file = `tests/pdf/released/${key.replace('@', '-')}.golden.json`
    const kept: Released = JSON.parse(readFileSync(file, 'utf8'))
    const assets = new Map(
      Object.entries(kept.assets).map(([hash, text]) => [hash, Buffer.from(text, 'base64')]),
    )
    for (const { name, snapshot, pdf } of kept.documents) {
      const drawn = await renderPdf(assertSnapshot(snapshot), assets)
      expect([key, name, sha256(drawn)]).toEqual([key, name, pdf])
    }
  }
})

function snapshotNamed(name: string): Snapshot {
  const snapshot = frozenSnapshots[name]
  if (!snapshot) throw new Error(`There is no golden sample named ${name}.`)
  return snapshot
}

interface Released {
  assets: Record<string, string>
  documents: { name: string; snapshot: unknown; pdf: string }[]
}

/** The Node that npm runs with: outside of the project, and maybe another version. */
function machineNode(): string {
  const ours = realpathSync(process.execPath)
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(folder => !folder.includes('node_modules'))
    .map(folder => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .find(path => existsSync(path) && realpathSync(path) !== ours)
  // Where the machine has the very version that comes along, there is no other one to try.
  return found ?? process.execPath
}

async function drawnElsewhere(
  node: string,
  wanted: readonly string[],
  environment: Record<string, string>,
): Promise<unknown> {
  const args = ['--import', 'tsx', 'tests/pdf/draw-golden.ts', ...wanted]
  return JSON.parse((await run(node, args, environment)).toString('utf8'))
}

async function renderedByScript(
  name: GoldenName,
  assets: string,
  options: readonly string[] = [],
): Promise<Buffer> {
  const args = ['--import', 'tsx', 'scripts/render-pdf.ts', '--assets', assets, ...options]
  return await run(process.execPath, args, {}, JSON.stringify(goldenSnapshots[name]))
}

function run(
  node: string,
  args: readonly string[],
  environment: Record<string, string>,
  input = '',
): Promise<Buffer> {
  const { DATABASE_URL: _, ...inherited } = process.env
  return new Promise((resolve, reject) => {
    const child = execFile(
      node,
      args,
      { env: { ...inherited, ...environment }, encoding: 'buffer', maxBuffer: 10_000_000 },
      (error, stdout, stderr) =>
        error ? reject(new Error(stderr.toString('utf8'))) : resolve(stdout),
    )
    child.stdin?.end(input)
  })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
