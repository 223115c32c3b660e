import { parseArgs } from 'node:util'
import { closeDatabase } from '@/db/connection'
import { inSystem } from '@/lib/access/doors'
import { makeInviteCode } from '@/lib/invite-codes/commands'
import { listInviteCodes } from '@/lib/invite-codes/queries'
import { now } from '@/lib/platform/clock'

/** Prints one new code, or with --list what became of those there are, without the codes: nobody knows them any more. */

const usage = 'npm run -s invite-code [-- --days 30] [--note "for Ann"] [--list]'
const options = {
  days: { type: 'string' },
  note: { type: 'string', default: '' },
  list: { type: 'boolean', default: false },
} as const

const known = new Set(Object.keys(options))
const { values, tokens } = parseArgs({ options, strict: false, tokens: true })
const unknown = tokens.find(token => token.kind !== 'option' || !known.has(token.name))
const problem = unknown ? usage : problemWith(values.days)
if (problem) {
  console.error(problem)
  process.exit(1)
}
if (values.list) await printCodes()
else {
  const days = values.days === undefined ? null : Number(values.days)
  console.log(await makeInviteCode({ note: String(values.note).trim().slice(0, 200), days }))
}
await closeDatabase()

function problemWith(days: string | boolean | undefined): string | null {
  if (days === undefined || /^[1-9]\d{0,3}$/.test(String(days))) return null
  return `--days is a whole number of days, such as 30, not "${days}".`
}

async function printCodes(): Promise<void> {
  const codes = await inSystem('make invite codes', tx => listInviteCodes(tx, now()))
  for (const { id, state, createdAt, expiresAt, note } of codes) {
    const end = expiresAt ? `until ${dayOf(expiresAt)}` : 'without end'
    console.log([id, state, `made ${dayOf(createdAt)}`, end, note].join('\t').trimEnd())
  }
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
