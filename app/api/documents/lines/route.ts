import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { currentMember } from '@/lib/access/session'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { pdfFileNameOf } from '@/lib/documents/pdf-download'
import { toCsv } from '@/lib/platform/csv'
import { problem } from '@/lib/platform/problem'
import { linesAddress, linesInput } from '@/lib/register/export/lines/input'
import { linesCsvHead, linesCsvRows } from '@/lib/register/export/lines/model'
import { readVersion } from '@/lib/register/view/queries'

/** The lines of an issued document as a spreadsheet reads them. Changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const member = await currentMember()
  if (!member) return problem('signed_out', 'You were signed out. Sign in, then export again.')
  if (!can(member.actor.role, 'export documents'))
    return problem('forbidden', reasonAgainst('export documents'))
  const asked = linesInput.safeParse(linesAddress(new URL(request.url).searchParams))
  if (!asked.success)
    return problem('invalid', asked.error.issues[0]?.message ?? 'Open the document again.')
  const { companyId, id, version } = asked.data
  if (companyId !== member.company.id)
    return problem(
      'conflict',
      `You work in ${member.company.name} now. Open its document and export again.`,
    )
  const stored = await readAs(member.actor, tx => readVersion(tx, id, version))
  if (!stored) return problem('not_found', 'This document does not exist, or was not issued yet.')
  const rows = linesCsvRows(stored.snapshot.content)
  return new Response(toCsv([linesCsvHead, ...rows], { byteOrderMark: true }), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(`${pdfFileNameOf(stored.snapshot)}.csv`),
      'cache-control': 'private, no-store',
    },
  })
}
