import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailboxList } from '@/components/mailbox/mailbox-list'
import { PageHeader } from '@/components/shell/page-header'
import { requireMember } from '@/lib/access/session'
import { listMailbox } from '@/lib/mailbox/queries'
import { mailbox } from '@/lib/messages/en/mailbox'

export const metadata: Metadata = { title: mailbox.title }

export default async function MailboxPage() {
  const member = await requireMember()
  const mails = await listMailbox(member)
  if (!mails) notFound()
  return (
    <>
      <PageHeader title={mailbox.title} count={mails.length === 0 ? undefined : mails.length} />
      <MailboxList mails={mails} timezone={member.company.timezone} />
    </>
  )
}
