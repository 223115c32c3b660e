import type { DraftKind } from '@/lib/drafts/model'
import type { drafts } from '@/lib/messages/en/drafts'

/** An issued quote whose next version is being written. */
export interface Revision {
  /** The quote's number, which stays. */
  number: string
  /** The version in force, and the day it was issued on. */
  replaces: { version: number; issuedOn: string }
}

/** The button that issues, such as "Issue invoice" or "Issue version 3". */
export function issueWords(kind: DraftKind, revision: Revision | null, t: typeof drafts): string {
  return revision ? t.kindWords.issueVersion(nextVersionOf(revision)) : t.kinds[kind].issue
}

/** The version that is being written. */
export function nextVersionOf({ replaces }: Revision): number {
  return replaces.version + 1
}
