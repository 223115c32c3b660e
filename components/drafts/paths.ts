import type { Route } from 'next'
import { listPathOf } from '@/components/register/document-paths'
import { toRoute } from '@/components/shell/list-address'
import type { DraftKind } from '@/lib/drafts/model'

/** The address where a new draft is begun. */
export function newDraftPath(kind: DraftKind): Route {
  return toRoute(`${listPathOf(kind)}/new`)
}

/** Which draft's editor an address shows, if any. */
export function draftIdOfPath(path: string): string | undefined {
  return /^\/(?:invoices|quotes)\/([^/]+)\/edit$/.exec(path)?.[1]
}
