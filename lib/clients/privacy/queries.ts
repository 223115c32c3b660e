import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  or,
  sql,
} from 'drizzle-orm'
import {
  activity,
  clients,
  exports,
  links,
  linkViews,
  mails,
  outbox,
  payments,
  questions,
  quoteAnswers,
  register,
  snapshots,
} from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { DocumentKind } from '@/lib/documents/model'
import type { ErasurePlan } from './model'

/** What erasing a client would leave and take; null for any id of another company. */
export async function getErasurePlan(tx: CompanyTx, id: string): Promise<ErasurePlan | null> {
  const [client] = await tx
    .select({ name: clients.name, erasedAt: clients.erasedAt })
    .from(clients)
    .where(eq(clients.id, id))
  if (!client) return null
  const documents = documentsOf(tx, id)
  const [standings, paid, links_, sent, waiting, seen, asked, answered, done, held] =
    await Promise.all([
      tx
        .select({
          kind: register.kind,
          isIssued: sql<boolean>`${register.issuedAt} is not null`,
          count: count(),
          open: sql<number>`(count(*) filter (where ${register.openMinor} > 0 and ${register.voidedAt} is null))::int`,
        })
        .from(register)
        .where(eq(register.clientId, id))
        .groupBy(register.kind, sql`2`),
      tx.select({ count: count() }).from(payments).where(eq(payments.clientId, id)),
      tx.select({ count: count() }).from(links).where(inArray(links.documentId, documents)),
      tx.select({ count: count() }).from(mails).where(toClient(documents)),
      tx
        .select({ count: count() })
        .from(outbox)
        .innerJoin(mails, and(eq(mails.companyId, outbox.companyId), eq(mails.id, outbox.id)))
        .where(
          and(inArray(mails.documentId, documents), isNull(outbox.sentAt), isNull(outbox.deadAt)),
        ),
      tx
        .select({ count: count() })
        .from(linkViews)
        .where(and(inArray(linkViews.documentId, documents), isNotNull(linkViews.address))),
      tx.select({ count: count() }).from(questions).where(inArray(questions.documentId, documents)),
      tx
        .select({ count: count() })
        .from(quoteAnswers)
        .where(
          and(
            inArray(quoteAnswers.quoteId, documents),
            or(isNotNull(quoteAnswers.address), eq(quoteAnswers.answer, 'declined')),
          ),
        ),
      tx
        .select({ count: count() })
        .from(activity)
        .where(or(eq(activity.subjectId, id), inArray(activity.subjectId, documents))),
      tx.select({ count: count() }).from(exports).where(eq(exports.status, 'ready')),
    ])
  const issued = (kind: DocumentKind) =>
    standings.find(each => each.kind === kind && each.isIssued)?.count ?? 0
  return {
    ...client,
    kept: {
      quote: issued('quote'),
      invoice: issued('invoice'),
      credit_note: issued('credit_note'),
      receipt: issued('receipt'),
    },
    openInvoices: standings.reduce((sum, each) => sum + each.open, 0),
    drafts: standings.reduce((sum, each) => sum + (each.isIssued ? 0 : each.count), 0),
    payments: first(paid),
    links: first(links_),
    mails: first(sent),
    waitingMails: first(waiting),
    views: first(seen),
    questions: first(asked),
    answers: first(answered),
    activity: first(done),
    exports: first(held),
  }
}

/** Drafts of a client, also those that were deleted and could be brought back. */
export async function listDraftsOf(tx: CompanyTx, clientId: string) {
  const rows = await tx
    .select({ id: register.id, kind: register.kind, deletedAt: register.deletedAt })
    .from(register)
    .where(and(eq(register.clientId, clientId), isNull(register.issuedAt)))
    .orderBy(asc(register.id))
  return rows.flatMap(({ id, kind, deletedAt }) =>
    kind === 'invoice' || kind === 'quote' ? [{ id, kind, isDeleted: deletedAt !== null }] : [],
  )
}

