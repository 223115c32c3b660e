import { makeZip } from 'client-zip'
import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember, type Member } from '@/lib/access/session'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'
import { discardKept, downloadDocuments, takeKept } from '@/lib/register/export/commands'
import { commonKindOf, exportName, type KeptPdf } from '@/lib/register/export/model'
import { bulkInput } from '@/lib/register/input'

/** A hundred ids take a quarter of it. */
const mostBytes = 16_384

/** The PDFs of chosen documents as one ZIP: all of them, or a refusal and nothing. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Choose the documents in a list of ours.')
  const member = await currentMember()
  if (!member)
    return problem('signed_out', 'You were signed out. Sign in, then choose the documents again.')
  const body = await readBody(request, mostBytes).catch(brokenOff)
  if (!body) return problem('too_large', 'Choose at most 100 documents at once.')
  const asked: unknown = await new Response(body).json().catch(() => null)
  const today = localDateOf(now(), member.company.timezone)
  // All are drawn before the first byte is sent: afterwards nothing can be refused any more.
  const answer = await memberAction(bulkInput, asked, async (actor, input) => ({
    actor,
    documents: await downloadDocuments(actor, input, today, request.signal),
  }))
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  const { actor, documents } = answer.value
  request.signal.addEventListener('abort', () => void discardKept(documents), { once: true })
  const zip = makeZip(filesOf(actor, documents, request.signal), { buffersAreUTF8: true })
  return new Response(zip, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': contentDisposition(exportName(commonKindOf(documents), today, '.zip')),
      'cache-control': 'private, no-store',
    },
  })
}

/** What came of a body that did not come to its end is nothing that can be understood. */
function brokenOff() {
  return new Uint8Array()
}

/** One after the other, each when the one before was sent. */
async function* filesOf(
  actor: Member['actor'],
  documents: readonly KeptPdf[],
  signal: AbortSignal,
) {
  for (const document of documents) {
    signal.throwIfAborted()
    const input = new Uint8Array(await takeKept(actor, document, signal))
    yield { name: document.fileName, lastModified: document.issuedAt, input }
  }
}
