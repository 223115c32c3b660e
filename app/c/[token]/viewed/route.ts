import { linkAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember, visitorRequest } from '@/lib/access/session'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'
import { reportView } from '@/lib/visits/commands'
import { viewInput } from '@/lib/visits/input'

interface Context {
  params: Promise<{ token: string }>
}

const mostBytes = 2_048

/** A page says that it was looked at. It is not told whether that counts. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Only a page of ours reports its views.')
  const body = await readBody(request, mostBytes).catch(() => null)
  const sent: unknown = await new Response(body).json().catch(() => null)
  const input = Object.assign({}, sent, await context.params)
  const answer = await linkAction(viewInput, input, async (link, { nonce }) => {
    const member = await currentMember()
    const isMember = member?.companies.some(({ id }) => id === link.actor.companyId) ?? false
    return reportView(link, nonce, { ...(await visitorRequest()), isMember })
  })
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
