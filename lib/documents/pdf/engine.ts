import { createHash } from 'node:crypto'
import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { AssetsByHash, Picture, Snapshot } from '@/lib/documents/model'
import { picturesOf } from '@/lib/documents/pictures'
import { PngError, readPng } from '@/lib/documents/png'
import { documentFaces } from './coverage'
import { DrawingError, TextError } from './drawing-error'
import type { PlacedDocument } from './marks'
import { assertInside } from './page-box'
import { placeOf } from './printed-texts'
import { type Sheet, sheetLookOf, type Template } from './template'
import { templateOf } from './templates'
import { Typesetter } from './typesetter'
import type { AttachedFile } from './writer/facts'
import { writePdf } from './writer/write-pdf'

export interface DrawJob {
  snapshot: Snapshot
  /** SHA-256 of the snapshot. */
  hash: string
  assets: AssetsByHash
  /** Brings a font that comes with the templates by its SHA-256; refuses (DrawingError) any other hash. */
  readFont(sha256: string): Promise<Uint8Array>
}

/**
 * Draws a snapshot: the same bytes for the same snapshot for ever, whatever was drawn before. Refuses
 * (DrawingError), before the first byte, whatever would not be whole.
 */
export async function draw({ snapshot, hash, assets, readFont }: DrawJob): Promise<Uint8Array> {
  const { blocks, content } = snapshot
  const { brand, paper } = content
  const template = templateOf(snapshot.template.name)
  const faces = await documentFaces(blocks, template.facesOf(brand), async sha256 =>
    checked(sha256, assets.get(sha256) ?? (await readFont(sha256))),
  )
  const pictures = checkedPictures(snapshot, assets)
  const placed = placedBy(template, {
    blocks,
    brand,
    paper,
    look: sheetLookOf(content),
    setter: new Typesetter(faces),
    fingerprint: fingerprintOf(hash),
  })
  const facts = {
    title: `${blocks.kind} ${blocks.number}`.trim(),
    author: blocks.from.lines[0]?.text ?? '',
    language: content.locale,
    createdAt: new Date(snapshot.issuedAt),
  }
  return writePdf(placed, facts, pictures, attachedFiles(snapshot, assets))
}

function placedBy(template: Template, sheet: Sheet): PlacedDocument {
  try {
    const placed = template.place(sheet)
    assertInside(placed)
    return placed
  } catch (error) {
    throw error instanceof TextError ? error.at(placeOf(error.text, sheet.blocks)) : error
  }
}

function checkedPictures(snapshot: Snapshot, assets: AssetsByHash): Map<string, Uint8Array> {
  const checked = new Map<string, Uint8Array>()
  for (const { name, picture } of picturesOf(snapshot))
    checked.set(picture.sha256, checkedPicture(name, picture, assetOf(picture.sha256, assets)))
  return checked
}

function checkedPicture(name: string, picture: Picture, bytes: Uint8Array): Uint8Array {
  try {
    const { width, height } = readPng(bytes)
    if (width === picture.width && height === picture.height) return bytes
  } catch (error) {
    if (error instanceof PngError) throw new DrawingError('IMAGE', `${name}: ${error.message}.`)
    throw error
  }
  throw new DrawingError('IMAGE', `${name} has another size than the document says.`)
}

function attachedFiles({ attachments }: Snapshot, assets: AssetsByHash): AttachedFile[] {
  return attachments.map(({ name, mime, sha256, relationship, description, modifiedAt }) => ({
    name,
    mime,
    relationship,
    description,
    bytes: assetOf(sha256, assets),
    modifiedAt: new Date(modifiedAt),
  }))
}

function assetOf(sha256: string, assets: AssetsByHash): Uint8Array {
  const bytes = assets.get(sha256)
  if (!bytes) throw new DrawingError('ASSET', `The asset ${sha256} is missing.`)
  return checked(sha256, bytes)
}

function checked(sha256: string, bytes: Uint8Array): Uint8Array {
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual === sha256) return bytes
  throw new DrawingError('ASSET', `The asset ${sha256} holds other bytes (${actual}).`)
}
