import { renderLetter } from '@/emails/render-letter'
import { authorize, type MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { assertWithinLimit, previewLimit } from '@/lib/access/rate-limit'
import { linkExpiryOf } from '@/lib/links/model'
import { withInlinePictures } from '@/lib/mailbox/model'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { clientLetterOf, logoFilesOf } from '../composition/model'
import { getLogo } from '../composition/queries'
import { readSendable } from '../sending/commands'
import type { PreviewMailInput } from '../sending/input'
import { assertWords, type MailPreview } from '../sending/model'

/** The mail about a document as it would arrive, made by the very code that sends it. */
export async function previewMail(
  actor: MemberActor,
  { id, subject, body }: PreviewMailInput,
): Promise<MailPreview> {
  authorize(actor, 'send documents')
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

/** Of this service, where links of mails lead. */
export function baseAddress(): string {
  return env().APP_URL ?? 'http://localhost:3000'
}
