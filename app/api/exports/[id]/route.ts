import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { fetchExport } from '@/lib/exports/commands'
import { exportInput } from '@/lib/exports/input'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'

const mostBytes = 1_024

/** Hands a finished export over. A form asks for it, so that the browser saves it while it comes, however large. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/exports/[id]'>,
): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Download the export on a page of ours.')
  const { id } = await params
  // Whatever length it says or does not say: nobody has to be signed in to send it.
  const body = await readBody(request, mostBytes).catch(() => null)
  if (!body) return problem('too_large', 'Download the export on its page.')
  const form = new URLSearchParams(new TextDecoder().decode(body))
  const asked = { id, companyId: form.get('companyId') }
  const answer = await memberAction(exportInput, asked, (actor, input) => fetchExport(actor, input))
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  const { fileName, sizeBytes, stream } = answer.value
  return new Response(stream(), {
    headers: {
      'content-type': 'application/zip',
      'content-length': String(sizeBytes),
      'content-disposition': contentDisposition(fileName),
      'cache-control': 'private, no-store',
    },
  })
}
