import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { OpenInvitation } from '@/lib/invitations/model'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import { JoinAsNewForm, JoinForm, SignInToJoinForm, SignOutToJoinForm } from './join-forms'

interface InvitationProps {
  invitation: OpenInvitation
  token: string
  /** The address of whoever is signed in. */
  signedInAs: string | null
}

/** What somebody is asked who opened the link of an invitation: as what, and the one way to say yes. */
export function InvitationBody(props: InvitationProps) {
  const { name, may } = useMessages(people).roles[props.invitation.role]
  return (
    <>
      <dl className="rounded-lg bg-secondary px-4 py-3 text-sm max-sm:text-base">
        <dt className="font-medium">{name}</dt>
        <dd className="text-muted-foreground">{may}</dd>
      </dl>
      <WayIn {...props} />
    </>
  )
}

/** Who asks whom. */
export function InvitedBy({ invitation }: Pick<InvitationProps, 'invitation'>) {
  const t = useMessages(people).joining
  const { invitedByName, companyName, email } = invitation
  return (
    <>
      {t.invitedYou(invitedByName || companyName)} <Address email={email} />.
    </>
  )
}

interface AsSomebodyElseProps {
  token: string
  /** The address of whoever is signed in. */
  email: string
}

/** For somebody who is signed in and cannot join as that: why, and both ways on. */
function AsSomebodyElse({ token, email }: AsSomebodyElseProps) {
  const t = useMessages(people).joining
  return (
    <>
      <Alert>
        {t.signedInAs} <Address email={email} />. {t.otherAddress}
      </Alert>
      <SignOutToJoinForm token={token} />
      <Button asChild variant="ghost" size="xl">
        <Link href="/dashboard">{t.staySignedIn}</Link>
      </Button>
    </>
  )
}

function WayIn({ invitation, token, signedInAs }: InvitationProps) {
  const { companyName, email, hasAccount } = invitation
  if (signedInAs === email) return <JoinForm token={token} companyName={companyName} />
  if (signedInAs) return <AsSomebodyElse token={token} email={signedInAs} />
  if (hasAccount) return <SignInToJoinForm token={token} email={email} />
  return <JoinAsNewForm token={token} email={email} />
}

function Address({ email }: { email: string }) {
  return <span className="font-medium wrap-anywhere text-foreground">{email}</span>
}
