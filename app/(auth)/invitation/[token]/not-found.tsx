import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'This link does not work' }

/** Wrong, late, used or revoked: one page for them all. */
export default function InvitationNotFound() {
  return (
    <AuthFrame
      title="This link does not work"
      text="An invitation works once, and for a limited time. Ask whoever invited you to send it again."
      below={
        <>
          You have joined already?{' '}
          <Link href="/sign-in" className="font-medium text-primary-text">
            Sign in
          </Link>
        </>
      }
    >
      <Button asChild size="xl">
        <Link href="/">Go to the start page</Link>
      </Button>
    </AuthFrame>
  )
}
