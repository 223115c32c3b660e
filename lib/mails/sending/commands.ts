import {
  assertAddressProved,
  authorizeOwnQuotes,
  authorizeThis,
  type MemberActor,
} from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { recordActivity } from '@/lib/activity/record'
import { getClient } from '@/lib/clients/queries'
import { getCompany } from '@/lib/companies/queries'
import { getEntry, lockEntry, type RegisterEntry } from '@/lib/documents/register'
import { insertLink } from '@/lib/links/commands'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { mailTransport } from '@/lib/platform/mail/send'
import { queueMail } from '../commands'
import { type DocumentMaterial, wordsToBeginWith } from '../composition/model'
import { getDocumentMaterial } from '../composition/queries'
import type { SendDocumentInput } from './input'
import { assertWords, type SendDefaults, sendingRefusal } from './model'
import { getDocumentOfSending, getMemberAddress, getSendable, getVersionInForce } from './queries'

export interface SentDocument {
  id: string
  number: string
  /** Whom it is mailed to, without the copy. */
  recipients: string[]
}

/**
 * Mails an issued document: to each recipient a mail and a link of their own, to the member a copy if wanted. It is
 * delivered after the commit, and counts as sent once the first mail was accepted. Asked twice with the same `sendId`,
 * it is sent once.
 * @throws DomainError `wrong_state` for what is not sent as it stands, `invalid` for variables that do not exist,
 * `unavailable` where no mail can be sent, `forbidden` to a member whose own address is not proved, `too_many_attempts`
 */
export async function sendDocument(
  actor: MemberActor,
  input: SendDocumentInput,
): Promise<SentDocument> {
  authorizeOwnQuotes(actor, 'send documents')
  assertAddressProved(actor)
  await assertMailAllowed(actor, input)
  return runCommand(actor, async tx => {
    const entry = await lockSendable(tx, actor, input.id)
    const { id, recipients } = input
    const sent = { id, number: entry.number ?? '', recipients }
    if (await isSentAlready(tx, input)) return sent
    assertWords(entry.kind, input)
    const version = await getVersionInForce(tx, id)
    if (!version) throw new Error(`The document ${id} has no version in force.`)
    const mail = { ...input, entry, snapshotId: version.id }
    for (const address of recipients) await mailTo(tx, actor, { ...mail, address })
    const own = input.copyToMe ? await getMemberAddress(tx, actor.userId) : null
    // Who is a recipient already needs no copy.
    if (own && !recipients.includes(own)) await mailTo(tx, actor, { ...mail, address: own }, 'copy')
    await recordActivity(tx, actor, {
      verb: `${entry.kind}.mailed`,
      subject: { kind: entry.kind, id, label: sent.number },
      after: { to: recipients, version: version.version },
    })
    return sent
  })
}

/** What the form begins with, or a refusal as above. */
export async function prepareSending(
  actor: MemberActor,
  { id }: { id: string },
): Promise<SendDefaults> {
  authorizeOwnQuotes(actor, 'send documents')
  assertAddressProved(actor)
  return readAs(actor, async tx => {
    const { entry, document } = await readSendable(tx, actor, id)
    const client = entry.clientId ? await getClient(tx, entry.clientId) : null
    const ownAddress = await getMemberAddress(tx, actor.userId)
    return {
      kind: entry.kind,
      number: entry.number ?? '',
      recipients: client?.email ? [client.email] : [],
      ...wordsToBeginWith(document),
      ownAddress: ownAddress ?? '',
      isKept: mailTransport() === 'captured',
    }
  })
}

/** A document that can be sent, with what a mail about it is written from. */
export async function readSendable(
  tx: CompanyTx,
  actor: MemberActor,
  id: string,
): Promise<{ entry: RegisterEntry; document: DocumentMaterial }> {
  const [entry, company] = await Promise.all([getEntry(tx, id), getCompany(tx, actor.companyId)])
  if (!entry || !company) throw notFound('document')
  authorizeThis(actor, 'send documents', entry)
  await assertSendable(tx, entry)
  const { kind } = entry
  const version = await getVersionInForce(tx, id)
  const wanted = { entry, company, kind, senderName: actor.name, at: now() }
  const document = version && (await getDocumentMaterial(tx, { ...wanted, snapshotId: version.id }))
  if (!document) throw new Error(`The document ${id} has no version in force.`)
  return { entry, document }
}

/** No company writes to so many people in a day; a stolen or a false one would. */
async function assertMailAllowed(
  { companyId }: MemberActor,
  { recipients, copyToMe }: SendDocumentInput,
): Promise<void> {
  const mails = recipients.length + (copyToMe ? 1 : 0)
  for (const limit of mailLimits) {
    const refusal = `Your company may send ${limit.most} mails in ${limit.window}.`
    await assertWithinLimit(`mails in ${limit.window}:${companyId}`, { ...limit, refusal }, mails)
  }
}

const mailLimits = [
  { most: 200, seconds: 3_600, window: 'an hour' },
  { most: 500, seconds: 86_400, window: 'a day' },
] as const

/** @throws DomainError with the sentence that says why a document is not sent as it stands */
async function assertSendable(tx: CompanyTx, entry: RegisterEntry): Promise<void> {
  const refusal = sendingRefusal(await getSendable(tx, entry))
  if (refusal) throw new DomainError('wrong_state', refusal)
  if (mailTransport() === 'none')
    throw new DomainError(
      'unavailable',
      'No mail can be sent from here yet: whoever runs this service has to set it up. Copy a link instead, and send it yourself.',
    )
}

async function lockSendable(tx: CompanyTx, actor: MemberActor, id: string): Promise<RegisterEntry> {
  const found = await getEntry(tx, id)
  if (!found) throw notFound('document')
  authorizeThis(actor, 'send documents', found)
  const entry = await lockEntry(tx, id, found.kind)
  await assertSendable(tx, entry)
  return entry
}

/** @throws DomainError `conflict` when the form's id was used for another document */
async function isSentAlready(tx: CompanyTx, { id, sendId }: SendDocumentInput): Promise<boolean> {
  const known = await getDocumentOfSending(tx, sendId)
  if (known && known.documentId !== id)
    throw new DomainError('conflict', 'Another document was sent with this form. Open it again.')
  return known !== null
}

interface MailOfSending extends Omit<SendDocumentInput, 'recipients'> {
  entry: RegisterEntry
  snapshotId: string
  address: string
}

/** Each has a link of its own, so that it can be revoked alone; looks through a member's copy do not count. */
async function mailTo(
  tx: CompanyTx,
  actor: MemberActor,
  { entry, address, ...mail }: MailOfSending,
  recipient: 'client' | 'copy' = 'client',
): Promise<void> {
  const { id: documentId, kind } = entry
  const audience = recipient === 'client' ? 'client' : 'member'
  const link = await insertLink(tx, actor, { documentId, address, audience, lifetime: 'default' })
  const { sendId, snapshotId, subject, body, attachPdf } = mail
  await queueMail(tx, actor, {
    kind,
    recipient,
    address,
    sendId,
    documentId,
    snapshotId,
    linkId: link.id,
    subject,
    body,
    attachPdf,
  })
}
