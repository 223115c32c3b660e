import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { mails, memberships, outbox, snapshots } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { outboxStateOf } from '@/lib/outbox/model'
import type { MailView } from './model'

/** So many mails of one document are shown. */
const mostMails = 200

/** The mails about a document and what became of them, newest first. */
export async function listMails(tx: CompanyTx, documentId: string): Promise<MailView[]> {
  const rows = await tx
    .select({
      id: mails.id,
      kind: mails.kind,
      recipient: mails.recipient,
      address: mails.address,
      version: snapshots.version,
      createdAt: mails.createdAt,
      createdByName: memberships.name,
      fate: {
        lockedUntil: outbox.lockedUntil,
        sentAt: outbox.sentAt,
        deadAt: outbox.deadAt,
        deliveredAt: outbox.deliveredAt,
        bouncedAt: outbox.bouncedAt,
        complainedAt: outbox.complainedAt,
        uncertain: outbox.uncertain,
        lastError: outbox.lastError,
        bounceReason: outbox.bounceReason,
      },
    })
    .from(mails)
    .innerJoin(outbox, and(eq(outbox.companyId, mails.companyId), eq(outbox.id, mails.id)))
    .innerJoin(
      snapshots,
      and(eq(snapshots.companyId, mails.companyId), eq(snapshots.id, mails.snapshotId)),
    )
    .leftJoin(
      memberships,
      and(eq(memberships.companyId, mails.companyId), eq(memberships.userId, mails.createdBy)),
    )
    .where(eq(mails.documentId, documentId))
    // Those of one sending stand together, in the order of its recipients.
    .orderBy(
      desc(sql`min(${mails.createdAt}) over (partition by ${mails.sendId})`),
      asc(mails.createdAt),
      asc(mails.id),
    )
    .limit(mostMails)
  return rows.map(({ fate, ...mail }) => ({
    ...mail,
    sentAt: fate.sentAt,
    isUncertain: fate.uncertain,
    // Waiting or being tried is the same to whoever reads the page.
    state: outboxStateOf({ ...fate, lockedUntil: null }, fate.sentAt ?? mail.createdAt),
    reason: (fate.bouncedAt ? fate.bounceReason : fate.sentAt ? null : fate.lastError) ?? '',
    at:
      fate.bouncedAt ??
      fate.complainedAt ??
      fate.deliveredAt ??
      fate.sentAt ??
      fate.deadAt ??
      mail.createdAt,
  }))
}
