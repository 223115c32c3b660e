import 'server-only'
import { cookies } from 'next/headers'
import { AuthError } from 'next-auth'
import { serverEnv } from '@/lib/platform/env'
import { DomainError } from '@/lib/platform/errors'
import { auth, refusalBehind, signIn, signOut } from './auth'
import { deviceCookieName, deviceCookieSeconds, deviceMarkFor, deviceOf } from './known-device'
import { requestOrigin } from './session'
import { forgiveFailures, revokeSession } from './sign-in'

/** Signs in with e-mail and password and sets the session cookie. Throws our refusal, not the library's. */
export async function signInWith(credentials: { email: string; password: string }): Promise<void> {
  const { email, password } = credentials
  try {
    await signIn('credentials', { email, password, redirect: false })
    await rememberDevice(email)
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

/** Lets a person whose password is new sign in at once from here, however often the old one was mistyped. */
export async function forgiveFailedSignIns(email: string): Promise<void> {
  const mark = (await cookies()).get(deviceCookieName)?.value
  const { address } = await requestOrigin()
  await forgiveFailures({ email, address, device: deviceOf(mark, email) })
}

async function rememberDevice(email: string): Promise<void> {
  const jar = await cookies()
  if (deviceOf(jar.get(deviceCookieName)?.value, email) !== '') return
  jar.set(deviceCookieName, deviceMarkFor(email), {
    httpOnly: true,
    sameSite: 'lax',
    secure: serverEnv().APP_URL?.startsWith('https://') ?? false,
    maxAge: deviceCookieSeconds,
  })
}

/** Revokes the session and removes its cookie; when it cannot be revoked, one stays signed in and is told. */
export async function signOutNow(): Promise<void> {
  const session = await auth()
  if (session?.sessionId) await revokeSession(session.sessionId)
  await signOut({ redirect: false })
}
