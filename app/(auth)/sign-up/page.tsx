import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignUpForm } from '@/components/accounts/sign-up-form'
import { currencyOptions, timezoneOptions } from '@/components/form/options'
import { AuthFrame } from '@/components/site/auth-frame'
import { currentMember, isSignUpByInvitation } from '@/lib/access/session'
import { auth } from '@/lib/messages/en/auth'
import { currencyNames } from '@/lib/messages/en/currencies'
import { useMessages } from '@/lib/messages/use-messages'

export const metadata: Metadata = { title: auth.signUp.title }

export default async function SignUpPage() {
  if (await currentMember()) redirect('/dashboard')
  return <SignUp isByInvitation={isSignUpByInvitation()} />
}

function SignUp({ isByInvitation }: { isByInvitation: boolean }) {
  const t = useMessages(auth)
  const names = useMessages(currencyNames)
  return (
    <AuthFrame
      title={t.signUp.title}
      text={t.signUp.text}
      below={
        <>
          {t.signUp.haveAccount}{' '}
          <Link href="/sign-in" className="font-medium text-primary-text">
            {t.signIn.title}
          </Link>
        </>
      }
    >
      <SignUpForm
        currencies={currencyOptions(names)}
        timezones={timezoneOptions()}
        isByInvitation={isByInvitation}
      />
    </AuthFrame>
  )
}
