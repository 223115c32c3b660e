import type { Metadata } from 'next'
import Link from 'next/link'
import { ForgotPasswordForm } from '@/components/accounts/forgot-password-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.forgot.title }

export default function ForgotPasswordPage() {
  const t = useMessages(auth)
  return (
    <AuthFrame
      title={t.forgot.title}
      text={t.forgot.text}
      below={
        <>
          {t.forgot.cameBack}{' '}
          <Link href="/sign-in" className="font-medium text-primary-text">
            {t.signIn.title}
          </Link>
        </>
      }
    >
      <ForgotPasswordForm />
    </AuthFrame>
  )
}
