import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'
import { downloadPdfInput } from '@/lib/register/input'

const mostBytes = 1_024

/**
 * Makes the PDF of a document and answers with the link to it. A route and not an action, so that a busy server
 * can say when to come back, and a browser that leaves is not drawn for.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return problem('forbidden', 'Download the document on a page of ours.')
  const body = await readBody(request, mostBytes).catch(brokenOff)
  if (!body) return problem('invalid', 'Name one document, and nothing else.')
  const asked: unknown = await new Response(body).json().catch(() => null)
  const answer = await memberAction(downloadPdfInput, asked, (actor, { id, version }) =>
    preparePdfDownload(actor, id, version, request.signal),
  )
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } })
}

/** What came of a body that did not come to its end is nothing that can be understood. */
function brokenOff() {
  return new Uint8Array()
}
