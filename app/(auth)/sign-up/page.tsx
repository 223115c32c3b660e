import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignUpForm } from '@/components/accounts/sign-up-form'
import { currencyOptions, timezoneOptions } from '@/components/form/options'
import { AuthFrame } from '@/components/site/auth-frame'
import { currentMember } from '@/lib/access/session'

export const metadata: Metadata = { title: 'Start a company' }

export default async function SignUpPage() {
  if (await currentMember()) redirect('/dashboard')
  return (
    <AuthFrame
      title="Start a company"
      text="Your first invoice is two minutes away."
      below={
        <>
          Have an account?{' '}
          <Link href="/sign-in" className="font-medium text-primary-text">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm currencies={currencyOptions()} timezones={timezoneOptions()} />
    </AuthFrame>
  )
}
