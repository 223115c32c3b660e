import { renderLetter } from '@/emails/render-letter'
import { asCompanyId, type SystemActor } from '@/lib/access/actor'
import { type CompanyTx, readAs } from '@/lib/access/doors'
import { invitationUrl } from '@/lib/access/link-tokens'
import { getAsset, getCompany } from '@/lib/companies/queries'
import { invitationLetter } from '@/lib/mails/letters/members/model'
import { logoContentId } from '@/lib/mails/letters/model'
import { defaultTextOf } from '@/lib/mails/texts/defaults/model'
import { getMailText } from '@/lib/mails/texts/queries'
import type { ClaimedMail, Deliverer } from '@/lib/outbox/model'
import { now } from '@/lib/platform/clock'
import type { Letter, LetterFile } from '@/lib/platform/mail/letter'
import { getInvitationToMail } from './queries'

/** Invitations, in the name of the company: none is sent for one that was accepted, revoked or is over. */
export const invitationDeliverer: Deliverer = {
  compose: composeInvitation,
  accepted: async () => {},
}

async function composeInvitation({ id, companyId, payload }: ClaimedMail): Promise<Letter | null> {
  const { invitationId } = payload
  if (!invitationId) return null
  const actor: SystemActor = {
    kind: 'system',
    companyId: asCompanyId(companyId),
    purpose: 'deliver mail',
    requestId: id,
  }
  const found = await readAs(actor, tx => readInvitation(tx, actor, invitationId))
  if (!found) return null
  const { invitation, company, text, files } = found
  const { subject, props } = invitationLetter({
    company,
    text,
    inviterName: invitation.invitedByName ?? company.name,
    role: invitation.role,
    url: await invitationUrl(invitation),
    expiresAt: invitation.expiresAt,
  })
  return {
    to: invitation.email,
    fromName: company.name,
    replyTo: company.email,
    opens: invitation.role === 'owner' ? 'ownership' : 'membership',
    subject,
    ...(await renderLetter(props)),
    files,
  }
}

async function readInvitation(tx: CompanyTx, { companyId }: SystemActor, id: string) {
  const invitation = await getInvitationToMail(tx, id, now())
  const company = await getCompany(tx, companyId)
  if (!invitation || !company) return null
  const text = (await getMailText(tx, 'invitation')) ?? defaultTextOf('invitation', company.locale)
  const { logo } = company.brand
  const files = logo ? await logoFiles(tx, logo.sha256) : []
  return { invitation, company, text, files }
}

async function logoFiles(tx: CompanyTx, sha256: string): Promise<LetterFile[]> {
  const asset = await getAsset(tx, sha256)
  if (!asset) return []
  const { mime, bytes } = asset
  return [{ fileName: 'logo.png', mime, bytes, contentId: logoContentId }]
}
