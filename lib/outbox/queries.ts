import { and, eq } from 'drizzle-orm'
import { invitations, mails, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { ActivityEntry } from '@/lib/activity/record'
import type { ClaimedMail } from './model'

/** What a mail is about and whom it goes to, as the activity tells it. */
export interface MailTopic {
  subject: ActivityEntry['subject']
  to: string
}

/** What a mail of the company is about; null for one it does not have, such as mail about a user. */
export async function getMailTopic(
  tx: CompanyTx,
  { id, kind, payload }: Omit<ClaimedMail, 'companyId'>,
): Promise<MailTopic | null> {
  if (kind === 'mail') return topicOfMail(tx, id)
  return kind === 'invitation' && payload.invitationId
    ? topicOfInvitation(tx, payload.invitationId)
    : null
}

async function topicOfMail(tx: CompanyTx, id: string): Promise<MailTopic | null> {
  const [row] = await tx
    .select({
      companyId: mails.companyId,
      to: mails.address,
      document: { kind: register.kind, id: register.id, number: register.number },
    })
    .from(mails)
    .leftJoin(
      register,
      and(eq(register.companyId, mails.companyId), eq(register.id, mails.documentId)),
    )
    .where(eq(mails.id, id))
  if (!row) return null
  const { companyId, to, document } = row
  return document
    ? { to, subject: { kind: document.kind, id: document.id, label: document.number ?? '' } }
    : { to, subject: { kind: 'company', id: companyId, label: 'Test mail' } }
}

async function topicOfInvitation(tx: CompanyTx, id: string): Promise<MailTopic | null> {
  const [row] = await tx
    .select({ email: invitations.email })
    .from(invitations)
    .where(eq(invitations.id, id))
  return row ? { to: row.email, subject: { kind: 'member', id, label: row.email } } : null
}
