import { renderLetter } from '@/emails/render-letter'
import { inSystem } from '@/lib/access/doors'
import { passwordResetUrl, verificationUrl } from '@/lib/access/link-tokens'
import { passwordResetLetter, verificationLetter } from '@/lib/mails/letters/accounts/model'
import { type BuiltLetter, serviceName } from '@/lib/mails/letters/model'
import type { ClaimedMail, Deliverer } from '@/lib/outbox/model'
import type { Letter } from '@/lib/platform/mail/letter'
import { getOpenAccountLink, type OpenAccountLink } from './links/queries'
import { type AccountLinkPurpose, accountLinkMinutes, accountLinkPurposes } from './model'

/** Mail about users: the link is signed from its row each time, and none is sent for one that is used up or over. */
export const accountDeliverer: Deliverer = {
  compose: composeAccountMail,
  accepted: async () => {},
}

async function composeAccountMail(claimed: ClaimedMail): Promise<Letter | null> {
  const purpose = accountLinkPurposes.find(each => each === claimed.kind)
  const { accountLinkId } = claimed.payload
  if (!purpose || !accountLinkId) return null
  const link = await inSystem('deliver mail', tx => getOpenAccountLink(tx, purpose, accountLinkId))
  if (!link) return null
  const { subject, props } = await letterOf(purpose, link)
  const { html, text } = await renderLetter(props)
  const to = { to: link.email, fromName: serviceName, replyTo: '' }
  return { ...to, opens: 'account', subject, html, text, files: [] }
}

async function letterOf(purpose: AccountLinkPurpose, link: OpenAccountLink): Promise<BuiltLetter> {
  const { email, browser, createdAt, expiresAt } = link
  // Anybody may sign up with somebody's address: what they call themselves is not mailed there.
  const name = link.isProved ? link.name : ''
  if (purpose === 'verification')
    return verificationLetter({ name, email, url: await verificationUrl(link), expiresAt })
  const url = await passwordResetUrl(link)
  const minutes = accountLinkMinutes.password_reset
  return passwordResetLetter({ name, email, url, askedAt: createdAt, minutes, browser })
}
