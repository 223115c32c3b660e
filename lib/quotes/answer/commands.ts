import { and, desc, eq } from 'drizzle-orm'
import { quoteAnswers, quoteLines, quotes } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import { assertDrawable } from '@/lib/documents/drawable'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { snapshotOf } from '@/lib/documents/snapshot'
import { getSnapshot, type StoredSnapshot, storeSnapshot } from '@/lib/documents/store-snapshot'
import { entryOf, writeLines } from '@/lib/drafts/commands'
import { figuresOf } from '@/lib/drafts/rows/model'
import { localDateOf, localTimeOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { AcceptQuoteInput, DeclineQuoteInput } from '../input'
import { acceptedVersionOf, type QuoteAnswer } from '../model'

export interface AnsweredQuote {
  id: string
  number: string
  version: number
}

type QuoteRow = typeof quotes.$inferSelect

/**
 * Records that the client accepted a version, with the options they chose. Appends the version that is invoiced;
 * from here on the quote is locked. Asked again, it answers with what was accepted.
 * @throws DomainError `conflict` when another version is in force than the one that was shown
 */
export async function acceptQuote(actor: Actor, input: AcceptQuoteInput): Promise<AnsweredQuote> {
  authorize(actor, 'answer quotes')
  const trial = await readAs(actor, tx => readForAcceptance(tx, actor, input))
  if (trial.answered) return trial.answered
  await assertDrawable(actor, trial.content, trial.version)
  return runCommand(actor, async tx => {
    const row = await lockQuote(tx, input.id)
    if (row.status === 'accepted') return sameAgain(tx, row, input)
    await lockEntry(tx, input.id, 'quote')
    return storeAcceptance(tx, actor, input, row)
  })
}

/** Records that the client declined a version. The quote can be revised, or still be accepted. */
export async function declineQuote(actor: Actor, input: DeclineQuoteInput): Promise<AnsweredQuote> {
  authorize(actor, 'answer quotes')
  return runCommand(actor, async tx => {
    const row = await lockQuote(tx, input.id)
    const entry = await lockEntry(tx, input.id, 'quote')
    if (row.status === 'accepted')
      throw new DomainError('wrong_state', `${row.number} was accepted and cannot be declined.`)
    const snapshotId = assertAnswerable(row, input.version)
    if (entry.declinedAt) {
      const answer = await latestAnswer(tx, row.id)
      if (answer?.name === input.name && answer.note === input.note) return answeredOf(row)
      throw new DomainError(
        'conflict',
        `${row.number} was declined already, by ${answer?.name}. Reload the page to see it.`,
      )
    }
    await recordAnswer(tx, actor, { ...input, snapshotId, answer: 'declined' })
    await changeEntry(tx, input.id, { declinedAt: now() })
    await recordActivity(tx, actor, {
      verb: 'quote.declined',
      subject: { kind: 'quote', id: input.id, label: row.number ?? 'Quote' },
      after: { version: row.snapshotVersion, name: input.name, note: input.note },
    })
    return answeredOf(row)
  })
}

async function readForAcceptance(tx: CompanyTx, actor: Actor, input: AcceptQuoteInput) {
  const [row] = await tx.select().from(quotes).where(eq(quotes.id, input.id))
  if (!row) throw notFound('quote')
  if (row.status === 'accepted') return { answered: await sameAgain(tx, row, input) }
  const { content } = await acceptedVersion(tx, actor, input, row)
  return { answered: null, content, version: row.snapshotVersion + 1 }
}

/** Asked again: what was accepted, unless somebody else accepted it meanwhile, or with other options. */
async function sameAgain(
  tx: CompanyTx,
  row: QuoteRow,
  { chosen, name }: AcceptQuoteInput,
): Promise<AnsweredQuote> {
  const [answer, options] = await Promise.all([
    latestAnswer(tx, row.id),
    tx
      .select({ id: quoteLines.id, chosen: quoteLines.chosen })
      .from(quoteLines)
      .where(and(eq(quoteLines.quoteId, row.id), eq(quoteLines.optional, true))),
  ])
  const isSame =
    answer?.name === name && options.every(option => option.chosen === chosen.includes(option.id))
  if (isSame) return answeredOf(row)
  throw new DomainError(
    'conflict',
    `${row.number} was accepted already, by ${answer?.name}. Reload the page to see it.`,
  )
}

async function latestAnswer(tx: CompanyTx, quoteId: string) {
  const [answer] = await tx
    .select()
    .from(quoteAnswers)
    .where(eq(quoteAnswers.quoteId, quoteId))
    .orderBy(desc(quoteAnswers.at), desc(quoteAnswers.id))
    .limit(1)
  return answer
}

async function storeAcceptance(
  tx: CompanyTx,
  actor: Actor,
  input: AcceptQuoteInput,
  row: QuoteRow,
): Promise<AnsweredQuote> {
  const { id } = input
  const { content, draft, shown } = await acceptedVersion(tx, actor, input, row)
  const version = row.snapshotVersion + 1
  const snapshotId = newId()
  const snapshot = snapshotOf({ content, version, issuedAt: now() })
  // Lines are locked with their quote: it is opened for this one change and closed for good.
  await tx.update(quotes).set({ status: 'revising' }).where(eq(quotes.id, id))
  await writeLines(tx, actor, draft)
  await Promise.all([
    storeSnapshot(tx, actor, { id: snapshotId, documentId: id, reason: 'accepted', snapshot }),
    recordAnswer(tx, actor, { ...input, snapshotId: shown.id, answer: 'accepted' }),
    tx
      .update(quotes)
      .set({
        ...figuresOf(draft),
        status: 'accepted',
        snapshotId,
        snapshotVersion: version,
        version: row.version + 1,
      })
      .where(eq(quotes.id, id)),
    changeEntry(tx, id, { ...entryOf(draft), acceptedAt: now(), declinedAt: null }),
    recordActivity(tx, actor, {
      verb: 'quote.accepted',
      subject: { kind: 'quote', id, label: row.number ?? 'Quote' },
      after: { version, shown: shown.snapshot.version, name: input.name, note: input.note },
    }),
  ])
  return { id, number: row.number ?? '', version }
}

async function acceptedVersion(
  tx: CompanyTx,
  actor: Actor,
  input: AcceptQuoteInput,
  row: QuoteRow,
) {
  const [shown, company] = await Promise.all([
    getSnapshot(tx, assertAnswerable(row, input.version)),
    getCompany(tx, actor.companyId),
  ])
  if (!shown || !company) throw new Error(`The quote ${row.id} has no version in force.`)
  const acceptance = acceptanceOf(input, shown, company.timezone)
  return { shown, ...acceptedVersionOf(shown.snapshot.content, row, input.chosen, acceptance) }
}

function acceptanceOf(input: AcceptQuoteInput, shown: StoredSnapshot, timezone: string) {
  return {
    name: input.name,
    note: input.note,
    acceptedOn: localDateOf(now(), timezone),
    time: localTimeOf(now(), timezone),
    timezone,
    version: shown.snapshot.version,
    sha256: shown.sha256,
    signature: null,
  }
}

/** The id of the version in force, when it is the one that was shown. */
function assertAnswerable(row: QuoteRow, shownVersion: number): string {
  if (row.status === 'draft' || !row.snapshotId)
    throw new DomainError('wrong_state', 'This quote is still a draft. Issue it first.')
  if (row.status === 'revising')
    throw new DomainError(
      'wrong_state',
      `${row.number} is being revised. Issue or discard the revision first.`,
    )
  if (row.snapshotVersion !== shownVersion)
    throw new DomainError(
      'conflict',
      `Version ${row.snapshotVersion} of ${row.number} is in force now. Reload the page and look once more.`,
    )
  return row.snapshotId
}

async function recordAnswer(
  tx: CompanyTx,
  actor: Actor,
  answer: { id: string; snapshotId: string; answer: QuoteAnswer; name: string; note: string },
): Promise<void> {
  await tx.insert(quoteAnswers).values({
    companyId: actor.companyId,
    id: newId(),
    quoteId: answer.id,
    snapshotId: answer.snapshotId,
    answer: answer.answer,
    name: answer.name,
    note: answer.note,
    recordedBy: actor.kind === 'member' ? actor.userId : null,
    at: now(),
  })
}

function answeredOf(row: QuoteRow): AnsweredQuote {
  return { id: row.id, number: row.number ?? '', version: row.snapshotVersion }
}

/** An accepted quote cannot be locked for a change any more, and needs no lock. */
async function lockQuote(tx: CompanyTx, id: string): Promise<QuoteRow> {
  const [locked] = await tx.select().from(quotes).where(eq(quotes.id, id)).for('update')
  if (locked) return locked
  const [accepted] = await tx.select().from(quotes).where(eq(quotes.id, id))
  if (!accepted) throw notFound('quote')
  return accepted
}
