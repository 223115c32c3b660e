import { activity } from '@/db/schema/all'
import type { CompanyTx, SystemTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'

export type ActivityVerb =
  | 'company.started'
  | 'company.changed'
  | 'client.created'
  | 'client.edited'
  | 'client.deleted'
  | 'client.restored'
  | 'invoice.drafted'
  | 'invoice.edited'
  | 'invoice.duplicated'
  | 'invoice.deleted'
  | 'invoice.restored'
  | 'invoice.issued'
  | 'invoice.downloaded'

export interface ActivityEntry {
  verb: ActivityVerb
  subject: { kind: 'company' | 'client' | 'invoice'; id: string; label: string }
  /** What was and what is: only fields that changed, never secrets. */
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** Writes the audit row of a command, inside its transaction. */
export async function recordActivity(
  tx: CompanyTx | SystemTx,
  actor: Actor,
  entry: ActivityEntry,
): Promise<void> {
  await tx.insert(activity).values({
    companyId: actor.companyId,
    id: newId(),
    actorKind: actor.kind,
    actorId: actor.kind === 'member' ? actor.userId : null,
    actorName: actor.kind === 'member' ? actor.name : actor.purpose,
    verb: entry.verb,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    subjectLabel: entry.subject.label,
    before: entry.before,
    after: entry.after,
    requestId: actor.requestId,
    at: now(),
  })
}

/** What a change of a row was: the fields of `after` that differ, as they were and as they are. */
export function changedFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Required<Pick<ActivityEntry, 'before' | 'after'>> {
  const names = Object.keys(after).filter(name => before[name] !== after[name])
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(names.map(name => [name, from[name]]))
  return { before: pick(before), after: pick(after) }
}
