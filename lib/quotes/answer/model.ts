import type { Acceptance, Picture } from '@/lib/documents/model'
import { localDateOf, localTimeOf } from '@/lib/platform/calendar'
import { DomainError } from '@/lib/platform/errors'
import type { StoredQuoteStatus } from '../model'

/** How somebody signed on their own page; a drawing is an asset of the company already. */
export type VisitorSignature = { kind: 'typed' } | { kind: 'drawn'; picture: Picture }

/** An answer that was written. */
export interface GivenAnswer {
  answerId: string
  /** Of the version that is in force from here on. */
  snapshotId: string
}

/** What the accepted version says of its acceptance. */
export function acceptanceOf(
  { name, note }: { name: string; note: string },
  shown: { snapshot: { version: number }; sha256: string },
  signature: Picture | null,
  { now, timezone }: { now: Date; timezone: string },
): Acceptance {
  return {
    name,
    note,
    acceptedOn: localDateOf(now, timezone),
    time: localTimeOf(now, timezone),
    timezone,
    version: shown.snapshot.version,
    sha256: shown.sha256,
    signature,
  }
}

/**
 * The id of the version in force, when it is the one that was shown.
 * @throws DomainError with a reason that lets a page say it in its own language
 */
export function assertAnswerable(
  row: {
    status: StoredQuoteStatus
    number: string | null
    snapshotId: string | null
    snapshotVersion: number
  },
  shownVersion: number,
): string {
  if (row.status === 'draft' || !row.snapshotId)
    throw new DomainError('wrong_state', 'This quote is still a draft. Issue it first.')
  if (row.status === 'revising')
    throw new DomainError(
      'wrong_state',
      `${row.number} is being revised. Issue or discard the revision first.`,
      { reason: 'revising' },
    )
  if (row.snapshotVersion !== shownVersion)
    throw new DomainError(
      'conflict',
      `Version ${row.snapshotVersion} of ${row.number} is in force now. Reload the page and look once more.`,
      { reason: 'changed' },
    )
  return row.snapshotId
}

/** Somebody else answered, or otherwise; the reason and the name let a page say it in its own language. */
export function answeredAlready(
  code: 'conflict' | 'wrong_state',
  sentence: string,
  answer: { name: string } | undefined,
): DomainError {
  return new DomainError(code, sentence, { reason: 'answered', name: answer?.name ?? '' })
}
