import { currentMember } from '@/lib/access/session'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { getMailboxFile } from '@/lib/mailbox/queries'

interface Context {
  params: Promise<{ id: string; index: string }>
}

/** A file of a mail in the mailbox, to be kept and never shown inside the browser. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const member = await currentMember()
  if (!member) return refused('Sign in first.', 401)
  const { id, index } = await context.params
  const file = /^\d{1,3}$/.test(index) ? await getMailboxFile(member, id, Number(index)) : null
  if (!file) return refused('There is no such file.', 404)
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mime,
      'content-disposition': contentDisposition(file.fileName),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

function refused(sentence: string, status: number): Response {
  return new Response(sentence, { status, headers: { 'cache-control': 'no-store' } })
}
