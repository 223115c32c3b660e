import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type FrozenManifest, templateKeyOf } from '@/lib/documents/pdf/frozen-engines'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { assetHashesOf, snapshotHash } from '@/lib/documents/snapshot'
import { type GoldenName, goldenSnapshots, isGoldenName } from './golden-samples'
import { sampleAssets } from './samples'

const file = 'tests/pdf/golden-hashes.json'
const names = Object.keys(goldenSnapshots).filter(isGoldenName)

/** The hashes of the golden samples as they are drawn now; those of released versions stay as they are. */
export async function writeGoldenHashes({ templates }: FrozenManifest): Promise<void> {
  const hashes: Record<string, { snapshot: string; pdf: string }> = {}
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  for (const name of names) {
    const snapshot = goldenSnapshots[name]
    const isReleased = templates[templateKeyOf(snapshot.template)]?.released ?? false
    hashes[name] =
      isReleased && name in kept
        ? kept[name]
        : { snapshot: snapshotHash(snapshot), pdf: await hashOfPdf(name) }
  }
  await writeFile(file, `${JSON.stringify(hashes, null, 2)}\n`)
}

/** Snapshots, assets and hashes of a template's version, which has to draw the same for ever. */
export async function keepReleased(key: string): Promise<void> {
  const own = names.filter(name => templateKeyOf(goldenSnapshots[name].template) === key)
  if (own.length === 0) throw new Error(`No golden sample is drawn with ${key}.`)
  const documents = []
  const assets: Record<string, string> = {}
  for (const name of own) {
    const snapshot = goldenSnapshots[name]
    documents.push({ name, snapshot, pdf: await hashOfPdf(name) })
    for (const hash of assetHashesOf(snapshot)) {
      const bytes = sampleAssets.get(hash)
      if (bytes) assets[hash] = Buffer.from(bytes).toString('base64')
    }
  }
  await mkdir('tests/pdf/released', { recursive: true })
  const path = `tests/pdf/released/${key.replace('@', '-')}.golden.json`
  await writeFile(path, `${JSON.stringify({ assets, documents })}\n`)
}

async function hashOfPdf(name: GoldenName): Promise<string> {
  const pdf = await renderPdf(goldenSnapshots[name], sampleAssets)
  return createHash('sha256').update(pdf).digest('hex')
}
