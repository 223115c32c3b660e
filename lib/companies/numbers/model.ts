import type { DocumentKind } from '@/lib/documents/model'
import { type Company, numberPatternOf, printedNumber } from '../model'

/** Where the numbers of a kind stand today. */
export interface NumberSeries {
  kind: DocumentKind
  series: string
  /** As it is printed before the sequence. */
  prefix: string
  padding: number
  /** The sequence that is given next. */
  next: number
  /** Whether no document of it exists: only then may somebody say where it begins. */
  isEmpty: boolean
  /** The highest number of another series that this one would print again. */
  taken: string | null
  /** The first sequence after all that are taken. */
  free: number
}

/** So far a series may be set: room for as many again. */
export const highestNext = 99_999_999

/** What the next document of each kind would be called, with what stands in the form. */
export function previewOf(
  company: Pick<Company, 'prefixes' | 'numberPadding' | 'yearlyReset'>,
  kind: DocumentKind,
  { today, counted }: { today: string; counted: Readonly<Record<string, number>> },
): { number: string; isNew: boolean } {
  const pattern = numberPatternOf(company, kind, today)
  const last = counted[pattern.series]
  return { number: printedNumber(pattern, (last ?? 0) + 1), isNew: last === undefined }
}

/** The sequence a printed number ends with. */
export function sequenceIn(number: string, prefix: string): number {
  return Number(number.slice(prefix.length))
}
