import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { AuthFrame } from '@/components/site/auth-frame'
import { Alert } from '@/components/ui/alert'
import { currentMember } from '@/lib/access/session'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (await currentMember()) redirect('/dashboard')
  const { next, password } = await searchParams
  return (
    <AuthFrame
      title="Sign in"
      text="Your clients and invoices."
      below={
        <>
          New here?{' '}
          <Link href="/sign-up" className="font-medium text-primary-text">
            Start a company
          </Link>
        </>
      }
    >
      {password === 'changed' ? (
        <Alert role="status">Your password is changed. Sign in with the new one.</Alert>
      ) : null}
      <SignInForm next={typeof next === 'string' ? next : ''} />
    </AuthFrame>
  )
}
