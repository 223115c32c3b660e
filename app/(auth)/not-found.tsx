import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'This link does not work' }

/** Of a new password. Wrong, late, used or revoked: one page for them all. */
export default function LinkNotFound() {
  return (
    <AuthFrame
      title="This link does not work"
      text="Such links work once, and for a limited time; a newer mail may have replaced this one."
    >
      <div className="grid gap-3">
        <Button asChild variant="primary" size="xl">
          <Link href="/sign-in">Sign in</Link>
        </Button>
        <Button asChild size="xl">
          <Link href="/forgot-password">Choose a new password</Link>
        </Button>
      </div>
    </AuthFrame>
  )
}
