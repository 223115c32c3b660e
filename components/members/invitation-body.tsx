import Link from 'next/link'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { OpenInvitation } from '@/lib/invitations/model'
import { JoinAsNewForm, JoinForm, SignInToJoinForm, SignOutToJoinForm } from './join-forms'
import { roleWords } from './role-words'

interface InvitationProps {
  invitation: OpenInvitation
  token: string
  /** The address of whoever is signed in. */
  signedInAs: string | null
}

/** What somebody is asked who opened the link of an invitation: as what, and the one way to say yes. */
export function InvitationBody(props: InvitationProps) {
  const { name, may } = roleWords[props.invitation.role]
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
  const { invitedByName, companyName, email } = invitation
  return (
    <>
      {invitedByName || companyName} invited <Address email={email} />.
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
  return (
    <>
      <Alert>
        You are signed in as <Address email={email} />. The invitation is for another address.
      </Alert>
      <SignOutToJoinForm token={token} />
      <Button asChild variant="ghost" size="xl">
        <Link href="/dashboard">Stay signed in</Link>
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
