import { desc, eq } from 'drizzle-orm'
import { mails, memberships, quotes, snapshots } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { RegisterEntry } from '@/lib/documents/register'
import type { Sendable } from './model'

/** What sending asks of a document. */
export async function getSendable(tx: CompanyTx, entry: RegisterEntry): Promise<Sendable> {
  const { id, kind, number, issuedAt, voidedAt } = entry
  const [quote] =
    kind === 'quote'
      ? await tx.select({ status: quotes.status }).from(quotes).where(eq(quotes.id, id))
      : []
  return {
    kind,
    number,
    isDraft: issuedAt === null,
    isVoid: voidedAt !== null,
    isRevising: quote?.status === 'revising',
  }
}

/** The version of a document that is in force, without what it says. */
export async function getVersionInForce(
  tx: CompanyTx,
  documentId: string,
): Promise<{ id: string; version: number } | null> {
  const [row] = await tx
    .select({ id: snapshots.id, version: snapshots.version })
    .from(snapshots)
    .where(eq(snapshots.documentId, documentId))
    .orderBy(desc(snapshots.version))
    .limit(1)
  return row ?? null
}

/** The document of a sending that was asked for before; null for a new one. */
export async function getDocumentOfSending(
  tx: CompanyTx,
  sendId: string,
): Promise<{ documentId: string | null } | null> {
  const [row] = await tx
    .select({ documentId: mails.documentId })
    .from(mails)
    .where(eq(mails.sendId, sendId))
    .limit(1)
  return row ?? null
}

/** The address of a member. */
export async function getMemberAddress(tx: CompanyTx, userId: string): Promise<string | null> {
  const [row] = await tx
    .select({ email: memberships.email })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  return row?.email ?? null
}
