import { memberAction } from '@/lib/access/action'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember } from '@/lib/access/session'
import { addLogo } from '@/lib/companies/brand/commands'
import { brandFileInput } from '@/lib/companies/brand/input'
import { brandFileBytes } from '@/lib/companies/brand/model'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'

/** Keeps a picture as the company's logo; answers with the version of the brand. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Send the logo on a page of ours.')
  if (!(await currentMember()))
    return problem('signed_out', 'You were signed out. Sign in, then send the logo again.')
  const bytes = await readBody(request, brandFileBytes.logo).catch(() => new Uint8Array())
  if (!bytes)
    return problem('too_large', 'This picture is larger than 1 MB. Make it smaller, and send that.')
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const answer = await memberAction(brandFileInput, asked, (actor, seen) =>
    addLogo(actor, seen, bytes),
  )
  if (!answer.ok) return problem(answer.code, answer.message, answer.details)
  return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } })
}
