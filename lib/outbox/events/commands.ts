import { and, eq } from 'drizzle-orm'
import { outbox, webhookMessages } from '@/db/schema/all'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import {
  afterCommit,
  type CompanyTx,
  inSystem,
  runCommand,
  type SystemTx,
} from '@/lib/access/doors'
import { now } from '@/lib/platform/clock'
import type { ProviderEvent } from '@/lib/platform/mail/provider-event'
import { wakeMail } from '@/lib/platform/mail/wake'
import { databaseNow, recordMailActivity } from '../commands'
import { withoutAddresses } from '../model'

type OutboxRow = typeof outbox.$inferSelect
type Place = Pick<OutboxRow, 'companyId' | 'id'>

/** `unknown`: of no mail of ours; `again`: heard before. */
export type HeardEvent = 'recorded' | 'again' | 'unknown'

/**
 * Writes down what the provider says became of a mail. Heard twice, or in another order, it comes to the same: each
 * fact is kept once, at its first time, and none takes another away.
 */
export async function recordProviderEvent(event: ProviderEvent): Promise<HeardEvent> {
  const place = await inSystem('hear the mail provider', async tx => {
    const heard = await tx.select().from(webhookMessages).where(eq(webhookMessages.id, event.id))
    return heard.length > 0 ? 'again' : findPlace(tx, event)
  })
  if (place === 'again') return 'again'
  if (place) {
    const actor = actorOf(place)
    await runCommand(actor, tx => noteEvent(tx, actor, place.id, event))
  }
  // Last: an event whose note failed is told again.
  await inSystem('hear the mail provider', tx =>
    tx.insert(webhookMessages).values({ id: event.id, receivedAt: now() }).onConflictDoNothing(),
  )
  return place ? 'recorded' : 'unknown'
}

/** By what we sent along, since an event may be faster than our own commit; else by the provider's id. */
async function findPlace(tx: SystemTx, event: ProviderEvent): Promise<Place | null> {
  const { mail, providerId } = event
  const [row] = await tx
    .select()
    .from(outbox)
    .where(
      mail
        ? and(eq(outbox.companyId, mail.companyId), eq(outbox.id, mail.id))
        : eq(outbox.providerId, providerId),
    )
  // An event of an earlier round is about another copy.
  return row && (!mail || mail.round === row.round) ? row : null
}

async function noteEvent(
  tx: CompanyTx,
  actor: SystemActor,
  id: string,
  event: ProviderEvent,
): Promise<void> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.id, id)).for('update')
  if (!row || (row.providerId !== null && row.providerId !== event.providerId)) return
  const facts = factsOf(row, event)
  const isNews = row.sentAt === null && row.providerId === null
  await tx
    .update(outbox)
    .set({
      ...facts,
      providerId: event.providerId,
      // Given up because nobody knew: now it is known, and what follows acceptance is still to be done.
      ...(isNews && { deadAt: null, uncertain: false, runAt: databaseNow() }),
    })
    .where(eq(outbox.id, row.id))
  if (isNews) afterCommit(tx, wakeMail)
  if ('bouncedAt' in facts)
    await recordMailActivity(tx, actor, 'mail.bounced', row, facts.bounceReason ?? '')
  if ('complainedAt' in facts) await recordMailActivity(tx, actor, 'mail.complained', row)
}

/** What is new about the mail. */
function factsOf(row: OutboxRow, event: ProviderEvent): Partial<OutboxRow> {
  if (event.kind === 'delivered' && !row.deliveredAt) return { deliveredAt: event.at }
  if (event.kind === 'complained' && !row.complainedAt) return { complainedAt: event.at }
  if (event.kind !== 'bounced' || row.bouncedAt) return {}
  return { bouncedAt: event.at, bounceReason: withoutAddresses(event.reason) }
}

function actorOf({ companyId, id }: Place): SystemActor {
  const purpose = 'hear the mail provider'
  return { kind: 'system', companyId: asCompanyId(companyId), purpose, requestId: id }
}
