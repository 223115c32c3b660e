import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailboxList } from '@/components/mailbox/mailbox-list'
import { PageHeader } from '@/components/shell/page-header'
import { requireMember } from '@/lib/access/session'
import { listMailbox } from '@/lib/mailbox/queries'

export const metadata: Metadata = { title: 'Mailbox' }

export default async function MailboxPage() {
  const member = await requireMember()
  const mails = await listMailbox(member)
  if (!mails) notFound()
  return (
    <>
      <PageHeader title="Mailbox" count={mails.length === 0 ? undefined : mails.length} />
      <MailboxList mails={mails} timezone={member.company.timezone} />
    </>
  )
}
