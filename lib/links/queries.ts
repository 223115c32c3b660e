import { and, desc, eq, sql } from 'drizzle-orm'
import { links, linkViews, memberships, questions } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { LinkView, LinkViewFact, QuestionFact } from './model'

export type LinkRow = typeof links.$inferSelect

/** A link of the company; null for any other id. */
export async function getLink(tx: CompanyTx, id: string): Promise<LinkRow | null> {
  const [row] = await tx.select().from(links).where(eq(links.id, id))
  return row ?? null
}

/** The links to a document, newest first, also those that ended. */
export async function listLinks(tx: CompanyTx, documentId: string): Promise<LinkView[]> {
  return tx
    .select({
      id: links.id,
      address: links.address,
      audience: links.audience,
      createdAt: links.createdAt,
      byName: memberships.name,
      expiresAt: links.expiresAt,
      revokedAt: links.revokedAt,
      views: links.views,
      lastViewedAt: links.lastViewedAt,
    })
    .from(links)
    .leftJoin(
      memberships,
      and(eq(memberships.companyId, links.companyId), eq(memberships.userId, links.createdBy)),
    )
    .where(eq(links.documentId, documentId))
    .orderBy(desc(links.createdAt), desc(links.id))
}

/** So many views of one document are shown; the counts beside them are whole. */
const mostViews = 200

/** Each time a document was looked at, newest first. */
export async function listLinkViews(tx: CompanyTx, documentId: string): Promise<LinkViewFact[]> {
  return tx
    .select({
      id: linkViews.id,
      linkId: linkViews.linkId,
      version: linkViews.snapshotVersion,
      at: linkViews.at,
      address: linkViews.address,
      userAgent: linkViews.userAgent,
    })
    .from(linkViews)
    .where(eq(linkViews.documentId, documentId))
    .orderBy(desc(linkViews.at), desc(linkViews.id))
    .limit(mostViews)
}

/** What was asked about a document, newest first. */
export async function listQuestions(tx: CompanyTx, documentId: string): Promise<QuestionFact[]> {
  return tx
    .select({
      id: questions.id,
      name: questions.name,
      address: sql<string>`coalesce(nullif(${links.address}, ''), ${questions.email})`,
      question: questions.question,
      at: questions.at,
    })
    .from(questions)
    .innerJoin(links, and(eq(links.companyId, questions.companyId), eq(links.id, questions.linkId)))
    .where(eq(questions.documentId, documentId))
    .orderBy(desc(questions.at), desc(questions.id))
    .limit(mostViews)
}
