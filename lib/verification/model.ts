import { fingerprintOf } from '@/lib/documents/fingerprint'
import type { DocumentKind, Snapshot } from '@/lib/documents/model'
import { formatDate } from '@/lib/platform/calendar'

/** Whether a PDF was issued here, and what it is worth today. The hash of its bytes is all that is known of it. */

/** What became of a document that was issued here, so that whoever holds its PDF is not misled by it. */
export const documentStates = ['current', 'superseded', 'credited', 'void'] as const
export type DocumentState = (typeof documentStates)[number]

/** What the document itself says, and what became of it; nothing of the client, and of no other document. */
export interface VerifiedDocument {
  issuer: string
  kind: DocumentKind
  number: string
  issuedOn: string
  total: string
  /** Where something had been paid before it was issued: what was left then. */
  dueThen: string | null
  /** As it stands in the document's footer. */
  fingerprint: string
  state: DocumentState
  version: number
  /** The newest version of the document. */
  inForce: number
}

/** What the register knows of a document, as far as a stranger's question is concerned. */
interface Afterlife {
  newestVersion: number
  isVoid: boolean
  isCredited: boolean
}

/** What is told of a genuine document. Amounts are the finished text of the snapshot: nothing is formatted again. */
export function verifiedOf(
  { snapshot, sha256 }: { snapshot: Snapshot; sha256: string },
  afterlife: Afterlife,
): VerifiedDocument {
  const { content, blocks, version } = snapshot
  const { name, address } = content.seller
  const total = blocks.totals.find(each => each.tone === 'total')?.value
  return {
    issuer: [name, address.city].filter(part => part !== '').join(', '),
    kind: content.kind,
    number: blocks.number,
    issuedOn: formatDate(content.issuedOn, 'en-GB'),
    total: total ?? blocks.headline.amount,
    dueThen: total === undefined ? null : blocks.headline.amount,
    fingerprint: fingerprintOf(sha256),
    state: stateOf(version, afterlife),
    version,
    inForce: afterlife.newestVersion,
  }
}

/** What became of a version of a document; the order of the questions decides. */
export function stateOf(version: number, afterlife: Afterlife): DocumentState {
  if (afterlife.isVoid) return 'void'
  if (version < afterlife.newestVersion) return 'superseded'
  return afterlife.isCredited ? 'credited' : 'current'
}

const mostMegabytes = 50

/** Why files that were dropped or chosen are not looked at, as a sentence; null for one that is. */
export function filesProblem(files: readonly { size: number }[]): string | null {
  const [file, ...others] = files
  if (!file) return 'That was no file. Drop the PDF itself, or choose it.'
  if (others.length > 0) return 'Those are several files. Check one PDF at a time.'
  if (file.size === 0) return 'This file is empty. Ask the sender for the PDF again.'
  if (file.size > mostMegabytes * 1024 * 1024)
    return `This file is larger than ${mostMegabytes} MB, and no document issued here is. Choose the PDF as it was sent.`
  return null
}

/** Why bytes are not compared, as a sentence; null for those of a PDF. */
export function bytesProblem(bytes: Uint8Array): string | null {
  const begins = new TextDecoder().decode(bytes.subarray(0, 5))
  return begins === '%PDF-' ? null : 'This is not a PDF. Choose the PDF file as it was sent.'
}
