import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.broken.title }

/** Wrong, late or used: one page for them all. */
export default function EmailReturnNotFound() {
  const t = useMessages(auth)
  return (
    <AuthFrame title={t.broken.title} text={t.emailReturn.gone}>
      <Button asChild variant="primary" size="xl">
        <Link href="/sign-in">{t.signIn.title}</Link>
      </Button>
    </AuthFrame>
  )
}
