import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'This link does not work' }

/** Wrong, late or used: one page for them all. Who is signed in is led on by the page to sign in. */
export default function VerificationNotFound() {
  return (
    <AuthFrame
      title="This link does not work"
      text="Such links work once, and for a limited time; a newer mail may have replaced this one. Sign in, then press “Send it again” on your dashboard. If nothing asks you there, your address is confirmed."
    >
      <Button asChild variant="primary" size="xl">
        <Link href="/sign-in">Sign in</Link>
      </Button>
    </AuthFrame>
  )
}
