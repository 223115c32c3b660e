import { readAs } from '@/lib/access/doors'
import { currentMember } from '@/lib/access/session'
import { getAsset } from '@/lib/companies/queries'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'

interface Context {
  params: Promise<{ sha256: string }>
}

/**
 * A logo, a photo or a font of the member's company. Named by its content, but not kept long: computers change hands.
 * Fonts that come along are the same for everybody.
 */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { sha256 } = await context.params
  const isHash = /^[0-9a-f]{64}$/.test(sha256)
  const font = isHash ? await fontBytesByHash(sha256) : null
  if (font)
    return fileAnswer({ mime: 'font/ttf', bytes: font }, 'public, max-age=31536000, immutable')
  const member = await currentMember()
  if (!member) return refused('Sign in first.', 401)
  const asset = isHash ? await readAs(member.actor, tx => getAsset(tx, sha256)) : null
  if (!asset) return refused('There is no such file.', 404)
  return fileAnswer(asset, 'private, max-age=3600')
}

function fileAnswer({ mime, bytes }: { mime: string; bytes: Uint8Array }, kept: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': mime, 'cache-control': kept, 'x-content-type-options': 'nosniff' },
  })
}

/** Somebody who signs in, or a picture that comes, must not meet the old answer. */
function refused(sentence: string, status: number): Response {
  return new Response(sentence, { status, headers: { 'cache-control': 'no-store' } })
}
