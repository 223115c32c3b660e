import 'server-only'
import { cookies } from 'next/headers'
import { AuthError } from 'next-auth'
import { serverEnv } from '@/lib/platform/env'
import { DomainError } from '@/lib/platform/errors'
import { auth, refusalBehind, signIn, signOut } from './auth'
import type { SignInPlace } from './failures'
import { deviceCookieName, deviceCookieSeconds, deviceMarkFor, deviceOf } from './known-device'
import { requestOrigin } from './session'
import { forgiveFailures, revokeSession } from './sign-in'

export interface Credentials {
  email: string
  password: string
  /** Of the second factor, once it was asked for. */
  code?: string
}

/** Signs in and sets the session cookie. Throws our refusal, not the library's. */
export async function signInWith({ email, password, code = '' }: Credentials): Promise<void> {
  try {
    await signIn('credentials', { email, password, code, redirect: false })
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

/** From where somebody asks who is signed in as that address: their failures are counted by it. */
export async function placeOf(email: string): Promise<SignInPlace> {
  const mark = (await cookies()).get(deviceCookieName)?.value
  return { ...(await requestOrigin()), device: deviceOf(mark, email) }
}

/** Lets a person whose password is new sign in at once from here, however often the old one was mistyped. */
export async function forgiveFailedSignIns(email: string): Promise<void> {
  await forgiveFailures({ email, ...(await placeOf(email)) })
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
