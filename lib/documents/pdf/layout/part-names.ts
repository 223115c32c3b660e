import type { RowBlock } from '@/lib/documents/blocks'
import { DrawingError } from '@/lib/documents/pdf/drawing-error'
import { beginningOf } from '@/lib/documents/pdf/quotation'

/** How a refusal speaks of a part of the document. */
export interface PartName {
  /** With its verb, such as "The notes are". */
  is: string
  /** What to do, as a sentence. */
  remedy: string
}

export const partNames = {
  head: {
    is: 'The addresses and facts at the top are',
    remedy: 'Shorten the addresses or the names in them.',
  },
  intro: { is: 'The introduction is', remedy: 'Shorten it.' },
  columnHeads: { is: 'The head of the table is', remedy: 'Shorten the name of your tax.' },
  sum: {
    is: 'The totals with what stands beside them are',
    remedy: 'Shorten the bank details or the names.',
  },
  texts: { is: 'The notes and terms are', remedy: 'Shorten them.' },
  legal: { is: 'The legal text is', remedy: 'Shorten it.' },
  closing: { is: 'The end of the receipt is', remedy: 'Shorten the notes.' },
} as const satisfies Record<string, PartName>

/** A line by its position and title, a section by its number and title. */
export function rowName(row: RowBlock): PartName {
  return row.kind === 'section'
    ? { is: `Section ${row.number} (“${beginningOf(row.title)}”) is`, remedy: 'Shorten its title.' }
    : {
        is: `Line ${row.position} (“${beginningOf(row.title)}”) is`,
        remedy: 'Shorten its unit or title, or make two lines of it.',
      }
}

/** The refusal of a part for which no page is tall enough. */
export function tooTall({ is, remedy }: PartName): DrawingError {
  return new DrawingError('TOO_TALL', `${is} taller than a page. ${remedy}`)
}
