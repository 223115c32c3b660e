import { renderLetter } from '@/emails/render-letter'
import { authorize, authorizeOwnQuotes, type MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { assertWithinLimit, previewLimit } from '@/lib/access/rate-limit'
import type { SampleMailInput } from '@/lib/companies/brand/input'
import { getCompany } from '@/lib/companies/queries'
import { linkExpiryOf } from '@/lib/links/model'
import { withInlinePictures } from '@/lib/mailbox/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { notFound } from '@/lib/platform/errors'
import { clientLetterOf, logoFilesOf } from '../composition/model'
import { getLogo } from '../composition/queries'
import { sampleLetter } from '../letters/sample/model'
import { readSendable } from '../sending/commands'
import type { PreviewMailInput } from '../sending/input'
import { assertWords, type MailPreview } from '../sending/model'
import { defaultTextOf } from '../texts/defaults/model'
import { getMailText } from '../texts/queries'

/** The mail about a document as it would arrive, made by the very code that sends it. */
export async function previewMail(
  actor: MemberActor,
  { id, subject, body }: PreviewMailInput,
): Promise<MailPreview> {
  authorizeOwnQuotes(actor, 'send documents')
  await assertWithinLimit(`preview:${actor.userId}`, previewLimit)
  const { entry, document, logo } = await readAs(actor, async tx => {
    const sendable = await readSendable(tx, actor, id)
    return { ...sendable, logo: await getLogo(tx, sendable.document.company) }
  })
  assertWords(entry.kind, { subject, body })
  const { company } = document
  const expiresAt = linkExpiryOf(entry, 'default', company, now())
  const link = { url: `${baseAddress()}/c/…`, createdAt: now(), expiresAt }
  const built = clientLetterOf(entry.kind, document, link, { subject, body })
  const { html } = await renderLetter(built.props)
  return {
    from: company.name,
    subject: built.subject,
    html: withInlinePictures(html, logoFilesOf(logo)),
  }
}

/** The mail with an invoice in a brand that nobody has saved yet, about a made-up document of the company. */
export async function previewInBrand(
  actor: MemberActor,
  { primary, fontFamily }: SampleMailInput,
): Promise<{ subject: string; html: string }> {
  authorize(actor, 'read documents')
  await assertWithinLimit(`preview:${actor.userId}`, previewLimit)
  const { company, logo, own } = await readAs(actor, async tx => {
    const company = await getCompany(tx, actor.companyId)
    if (!company) throw notFound('company')
    return { company, logo: await getLogo(tx, company), own: await getMailText(tx, 'invoice') }
  })
  const at = now()
  const letter = sampleLetter({
    kind: 'invoice',
    company: { ...company, brand: { ...company.brand, primary, fontFamily } },
    text: own ?? defaultTextOf('invoice', company.locale),
    senderName: actor.name,
    url: baseAddress(),
    today: localDateOf(at, company.timezone),
    now: at,
  })
  if (!letter) throw new Error('The sample document does not compute.')
  const { html } = await renderLetter(letter.props)
  return { subject: letter.subject, html: withInlinePictures(html, logoFilesOf(logo)) }
}

/** Of this service, where links of mails lead. */
export function baseAddress(): string {
  return env().APP_URL ?? 'http://localhost:3000'
}
