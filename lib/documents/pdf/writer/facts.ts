import type { Attachment } from '@/lib/documents/model'

/** What a PDF says about itself; everything else it shows is placed. */
export interface PdfFacts {
  title: string
  author: string
  /** BCP 47, such as "de-CH". */
  language: string
  /** The only moment that is written. */
  createdAt: Date
}

/** Opaque 8-bit PNGs that were checked before, by the SHA-256 of their bytes. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** A file inside the PDF, such as an e-invoice. */
export interface AttachedFile {
  name: string
  mime: string
  bytes: Uint8Array
  relationship: Attachment['relationship']
  description: string
  modifiedAt: Date
}
