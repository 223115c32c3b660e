import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ResetPasswordForm } from '@/components/accounts/reset-password-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { openAccountLink } from '@/lib/accounts/links/queries'

export const metadata: Metadata = {
  title: 'Choose a new password',
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params
  const link = await openAccountLink('password_reset', token)
  if (!link) notFound()
  return (
    <AuthFrame
      title="Choose a new password"
      text={
        <>
          For <span className="font-medium wrap-anywhere text-foreground">{link.email}</span>. You
          are signed out everywhere, and sign in with the new one.
        </>
      }
    >
      <ResetPasswordForm token={token} email={link.email} />
    </AuthFrame>
  )
}
