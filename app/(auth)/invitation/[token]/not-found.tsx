import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.broken.title }

/** Wrong, late, used or revoked: one page for them all. */
export default function InvitationNotFound() {
  const t = useMessages(auth)
  return (
    <AuthFrame
      title={t.broken.title}
      text={t.broken.invitation}
      below={
        <>
          {t.broken.joinedAlready}{' '}
          <Link href="/sign-in" className="font-medium text-primary-text">
            {t.signIn.title}
          </Link>
        </>
      }
    >
      <Button asChild size="xl">
        <Link href="/">{t.broken.toStart}</Link>
      </Button>
    </AuthFrame>
  )
}
