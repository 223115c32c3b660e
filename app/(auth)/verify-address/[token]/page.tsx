import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ConfirmAddressForm } from '@/components/accounts/confirm-address-form'
import { DoneInPlace } from '@/components/accounts/done-in-place'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { currentMember } from '@/lib/access/session'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = {
  title: auth.verify.title,
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function VerifyAddressPage({ params }: PageProps<'/verify-address/[token]'>) {
  const { token } = await params
  const [link, member] = await Promise.all([
    openAccountLink('verification', token),
    currentMember(),
  ])
  if (!link) notFound()
  return (
    <DoneInPlace done={<Confirmed isSignedIn={member !== null} />}>
      <Question token={token} email={link.email} />
    </DoneInPlace>
  )
}

function Question({ token, email }: { token: string; email: string }) {
  const t = useMessages(auth)
  const address = <span className="font-medium wrap-anywhere text-foreground">{email}</span>
  const text = (
    <>
      {t.verify.before} {address} {t.verify.after}
    </>
  )
  return (
    <AuthFrame title={t.verify.title} text={text} below={t.verify.notYou}>
      <ConfirmAddressForm token={token} />
    </AuthFrame>
  )
}

function Confirmed({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useMessages(auth)
  const next = isSignedIn ? ('/dashboard' as const) : ('/sign-in' as const)
  return (
    <AuthFrame title={t.verify.doneTitle} text={t.verify.doneText}>
      <Button asChild variant="primary" size="xl">
        <Link href={next}>{isSignedIn ? t.verify.toDashboard : t.signIn.title}</Link>
      </Button>
    </AuthFrame>
  )
}
