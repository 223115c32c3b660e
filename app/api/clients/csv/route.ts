import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { isSameOrigin } from '@/lib/access/same-origin'
import { currentMember, type Member } from '@/lib/access/session'
import { recordClientsExport } from '@/lib/clients/export/commands'
import { clientsCsvInput } from '@/lib/clients/export/input'
import { clientCsvCells, clientCsvHead } from '@/lib/clients/export/model'
import { type ClientPageToExport, listClientsToExport } from '@/lib/clients/export/queries'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { toCsv } from '@/lib/platform/csv'
import { problem } from '@/lib/platform/problem'
import { textStream } from '@/lib/platform/streaming'

/** Half a million: no list of ours is longer, and no loop runs for ever. */
const mostChunks = 1000

/** The list of clients, searched as it is, as a spreadsheet reads it. It is recorded that it was taken. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem('forbidden', 'Export the clients in their list.')
  const member = await currentMember()
  if (!member) return problem('signed_out', 'You were signed out. Sign in, then export again.')
  if (!can(member.actor.role, 'export clients'))
    return problem('forbidden', reasonAgainst('export clients'))
  const params = new URL(request.url).searchParams
  const asked = clientsCsvInput.safeParse({
    companyId: params.get('company'),
    search: params.get('q') ?? '',
  })
  if (!asked.success)
    return problem('invalid', asked.error.issues[0]?.message ?? 'Open the list and export again.')
  const { companyId, search } = asked.data
  if (companyId !== member.company.id)
    return problem(
      'conflict',
      `You work in ${member.company.name} now. Open its list and export again.`,
    )
  await recordClientsExport(member.actor)
  const today = localDateOf(now(), member.company.timezone)
  return new Response(textStream(csvOf(pages(member, search))), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(`Clients ${today}.csv`),
      'cache-control': 'private, no-store',
    },
  })
}

async function* csvOf(pagesOfRows: AsyncGenerator<ClientPageToExport['rows']>) {
  yield toCsv([clientCsvHead], { byteOrderMark: true })
  for await (const rows of pagesOfRows) yield toCsv(rows.map(clientCsvCells))
}

/** Each page in a transaction of its own, so that a slow reader holds no connection. */
async function* pages({ actor, company }: Member, search: string) {
  let after: ClientPageToExport['next'] = null
  for (let read = 0; read < mostChunks; read++) {
    const place = { search, timezone: company.timezone, after }
    const page: ClientPageToExport = await readAs(actor, tx => listClientsToExport(tx, place))
    yield page.rows
    if (!page.next) return
    after = page.next
  }
}
