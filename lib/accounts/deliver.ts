import { renderLetter } from '@/emails/render-letter'
import { inSystem } from '@/lib/access/doors'
import {
  emailChangeUrl,
  emailReturnUrl,
  passwordResetUrl,
  verificationUrl,
} from '@/lib/access/link-tokens'
import {
  emailChangedLetter,
  emailChangeLetter,
  noticeLetter,
  passwordResetLetter,
  verificationLetter,
} from '@/lib/mails/letters/accounts/model'
import { type BuiltLetter, serviceName } from '@/lib/mails/letters/model'
import type { ClaimedMail, Deliverer } from '@/lib/outbox/model'
import type { Letter } from '@/lib/platform/mail/letter'
import { getOpenAccountLink, getUserToNotify, type OpenAccountLink } from './links/queries'
import { type AccountLinkPurpose, accountLinkMinutes, accountLinkPurposes } from './model'
import { accountNotices } from './notices/model'

/** Mail about users: a link is signed from its row each time, and none is sent that is used up or over. */
export const accountDeliverer: Deliverer = {
  compose: composeAccountMail,
  accepted: async () => {},
}

async function composeAccountMail(claimed: ClaimedMail): Promise<Letter | null> {
  const found = claimed.kind === 'account_notice' ? await noticeOf(claimed) : await linkOf(claimed)
  if (!found) return null
  const { to, letter } = found
  const { html, text } = await renderLetter(letter.props)
  const head = { to, fromName: serviceName, replyTo: '' }
  return { ...head, opens: 'account', subject: letter.subject, html, text, files: [] }
}

interface Addressed {
  to: string
  letter: BuiltLetter
}

async function linkOf({ kind, payload }: ClaimedMail): Promise<Addressed | null> {
  const purpose = accountLinkPurposes.find(each => each === kind)
  const { accountLinkId } = payload
  if (!purpose || !accountLinkId) return null
  return addressed(purpose, accountLinkId)
}

async function noticeOf({ payload }: ClaimedMail): Promise<Addressed | null> {
  const { userId, accountLinkId } = payload
  const notice = accountNotices.find(each => each === payload.notice)
  if (!notice) return null
  if (notice === 'email_changed')
    return accountLinkId ? addressed('email_return', accountLinkId) : null
  const user = userId
    ? await inSystem('deliver mail', tx => getUserToNotify(tx, userId))
    : undefined
  return user ? { to: user.email, letter: noticeLetter({ ...user, notice }) } : null
}

async function addressed(purpose: AccountLinkPurpose, id: string): Promise<Addressed | null> {
  const link = await inSystem('deliver mail', tx => getOpenAccountLink(tx, purpose, id))
  return link ? { to: link.email, letter: await letterOf(purpose, link) } : null
}

async function letterOf(purpose: AccountLinkPurpose, link: OpenAccountLink): Promise<BuiltLetter> {
  const { email, browser, createdAt, expiresAt } = link
  // Anybody may sign up with somebody's address: what they call themselves is not mailed there.
  const name = link.isProved ? link.name : ''
  const minutes = accountLinkMinutes[purpose]
  switch (purpose) {
    case 'verification':
      return verificationLetter({ name, email, url: await verificationUrl(link), expiresAt })
    case 'password_reset': {
      const url = await passwordResetUrl(link)
      return passwordResetLetter({ name, email, url, askedAt: createdAt, minutes, browser })
    }
    case 'email_change':
      return emailChangeLetter({ name: '', email, url: await emailChangeUrl(link), minutes })
    case 'email_return':
      return emailChangedLetter({ name, email, url: await emailReturnUrl(link), expiresAt })
  }
}
