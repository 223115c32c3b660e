import { and, eq, sql } from 'drizzle-orm'
import { activity, mails } from '@/db/schema/all'
import { type Actor, authorizeOwnQuotes, authorizeThis } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { changeEntry, getEntry, lockEntry, type RegisterEntry } from '@/lib/documents/register'
import { enqueue, tryAgain } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { whyPointless } from './composition/model'
import { getMailMaterial } from './composition/queries'
import { getVersionInForce } from './sending/queries'

type MailRow = typeof mails.$inferInsert
type NewDocumentMail = Pick<MailRow, 'kind' | 'recipient' | 'address' | 'sendId'> &
  Partial<
    Pick<
      MailRow,
      'documentId' | 'snapshotId' | 'linkId' | 'aboutId' | 'subject' | 'body' | 'attachPdf'
    >
  >

/** Writes a mail about a document and puts it into the outbox. The same sending to the same address is one mail. */
export async function queueMail(tx: CompanyTx, actor: Actor, mail: NewDocumentMail): Promise<void> {
  const { companyId } = actor
  const id = newId()
  const createdBy = actor.kind === 'member' ? actor.userId : null
  const written = await tx
    .insert(mails)
    .values({ ...mail, companyId, id, createdBy, createdAt: now() })
    .onConflictDoNothing()
    .returning({ id: mails.id })
  if (written.length === 0) return
  const { sendId, recipient, address } = mail
  const dedupeKey = `mail:${sendId}:${recipient}:${address}`
  await enqueue(tx, { companyId, id, kind: 'mail', dedupeKey, payload: { mailId: id } })
}

/**
 * Notes that a mail was accepted by whoever carries it: its document is sent from then on, if the mail is to the client
 * and about the version in force. Asked again, it is noted once.
 */
export async function recordSent(actor: Actor, mailId: string): Promise<void> {
  await runCommand(actor, async tx => {
    const [mail] = await tx.select().from(mails).where(eq(mails.id, mailId))
    const entry = mail?.documentId ? await getEntry(tx, mail.documentId) : null
    if (!mail || !entry || !isAboutDocument(mail)) return
    const { sentAt } = await lockEntry(tx, entry.id, entry.kind)
    if (await isNoted(tx, entry, mailId)) return
    const inForce = await getVersionInForce(tx, entry.id)
    if (sentAt === null && inForce?.id === mail.snapshotId)
      await changeEntry(tx, entry.id, { sentAt: now() })
    await recordActivity(tx, actor, {
      verb: `${entry.kind}.sent`,
      subject: { kind: entry.kind, id: entry.id, label: entry.number ?? '' },
      after: { to: mail.address, mailId },
    })
  })
}

/** Has a mail tried again that could not be sent, unless it has nothing to say any more. */
export async function tryMailAgain(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  authorizeOwnQuotes(actor, 'send documents')
  return tryAgain(actor, { id }, async tx => {
    const [row] = await tx.select().from(mails).where(eq(mails.id, id))
    const entry = row?.documentId ? await getEntry(tx, row.documentId) : null
    authorizeThis(actor, 'send documents', entry ?? { kind: 'test', createdBy: null })
    const mail = await getMailMaterial(tx, actor.companyId, id)
    const reason = mail && whyPointless(mail, now())
    if (reason) throw new DomainError('wrong_state', reason)
  })
}

/** The document itself, or a fresh link to it; a copy or a notice does not bring it to the client. */
function isAboutDocument({ kind, recipient }: typeof mails.$inferSelect): boolean {
  return recipient === 'client' && kind !== 'quote_accepted'
}

async function isNoted(tx: CompanyTx, { id, kind }: RegisterEntry, mailId: string) {
  const noted = await tx
    .select({ id: activity.id })
    .from(activity)
    .where(
      and(
        eq(activity.subjectId, id),
        eq(activity.verb, `${kind}.sent`),
        sql`${activity.after} ->> 'mailId' = ${mailId}`,
      ),
    )
    .limit(1)
  return noted.length > 0
}
