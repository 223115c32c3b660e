import { and, count, eq, gt, isNotNull, isNull, notExists, type or, sql } from 'drizzle-orm'
import { clients, companies, invitations, links, memberships, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { env } from '@/lib/platform/env'
import type { Closing, ClosingFacts } from './model'

/** When the company will be closed and who wants it; null for one that goes on. */
export async function getClosing(tx: CompanyTx): Promise<Closing | null> {
  const [row] = await tx
    .select({
      requestedAt: companies.deletionRequestedAt,
      requestedByName: memberships.name,
      closesAt: companies.closesAt,
    })
    .from(companies)
    .leftJoin(
      memberships,
      and(
        eq(memberships.companyId, companies.id),
        eq(memberships.userId, companies.deletionRequestedBy),
      ),
    )
  if (!row?.requestedAt || !row.closesAt) return null
  const { requestedAt, closesAt, requestedByName } = row
  return { requestedAt, closesAt, requestedByName: requestedByName ?? '' }
}

/** What its end would keep and remove. */
export async function getClosingFacts(tx: CompanyTx, at: Date): Promise<ClosingFacts> {
  const [documents, drafts, without, members, open, invited] = await Promise.all([
    countIn(tx, register, isNotNull(register.issuedAt)),
    countIn(tx, register, and(isNull(register.issuedAt), isNull(register.deletedAt))),
    countIn(tx, clients, and(isNull(clients.deletedAt), hasNothingIssued(tx))),
    countIn(tx, memberships, isNull(memberships.removedAt)),
    countIn(tx, links, and(isNull(links.revokedAt), gt(links.expiresAt, at))),
    countIn(
      tx,
      invitations,
      and(
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, at),
      ),
    ),
  ])
  return {
    issuedDocuments: documents,
    drafts,
    clientsWithoutDocuments: without,
    members,
    openLinks: open,
    openInvitations: invited,
  }
}

/** For how long what was issued is kept, as whoever runs the service has it. */
export function getRetentionYears(): number {
  return env().RETENTION_YEARS
}

/** Of a client: no document that was issued names it. */
export function hasNothingIssued(tx: CompanyTx) {
  return notExists(
    tx
      .select({ issued: sql`1` })
      .from(register)
      .where(
        and(
          eq(register.companyId, clients.companyId),
          eq(register.clientId, clients.id),
          isNotNull(register.issuedAt),
        ),
      ),
  )
}

/** The owners, whom its end is told. */
export async function listOwners(tx: CompanyTx) {
  return tx
    .select({ userId: memberships.userId, name: memberships.name, email: memberships.email })
    .from(memberships)
    .where(and(eq(memberships.role, 'owner'), isNull(memberships.removedAt)))
    .orderBy(memberships.userId)
}

async function countIn(
  tx: CompanyTx,
  table: typeof register | typeof clients | typeof memberships | typeof links | typeof invitations,
  condition: ReturnType<typeof or>,
): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(table).where(condition)
  return row?.count ?? 0
}
