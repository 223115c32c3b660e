import { SignJWT } from 'jose'
import { sampleCompany } from '@/db/sample/people'
import { newId } from '@/lib/platform/ids'
import { measure, shareAt } from '@/scripts/bench/lists'
import { withConnection } from '@/scripts/postgres/logins'

const mailsPerDocument = 10
const page = '/invoices'

interface Bench {
  ownerUrl: string
  url: string
  cookie: string
  secret: string
  /** Invoices whose snapshots can be drawn. */
  documentIds: readonly string[]
}

/** Prints how long a client waits for the page of a link, and how fast mail with PDFs goes out beside a list. */
export async function benchSending(bench: Bench): Promise<void> {
  const links = await writeMails(bench)
  await benchVisits(bench, links[0])
  const asked = () => measure(`${bench.url}${page}`, bench.cookie, { seconds: 5, connections: 1 })
  const alone = await asked()
  const begun = performance.now()
  const delivered = deliverAll(bench)
  const beside = await asked()
  const sent = await delivered
  const seconds = (performance.now() - begun) / 1000
  console.log(
    `Mail: ${sent} mails with PDFs captured in ${seconds.toFixed(0)} s, ${(sent / seconds).toFixed(0)} a second; ${page}, one at a time: p95 ${shareAt(alone, 0.95)} ms alone, ${shareAt(beside, 0.95)} ms meanwhile`,
  )
}

interface Link {
  id: string
  createdAt: Date
  expiresAt: Date
}

async function benchVisits({ url, secret }: Bench, link: Link | undefined): Promise<void> {
  if (!link) throw new Error('There is no document to visit.')
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setJti(link.id)
    .setAudience('document')
    .setIssuedAt(link.createdAt)
    .setExpirationTime(link.expiresAt)
    .sign(new TextEncoder().encode(secret))
  const address = `${url}/c/${token}`
  await measure(address, '', { seconds: 1, connections: 1 })
  const alone = await measure(address, '', { seconds: 3, connections: 1 })
  const four = await measure(address, '', { seconds: 4, connections: 4 })
  const html = await (await fetch(address)).text()
  console.log(
    `A client’s page: one at a time median ${shareAt(alone, 0.5)} ms, p95 ${shareAt(alone, 0.95)} ms; four at once ${(four.length / 4).toFixed(0)} requests/s; ${await scriptsOf(url, html)} kB of scripts, compressed`,
  )
}

async function scriptsOf(url: string, html: string): Promise<number> {
  const paths = new Set(html.match(/\/_next\/static\/[^"\\]+\.js/g))
  let bytes = 0
  for (const path of paths) {
    const script = await (await fetch(`${url}${path}`)).blob()
    const small = script.stream().pipeThrough(new CompressionStream('gzip'))
    bytes += (await new Response(small).arrayBuffer()).byteLength
  }
  return Math.round(bytes / 1000)
}

/** Asks as cron does, until nothing is due. */
async function deliverAll({ url, secret }: Bench): Promise<number> {
  for (let sent = 0; ; ) {
    const answer = await fetch(`${url}/api/cron/deliver`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
    })
    const summary = await answer.json()
    if (answer.status !== 200) throw new Error(`Delivering answered ${answer.status}.`)
    if (summary.claimed === 0) return sent
    sent += summary.sent
  }
}

/** As the command writes them, without the command: a row of the mail, its link and its place in the outbox. */
async function writeMails({ ownerUrl, documentIds }: Bench): Promise<Link[]> {
  const createdAt = new Date(Math.floor(Date.now() / 1000) * 1000)
  const expiresAt = new Date(createdAt.getTime() + 86_400_000)
  return withConnection(ownerUrl, async sql => {
    const company_id = sampleCompany.id
    const links: Link[] = []
    for (const documentId of documentIds)
      for (let index = 0; index < mailsPerDocument; index += 1) {
        const [id, linkId] = [newId(), newId()]
        await sql`insert into links (company_id, id, document_id, kind, address, created_at, expires_at)
          values (${company_id}, ${linkId}, ${documentId}, 'invoice', 'to@example.com', ${createdAt}, ${expiresAt})`
        await sql`insert into mails (company_id, id, send_id, kind, recipient, address, document_id, snapshot_id, link_id, attach_pdf)
          select ${company_id}, ${id}, ${id}, 'invoice', 'client', 'to@example.com', id, snapshot_id, ${linkId}, true
          from invoices where company_id = ${company_id} and id = ${documentId}`
        await sql`insert into outbox (company_id, id, kind, dedupe_key, payload, run_at)
          values (${company_id}, ${id}, 'mail', ${id}, ${JSON.stringify({ mailId: id })}::text::jsonb, ${createdAt})`
        links.push({ id: linkId, createdAt, expiresAt })
      }
    return links
  })
}
