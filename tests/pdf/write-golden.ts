import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Snapshot } from '@/lib/documents/model'
import { type FrozenManifest, templateKeyOf } from '@/lib/documents/pdf/frozen-engines'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { assetHashesOf, snapshotHash } from '@/lib/documents/snapshot'
import { frozenSnapshots } from './golden-samples'
import { sampleAssets } from './samples'

const file = 'tests/pdf/golden-hashes.json'

/** The hashes of the golden samples as they are drawn now; what a released version drew of the same snapshot stays. */
export async function writeGoldenHashes({ templates }: FrozenManifest): Promise<void> {
  const hashes: Record<string, { snapshot: string; pdf: string }> = {}
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  for (const [name, snapshot] of Object.entries(frozenSnapshots)) {
    const hash = snapshotHash(snapshot)
    const isReleased = templates[templateKeyOf(snapshot.template)]?.released ?? false
    const isKept = isReleased && kept[name]?.snapshot === hash
    hashes[name] = isKept ? kept[name] : { snapshot: hash, pdf: await hashOfPdf(snapshot) }
  }
  await writeFile(file, `${JSON.stringify(hashes, null, 2)}\n`)
}

/** Snapshots, assets and hashes of a template's version, which has to draw the same for ever. */
export async function keepReleased(key: string): Promise<void> {
  const own = Object.entries(frozenSnapshots).filter(
    ([, { template }]) => templateKeyOf(template) === key,
  )
  if (own.length === 0) throw new Error(`No golden sample is drawn with ${key}.`)
  const documents = []
  const assets: Record<string, string> = {}
  for (const [name, snapshot] of own) {
    documents.push({ name, snapshot, pdf: await hashOfPdf(snapshot) })
    for (const hash of assetHashesOf(snapshot)) {
      const bytes = sampleAssets.get(hash)
      if (bytes) assets[hash] = Buffer.from(bytes).toString('base64')
    }
  }
  await mkdir('tests/pdf/released', { recursive: true })
  const path = `tests/pdf/released/${key.replace('@', '-')}.golden.json`
  await writeFile(path, `${JSON.stringify({ assets, documents })}\n`)
}

async function hashOfPdf(snapshot: Snapshot): Promise<string> {
  const pdf = await renderPdf(snapshot, sampleAssets)
  return createHash('sha256').update(pdf).digest('hex')
}
