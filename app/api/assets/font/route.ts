import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember } from '@/lib/access/session'
import { addFont } from '@/lib/companies/brand/commands'
import { brandFileInput } from '@/lib/companies/brand/input'
import { brandFileBytes } from '@/lib/companies/brand/model'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'

/** Keeps a typeface and sets the company in it; answers with its name and the version of the brand. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Send the typeface on a page of ours.')
  if (!(await currentMember()))
    return problem('signed_out', 'You were signed out. Sign in, then send the typeface again.')
  const bytes = await readBody(request, brandFileBytes.font).catch(() => new Uint8Array())
  if (!bytes)
    return problem(
      'too_large',
      'This typeface is larger than 2 MB. Send it as .woff2, or one with fewer characters.',
    )
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const answer = await memberAction(brandFileInput, asked, (actor, seen) =>
    addFont(actor, seen, bytes),
  )
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } })
}
