import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/site/auth-frame'
import { accountLinkMinutes } from '@/lib/accounts/model'

export const metadata: Metadata = { title: 'Look into your inbox' }

export default function ResetMailSentPage() {
  return (
    <AuthFrame
      title="Look into your inbox"
      text={`If there is an account with this address, a mail with a link is on its way. The link works once, for ${accountLinkMinutes.password_reset} minutes.`}
      below={
        <>
          Nothing came? Look among the unwanted mail, or{' '}
          <Link href="/forgot-password" className="font-medium text-primary-text">
            ask again
          </Link>
          .
        </>
      }
    >
      {null}
    </AuthFrame>
  )
}
