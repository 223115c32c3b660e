import { linkAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { problem } from '@/lib/platform/problem'
import { downloadAsVisitor } from '@/lib/visits/commands'
import { visitInput } from '@/lib/visits/input'

interface Context {
  params: Promise<{ token: string }>
}

/** Makes the PDF of the document of a link and answers with the address where it is fetched once. */
export async function POST(request: Request, context: Context): Promise<Response> {
  if (!isSameOrigin(request))
    return problem('forbidden', 'Download the document on a page of ours.')
  const answer = await linkAction(visitInput, await context.params, link =>
    downloadAsVisitor(link, request.signal),
  )
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } })
}
