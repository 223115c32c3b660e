import { and, eq, gt, sql } from 'drizzle-orm'
import { links, linkViews, questions } from '@/db/schema/all'
import { authorizeDocument, linkEnded, type OpenLink, type VisitorActor } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { findExpiredLink, isNonceOf } from '@/lib/access/open-link'
import { assertStrangerWithinLimit, assertWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { type PreparedDownload, preparePdfDownload } from '@/lib/documents/pdf-download'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { insertLink } from '@/lib/links/commands'
import { isOpenLink } from '@/lib/links/model'
import { getLink, type LinkRow } from '@/lib/links/queries'
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
 * @throws DomainError `too_many_attempts` after several in an hour
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
    const { companyId, documentId, linkId } = actor
    const asked = await tx
      .insert(questions)
      .values({ companyId, id, documentId, linkId, name, question, at: now() })
      .onConflictDoNothing()
      .returning({ id: questions.id })
    if (asked.length > 0) await tellOfQuestion(tx, actor, row, input)
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

/** Longer than a fresh link takes to make, so that how long it takes tells nothing. */
const freshLinkMilliseconds = 1_000

/**
 * Mails a fresh link to where the old one was sent, if that is all that is wrong with it: it expired. Says nothing in
 * any case, after the same time; throttled for the link, for the address and for whoever asks.
 */
export async function askForFreshLink(token: string, request: VisitorRequest): Promise<void> {
  await assertStrangerWithinLimit('fresh link', request.address, { most: 20, seconds: 3600 })
  const waited = new Promise(resolve => setTimeout(resolve, freshLinkMilliseconds))
  const actor = await findExpiredLink(token, request.requestId)
  if (actor) await sendFreshLink(actor)
  await waited
}

async function sendFreshLink(actor: VisitorActor): Promise<void> {
  authorizeDocument(actor, 'read documents', actor.documentId)
  const old = await readAs(actor, tx => getLink(tx, actor.linkId))
  if (!old || old.address === '' || !(await mayBeSent(old))) return
  await runCommand(actor, async tx => {
    const stored = await getLatestSnapshot(tx, old.documentId)
    if (!stored) return
    const { documentId, address, audience } = old
    const link = await insertLink(tx, actor, { documentId, address, audience, lifetime: 'default' })
    await queueMail(tx, actor, {
      sendId: link.id,
      kind: 'fresh_link',
      recipient: audience === 'member' ? 'copy' : 'client',
      address,
      documentId,
      snapshotId: stored.id,
      linkId: link.id,
    })
    await recordActivity(tx, actor, {
      verb: 'link.renewed',
      subject: { kind: old.kind, id: documentId, label: stored.snapshot.content.number },
      after: { linkId: link.id, expiresAt: link.expiresAt.toISOString(), asked: true },
    })
  })
}

/** Limits that are passed in silence: who asks is not told that there was anything to limit. */
async function mayBeSent({ id, companyId, address }: LinkRow): Promise<boolean> {
  const limits = [
    [`fresh link:${id}`, { most: 1, seconds: 900 }],
    [`fresh link by day:${id}`, { most: 3, seconds: 86_400 }],
    [`fresh link to:${companyId}:${address}`, { most: 10, seconds: 86_400 }],
  ] as const
  for (const [key, limit] of limits) {
    const isWithin = await assertWithinLimit(key, limit).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false
        throw error
      },
    )
    if (!isWithin) return false
  }
  return true
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
