import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewPasswordForm } from '@/components/accounts/new-password-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = {
  title: auth.reset.title,
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params
  const link = await openAccountLink('password_reset', token)
  if (!link) notFound()
  return <ResetPassword token={token} email={link.email} />
}

function ResetPassword({ token, email }: { token: string; email: string }) {
  const t = useMessages(auth)
  return (
    <AuthFrame
      title={t.reset.title}
      text={
        <>
          {t.reset.whom} <span className="font-medium wrap-anywhere text-foreground">{email}</span>.{' '}
          {t.reset.consequence}
        </>
      }
    >
      <NewPasswordForm token={token} email={email} purpose="reset" />
    </AuthFrame>
  )
}
