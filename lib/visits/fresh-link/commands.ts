import { and, eq, isNull } from 'drizzle-orm'
import { memberships } from '@/db/schema/all'
import { authorizeDocument, type VisitorActor } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { findExpiredLink } from '@/lib/access/open-link'
import { assertStrangerWithinLimit, assertWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { insertLink } from '@/lib/links/commands'
import { linkLifetimeOf } from '@/lib/links/model'
import { getLink, type LinkRow } from '@/lib/links/queries'
import { queueMail } from '@/lib/mails/commands'
import { DomainError } from '@/lib/platform/errors'
import type { VisitorRequest } from '../model'

/** Longer than a fresh link takes to make, so that how long it takes tells nothing. */
const freshLinkMilliseconds = 1_000

/**
 * Mails a fresh link to where the old one was sent, if that is all that is wrong with it: it expired. Says nothing in
 * any case, after the same time; throttled for the link, for the address and for whoever asks.
 */
export async function askForFreshLink(token: string, request: VisitorRequest): Promise<void> {
  await assertStrangerWithinLimit('fresh link', request.address, { most: 20, seconds: 3600 })
  const waited = new Promise(resolve => setTimeout(resolve, freshLinkMilliseconds))
  const actor = await findExpiredLink(token, request.requestId)
  if (actor) await sendFreshLink(actor)
  await waited
}

async function sendFreshLink(actor: VisitorActor): Promise<void> {
  authorizeDocument(actor, 'read documents', actor.documentId)
  const old = await readAs(actor, tx => getLink(tx, actor.linkId))
  if (!old || old.address === '' || !(await mayBeSent(old))) return
  await runCommand(actor, async tx => {
    const stored = await getLatestSnapshot(tx, old.documentId)
    if (!stored) return
    const { documentId, address, audience } = old
    if (audience === 'member' && !(await isOfMember(tx, address))) return
    const lifetime = linkLifetimeOf(old)
    const link = await insertLink(tx, actor, { documentId, address, audience, lifetime })
    await queueMail(tx, actor, {
      sendId: link.id,
      kind: 'fresh_link',
      recipient: audience === 'member' ? 'copy' : 'client',
      address,
      documentId,
      snapshotId: stored.id,
      linkId: link.id,
    })
    await recordActivity(tx, actor, {
      verb: 'link.renewed',
      subject: { kind: old.kind, id: documentId, label: stored.snapshot.content.number },
      after: { linkId: link.id, expiresAt: link.expiresAt.toISOString(), asked: true },
    })
  })
}

/** A member's own copy is theirs while they are a member. */
async function isOfMember(tx: CompanyTx, address: string): Promise<boolean> {
  const members = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.email, address), isNull(memberships.removedAt)))
  return members.length > 0
}

/** Limits that are passed in silence: who asks is not told that there was anything to limit. */
async function mayBeSent({ id, companyId, address }: LinkRow): Promise<boolean> {
  const limits = [
    [`fresh link:${id}`, { most: 1, seconds: 900 }],
    [`fresh link by day:${id}`, { most: 3, seconds: 86_400 }],
    [`fresh link to:${companyId}:${address}`, { most: 10, seconds: 86_400 }],
  ] as const
  for (const [key, limit] of limits) {
    const isWithin = await assertWithinLimit(key, limit).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false
        throw error
      },
    )
    if (!isWithin) return false
  }
  return true
}
