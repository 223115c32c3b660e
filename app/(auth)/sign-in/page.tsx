import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { Alert } from '@/components/ui/alert'
import { currentMember, currentUser } from '@/lib/access/session'
import { auth } from '@/lib/messages/en/auth'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.signIn.title }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (await currentMember()) redirect('/dashboard')
  const [{ next, password }, user] = await Promise.all([searchParams, currentUser()])
  return (
    <SignIn
      next={typeof next === 'string' ? next : ''}
      isPasswordNew={password === 'changed'}
      isInNoCompany={user !== null}
    />
  )
}

interface SignInProps {
  next: string
  isPasswordNew: boolean
  /** Signed in, but removed from the last company. */
  isInNoCompany: boolean
}

function SignIn({ next, isPasswordNew, isInNoCompany }: SignInProps) {
  const t = useMessages(auth)
  return (
    <AuthFrame
      title={t.signIn.title}
      text={t.signIn.text}
      below={
        <>
          {t.signIn.newHere}{' '}
          <Link href="/sign-up" className="font-medium text-primary-text">
            {t.signIn.startCompany}
          </Link>
        </>
      }
    >
      {isPasswordNew ? <Alert role="status">{t.signIn.passwordChanged}</Alert> : null}
      {isInNoCompany ? <Alert>{t.signIn.inNoCompany}</Alert> : null}
      <SignInForm next={next} />
    </AuthFrame>
  )
}
