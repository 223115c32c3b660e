import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ConfirmEmailForm } from '@/components/accounts/confirm-email-form'
import { DoneInPlace } from '@/components/accounts/done-in-place'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { currentMember } from '@/lib/access/session'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = {
  title: auth.emailChange.title,
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function ConfirmEmailPage({ params }: PageProps<'/confirm-email/[token]'>) {
  const { token } = await params
  const [link, member] = await Promise.all([
    openAccountLink('email_change', token),
    currentMember(),
  ])
  if (!link) notFound()
  return (
    <DoneInPlace done={<Changed isSignedIn={member !== null} />}>
      <Question token={token} email={link.email} />
    </DoneInPlace>
  )
}

function Question({ token, email }: { token: string; email: string }) {
  const t = useMessages(auth).emailChange
  const address = <span className="font-medium wrap-anywhere text-foreground">{email}</span>
  const text = (
    <>
      {t.before} {address} {t.after}
    </>
  )
  return (
    <AuthFrame title={t.title} text={text} below={t.notYou}>
      <ConfirmEmailForm token={token} />
    </AuthFrame>
  )
}

function Changed({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useMessages(auth)
  const next = isSignedIn ? ('/account' as const) : ('/sign-in' as const)
  return (
    <AuthFrame title={t.emailChange.doneTitle} text={t.emailChange.doneText}>
      <Button asChild variant="primary" size="xl">
        <Link href={next}>{isSignedIn ? t.emailChange.toAccount : t.signIn.title}</Link>
      </Button>
    </AuthFrame>
  )
}
