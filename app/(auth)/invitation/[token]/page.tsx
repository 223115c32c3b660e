import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InvitationBody, InvitedBy } from '@/components/members/invitation-body'
import { AuthFrame } from '@/components/site/auth-frame'
import { currentUser } from '@/lib/access/session'
import { openInvitation } from '@/lib/invitations/acceptance/queries'
import { auth } from '@/lib/messages/en/auth'

export const metadata: Metadata = {
  title: auth.invitation.title,
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params
  const [invitation, user] = await Promise.all([openInvitation(token), currentUser()])
  if (!invitation) notFound()
  return (
    <AuthFrame
      title={auth.invitation.join(invitation.companyName)}
      text={<InvitedBy invitation={invitation} />}
    >
      <InvitationBody invitation={invitation} token={token} signedInAs={user?.email ?? null} />
    </AuthFrame>
  )
}
