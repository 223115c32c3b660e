import type { DraftKind } from '@/lib/drafts/model'

interface KindWords {
  /** In sentences, buttons and, with an s, for the list. */
  noun: string
  title: string
  /** The second date. */
  term: string
  /** The last figure. */
  total: string
  /** What issuing does, before it is done. */
  onIssue: string
}

/** How quotes and invoices differ in what the screen says. */
export const kindWords: Record<DraftKind, KindWords> = {
  invoice: {
    noun: 'invoice',
    title: 'Invoice',
    term: 'Due date',
    total: 'Amount due',
    onIssue: 'It gets its number and can’t be changed afterwards.',
  },
  quote: {
    noun: 'quote',
    title: 'Quote',
    term: 'Valid until',
    total: 'Total',
    onIssue: 'It gets its number. To change it afterwards, make another version.',
  },
}

/** An issued quote whose next version is being written. */
export interface Revision {
  /** The quote's number, which stays. */
  number: string
  /** The version in force, and the day it was issued on. */
  replaces: { version: number; issuedOn: string }
}

/** The button that issues, such as "Issue invoice" or "Issue version 3". */
export function issueWords(kind: DraftKind, revision: Revision | null): string {
  return revision ? `Issue version ${nextVersionOf(revision)}` : `Issue ${kindWords[kind].noun}`
}

/** The version that is being written. */
export function nextVersionOf({ replaces }: Revision): number {
  return replaces.version + 1
}
