import type { Brand, DocumentBlocks } from '@/lib/documents/model'
import type { Typesetter } from '@/lib/documents/pdf/typesetter'
import type { Measures } from './measures'

/** What every part of the page is laid out from. */
export interface Sheet {
  blocks: DocumentBlocks
  brand: Brand
  measures: Measures
  setter: Typesetter
  /** 12 digits of the snapshot's hash, as printed. */
  fingerprint: string
}
