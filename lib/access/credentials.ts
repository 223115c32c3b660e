import 'server-only'
import { AuthError } from 'next-auth'
import { DomainError } from '@/lib/platform/errors'
import { refusalBehind, signIn, signOut } from './auth'

/** Signs in with e-mail and password and sets the session cookie. Throws our refusal, not the library's. */
export async function signInWith(credentials: { email: string; password: string }): Promise<void> {
  const { email, password } = credentials
  try {
    await signIn('credentials', { email, password, redirect: false })
  } catch (error) {
    const refusal = refusalBehind(error)
    if (refusal) throw refusal
    if (error instanceof AuthError)
      throw new DomainError(
        'unavailable',
        'Sign-in does not work right now. Try again in a minute.',
      )
    throw error
  }
}

/** Revokes the session and removes its cookie. */
export async function signOutNow(): Promise<void> {
  await signOut({ redirect: false })
}
