import { and, asc, desc, eq, isNull, lte, ne, sql } from 'drizzle-orm'
import {
  companies,
  memberships,
  paymentAllocations,
  payments,
  quotes,
  register,
  snapshots,
} from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { OpenLink } from '@/lib/access/actor'
import { getAsset, getCompany } from '@/lib/companies/queries'
import { picturesOf } from '@/lib/documents/pictures'
import { getEntry, type RegisterEntry } from '@/lib/documents/register'
import { getLatestSnapshot, getSnapshotToDraw } from '@/lib/documents/store-snapshot'
import { listAnswers } from '@/lib/quotes/queries'
import type { VisitView } from './model'
import { type VisitFacts, visitViewOf } from './view/model'

/** Everything the page of an opened link shows; null where there is nothing to show any more. */
export async function getVisitView(
  tx: CompanyTx,
  link: OpenLink,
  now: Date,
): Promise<VisitView | null> {
  const facts = await readVisit(tx, link)
  return facts && visitViewOf(facts, link, now)
}

/** What is known of the document behind a link, as it is now. */
export async function readVisit(
  tx: CompanyTx,
  { actor, createdAt }: Pick<OpenLink, 'actor' | 'createdAt'>,
): Promise<VisitFacts | null> {
  const { documentId, companyId } = actor
  const [entry, company, stored, offered, answers, quote] = await Promise.all([
    getEntry(tx, documentId),
    getCompany(tx, companyId),
    getLatestSnapshot(tx, documentId),
    listOffered(tx, documentId, createdAt),
    listAnswers(tx, documentId),
    tx.select({ status: quotes.status }).from(quotes).where(eq(quotes.id, documentId)),
  ])
  if (!entry?.issuedAt || !company || !stored) return null
  return {
    entry,
    company,
    snapshot: stored.snapshot,
    sha256: stored.sha256,
    offered,
    isRevising: quote[0]?.status === 'revising',
    answer: answers[0] ?? null,
    paidOn: entry.standing === 'paid' ? await lastReceivedOn(tx, entry) : null,
  }
}

/** A file that the page of a document shows: of its version in force, or the company's logo and font of today. */
export async function getVisitPicture(
  tx: CompanyTx,
  { actor }: Pick<OpenLink, 'actor'>,
  sha256: string,
): Promise<{ mime: string; bytes: Uint8Array } | null> {
  const [shown, [company]] = await Promise.all([
    getSnapshotToDraw(tx, { documentId: actor.documentId }),
    tx
      .select({ logo: companies.logo, fontFiles: companies.fontFiles })
      .from(companies)
      .where(eq(companies.id, actor.companyId)),
  ])
  if (!shown) return null
  const pictures = picturesOf(shown.snapshot).map(({ picture }) => picture)
  const { files } = shown.snapshot.content.brand.font
  const named = [...pictures, ...files, ...(company?.fontFiles ?? [])].map(file => file.sha256)
  return [...named, company?.logo].includes(sha256) ? getAsset(tx, sha256) : null
}

/** Where notices to the company go: its own address, or whoever wrote the document, or else an owner. */
export async function getNoticeAddress(tx: CompanyTx, documentId: string): Promise<string | null> {
  const [company] = await tx.select({ email: companies.email }).from(companies)
  if (company?.email) return company.email
  const [member] = await tx
    .select({ email: memberships.email })
    .from(memberships)
    .leftJoin(
      register,
      and(eq(register.companyId, memberships.companyId), eq(register.id, documentId)),
    )
    .where(isNull(memberships.removedAt))
    .orderBy(
      sql`${memberships.userId} is not distinct from ${register.createdBy} desc`,
      sql`${memberships.role} = 'owner' desc`,
      asc(memberships.createdAt),
    )
    .limit(1)
  return member?.email ?? null
}

/** The newest version that was offered, and the newest one when the link was made; accepting offers nothing new. */
async function listOffered(tx: CompanyTx, documentId: string, linkCreatedAt: Date) {
  const newest = (when?: Date) =>
    tx
      .select({ version: snapshots.version })
      .from(snapshots)
      .where(
        and(
          eq(snapshots.documentId, documentId),
          ne(snapshots.reason, 'accepted'),
          when && lte(snapshots.createdAt, when),
        ),
      )
      .orderBy(desc(snapshots.version))
      .limit(1)
  const [[last], [shown]] = await Promise.all([newest(), newest(linkCreatedAt)])
  return { last: last?.version ?? 1, shown: shown?.version ?? null }
}

/** When the last money of an invoice came in, of what was not taken back. */
async function lastReceivedOn(
  tx: CompanyTx,
  { id, kind }: Pick<RegisterEntry, 'id' | 'kind'>,
): Promise<string | null> {
  if (kind !== 'invoice') return null
  const [last] = await tx
    .select({ on: sql<string | null>`max(${payments.receivedOn})::text` })
    .from(paymentAllocations)
    .innerJoin(
      payments,
      and(
        eq(payments.companyId, paymentAllocations.companyId),
        eq(payments.id, paymentAllocations.paymentId),
      ),
    )
    .where(
      and(
        eq(paymentAllocations.invoiceId, id),
        isNull(payments.reverses),
        sql`not exists (select 1 from payments as taken_back where taken_back.company_id = ${payments.companyId} and taken_back.reverses = ${payments.id})`,
      ),
    )
  return last?.on ?? null
}
