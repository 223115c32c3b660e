import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { AssetsByHash, Snapshot } from '@/lib/documents/model'
import { PngError, readPng } from '@/lib/documents/png'
import { snapshotHash } from '@/lib/documents/snapshot'
import { DrawingError } from './drawing-error'
import { print } from './engine'
import { assertHash, type Face, faceOf } from './faces'
import { fontFiles } from './font-files'
import { fontBytesByHash } from './fonts'
import type { FaceName } from './marks'
import { assertInside } from './page-box'
import { inTurn } from './render-queue'
import { studioPages } from './studio/layout'
import { measuresOf } from './studio/measures'
import { Typesetter } from './typesetter'

/**
 * The PDF of a snapshot: the same bytes for the same snapshot for ever. `assets` holds the brand's fonts and
 * logo by SHA-256; the built-in fonts need not be in it. Refuses (DrawingError), before the first byte, a
 * missing or wrong asset, a character without a glyph, a picture that does not decode, a part that does
 * not fit on a page, and an unknown template; and (DomainError `unavailable`) when too many are waiting.
 */
export async function renderPdf(snapshot: Snapshot, assets: AssetsByHash): Promise<Uint8Array> {
  const size = JSON.stringify(snapshot.blocks).length
  return await inTurn(snapshotHash(snapshot), size, () => drawn(snapshot, assets))
}

async function drawn(snapshot: Snapshot, assets: AssetsByHash): Promise<Uint8Array> {
  const { blocks, content, template } = snapshot
  if (template.name !== 'studio' || template.version !== 1) {
    throw new DrawingError('TEMPLATE', `No template ${template.name} ${template.version}`)
  }
  const faces = await facesOf(snapshot, assets)
  const logo = await logoOf(snapshot, assets)
  const measures = measuresOf(content.paper)
  const pages = studioPages({
    blocks,
    brand: content.brand,
    measures,
    setter: new Typesetter(faces),
    fingerprint: fingerprintOf(snapshotHash(snapshot)),
  })
  assertInside(pages, measures)
  return await print({
    pages,
    size: [measures.width, measures.height],
    faces,
    logo,
    title: `${blocks.kind} ${blocks.number}`.trim(),
    author: blocks.from.lines[0]?.text ?? '',
    language: content.locale,
    createdAt: new Date(snapshot.issuedAt),
  })
}

async function facesOf(snapshot: Snapshot, assets: AssetsByHash): Promise<Record<FaceName, Face>> {
  const { font } = snapshot.content.brand
  const weightFace = async (weight: 400 | 500 | 600): Promise<Face> => {
    const file = font.files.find(candidate => candidate.weight === weight)
    if (!file) throw new DrawingError('FONT', `The font ${font.family} has no weight ${weight}`)
    return await faceOf(file.sha256, () => bytesOf(file.sha256, assets))
  }
  return {
    regular: await weightFace(400),
    medium: await weightFace(500),
    semibold: await weightFace(600),
    mono: await faceOf(monoFont, () => bytesOf(monoFont, assets)),
  }
}

const monoFont = fontFiles[3].sha256

async function logoOf(snapshot: Snapshot, assets: AssetsByHash): Promise<Uint8Array | null> {
  const { logo } = snapshot.content.brand
  if (!logo) return null
  const bytes = await bytesOf(logo.sha256, assets)
  try {
    const { width, height } = readPng(bytes)
    if (width === logo.width && height === logo.height) return bytes
  } catch (error) {
    if (error instanceof PngError) throw new DrawingError('IMAGE', `The logo: ${error.message}`)
    throw error
  }
  throw new DrawingError('IMAGE', 'The logo has another size than the document says')
}

async function bytesOf(sha256: string, assets: AssetsByHash): Promise<Uint8Array> {
  const bytes = assets.get(sha256) ?? (await fontBytesByHash(sha256))
  if (!bytes) throw new DrawingError('ASSET', `The asset ${sha256} is missing`)
  assertHash(sha256, bytes)
  return bytes
}
