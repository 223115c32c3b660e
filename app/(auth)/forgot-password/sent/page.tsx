import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { accountLinkMinutes } from '@/lib/accounts/model'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.forgot.sent.title }

export default function ResetMailSentPage() {
  const t = useMessages(auth)
  return (
    <AuthFrame
      title={t.forgot.sent.title}
      text={t.forgot.sent.text(accountLinkMinutes.password_reset)}
      below={
        <>
          {t.forgot.sent.nothing}{' '}
          <Link href="/forgot-password" className="font-medium text-primary-text">
            {t.forgot.sent.again}
          </Link>
          .
        </>
      }
    >
      {null}
    </AuthFrame>
  )
}
