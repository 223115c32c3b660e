import { readAs } from '@/lib/access/doors'
import { can, reasonAgainst } from '@/lib/access/policy'
import { currentMember, type Member } from '@/lib/access/session'
import { contentDisposition } from '@/lib/documents/content-disposition'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { toCsv } from '@/lib/platform/csv'
import { problem } from '@/lib/platform/problem'
import { textStream } from '@/lib/platform/streaming'
import { type CsvInput, csvAddress, csvInput } from '@/lib/register/export/input'
import { csvCellsOf, csvHead, exportName, refusalOfCut } from '@/lib/register/export/model'
import { listChosen, listForExport, listSearched } from '@/lib/register/export/queries'
import type { DocumentRow } from '@/lib/register/model'

/** A million rows: no list of ours is longer, and no loop runs for ever. */
const mostChunks = 1000

/** A list, or the rows chosen of it, as a spreadsheet reads them. Changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const member = await currentMember()
  if (!member) return problem('signed_out', 'You were signed out. Sign in, then export again.')
  if (!can(member.actor.role, 'export documents'))
    return problem('forbidden', reasonAgainst('export documents'))
  const asked = csvInput.safeParse(csvAddress(new URL(request.url).searchParams))
  if (!asked.success)
    return problem('invalid', asked.error.issues[0]?.message ?? 'Open the list and export again.')
  if (asked.data.companyId !== member.company.id)
    return problem(
      'conflict',
      `You work in ${member.company.name} now. Open its list and export again.`,
    )
  const today = localDateOf(now(), member.company.timezone)
  const { ids, kind } = asked.data
  const chosen =
    ids.length > 0 ? await readAs(member.actor, tx => listChosen(tx, ids, today)) : null
  if (chosen && chosen.length !== ids.length)
    return problem('not_found', 'One of these documents does not exist, or not in this company.')
  const searched = !chosen && asked.data.list.search !== ''
  const found = searched ? await foundBy(member, asked.data, today) : chosen
  if (searched && !found) return problem('invalid', refusalOfCut)
  const rows = found ? onePage(found) : pages(member, asked.data, today)
  return new Response(textStream(csvOf(rows)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(exportName(kind, today, '.csv')),
      'cache-control': 'private, no-store',
    },
  })
}

async function* csvOf(pagesOfRows: AsyncGenerator<DocumentRow[]>): AsyncGenerator<string> {
  yield toCsv([csvHead], { byteOrderMark: true })
  for await (const rows of pagesOfRows) yield toCsv(rows.map(csvCellsOf))
}

async function* onePage(rows: DocumentRow[]): AsyncGenerator<DocumentRow[]> {
  yield rows
}

function foundBy(
  { actor }: Member,
  { list, kind, clientId }: CsvInput,
  today: string,
): Promise<DocumentRow[] | null> {
  const scope = { kind, today, userId: actor.userId, clientId: clientId ?? undefined }
  return readAs(actor, tx => listSearched(tx, list, scope))
}

/** Each page in a transaction of its own, so that a slow reader holds no connection. */
async function* pages(
  { actor }: Member,
  { list, kind, clientId }: CsvInput,
  today: string,
): AsyncGenerator<DocumentRow[]> {
  const scope = { kind, today, userId: actor.userId, clientId: clientId ?? undefined }
  let older: string | undefined
  for (let read = 0; read < mostChunks; read++) {
    const place = { ...list, older, newer: undefined }
    const page = await readAs(actor, tx => listForExport(tx, place, scope))
    yield page.rows
    if (!page.older) return
    older = page.older
  }
}
