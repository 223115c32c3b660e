import type { Sheet } from '@/lib/documents/pdf/template'
import type { Measures } from './measures'

/** What every part of the page is laid out from. */
export interface CompactSheet extends Sheet {
  measures: Measures
}
