import NextAuth, { CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { serverEnv } from '@/lib/platform/env'
import { DomainError } from '@/lib/platform/errors'
import { log } from '@/lib/platform/log'
import { addressesIn } from '@/lib/platform/peer-address'
import { authSecrets } from './auth-secrets'
import { countedAddressOf } from './client-address'
import { deviceCookieName, deviceOf } from './known-device'
import { revokeSession, startSession } from './sign-in'

/** Carries our refusal through the library, which passes on only an error's `code`. */
class RefusedSignIn extends CredentialsSignin {
  constructor(readonly refusal: DomainError) {
    super()
    this.code = refusal.code
  }
}

export const { handlers, auth, signIn, signOut } = NextAuth(() => ({
  secret: authSecrets(),
  trustHost: true,
  useSecureCookies: serverEnv().APP_URL?.startsWith('https://') ?? false,
  session: { strategy: 'jwt', maxAge: 30 * 86_400 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, code: {} },
      authorize: (credentials, request) => authorizeCredentials(credentials, request),
    }),
  ],
  callbacks: {
    // The cookie holds two ids and nothing else: whatever they mean today is read from the database.
    jwt: ({ token, user }) => {
      if (user) return { sub: user.id, sid: user.sessionId }
      return { sub: token.sub, sid: token.sid }
    },
    session: ({ session, token }) => ({
      expires: session.expires,
      userId: token.sub,
      sessionId: token.sid,
    }),
  },
  events: {
    signOut: async message => {
      if ('token' in message && typeof message.token?.sid === 'string')
        await revokeSession(message.token.sid)
    },
  },
  logger: {
    error: error => {
      if (!(error instanceof CredentialsSignin)) log('error', 'auth.failed', { error })
    },
    warn: code => log('warn', 'auth.warning', { code }),
    debug: () => {},
  },
}))

/** The refusal behind an error of the library, if it is one of ours. */
export function refusalBehind(error: unknown): DomainError | undefined {
  if (error instanceof RefusedSignIn) return error.refusal
  if (error instanceof Error && error.cause instanceof RefusedSignIn) return error.cause.refusal
  return undefined
}

async function authorizeCredentials(
  credentials: Partial<Record<'email' | 'password' | 'code', unknown>>,
  request: Request,
) {
  const { email, password, code = '' } = credentials
  const requestId = request.headers.get('x-request-id')
  if (typeof email !== 'string' || typeof password !== 'string') return null
  if (typeof code !== 'string' || code.length > 100) return null
  // Sign-in forms are checked before; this is the library's own address, which anybody may post to.
  if (/\p{C}/u.test(email) || email.length > 254 || password.length > 200) return null
  try {
    const started = await startSession({
      email,
      password,
      code,
      address: countedAddressOf(addressesIn(request.headers), serverEnv().TRUSTED_PROXY_HOPS),
      device: deviceOf(cookieOf(request, deviceCookieName), email),
      userAgent: request.headers.get('user-agent') ?? '',
    })
    log('info', 'session.started', { requestId, userId: started.userId })
    return { id: started.userId, sessionId: started.sessionId }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    log('warn', 'session.refused', { requestId, code: error.code })
    throw new RefusedSignIn(error)
  }
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map(pair => pair.trim())
  return pairs.find(pair => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

declare module 'next-auth' {
  interface User {
    sessionId?: string
  }
  interface Session {
    userId?: string
    sessionId?: string
  }
}

declare module '@auth/core/jwt' {
  interface JWT {
    sid?: string
  }
}
