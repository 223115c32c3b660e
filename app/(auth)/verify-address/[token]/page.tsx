import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ConfirmAddress, ConfirmAddressForm } from '@/components/accounts/confirm-address-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { currentMember } from '@/lib/access/session'
import { openAccountLink } from '@/lib/accounts/links/queries'

export const metadata: Metadata = {
  title: 'Confirm your address',
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
  const address = <span className="font-medium wrap-anywhere text-foreground">{link.email}</span>
  return (
    <ConfirmAddress confirmed={<Confirmed isSignedIn={member !== null} />}>
      <AuthFrame
        title="Confirm your address"
        text={<>That {address} is yours, and reaches you.</>}
        below="You did not start an account? Close this page, and nothing is confirmed."
      >
        <ConfirmAddressForm token={token} />
      </AuthFrame>
    </ConfirmAddress>
  )
}

function Confirmed({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <AuthFrame title="Your address is confirmed" text="Thank you. You can go on working.">
      <Button asChild variant="primary" size="xl">
        {isSignedIn ? (
          <Link href="/dashboard">Go to the dashboard</Link>
        ) : (
          <Link href="/sign-in">Sign in</Link>
        )}
      </Button>
    </AuthFrame>
  )
}
