import { canonicalJson, sha256Of } from './canonical-json'
import { type DocumentContent, type Snapshot, templateVersions } from './model'
import { picturesOf } from './pictures'
import { isSnapshot } from './snapshot-shape'
import { unitCodeOf } from './units'
import { blocksOf } from './view-model'

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
  const name = content.layout.template
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`No version ${version}`)
  return {
    schema: 1,
    version,
    template: { name, version: templateVersions[name] },
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

/** Every asset a snapshot is drawn with, by SHA-256, each once: fonts of the brand, pictures, attached files. */
export function assetHashesOf(snapshot: Snapshot): string[] {
  const { font } = snapshot.content.brand
  const named = [
    ...font.files,
    ...picturesOf(snapshot).map(each => each.picture),
    ...snapshot.attachments,
  ]
  return [...new Set(named.map(({ sha256 }) => sha256))]
}
