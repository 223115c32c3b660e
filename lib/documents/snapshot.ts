import { canonicalJson, sha256Of } from './canonical-json'
import type { BrandFont, DocumentContent, Snapshot } from './model'
import { isSnapshot } from './snapshot-shape'
import { unitCodeOf } from './units'
import { blocksOf } from './view-model'

/** The template that new documents are drawn with; older snapshots keep the one they name. */
const currentTemplate = { name: 'studio', version: 1 } as const

/**
 * One immutable version of a document: its content, its finished text and the codes an e-invoice needs.
 * `issuedAt` is the instant of issue, which is also the PDF's creation date. Refuses (RangeError) a draft
 * and a version below 1.
 */
export function snapshotOf(parts: {
  content: DocumentContent
  version: number
  issuedAt: Date
}): Snapshot {
  const { content, version, issuedAt } = parts
  if (content.draft) throw new RangeError('A draft has no snapshot')
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`No version ${version}`)
  return {
    schema: 1,
    version,
    template: currentTemplate,
    issuedAt: issuedAt.toISOString(),
    content,
    unitCodes: Object.fromEntries(
      [content.calculation, content.offered]
        .flatMap(computed => computed?.input.lines ?? [])
        .map(line => [line.id, unitCodeOf(line.unit ?? '')]),
    ),
    blocks: blocksOf(content),
    attachments: [],
  }
}

/** SHA-256 of the snapshot's canonical JSON, 64 hex digits: the document's identity and its fingerprint. */
export function snapshotHash(snapshot: Snapshot): string {
  return sha256Of(canonicalJson(snapshot))
}

/**
 * A snapshot read from a file or the database, checked member by member. Refuses (TypeError) anything else,
 * naming the member that is wrong.
 */
export function assertSnapshot(value: unknown): Snapshot {
  const wrong: string[] = []
  if (isSnapshot(value, wrong)) return value
  throw new TypeError(`This is no snapshot: ${wrong[0] ?? 'it is not an object'}.`)
}

/** Every asset a snapshot is drawn with, by SHA-256: the brand's fonts, then its logo. */
export function assetHashesOf(snapshot: Snapshot): string[] {
  const { font, logo } = snapshot.content.brand
  return [...fontHashes(font), ...(logo ? [logo.sha256] : [])]
}

function fontHashes(font: BrandFont): string[] {
  return font.files.map(file => file.sha256)
}
