import { readAs } from '@/lib/access/doors'
import { currentVisitor } from '@/lib/access/session'
import { fontBytesByHash } from '@/lib/documents/pdf/fonts'
import { getVisitPicture } from '@/lib/visits/queries'

interface Context {
  params: Promise<{ token: string; sha256: string }>
}

/** A picture or a font that the page of a link shows. Named by its content, so that a browser keeps it for good. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token, sha256 } = await context.params
  const link = await currentVisitor(token)
  const isHash = /^[0-9a-f]{64}$/.test(sha256)
  const picture =
    link && isHash
      ? ((await comingAlong(sha256)) ??
        (await readAs(link.actor, tx => getVisitPicture(tx, link, sha256))))
      : null
  if (!picture) return new Response('There is no such file.', { status: 404, headers: notKept })
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'content-type': picture.mime,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function comingAlong(sha256: string): Promise<{ mime: string; bytes: Uint8Array } | null> {
  const bytes = await fontBytesByHash(sha256)
  return bytes && { mime: 'font/ttf', bytes }
}

const notKept = { 'cache-control': 'no-store' }
