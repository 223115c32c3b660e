import { and, eq } from 'drizzle-orm'
import { companies, mailTexts } from '@/db/schema/all'
import { renderLetter } from '@/emails/render-letter'
import { type Actor, assertAddressProved, authorize, type MemberActor } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { assertWithinLimit, previewLimit } from '@/lib/access/rate-limit'
import { changedFields, recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import type { DocumentLocale } from '@/lib/documents/model'
import { withInlinePictures } from '@/lib/mailbox/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { DomainError, notFound } from '@/lib/platform/errors'
import { mailTransport, noTransport } from '@/lib/platform/mail/send'
import { queueMail } from '../commands'
import { logoFilesOf } from '../composition/model'
import { getLogo } from '../composition/queries'
import { sampleLetter } from '../letters/sample/model'
import type { MailTextKind } from '../model'
import { getMemberAddress } from '../sending/queries'
import { defaultTextOf } from './defaults/model'
import type {
  PreviewMailTextInput,
  ResetMailTextInput,
  SaveMailTextInput,
  TestMailTextInput,
} from './input'
import { getMailText } from './queries'

/**
 * Words a kind of mail. The same words again change nothing.
 * @returns what the form saw last from now on
 * @throws DomainError `conflict` when somebody else changed them meanwhile
 */
export async function saveMailText(
  actor: Actor,
  input: SaveMailTextInput,
): Promise<{ seen: string }> {
  authorize(actor, 'change settings')
  return changeMailText(actor, async (tx, locale) => {
    const { kind, subject, body } = input
    const own = await getMailText(tx, kind)
    if (own?.subject === subject && own.body === body) return { seen: own.seen }
    assertSeen(own?.seen ?? '', input.seen)
    const { companyId } = actor
    const words = { subject, body, version: (own?.version ?? 0) + 1, updatedAt: now() }
    await tx
      .insert(mailTexts)
      .values({ companyId, kind, ...words })
      .onConflictDoUpdate({ target: [mailTexts.companyId, mailTexts.kind], set: words })
    const change = changedFields({ ...(own ?? defaultTextOf(kind, locale)) }, { subject, body })
    await record(tx, actor, 'changed', kind, change)
    return { seen: (await getMailText(tx, kind))?.seen ?? '' }
  })
}

/** Goes back to the words that come along. Asked again, it changes nothing. */
export async function resetMailText(
  actor: Actor,
  { kind, seen }: ResetMailTextInput,
): Promise<{ kind: MailTextKind }> {
  authorize(actor, 'change settings')
  return changeMailText(actor, async (tx, locale) => {
    const own = await getMailText(tx, kind)
    if (!own) return { kind }
    assertSeen(own.seen, seen)
    const { companyId } = actor
    await tx
      .delete(mailTexts)
      .where(and(eq(mailTexts.companyId, companyId), eq(mailTexts.kind, kind)))
    const { subject, body } = defaultTextOf(kind, locale)
    await record(tx, actor, 'reset', kind, changedFields({ ...own }, { subject, body }))
    return { kind }
  })
}

/**
 * The mail of a kind with these words, about a made-up document of the company. Words that are in use everybody may see
 * in it, words of one's own who may save them.
 * @throws DomainError `forbidden`, `too_many_attempts`
 */
export async function previewMailText(
  actor: MemberActor,
  { kind, subject, body }: PreviewMailTextInput,
): Promise<{ subject: string; html: string }> {
  authorize(actor, 'read documents')
  await assertWithinLimit(`preview:${actor.userId}`, previewLimit)
  const { company, logo, inUse } = await readAs(actor, tx => readSender(tx, actor, kind))
  if (inUse.subject !== subject || inUse.body !== body) authorize(actor, 'change settings')
  const at = now()
  const letter = sampleLetter({
    kind,
    company,
    text: { subject, body },
    senderName: actor.name,
    url: env().APP_URL ?? 'http://localhost:3000',
    today: localDateOf(at, company.timezone),
    now: at,
  })
  if (!letter) throw new Error('The sample document does not compute.')
  const { html } = await renderLetter(letter.props)
  return { subject: letter.subject, html: withInlinePictures(html, logoFilesOf(logo)) }
}

/**
 * Mails a kind with these words to the member who asks, about a made-up document.
 * @returns the address it goes to
 * @throws DomainError `unavailable` where no mail can be sent, `forbidden` where the address is not proved,
 * `too_many_attempts`
 */
export async function sendTestMail(
  actor: MemberActor,
  { kind, subject, body, sendId }: TestMailTextInput,
): Promise<{ address: string }> {
  authorize(actor, 'change settings')
  assertAddressProved(actor)
  if (mailTransport() === 'none') throw new DomainError('unavailable', noTransport)
  await assertWithinLimit(`test mail:${actor.userId}`, { most: 20, seconds: 3600 })
  return runCommand(actor, async tx => {
    const address = await getMemberAddress(tx, actor.userId)
    if (!address) throw notFound('member')
    await queueMail(tx, actor, { kind, recipient: 'test', address, sendId, subject, body })
    return { address }
  })
}

/** One at a time in a company: its text of a kind may not be there yet to be locked. */
function changeMailText<Value>(
  actor: Actor,
  body: (tx: CompanyTx, locale: DocumentLocale) => Promise<Value>,
): Promise<Value> {
  return runCommand(actor, async tx => {
    await tx
      .select({ id: companies.id })
      .from(companies)
      .where(eq(companies.id, actor.companyId))
      .for('no key update')
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    return body(tx, company.locale)
  })
}

function assertSeen(stored: string, seen: string): void {
  if (stored === seen) return
  throw new DomainError(
    'conflict',
    'Somebody else changed this text meanwhile. Reload the page, then change it again.',
  )
}

async function readSender(tx: CompanyTx, { companyId }: Actor, kind: MailTextKind) {
  const company = await getCompany(tx, companyId)
  if (!company) throw notFound('company')
  const inUse = (await getMailText(tx, kind)) ?? defaultTextOf(kind, company.locale)
  return { company, logo: await getLogo(tx, company), inUse }
}

function record(
  tx: CompanyTx,
  actor: Actor,
  verb: 'changed' | 'reset',
  kind: MailTextKind,
  change: { before: Record<string, unknown>; after: Record<string, unknown> },
): Promise<void> {
  // A text has no id of its own: it is the company's.
  const subject = { kind: 'mail_text' as const, id: actor.companyId, label: recordedNames[kind] }
  return recordActivity(tx, actor, { verb: `mail_text.${verb}`, subject, ...change })
}

/** What the activity keeps of which text it was. */
const recordedNames: Record<MailTextKind, string> = {
  invoice: 'Invoice',
  quote: 'Quote',
  credit_note: 'Credit note',
  receipt: 'Receipt',
  quote_accepted: 'Quote accepted',
  quote_answered: 'Answer to a quote',
  question: 'Question',
  invitation: 'Invitation',
}
