import { activity } from '@/db/schema/all'
import type { CompanyTx, SystemTx } from '@/db/tenancy'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'

type PresetVerb = 'created' | 'saved' | 'made_default' | 'deleted' | 'restored'

type OnboardingVerb = 'step_done' | 'step_skipped' | 'finished' | 'sample_added' | 'sample_removed'

type DraftVerb = 'drafted' | 'edited' | 'duplicated' | 'deleted' | 'restored'

export type ActivityVerb =
  | 'company.started'
  | 'company.changed'
  | 'company.brand_changed'
  | 'company.next_number_set'
  | 'company.deletion_requested'
  | 'company.deletion_cancelled'
  | 'company.closed'
  | `onboarding.${OnboardingVerb}`
  | `tax_preset.${'created' | 'changed' | 'deleted'}`
  | 'client.created'
  | 'client.edited'
  | 'client.deleted'
  | 'client.restored'
  | 'client.exported'
  | 'client.erased'
  | 'clients.exported'
  | `import.${'uploaded' | 'finished' | 'failed' | 'discarded'}`
  | `export.${'requested' | 'ready' | 'failed' | 'downloaded'}`
  | `preset.${PresetVerb}`
  | `${'invoice' | 'quote'}.${DraftVerb}`
  | `${'invoice' | 'quote' | 'credit_note' | 'receipt'}.issued`
  | `${'invoice' | 'quote' | 'credit_note' | 'receipt'}.downloaded`
  | 'snapshot.mismatch'
  | 'invoice.voided'
  | 'invoice.credited'
  | 'quote.revising'
  | 'quote.revised'
  | 'quote.revision_discarded'
  | 'quote.accepted'
  | 'quote.declined'
  | 'quote.invoiced'
  | 'payment.recorded'
  | 'payment.reversed'
  /** Asked for; it is `sent` when the provider accepted it. */
  | `${'invoice' | 'quote' | 'credit_note' | 'receipt'}.mailed`
  | `${'invoice' | 'quote' | 'credit_note' | 'receipt'}.sent`
  | `${'invoice' | 'quote' | 'credit_note' | 'receipt'}.viewed`
  | `${'invoice' | 'quote' | 'credit_note' | 'receipt'}.asked`
  | 'mail.retried'
  | 'mail.failed'
  | 'mail.bounced'
  | 'mail.complained'
  | 'mail_text.changed'
  | 'mail_text.reset'
  | 'link.created'
  | 'link.renewed'
  | 'link.revoked'
  | 'member.invited'
  | 'member.joined'
  | 'member.role_changed'
  | 'member.removed'
  | 'member.left'
  | 'member.made_owner'
  | 'invitation.revoked'

export const subjectKinds = [
  'company',
  'client',
  'quote',
  'invoice',
  'credit_note',
  'payment',
  'receipt',
  'preset',
  'mail_text',
  'member',
  'tax_preset',
  'import',
  'export',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

export interface ActivityEntry {
  verb: ActivityVerb
  subject: { kind: SubjectKind; id: string; label: string }
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
    actorName: nameOf(actor),
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

function nameOf(actor: Actor): string {
  if (actor.kind === 'visitor') return 'Visitor'
  return actor.kind === 'member' ? actor.name : actor.purpose
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
