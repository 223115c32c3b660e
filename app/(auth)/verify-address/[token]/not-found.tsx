import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.broken.title }

/** Wrong, late or used: one page for them all. Who is signed in is led on by the page to sign in. */
export default function VerificationNotFound() {
  const t = useMessages(auth)
  return (
    <AuthFrame title={t.broken.title} text={t.broken.verification}>
      <Button asChild variant="primary" size="xl">
        <Link href="/sign-in">{t.signIn.title}</Link>
      </Button>
    </AuthFrame>
  )
}
