import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailboxLetter } from '@/components/mailbox/mailbox-letter'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { requireMember } from '@/lib/access/session'
import { getMailboxLetter } from '@/lib/mailbox/queries'
import { pages } from '@/lib/messages/en/pages'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: pages.mail.title }

export default async function MailboxLetterPage({ params }: PageProps<'/mailbox/[id]'>) {
  const t = useMessages(pages).mail
  const { id } = await params
  const member = await requireMember()
  const letter = await getMailboxLetter(member, id)
  if (!letter) notFound()
  return (
    <>
      <PageHeader title={letter.subject} back={{ href: '/mailbox', label: t.back }} />
      <PageBody>
        <MailboxLetter letter={letter} timezone={member.company.timezone} />
      </PageBody>
    </>
  )
}
