import { env } from '@/lib/platform/env'

/**
 * Whether a request that changes something comes from a page of ours: browsers name the page's origin, and a
 * page of somebody else cannot make them lie.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const own = env().APP_URL
  const { host, origin: given } = new URL(origin)
  return (
    host === request.headers.get('host') || (own !== undefined && given === new URL(own).origin)
  )
}
