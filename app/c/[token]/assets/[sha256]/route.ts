import { readAs } from '@/lib/access/doors'
import { currentVisitor } from '@/lib/access/session'
import { getVisitPicture } from '@/lib/visits/queries'

interface Context {
  params: Promise<{ token: string; sha256: string }>
}

/** A picture that the page of a link shows. Named by its content, so that a browser keeps it for good. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token, sha256 } = await context.params
  const link = await currentVisitor(token)
  const isHash = /^[0-9a-f]{64}$/.test(sha256)
  const picture =
    link && isHash ? await readAs(link.actor, tx => getVisitPicture(tx, link, sha256)) : null
  if (!picture) return new Response('There is no such file.', { status: 404, headers: notKept })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mime,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}

const notKept = { 'cache-control': 'no-store' }
