import { inArray, sql } from 'drizzle-orm'
import { assets } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { inSystem } from '@/lib/access/doors'
import type { AssetsByHash, Snapshot } from './model'
import { frozenEngine } from './pdf/frozen-engines'
import { assetHashesOf } from './snapshot'

/**
 * The bytes of everything of the company's own that a snapshot names by hash; the engine reads the fonts that come
 * with the templates.
 * @throws when one is missing, since the document could then not be made again
 */
export async function loadAssets(tx: CompanyTx, snapshot: Snapshot): Promise<AssetsByHash> {
  const own = await ownAssetsOf(snapshot)
  if (own.length === 0) return new Map()
  const rows = await tx
    .select({ sha256: assets.sha256, bytes: assets.bytes })
    .from(assets)
    .where(inArray(assets.sha256, own))
  const loaded = new Map<string, Uint8Array>(rows.map(row => [row.sha256, row.bytes]))
  const absent = own.find(sha256 => !loaded.has(sha256))
  if (absent) throw new Error(`The asset ${absent} of a snapshot is missing.`)
  return loaded
}

/** What the assets of a snapshot that are the company's own weigh together. Reads none of them. */
export async function assetBytesOf(tx: CompanyTx, snapshot: Snapshot): Promise<number> {
  const own = await ownAssetsOf(snapshot)
  if (own.length === 0) return 0
  const [found] = await tx
    .select({ bytes: sql`coalesce(sum(octet_length(${assets.bytes})), 0)`.mapWith(Number) })
    .from(assets)
    .where(inArray(assets.sha256, own))
  return found?.bytes ?? 0
}

/** All but the fonts of the engine that draws it, which may be an old one with fonts that nothing else uses any more. */
async function ownAssetsOf(snapshot: Snapshot): Promise<string[]> {
  const { fonts } = await frozenEngine(snapshot.template)
  return assetHashesOf(snapshot).filter(sha256 => !fonts.has(sha256))
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
