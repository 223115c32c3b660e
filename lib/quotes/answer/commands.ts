import { and, desc, eq } from 'drizzle-orm'
import { quoteAnswers, quoteLines, quotes } from '@/db/schema/all'
import { type Actor, authorizeDocument } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import { assertDrawable } from '@/lib/documents/drawable'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { snapshotOf } from '@/lib/documents/snapshot'
import { getSnapshot, storeSnapshot } from '@/lib/documents/store-snapshot'
import { entryOf, writeLines } from '@/lib/drafts/commands'
import { figuresOf } from '@/lib/drafts/rows/model'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import type { AcceptQuoteInput, DeclineQuoteInput } from '../input'
import { acceptedVersionOf, type QuoteAnswer } from '../model'
import {
  acceptanceOf,
  answeredAlready,
  assertAnswerable,
  type GivenAnswer,
  type VisitorSignature,
} from './model'

export interface AnsweredQuote {
  id: string
  number: string
  version: number
}

type QuoteRow = typeof quotes.$inferSelect

/** How a client answered on their own page; without it, a member recorded the answer on their behalf. */
export interface GivenByVisitor {
  address: string
  userAgent: string
  /** Of an acceptance. */
  signature: VisitorSignature | null
  /** Runs in the same transaction, once the answer is written. */
  afterwards: (tx: CompanyTx, answer: GivenAnswer) => Promise<void>
}

/**
 * Records that the client accepted a version, with the options they chose. Appends the version that is invoiced;
 * from here on the quote is locked. Asked again, it answers with what was accepted.
 * @throws DomainError `conflict` when another version is in force than the one that was shown
 */
export async function acceptQuote(
  actor: Actor,
  input: AcceptQuoteInput,
  given?: GivenByVisitor,
): Promise<AnsweredQuote> {
  authorizeDocument(actor, 'answer quotes', input.id)
  const trial = await readAs(actor, tx => readForAcceptance(tx, actor, input, given))
  if (trial.answered) return trial.answered
  await assertDrawable(actor, trial.content, trial.version)
  return runCommand(actor, async tx => {
    const row = await lockQuote(tx, input.id)
    if (row.status === 'accepted') return sameAgain(tx, row, input)
    await lockEntry(tx, input.id, 'quote')
    return storeAcceptance(tx, actor, input, row, given)
  })
}

/** Records that the client declined a version. The quote can be revised, or still be accepted. */
export async function declineQuote(
  actor: Actor,
  input: DeclineQuoteInput,
  given?: GivenByVisitor,
): Promise<AnsweredQuote> {
  authorizeDocument(actor, 'answer quotes', input.id)
  return runCommand(actor, async tx => {
    const row = await lockQuote(tx, input.id)
    const entry = await lockEntry(tx, input.id, 'quote')
    if (row.status === 'accepted')
      throw answeredAlready(
        'wrong_state',
        `${row.number} was accepted and cannot be declined.`,
        await latestAnswer(tx, row.id),
      )
    const snapshotId = assertAnswerable(row, input.version)
    if (entry.declinedAt) {
      const answer = await latestAnswer(tx, row.id)
      if (answer?.name === input.name && answer.note === input.note) return answeredOf(row)
      throw answeredAlready(
        'conflict',
        `${row.number} was declined already, by ${answer?.name}. Reload the page to see it.`,
        answer,
      )
    }
    const answerId = newId()
    await recordAnswer(tx, actor, { ...input, answerId, snapshotId, answer: 'declined', given })
    await changeEntry(tx, input.id, { declinedAt: now() })
    await recordActivity(tx, actor, {
      verb: 'quote.declined',
      subject: { kind: 'quote', id: input.id, label: row.number ?? 'Quote' },
      after: { version: row.snapshotVersion, name: input.name, note: input.note },
    })
    await given?.afterwards(tx, { answerId, snapshotId })
    return answeredOf(row)
  })
}

async function readForAcceptance(
  tx: CompanyTx,
  actor: Actor,
  input: AcceptQuoteInput,
  given: GivenByVisitor | undefined,
) {
  const [row] = await tx.select().from(quotes).where(eq(quotes.id, input.id))
  if (!row) throw notFound('quote')
  if (row.status === 'accepted') return { answered: await sameAgain(tx, row, input) }
  const { content } = await acceptedVersion(tx, actor, input, row, given)
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
  throw answeredAlready(
    'conflict',
    `${row.number} was accepted already, by ${answer?.name}. Reload the page to see it.`,
    answer,
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
  given: GivenByVisitor | undefined,
): Promise<AnsweredQuote> {
  const { id } = input
  const { content, draft, shown } = await acceptedVersion(tx, actor, input, row, given)
  const answerId = newId()
  const version = row.snapshotVersion + 1
  const snapshotId = newId()
  const snapshot = snapshotOf({ content, version, issuedAt: now() })
  // Lines are locked with their quote: it is opened for this one change and closed for good.
  await tx.update(quotes).set({ status: 'revising' }).where(eq(quotes.id, id))
  await writeLines(tx, actor, draft)
  await Promise.all([
    storeSnapshot(tx, actor, { id: snapshotId, documentId: id, reason: 'accepted', snapshot }),
    recordAnswer(tx, actor, {
      ...input,
      answerId,
      snapshotId: shown.id,
      answer: 'accepted',
      given,
    }),
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
  await given?.afterwards(tx, { answerId, snapshotId })
  return { id, number: row.number ?? '', version }
}

async function acceptedVersion(
  tx: CompanyTx,
  actor: Actor,
  input: AcceptQuoteInput,
  row: QuoteRow,
  given: GivenByVisitor | undefined,
) {
  const [shown, company] = await Promise.all([
    getSnapshot(tx, assertAnswerable(row, input.version)),
    getCompany(tx, actor.companyId),
  ])
  if (!shown || !company) throw new Error(`The quote ${row.id} has no version in force.`)
  const signature = given?.signature?.kind === 'drawn' ? given.signature.picture : null
  const at = { now: now(), timezone: company.timezone }
  const acceptance = acceptanceOf(input, shown, signature, at)
  return { shown, ...acceptedVersionOf(shown.snapshot.content, row, input.chosen, acceptance) }
}

interface AnswerToRecord {
  id: string
  answerId: string
  snapshotId: string
  answer: QuoteAnswer
  name: string
  note: string
  given: GivenByVisitor | undefined
}

async function recordAnswer(tx: CompanyTx, actor: Actor, answer: AnswerToRecord): Promise<void> {
  const { given } = answer
  const signature = given?.signature ?? null
  await tx.insert(quoteAnswers).values({
    companyId: actor.companyId,
    id: answer.answerId,
    quoteId: answer.id,
    snapshotId: answer.snapshotId,
    answer: answer.answer,
    name: answer.name,
    note: answer.note,
    recordedBy: actor.kind === 'member' ? actor.userId : null,
    linkId: actor.kind === 'visitor' ? actor.linkId : null,
    address: given?.address ?? null,
    userAgent: given?.userAgent ?? null,
    signature: signature?.kind ?? null,
    signatureSha256: signature?.kind === 'drawn' ? signature.picture.sha256 : null,
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
