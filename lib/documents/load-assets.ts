import { inArray } from 'drizzle-orm'
import { assets } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { inSystem } from '@/lib/access/doors'
import type { AssetsByHash, Snapshot } from './model'
import { fontBytesByHash } from './pdf/fonts'
import { assetHashesOf } from './snapshot'

/**
 * The bytes of everything a snapshot names by hash: fonts of this repository, logos of the company.
 * @throws when one is missing, since the document could then not be made again
 */
export async function loadAssets(tx: CompanyTx, snapshot: Snapshot): Promise<AssetsByHash> {
  const loaded = new Map<string, Uint8Array>()
  for (const { sha256 } of snapshot.content.brand.font.files) {
    const bytes = await fontBytesByHash(sha256)
    if (bytes) loaded.set(sha256, bytes)
  }
  const missing = assetHashesOf(snapshot).filter(sha256 => !loaded.has(sha256))
  if (missing.length === 0) return loaded
  const rows = await tx.select().from(assets).where(inArray(assets.sha256, missing))
  for (const row of rows) loaded.set(row.sha256, row.bytes)
  const absent = missing.find(sha256 => !loaded.has(sha256))
  if (absent) throw new Error(`The asset ${absent} of a snapshot is missing.`)
  return loaded
}

/** Assets for the command line, where no company is known: the hash alone says which bytes are meant. */
export async function loadAssetsFromDatabase(hashes: string[]): Promise<Map<string, Uint8Array>> {
  const rows = await inSystem('render', tx =>
    tx
      .select({ sha256: assets.sha256, bytes: assets.bytes })
      .from(assets)
      .where(inArray(assets.sha256, hashes)),
  )
  return new Map(rows.map(row => [row.sha256, row.bytes]))
}
