import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember } from '@/lib/access/session'
import { addPhoto } from '@/lib/drafts/photos/commands'
import { photoInput } from '@/lib/drafts/photos/input'
import { photoBytes } from '@/lib/drafts/photos/model'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'

/** Keeps a photo for a line of a draft; answers with what the line then names: its hash and size. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Add the photo in an editor of ours.')
  if (!(await currentMember()))
    return problem('signed_out', 'You were signed out. Sign in, then add the photo again.')
  const bytes = await readBody(request, photoBytes).catch(brokenOff)
  if (!bytes) return problem('too_large', 'This photo is larger than 1 MB. Choose a smaller one.')
  const asked = { companyId: new URL(request.url).searchParams.get('companyId') }
  const answer = await memberAction(photoInput, asked, actor => addPhoto(actor, bytes))
  if (!answer.ok) return problem(answer.code, answer.message)
  return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } })
}

/** What came of a body that did not come to its end is no picture. */
function brokenOff() {
  return new Uint8Array()
}
