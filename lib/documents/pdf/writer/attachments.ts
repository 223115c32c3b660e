import { DrawingError } from '../drawing-error'
import type { AttachedFile } from './facts'
import type { PdfFile, Reference } from './pdf-file'
import { momentOf, nameOf, textOf, utf16 } from './syntax'

/** What the catalog says about the files inside; nothing when there are none. */
export function attachmentEntries(file: PdfFile, attachments: readonly AttachedFile[]): string {
  if (attachments.length === 0) return ''
  const added = new Map<string, Reference>()
  for (const attached of attachments) {
    if (added.has(attached.name)) {
      throw new DrawingError('ASSET', `Two attachments are named "${attached.name}"; rename one`)
    }
    added.set(attached.name, addAttachment(file, attached))
  }
  // Readers search the names, which therefore stand in the order of their units, all in one encoding.
  const names = [...added].sort(([left], [right]) => (left < right ? -1 : 1))
  const found = names.map(([name, reference]) => `<FEFF${utf16(name)}>${reference}`)
  return `/AF[${[...added.values()].join(' ')}]/Names<</EmbeddedFiles<</Names[${found.join(' ')}]>>>>`
}

function addAttachment(file: PdfFile, attached: AttachedFile): Reference {
  const { name, mime, bytes, relationship, description, modifiedAt } = attached
  const moment = momentOf(modifiedAt)
  const content = file.addStream(
    `/Type/EmbeddedFile/Subtype${nameOf(mime)}` +
      `/Params<</Size ${bytes.byteLength}/CreationDate${moment}/ModDate${moment}>>`,
    bytes,
  )
  return file.add(
    `<</Type/Filespec/F${textOf(name)}/UF${textOf(name)}/EF<</F ${content}/UF ${content}>>` +
      `/AFRelationship/${relationship}/Desc${textOf(description)}>>`,
  )
}
