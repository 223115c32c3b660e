import { sampleCompany } from '@/db/sample/people'
import { snapshotHash } from '@/lib/documents/snapshot'
import { measure, shareAt } from '@/scripts/bench/lists'
import { withConnection } from '@/scripts/postgres/logins'
import {
  logoHash,
  manyLines,
  sampleAssets,
  sampleContent,
  sampleSnapshot,
} from '@/tests/pdf/samples'

const documents = 50
const page = '/invoices'

/**
 * Prints how long one waits for a list while a ZIP of fifty PDFs is made, again and again.
 * @returns the documents that can be drawn
 */
export async function benchListsWhileDrawing(
  ownerUrl: string,
  url: string,
  cookie: string,
): Promise<string[]> {
  const ids = await makeDrawable(ownerUrl)
  const asked = () => measure(`${url}${page}`, cookie, { seconds: 5, connections: 1 })
  await fetchZip(url, cookie, ids)
  await asked()
  const alone = await asked()
  const drawing = new AbortController()
  const zips = drawAgainAndAgain(url, cookie, ids, drawing.signal)
  const beside = await asked()
  drawing.abort()
  console.log(
    `${page}, one at a time: p95 ${shareAt(alone, 0.95)} ms; while ${documents} PDFs are drawn: p95 ${shareAt(beside, 0.95)} ms, ${await zips} ZIPs meanwhile`,
  )
  return ids
}

/** Gives the newest invoices something to draw: the fast way of filling the database left their snapshots empty. */
async function makeDrawable(ownerUrl: string): Promise<string[]> {
  return withConnection(ownerUrl, async sql => {
    const logo = sampleAssets.get(logoHash)
    if (!logo) throw new Error('The sample has no logo.')
    await sql`insert into assets (company_id, sha256, mime, bytes)
      values (${sampleCompany.id}, ${logoHash}, 'image/png', ${Buffer.from(logo)})`
    const rows = await sql<{ id: string; snapshotId: string; number: string }[]>`
      select id, snapshot_id as "snapshotId", number from invoices
      where company_id = ${sampleCompany.id} and status = 'issued' order by number desc limit ${documents}`
    for (const { snapshotId, number } of rows) {
      const snapshot = sampleSnapshot(sampleContent({ number }, { lines: manyLines(10) }))
      await sql`update snapshots set data = ${JSON.stringify(snapshot)}::text::jsonb, sha256 = ${snapshotHash(snapshot)},
        template = 'studio@1' where company_id = ${sampleCompany.id} and id = ${snapshotId}`
    }
    return rows.map(({ id }) => id)
  })
}

async function drawAgainAndAgain(
  url: string,
  cookie: string,
  ids: string[],
  until: AbortSignal,
): Promise<number> {
  let made = 0
  while (!until.aborted) {
    await fetchZip(url, cookie, ids)
    made += 1
  }
  return made
}

async function fetchZip(url: string, cookie: string, ids: string[]): Promise<void> {
  const answer = await fetch(`${url}/api/documents/zip`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ companyId: sampleCompany.id, ids }),
  })
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status !== 200 || byteLength < documents * 1_000)
    throw new Error(`The ZIP answered ${answer.status} with ${byteLength} bytes.`)
}
