import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { Button } from '@/components/ui/button'
import { accountLinkMinutes } from '@/lib/accounts/model'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.signUp.sent.title }

export default function SignUpMailSentPage() {
  const t = useMessages(auth)
  return (
    <AuthFrame
      title={t.signUp.sent.title}
      text={t.signUp.sent.text(accountLinkMinutes.verification / 60)}
      below={t.signUp.sent.below}
    >
      <Button asChild size="xl">
        <Link href="/sign-in">{t.signIn.title}</Link>
      </Button>
    </AuthFrame>
  )
}
