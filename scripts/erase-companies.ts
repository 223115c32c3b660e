import { and, asc, isNotNull, lt } from 'drizzle-orm'
import { closeDatabase } from '@/db/connection'
import { companies } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { retentionEnd } from '@/lib/companies/closing/model'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { eraseCompany, mayErase } from '@/scripts/erasure'

/** Erases companies whose time of keeping is over. Without `--yes` it only says which: one object of JSON per run. */

const { DATABASE_URL, RETENTION_YEARS } = env()
const closedBefore = retentionEnd(now(), RETENTION_YEARS)

if (await mayErase(DATABASE_URL)) {
  const due = await companiesClosedBefore(closedBefore)
  const isMeant = process.argv.includes('--yes')
  const erased = isMeant ? await eraseEach(due) : []
  console.log(
    JSON.stringify({
      retentionYears: RETENTION_YEARS,
      closedBefore,
      ...(isMeant ? { erased } : { wouldErase: due }),
    }),
  )
  if (!isMeant && due.length > 0)
    console.error(
      'Nothing was erased. If that is what you want: npm run -s erase-companies -- --yes',
    )
} else {
  console.error(
    'The login of DATABASE_URL may not erase: it must be the owner’s, or one that was granted the role app_eraser.',
  )
  process.exitCode = 1
}
await closeDatabase()

/** Closed for so long; what is still open is never among them. */
function companiesClosedBefore(end: Date) {
  return inSystem('close companies', tx =>
    tx
      .select({ id: companies.id, name: companies.name, closedAt: companies.closedAt })
      .from(companies)
      .where(and(isNotNull(companies.closedAt), lt(companies.closedAt, end)))
      .orderBy(asc(companies.closedAt)),
  )
}

/** One transaction each: what was erased stays erased if the next one fails. */
async function eraseEach(due: { id: string }[]) {
  const erased = []
  for (const { id } of due) erased.push({ id, rows: await eraseCompany(DATABASE_URL, id) })
  return erased
}
