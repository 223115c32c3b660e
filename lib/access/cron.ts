import { serverEnv } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { sameSecret } from '@/lib/platform/secrets'

/**
 * Runs a job for cron and answers its summary as JSON.
 * @param request must carry the bearer secret; anything else is told 401 and nothing more
 */
export async function cronAnswer(request: Request, job: () => Promise<unknown>): Promise<Response> {
  const [, given = ''] = /^bearer +(.+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (!sameSecret(given, serverEnv().CRON_SECRET))
    return Response.json(
      { title: 'Unauthorized', status: 401, detail: 'Send the cron secret as a bearer token.' },
      { status: 401, headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' } },
    )
  const summary = await job()
  log('info', 'cron.done', { requestId: request.headers.get('x-request-id'), summary })
  return Response.json(summary, { headers: { 'cache-control': 'no-store' } })
}
