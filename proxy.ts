import { type NextRequest, NextResponse } from 'next/server'
import {
  holdsToken,
  isFilePath,
  isOfficePath,
  isVisitPicture,
  sessionCookieNames,
} from '@/lib/access/auth.config'
import { env } from '@/lib/platform/env'
import { securityHeaders } from '@/lib/platform/security-headers'

/** Gives each request an id and a nonce, sets the security headers, and saves a signed-out person a page. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  const headers = securityHeaders({
    nonce,
    requestId,
    https: isHttps(request),
    development: env().APP_MODE === 'development',
    holdsToken: holdsToken(pathname),
    isFile: isFilePath(pathname),
  })
  if (holdsToken(pathname) && !isVisitPicture(pathname)) headers['cache-control'] = 'no-store'
  // A form that is sent keeps its answer: its action sends to sign-in by itself.
  const isVisit = request.method === 'GET' || request.method === 'HEAD'
  if (isVisit && isOfficePath(pathname) && !hasSessionCookie(request)) {
    const target = new URL('/sign-in', request.url)
    target.searchParams.set('next', `${pathname}${search}`)
    return withHeaders(NextResponse.redirect(target), headers)
  }
  const forwarded = new Headers(request.headers)
  forwarded.set('x-request-id', requestId)
  forwarded.set('x-nonce', nonce)
  forwarded.set('content-security-policy', headers['content-security-policy'] ?? '')
  return withHeaders(NextResponse.next({ request: { headers: forwarded } }), headers)
}

function hasSessionCookie(request: NextRequest): boolean {
  // A large session cookie is split into numbered parts.
  return request.cookies
    .getAll()
    .some(cookie => sessionCookieNames.some(name => cookie.name.startsWith(name)))
}

function isHttps(request: NextRequest): boolean {
  return (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https')
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

/**
 * Files that are the same for everyone get their headers in next.config.ts; so do the ZIP and imports, whose
 * routes must be able to refuse before a body has been read: a proxied request's body is read whole first.
 */
export const config = {
  matcher: [
    '/((?!api/documents/zip$|api/imports$|_next/static/|icons/|sample/|icon\\.svg$|apple-icon\\.png$|manifest\\.webmanifest$|favicon\\.ico$).*)',
  ],
}
