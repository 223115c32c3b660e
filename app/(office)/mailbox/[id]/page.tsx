import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MailboxLetter } from '@/components/mailbox/mailbox-letter'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { requireMember } from '@/lib/access/session'
import { getMailboxLetter } from '@/lib/mailbox/queries'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailboxLetterPage({ params }: PageProps<'/mailbox/[id]'>) {
  const { id } = await params
  const member = await requireMember()
  const letter = await getMailboxLetter(member, id)
  if (!letter) notFound()
  return (
    <>
      <PageHeader
        title={letter.subject}
        back={{ href: '/mailbox', label: 'Back to the mailbox' }}
      />
      <PageBody>
        <MailboxLetter letter={letter} timezone={member.company.timezone} />
      </PageBody>
    </>
  )
}
