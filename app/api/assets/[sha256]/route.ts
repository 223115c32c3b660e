import { readAs } from '@/lib/access/doors'
import { currentMember } from '@/lib/access/session'
import { getAsset } from '@/lib/companies/queries'

interface Context {
  params: Promise<{ sha256: string }>
}

/** A logo or a photo of the member's company. Named by its content, but not kept long: computers change hands. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const member = await currentMember()
  if (!member) return refused('Sign in first.', 401)
  const { sha256 } = await context.params
  const isHash = /^[0-9a-f]{64}$/.test(sha256)
  const asset = isHash ? await readAs(member.actor, tx => getAsset(tx, sha256)) : null
  if (!asset) return refused('There is no such file.', 404)
  return new Response(new Uint8Array(asset.bytes), {
    headers: {
      'content-type': asset.mime,
      'cache-control': 'private, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Somebody who signs in, or a picture that comes, must not meet the old answer. */
function refused(sentence: string, status: number): Response {
  return new Response(sentence, { status, headers: { 'cache-control': 'no-store' } })
}
