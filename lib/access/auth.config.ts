import type { Route } from 'next'

/** What proxy.ts may know of sessions: names of cookies, no database, no secrets. */

export const sessionCookieNames = ['authjs.session-token', '__Secure-authjs.session-token'] as const

/** Paths of the office: without a session cookie these go to sign-in; every other path answers for itself. */
export const officePaths = [
  '/dashboard',
  '/quotes',
  '/invoices',
  '/credit-notes',
  '/receipts',
  '/clients',
  '/activity',
  '/mailbox',
  '/settings',
  '/account',
  '/welcome',
] as const

/** Whether a path lies in the office. */
export function isOfficePath(path: string): boolean {
  return officePaths.some(office => path === office || path.startsWith(`${office}/`))
}

/** Whether a path holds a token of a link, which whoever reads it can use. */
export function holdsToken(path: string): boolean {
  return tokenPaths.some(each => path === each || path.startsWith(`${each}/`))
}

const tokenPaths = [
  '/c',
  '/invitation',
  '/verify-address',
  '/reset-password',
  '/confirm-email',
  '/return-email',
] as const

/** Whether a path is a picture of a link's page, which its name says never changes. */
export function isVisitPicture(path: string): boolean {
  return /^\/c\/[^/]+\/assets\/[0-9a-f]{64}$/.test(path)
}

/** Whether a path answers with a file that somebody gave us: nothing in it may load or run. */
export function isFilePath(path: string): boolean {
  return (
    isVisitPicture(path) ||
    path.startsWith('/api/assets/') ||
    /^\/mailbox\/[^/]+\/files\/[^/]+$/.test(path)
  )
}

/** A page of the office to go on to, whatever an address asked for: never another site. */
export function officePathOf(wanted: string): Route {
  const path = URL.canParse(wanted, 'http://office') ? new URL(wanted, 'http://office') : null
  if (path?.origin !== 'http://office' || !isOfficePath(path.pathname)) return '/dashboard'
  return toRoute(`${path.pathname}${path.search}`)
}

/** A checked path in the type the router wants. */
function toRoute(path: string): Route {
  return path as Route
}