/** Everything that is known of a client and their documents, as rows; null for any id of another company. */
export async function readClientRecords(
  tx: CompanyTx,
  id: string,
  { withActivity }: { withActivity: boolean },
) {
  const { companyId: _company, sortKey: _sortKey, ...columns } = getTableColumns(clients)
  const [client] = await tx.select(columns).from(clients).where(eq(clients.id, id))
  if (!client) return null
  const documents = documentsOf(tx, id)
  const [rows, versions, paid, sent, given, seen, asked, answered, done] = await Promise.all([
    tx
      .select({
        id: register.id,
        kind: register.kind,
        number: register.number,
        standing: register.standing,
        currency: register.currency,
        totalMinor: register.totalMinor,
        paidMinor: register.paidMinor,
        creditedMinor: register.creditedMinor,
        issuedOn: register.issuedOn,
        dueOn: register.dueOn,
        issuedAt: register.issuedAt,
        sentAt: register.sentAt,
        viewedAt: register.viewedAt,
        acceptedAt: register.acceptedAt,
        declinedAt: register.declinedAt,
        voidedAt: register.voidedAt,
      })
      .from(register)
      .where(eq(register.clientId, id))
      .orderBy(asc(register.listedAt), asc(register.id)),
    tx
      .select({
        documentId: snapshots.documentId,
        version: snapshots.version,
        issuedAt: snapshots.createdAt,
        sha256: snapshots.sha256,
        buyer: sql<unknown>`${snapshots.data} #> '{content,buyer}'`,
        acceptance: sql<unknown>`${snapshots.data} #> '{content,acceptance}'`,
      })
      .from(snapshots)
      .where(inArray(snapshots.documentId, documents))
      .orderBy(asc(snapshots.createdAt), asc(snapshots.id)),
    tx
      .select({
        id: payments.id,
        receivedOn: payments.receivedOn,
        currency: payments.currency,
        amountMinor: payments.amountMinor,
        method: payments.method,
        reference: payments.reference,
        purpose: payments.purpose,
        note: payments.note,
        reverses: payments.reverses,
        reason: payments.reason,
      })
      .from(payments)
      .where(eq(payments.clientId, id))
      .orderBy(asc(payments.receivedOn), asc(payments.id)),
    tx
      .select({
        documentId: mails.documentId,
        kind: mails.kind,
        address: mails.address,
        subject: mails.subject,
        body: mails.body,
        attachPdf: mails.attachPdf,
        askedAt: mails.createdAt,
        sentAt: outbox.sentAt,
        deliveredAt: outbox.deliveredAt,
        bouncedAt: outbox.bouncedAt,
        complainedAt: outbox.complainedAt,
      })
      .from(mails)
      .leftJoin(outbox, and(eq(outbox.companyId, mails.companyId), eq(outbox.id, mails.id)))
      .where(toClient(documents))
      .orderBy(asc(mails.createdAt), asc(mails.id)),
    tx
      .select({
        id: links.id,
        documentId: links.documentId,
        address: links.address,
        createdAt: links.createdAt,
        expiresAt: links.expiresAt,
        revokedAt: links.revokedAt,
        views: links.views,
        lastViewedAt: links.lastViewedAt,
      })
      .from(links)
      .where(inArray(links.documentId, documents))
      .orderBy(asc(links.createdAt), asc(links.id)),
    tx
      .select({
        documentId: linkViews.documentId,
        linkId: linkViews.linkId,
        at: linkViews.at,
        version: linkViews.snapshotVersion,
        address: linkViews.address,
        userAgent: linkViews.userAgent,
      })
      .from(linkViews)
      .where(inArray(linkViews.documentId, documents))
      .orderBy(asc(linkViews.at), asc(linkViews.id)),
    tx
      .select({
        documentId: questions.documentId,
        name: questions.name,
        email: questions.email,
        question: questions.question,
        at: questions.at,
      })
      .from(questions)
      .where(inArray(questions.documentId, documents))
      .orderBy(asc(questions.at), asc(questions.id)),
    tx
      .select({
        quoteId: quoteAnswers.quoteId,
        answer: quoteAnswers.answer,
        name: quoteAnswers.name,
        note: quoteAnswers.note,
        address: quoteAnswers.address,
        userAgent: quoteAnswers.userAgent,
        signature: quoteAnswers.signature,
        at: quoteAnswers.at,
      })
      .from(quoteAnswers)
      .where(inArray(quoteAnswers.quoteId, documents))
      .orderBy(asc(quoteAnswers.at), asc(quoteAnswers.id)),
    withActivity
      ? tx
          .select({
            at: activity.at,
            verb: activity.verb,
            by: activity.actorName,
            about: activity.subjectLabel,
            before: activity.before,
            after: activity.after,
          })
          .from(activity)
          .where(or(eq(activity.subjectId, id), inArray(activity.subjectId, documents)))
          .orderBy(asc(activity.at), asc(activity.id))
      : null,
  ])
  return {
    client,
    documents: rows,
    versions,
    payments: paid,
    mails: sent,
    links: given,
    views: seen,
    questions: asked,
    answers: answered,
    activity: done,
  }
}
export type ClientRecords = NonNullable<Awaited<ReturnType<typeof readClientRecords>>>

function documentsOf(tx: CompanyTx, clientId: string) {
  return tx.select({ id: register.id }).from(register).where(eq(register.clientId, clientId))
}

function toClient(documents: ReturnType<typeof documentsOf>) {
  return and(inArray(mails.documentId, documents), eq(mails.recipient, 'client'))
}

function first(rows: readonly { count: number }[]): number {
  return rows[0]?.count ?? 0
}
