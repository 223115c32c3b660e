import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { templateNames, templateVersions } from '@/lib/documents/model'
import { draw } from '@/lib/documents/pdf/engine'
import { fontFiles } from '@/lib/documents/pdf/font-files'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import {
  frozenEngine,
  frozenFolder,
  readManifest,
  templateKeyOf,
} from '@/lib/documents/pdf/frozen-engines'
import { drawTaskOf, renderPdf } from '@/lib/documents/pdf/render-pdf'
import { newWorkerPool } from '@/lib/documents/pdf/worker-pool'
import { snapshotHash } from '@/lib/documents/snapshot'
import { frozenSnapshots, goldenSnapshots } from './golden-samples'
import { sampleAssets } from './samples'

const manifest = await readManifest()
const entries = Object.entries(manifest.templates)

describe('the frozen engines', () => {
  it.each(entries)('%s holds the bytes that were frozen', (_key, { engine, sha256 }) => {
    expect(sha256Of(readFileSync(join(frozenFolder, engine)))).toBe(sha256)
    expect(existsSync(join(frozenFolder, engine.replace('.mjs', '.licences.txt')))).toBe(true)
  })

  it('are there for every version of every template up to the one in use, and for no other', () => {
    const wanted = templateNames.flatMap(name =>
      Array.from({ length: templateVersions[name] }, (_, index) =>
        templateKeyOf({ name, version: index + 1 }),
      ),
    )
    expect(entries.map(([key]) => key).sort()).toEqual(wanted.sort())
  })

  it('need nothing but Node: each draws the same from a folder of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-'))
    const pool = newWorkerPool({ threads: 1, megabytes: 128, documents: 10, milliseconds: 60_000 })
    const snapshot = goldenSnapshots['one page']
    const engine = await frozenEngine(snapshot.template)
    const path = join(folder, 'engine.mjs')
    copyFileSync(engine.path, path)
    const answer = await pool.run(drawTaskOf(snapshot, sampleAssets, engine), { ...engine, path })
    rmSync(folder, { recursive: true })
    expect(answer).toEqual({ ok: true, pdf: await renderPdf(snapshot, sampleAssets) })
  })

  it('are all that lies beside their list', () => {
    const used = entries.flatMap(([, { engine }]) => [
      engine,
      engine.replace('.mjs', '.licences.txt'),
    ])
    expect(readdirSync(frozenFolder).sort()).toEqual([...new Set(used), 'templates.json'].sort())
  })

  it('may ask for every font that there is, each with the bytes of its hash', () => {
    for (const { sha256, name } of fontFiles) expect(manifest.fonts[sha256]).toBe(name)
    for (const [sha256, file] of Object.entries(manifest.fonts))
      expect(sha256Of(readFileSync(join('lib/documents/pdf/fonts', file))), file).toBe(sha256)
  })

  it.each(Object.entries(frozenSnapshots))('draw %s as today’s sources do', async (_, snapshot) => {
    const bySources = await draw({
      snapshot,
      hash: snapshotHash(snapshot),
      assets: sampleAssets,
      readFont: async sha256 => {
        const bytes = await fontBytesByHash(sha256)
        if (bytes) return bytes
        throw new Error(`The font ${sha256} is missing.`)
      },
    })
    const byEngine = await renderPdf(snapshot, sampleAssets)
    expect(
      sha256Of(bySources),
      'The sources draw something else than the frozen engine: run npm run template:freeze.',
    ).toBe(sha256Of(byEngine))
  })
})

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
