import { and, eq, gt, sql } from 'drizzle-orm'
import { links, linkViews, questions } from '@/db/schema/all'
import { authorizeDocument, linkEnded, type OpenLink, type VisitorActor } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { isNonceOf } from '@/lib/access/open-link'
import { assertStrangerWithinLimit, assertWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { type PreparedDownload, preparePdfDownload } from '@/lib/documents/pdf-download'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { isOpenLink } from '@/lib/links/model'
import type { LinkRow } from '@/lib/links/queries'
import { queueMail } from '@/lib/mails/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { isScanner } from '@/lib/platform/scanners'
import { sha256 } from '@/lib/platform/secrets'
import type { ChoiceInput, QuestionInput } from './input'
import type { ChoiceTotals, VisitorRequest } from './model'
import { getNoticeAddress } from './queries'
import { totalsOf } from './view/model'

/** For so long one visitor counts once. */
const visitMilliseconds = 6 * 3_600_000

/**
 * Counts that a page was looked at, once for the same visitor in six hours. Not counted are members of the company,
 * scanners, and pages that were not given this nonce.
 * @returns whether it was counted; the page is not told
 */
export async function reportView(
  link: OpenLink,
  nonce: string,
  seen: VisitorRequest & { isMember: boolean },
): Promise<boolean> {
  const { actor } = link
  authorizeDocument(actor, 'read documents', actor.documentId)
  if (!(await isNonceOf(link, nonce))) return false
  if (link.audience === 'member' || seen.isMember || isScanner(seen.userAgent)) return false
  await assertWithinLimit(`view:${actor.linkId}`, { most: 120, seconds: 3600 })
  return runCommand(actor, async tx => {
    // Reports at once wait for each other here: the second one finds the first.
    const row = await lockOpenLink(tx, actor)
    const visitorHash = sha256(`${row.id}\n${seen.seenFrom}\n${seen.userAgent}`)
    if (await wasSeenLately(tx, row, visitorHash)) return false
    await countView(tx, actor, row, { ...seen, visitorHash })
    return true
  })
}

/**
 * Asks the company a question: it gets mail, and keeps it beside the document. Asked again with the same id, it is
 * asked once.
 * @throws DomainError `too_many_attempts` after several in an hour, `conflict` for the id of another question
 */
export async function askQuestion(
  { actor, audience }: OpenLink,
  input: QuestionInput,
  request: VisitorRequest,
): Promise<{ id: string }> {
  authorizeDocument(actor, 'read documents', actor.documentId)
  if (audience === 'member')
    throw new DomainError('forbidden', 'This is your own copy. Only the client can ask.')
  await assertWithinLimit(`question:${actor.linkId}`, { most: 10, seconds: 3600 })
  await assertStrangerWithinLimit('question', request.address, { most: 30, seconds: 3600 })
  return runCommand(actor, async tx => {
    const row = await lockOpenLink(tx, actor)
    const { id, name, question } = input
    const email = row.address === '' ? addressOf(input) : ''
    const { companyId, documentId, linkId } = actor
    const asked = await tx
      .insert(questions)
      .values({ companyId, id, documentId, linkId, name, email, question, at: now() })
      .onConflictDoNothing()
      .returning({ id: questions.id })
    if (asked.length > 0) await tellOfQuestion(tx, actor, row, input)
    else await assertSameQuestion(tx, documentId, input)
    return { id }
  })
}

/** Makes the PDF of the document of a link. */
export async function downloadAsVisitor(
  { actor }: OpenLink,
  signal?: AbortSignal,
): Promise<PreparedDownload> {
  authorizeDocument(actor, 'read documents', actor.documentId)
  await assertWithinLimit(`download:${actor.linkId}`, { most: 30, seconds: 600 })
  return preparePdfDownload(actor, actor.documentId, undefined, signal)
}

/** What the quote of a link says with a choice of its options. Writes nothing. */
export async function totalsOfChoice(
  { actor }: OpenLink,
  { chosen }: Pick<ChoiceInput, 'chosen'>,
): Promise<ChoiceTotals> {
  authorizeDocument(actor, 'read documents', actor.documentId)
  const stored = await readAs(actor, tx => getLatestSnapshot(tx, actor.documentId))
  if (!stored) throw notFound('document')
  if (stored.snapshot.content.kind !== 'quote')
    throw new DomainError('wrong_state', 'Only quotes have options.')
  return totalsOf(stored.snapshot.content, chosen)
}

async function lockOpenLink(tx: CompanyTx, { linkId }: VisitorActor): Promise<LinkRow> {
  const [row] = await tx.select().from(links).where(eq(links.id, linkId)).for('update')
  if (!row || !isOpenLink(row, now())) throw linkEnded()
  return row
}

async function wasSeenLately(tx: CompanyTx, { id }: LinkRow, visitorHash: string) {
  const since = new Date(now().getTime() - visitMilliseconds)
  const [seen] = await tx
    .select({ id: linkViews.id })
    .from(linkViews)
    .where(
      and(
        eq(linkViews.linkId, id),
        eq(linkViews.visitorHash, visitorHash),
        gt(linkViews.at, since),
      ),
    )
    .limit(1)
  return seen !== undefined
}

async function countView(
  tx: CompanyTx,
  actor: VisitorActor,
  { id: linkId, kind, documentId }: LinkRow,
  seen: { seenFrom: string; userAgent: string; visitorHash: string },
): Promise<void> {
  const at = now()
  const [entry, stored] = await Promise.all([
    lockEntry(tx, documentId, kind),
    getLatestSnapshot(tx, documentId),
  ])
  const { companyId } = actor
  const { seenFrom: address, userAgent, visitorHash } = seen
  const snapshotVersion = stored?.snapshot.version ?? 1
  await tx.insert(linkViews).values({
    companyId,
    id: newId(),
    linkId,
    documentId,
    snapshotVersion,
    at,
    address,
    userAgent,
    visitorHash,
  })
  await tx
    .update(links)
    .set({ views: sql`${links.views} + 1`, lastViewedAt: at })
    .where(eq(links.id, linkId))
  if (entry.viewedAt) return
  await changeEntry(tx, documentId, { viewedAt: at })
  await recordActivity(tx, actor, {
    verb: `${kind}.viewed`,
    subject: { kind, id: documentId, label: entry.number ?? '' },
    after: { version: snapshotVersion },
  })
}

/** Where the company can answer a question that came by a link which was sent to no address. */
function addressOf({ email = '' }: QuestionInput): string {
  if (email !== '') return email
  throw new DomainError('invalid', 'Enter your e-mail address, so that you can be answered.')
}

async function assertSameQuestion(
  tx: CompanyTx,
  documentId: string,
  { id, name, question }: QuestionInput,
): Promise<void> {
  const [asked] = await tx.select().from(questions).where(eq(questions.id, id))
  const isSame =
    asked?.documentId === documentId && asked.name === name && asked.question === question
  if (isSame) return
  throw new DomainError(
    'conflict',
    'Another question was asked with this form. Reload the page and ask again.',
  )
}

async function tellOfQuestion(
  tx: CompanyTx,
  actor: VisitorActor,
  { kind, documentId }: LinkRow,
  { id, name }: QuestionInput,
): Promise<void> {
  const [stored, address] = await Promise.all([
    getLatestSnapshot(tx, documentId),
    getNoticeAddress(tx, documentId),
  ])
  const label = stored?.snapshot.content.number ?? ''
  await recordActivity(tx, actor, {
    verb: `${kind}.asked`,
    subject: { kind, id: documentId, label },
    after: { questionId: id, name },
  })
  if (!stored || !address) return
  await queueMail(tx, actor, {
    sendId: id,
    kind: 'question',
    recipient: 'company',
    address,
    documentId,
    snapshotId: stored.id,
    aboutId: id,
  })
}
