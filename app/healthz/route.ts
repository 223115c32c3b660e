import { databaseAnswers } from '@/lib/housekeeping/queries'

export const dynamic = 'force-dynamic'

/** For the load balancer: healthy or not, and nothing else. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers()
  return new Response(healthy ? 'ok' : 'unavailable', {
    status: healthy ? 200 : 503,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain' },
  })
}
