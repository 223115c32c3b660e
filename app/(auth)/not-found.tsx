import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.broken.title }

/** Of a new password. Wrong, late, used or revoked: one page for them all. */
export default function LinkNotFound() {
  const t = useMessages(auth)
  return (
    <AuthFrame title={t.broken.title} text={t.broken.text}>
      <div className="grid gap-3">
        <Button asChild variant="primary" size="xl">
          <Link href="/sign-in">{t.signIn.title}</Link>
        </Button>
        <Button asChild size="xl">
          <Link href="/forgot-password">{t.reset.title}</Link>
        </Button>
      </div>
    </AuthFrame>
  )
}
