import { readAs } from '@/lib/access/doors'
import { currentMember } from '@/lib/access/session'
import { getAsset } from '@/lib/companies/queries'

interface Context {
  params: Promise<{ sha256: string }>
}

/** A logo or a photo of the member's company. Named by its content, so it may be kept for ever. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const member = await currentMember()
  if (!member) return new Response('Sign in first.', { status: 401 })
  const { sha256 } = await context.params
  const isHash = /^[0-9a-f]{64}$/.test(sha256)
  const asset = isHash ? await readAs(member.actor, tx => getAsset(tx, sha256)) : null
  if (!asset) return new Response('There is no such file.', { status: 404 })
  return new Response(new Uint8Array(asset.bytes), {
    headers: {
      'content-type': asset.mime,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  })
}
