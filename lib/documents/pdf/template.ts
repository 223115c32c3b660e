import type { Brand, DocumentBlocks, PaperSize } from '@/lib/documents/model'
import type { FaceName, PlacedDocument } from './marks'
import type { Typesetter } from './typesetter'

/** What a template lays out. */
export interface Sheet {
  blocks: DocumentBlocks
  brand: Brand
  paper: PaperSize
  setter: Typesetter
  /** 12 digits of the snapshot's hash, as printed. */
  fingerprint: string
}

/** A look: which fonts it is set in, and where every mark stands. Frozen once documents were issued with it. */
export interface Template {
  /** SHA-256 of the font of each face. */
  facesOf(brand: Brand): Record<FaceName, string>
  /** Refuses (DrawingError) what does not fit, naming the line or the part. */
  place(sheet: Sheet): PlacedDocument
}
