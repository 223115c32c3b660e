import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NewPasswordForm } from '@/components/accounts/new-password-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = {
  title: auth.emailReturn.title,
  referrer: 'no-referrer',
  robots: { index: false },
}

export default async function ReturnEmailPage({ params }: PageProps<'/return-email/[token]'>) {
  const { token } = await params
  const link = await openAccountLink('email_return', token)
  if (!link) notFound()
  return <ReturnEmail token={token} email={link.email} />
}

function ReturnEmail({ token, email }: { token: string; email: string }) {
  const t = useMessages(auth).emailReturn
  return (
    <AuthFrame
      title={t.title}
      text={
        <>
          {t.before} <span className="font-medium wrap-anywhere text-foreground">{email}</span>{' '}
          {t.after}
        </>
      }
    >
      <NewPasswordForm token={token} email={email} purpose="emailReturn" />
    </AuthFrame>
  )
}
