import type { Instrumentation } from 'next'

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./instrumentation-node')
    await start()
  }
}

/** Every error a page or route did not handle, under the request's id; the page shows the digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('@/lib/platform/log')
  const requestId = request.headers['x-request-id']
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
  // The route, never the path: a path may hold a token.
  log('error', 'request.failed', { requestId, digest, route: context.routePath, error })
}
