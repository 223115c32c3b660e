import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { clientIdInput } from '@/lib/clients/input'
import { exportClient } from '@/lib/clients/privacy/commands'
import { clientFileName } from '@/lib/clients/privacy/model'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'

const mostBytes = 1_024

/** Everything that is known of a client, to be handed to them as a file. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/clients/[id]/export'>,
): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Export the client on a page of ours.')
  const { id } = await params
  const body = await readBody(request, mostBytes).catch(() => null)
  if (!body) return problem('invalid', 'Name the company, and nothing else.')
  const asked: unknown = await new Response(body).json().catch(() => null)
  const input = { ...(typeof asked === 'object' && asked), id }
  const answer = await memberAction(clientIdInput, input, (actor, named) =>
    exportClient(actor, named),
  )
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  const { client, exportedAt } = answer.value
  const text = JSON.stringify(
    answer.value,
    (_name, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    2,
  )
  return new Response(`${text}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': contentDisposition(
        clientFileName(client.name, exportedAt.toISOString().slice(0, 10)),
      ),
      'cache-control': 'private, no-store',
    },
  })
}
