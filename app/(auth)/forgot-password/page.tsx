import type { Metadata } from 'next'
import Link from 'next/link'
import { ForgotPasswordForm } from '@/components/accounts/forgot-password-form'
import { AuthFrame } from '@/components/site/auth-frame'

export const metadata: Metadata = { title: 'Forgot your password?' }

export default function ForgotPasswordPage() {
  return (
    <AuthFrame
      title="Forgot your password?"
      text="We mail you a link to choose a new one."
      below={
        <>
          It came back to you?{' '}
          <Link href="/sign-in" className="font-medium text-primary-text">
            Sign in
          </Link>
        </>
      }
    >
      <ForgotPasswordForm />
    </AuthFrame>
  )
}
