import { createHash } from 'node:crypto'
import { renderPdf } from '@/lib/documents/pdf/render-pdf'
import { frozenSnapshots } from './golden-samples'
import { sampleAssets } from './samples'

// Draws golden samples one after the other as the app does, in a process of its own, and prints their SHA-256.
const hashes: Record<string, string> = {}
for (const name of process.argv.slice(2)) {
  const snapshot = frozenSnapshots[name]
  if (!snapshot) throw new Error(`There is no golden sample named ${name}.`)
  const pdf = await renderPdf(snapshot, sampleAssets)
  hashes[name] = createHash('sha256').update(pdf).digest('hex')
}
process.stdout.write(JSON.stringify(hashes))
process.stdout.end(() => process.exit(0))
