import { and, eq, gt, lte, ne, sql } from 'drizzle-orm'
import {
  creditNotes,
  links,
  mails,
  memberships,
  paymentAllocations,
  payments,
  questions,
  quoteAnswers,
  snapshots,
} from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { CompanyId } from '@/lib/access/actor'
import type { Company } from '@/lib/companies/model'
import { getAsset, getCompany } from '@/lib/companies/queries'
import { getEntry, type RegisterEntry } from '@/lib/documents/register'
import { getSnapshot } from '@/lib/documents/store-snapshot'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { Decimal } from '@/lib/money/model'
import { getMailText } from '../texts/queries'
import { type DocumentMaterial, type MailMaterial, type NoticedFact, textKindOf } from './model'

type MailRow = typeof mails.$inferSelect

/** A mail with everything it says; null when there is none of this id in the company. */
export async function getMailMaterial(
  tx: CompanyTx,
  companyId: CompanyId,
  mailId: string,
): Promise<MailMaterial | null> {
  const [[row], company] = await Promise.all([
    tx.select().from(mails).where(eq(mails.id, mailId)),
    getCompany(tx, companyId),
  ])
  if (!row || !company) return null
  const sender = await getSender(tx, row.createdBy)
  const [document, link, about] = await Promise.all([
    readDocument(tx, row, company, sender.name),
    row.linkId ? getLinkOf(tx, row.linkId) : null,
    row.aboutId ? getNoticed(tx, row.aboutId) : null,
  ])
  const { kind, recipient, address, subject, body, attachPdf, createdAt, snapshotId } = row
  return {
    ...{ kind, recipient, address, subject, body, attachPdf, createdAt, snapshotId },
    company,
    senderName: sender.name,
    senderAddress: sender.email,
    document,
    link,
    about: about?.fact ?? null,
    answersTo: about?.address ?? '',
  }
}

/** What a mail about a version of a document is written from, asked for at an instant. */
export async function getDocumentMaterial(
  tx: CompanyTx,
  wanted: {
    entry: RegisterEntry
    snapshotId: string
    company: Company
    senderName: string
    kind: MailRow['kind']
    at: Date
  },
): Promise<DocumentMaterial | null> {
  const { entry, snapshotId, company, senderName, at } = wanted
  const kind = textKindOf(wanted.kind)
  const [stored, leftToPay, ownText] = await Promise.all([
    getSnapshot(tx, snapshotId),
    getLeftToPay(tx, entry, at),
    kind ? getMailText(tx, kind) : null,
  ])
  if (!stored) return null
  const { snapshot } = stored
  return { documentId: entry.id, snapshot, company, leftToPay, senderName, ownText }
}

/** The bytes of the company's logo, which travels in its mails. */
export async function getLogo(tx: CompanyTx, { brand }: Pick<Company, 'brand'>) {
  return brand.logo ? getAsset(tx, brand.logo.sha256) : null
}

/** A member as their mails name them; empty texts for nobody. */
export async function getSender(
  tx: CompanyTx,
  userId: string | null,
): Promise<{ name: string; email: string }> {
  if (userId === null) return { name: '', email: '' }
  const [row] = await tx
    .select({ name: memberships.name, email: memberships.email })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  return row ?? { name: '', email: '' }
}

async function readDocument(
  tx: CompanyTx,
  { documentId, snapshotId, kind, createdAt }: MailRow,
  company: Company,
  senderName: string,
): Promise<MailMaterial['document']> {
  const entry = documentId ? await getEntry(tx, documentId) : null
  if (!entry || !snapshotId) return null
  const wanted = { entry, snapshotId, company, senderName, kind, at: createdAt }
  const material = await getDocumentMaterial(tx, wanted)
  if (!material) return null
  const isReplaced = await wasReplaced(tx, entry.id, material.snapshot.version)
  return { ...material, isVoid: entry.voidedAt !== null, isReplaced }
}

/** Whether another version was issued since; one that an acceptance made says the same. */
async function wasReplaced(tx: CompanyTx, documentId: string, version: number): Promise<boolean> {
  const newer = await tx
    .select({ id: snapshots.id })
    .from(snapshots)
    .where(
      and(
        eq(snapshots.documentId, documentId),
        gt(snapshots.version, version),
        ne(snapshots.reason, 'accepted'),
      ),
    )
    .limit(1)
  return newer.length > 0
}

async function getLinkOf(tx: CompanyTx, id: string): Promise<MailMaterial['link']> {
  const [row] = await tx.select().from(links).where(eq(links.id, id))
  if (!row) return null
  const { createdAt, expiresAt, revokedAt } = row
  return { id, url: '', createdAt, expiresAt, revokedAt }
}

/** What a notice tells of, and where whoever wrote it can be answered. */
async function getNoticed(
  tx: CompanyTx,
  id: string,
): Promise<{ fact: NoticedFact; address: string } | null> {
  const [[answer], [question]] = await Promise.all([
    tx
      .select({ row: quoteAnswers, address: links.address })
      .from(quoteAnswers)
      .leftJoin(
        links,
        and(eq(links.companyId, quoteAnswers.companyId), eq(links.id, quoteAnswers.linkId)),
      )
      .where(eq(quoteAnswers.id, id)),
    tx
      .select({ row: questions, address: links.address })
      .from(questions)
      .leftJoin(
        links,
        and(eq(links.companyId, questions.companyId), eq(links.id, questions.linkId)),
      )
      .where(eq(questions.id, id)),
  ])
  if (answer) {
    const { answer: verb, name, note, at } = answer.row
    return { fact: { kind: 'answer', verb, name, note, at }, address: answer.address ?? '' }
  }
  if (!question) return null
  const { name, question: text, at, email } = question.row
  return { fact: { kind: 'question', name, text, at }, address: question.address || email }
}

/**
 * What was left to pay of an invoice at an instant: a mail that is tried again says the same as at first, whatever came
 * in meanwhile. Null for other documents.
 */
async function getLeftToPay(
  tx: CompanyTx,
  { id, kind, currency, totalMinor }: RegisterEntry,
  at: Date,
): Promise<Decimal | null> {
  if (kind !== 'invoice') return null
  const sum = (column: Parameters<typeof sql>[1]) =>
    sql`coalesce(sum(${column}), 0)`.mapWith(BigInt)
  const [[paid], [credited]] = await Promise.all([
    tx
      .select({ minor: sum(paymentAllocations.amountMinor) })
      .from(paymentAllocations)
      .innerJoin(
        payments,
        and(
          eq(payments.companyId, paymentAllocations.companyId),
          eq(payments.id, paymentAllocations.paymentId),
        ),
      )
      .where(and(eq(paymentAllocations.invoiceId, id), lte(payments.createdAt, at))),
    tx
      .select({ minor: sum(creditNotes.payableMinor) })
      .from(creditNotes)
      .where(and(eq(creditNotes.invoiceId, id), lte(creditNotes.issuedAt, at))),
  ])
  const left = totalMinor - (paid?.minor ?? 0n) - (credited?.minor ?? 0n)
  return decimalOf(left, digitsOfCurrency(currency) ?? 2)
}
