import { eq } from 'drizzle-orm'
import { assets, links, quotes } from '@/db/schema/all'
import { authorizeDocument, linkEnded, type OpenLink } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { type BarePng, barePng } from '@/lib/documents/bare-png'
import type { Picture } from '@/lib/documents/model'
import { PngError } from '@/lib/documents/png'
import { isOpenLink } from '@/lib/links/model'
import { getLink } from '@/lib/links/queries'
import { queueMail } from '@/lib/mails/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { sha256 } from '@/lib/platform/secrets'
import { acceptQuote, declineQuote, type GivenByVisitor } from '@/lib/quotes/answer/commands'
import {
  assertAnswerable,
  type GivenAnswer,
  type VisitorSignature,
} from '@/lib/quotes/answer/model'
import { chosenVersionOf } from '@/lib/quotes/model'
import type { AcceptInput, DeclineInput } from '../input'
import { signatureLimits, type VisitAnswered, type VisitorRequest } from '../model'
import { getNoticeAddress, readVisit } from '../queries'
import { isLapsed, visitStateOf } from '../view/model'

/** So often an hour can one link try to answer. */
const answerLimit = { most: 30, seconds: 3600 }

/**
 * Accepts the quote of a link with evidence: name, time, address, browser, signature and the hash of the version that
 * was shown. Both sides get mail. Asked again, nothing changes and the answer is the same.
 * @throws DomainError with a reason of `VisitRefusal`
 */
export async function acceptAsVisitor(
  link: OpenLink,
  input: AcceptInput,
  request: VisitorRequest,
): Promise<VisitAnswered> {
  const { documentId: id } = link.actor
  authorizeDocument(link.actor, 'answer quotes', id)
  await assertWithinLimit(`answer:${link.actor.linkId}`, answerLimit)
  const { version, name, note, chosen } = input
  const isAccepted = await assertTakesAnswer(link, 'accepted', { version, chosen })
  const signature: VisitorSignature =
    input.signature.kind === 'drawn' && !isAccepted
      ? { kind: 'drawn', picture: await keepSignature(link, input.signature.png) }
      : { kind: 'typed' }
  const given = givenOf(link, request, signature, tellBoth)
  await acceptQuote(link.actor, { id, version, name, note, chosen }, given)
  return { answer: 'accepted', name }
}

/** Declines the quote of a link, with or without a reason. The company gets mail. Asked again, nothing changes. */
export async function declineAsVisitor(
  link: OpenLink,
  input: DeclineInput,
  request: VisitorRequest,
): Promise<VisitAnswered> {
  const { documentId: id } = link.actor
  authorizeDocument(link.actor, 'answer quotes', id)
  await assertWithinLimit(`answer:${link.actor.linkId}`, answerLimit)
  const { version, name, note } = input
  await assertTakesAnswer(link, 'declined', { version, chosen: [] })
  const given = givenOf(link, request, null, tellCompany)
  await declineQuote(link.actor, { id, version, name, note }, given)
  return { answer: 'declined', name }
}

/**
 * Refuses an answer before anything that came with it is kept: what a stranger sends to no end leaves nothing behind.
 * @returns whether the quote was accepted already; who asks again is answered by what was accepted
 */
async function assertTakesAnswer(
  link: OpenLink,
  answer: VisitAnswered['answer'],
  { version, chosen }: Pick<AcceptInput, 'version' | 'chosen'>,
): Promise<boolean> {
  const { linkId, documentId } = link.actor
  if (link.audience === 'member')
    throw new DomainError('forbidden', 'This is your own copy. Only the client can answer.')
  return readAs(link.actor, async tx => {
    const [row, facts, [quote]] = await Promise.all([
      getLink(tx, linkId),
      readVisit(tx, link),
      tx.select().from(quotes).where(eq(quotes.id, documentId)),
    ])
    if (!row || !isOpenLink(row, now()) || !facts) throw linkEnded()
    if (!quote) throw notFound('quote')
    const { name } = visitStateOf(facts, now())
    if (name === 'accepted') return true
    const isTooLate = answer === 'accepted' && name === 'declined' && isLapsed(facts, now())
    if (name === 'expired' || isTooLate)
      throw new DomainError('wrong_state', 'This quote has expired. Ask for a new one.', {
        reason: 'expired',
      })
    assertAnswerable(quote, version)
    chosenVersionOf(facts.snapshot.content, quote, chosen)
    return false
  })
}

/** Kept before it is drawn for trial; one that nothing was accepted with is cleaned up like any loose picture. */
async function keepSignature({ actor }: OpenLink, base64: string): Promise<Picture> {
  const { bytes, width, height } = drawnOf(Buffer.from(base64, 'base64'))
  const picture = { sha256: sha256(bytes), width, height }
  await runCommand(actor, tx =>
    tx
      .insert(assets)
      .values({
        companyId: actor.companyId,
        ...picture,
        mime: 'image/png',
        bytes,
        createdAt: now(),
      })
      .onConflictDoNothing(),
  )
  return picture
}

function drawnOf(sent: Uint8Array): BarePng {
  const { bytes: mostBytes, longestSide } = signatureLimits
  if (sent.byteLength > mostBytes) throw unusable('The drawing is too large')
  try {
    return barePng(sent, { longestSide })
  } catch (error) {
    if (error instanceof PngError) throw unusable(error.message)
    throw error
  }
}

function unusable(what: string): DomainError {
  return new DomainError('invalid', `${what}. Draw your signature once more, or type it.`, {
    reason: 'signature',
  })
}

type Tell = (tx: CompanyTx, link: OpenLink, answer: GivenAnswer) => Promise<void>

function givenOf(
  link: OpenLink,
  { seenFrom, userAgent }: VisitorRequest,
  signature: VisitorSignature | null,
  tell: Tell,
): GivenByVisitor {
  return {
    address: seenFrom,
    userAgent,
    signature,
    afterwards: async (tx, answer) => {
      await assertStillOpen(tx, link)
      await tell(tx, link, answer)
    },
  }
}

/** Whoever revokes the link at this very moment waits, or came first. */
async function assertStillOpen(tx: CompanyTx, { actor }: OpenLink): Promise<void> {
  const [row] = await tx.select().from(links).where(eq(links.id, actor.linkId)).for('share')
  if (!row || !isOpenLink(row, now())) throw linkEnded()
}

async function tellBoth(tx: CompanyTx, link: OpenLink, answer: GivenAnswer): Promise<void> {
  const { actor, address } = link
  await tellCompany(tx, link, answer)
  if (address === '') return
  await queueMail(tx, actor, {
    ...mailOf(link, answer),
    kind: 'quote_accepted',
    recipient: 'client',
    address,
    linkId: actor.linkId,
    attachPdf: true,
  })
}

async function tellCompany(tx: CompanyTx, link: OpenLink, answer: GivenAnswer): Promise<void> {
  const address = await getNoticeAddress(tx, link.actor.documentId)
  if (!address) return
  await queueMail(tx, link.actor, {
    ...mailOf(link, answer),
    kind: 'quote_answered',
    recipient: 'company',
    address,
  })
}

function mailOf({ actor }: OpenLink, { answerId, snapshotId }: GivenAnswer) {
  return { sendId: answerId, aboutId: answerId, documentId: actor.documentId, snapshotId }
}
