import type { LetterProps } from '@/emails/letter-props'
import type { AccountNotice } from '@/lib/accounts/notices/model'
import { cleanLine } from '@/lib/documents/text'
import { formatInstant } from '@/lib/platform/calendar'
import { type BuiltLetter, serviceName } from '../model'

/** Mails of the service itself, about an account and no company. */

interface AccountMail {
  name: string
  email: string
  url: string
}

/** Whether an address is its owner's: sent when somebody signs up. */
export function verificationLetter(mail: AccountMail & { expiresAt: Date }): BuiltLetter {
  const subject = 'Confirm your address'
  const until = `${formatInstant(mail.expiresAt, 'UTC', 'en-GB')} UTC`
  return {
    subject,
    props: {
      ...accountLetter(mail, subject),
      body: `${greeting}\nPlease confirm that this address is yours. The button works until {{until}}.`,
      values: { ...valuesOf(mail), until },
      button: { label: 'Confirm address', href: mail.url },
      asides: [
        `If you did not sign up for ${serviceName}, do nothing: without this the address stays unconfirmed.`,
      ],
    },
  }
}

/** The way to a new password, for whoever reads the mails of the account. */
export function passwordResetLetter(
  mail: AccountMail & {
    askedAt: Date
    minutes: number
    /** "Firefox on Linux"; empty where it does not tell. */
    browser: string
  },
): BuiltLetter {
  const subject = 'Reset your password'
  const moment = `${formatInstant(mail.askedAt, 'UTC', 'en-GB')} UTC`
  const asked = mail.browser === '' ? moment : `${moment}, from ${mail.browser}`
  return {
    subject,
    props: {
      ...accountLetter(mail, subject),
      body: `${greeting}\nSomeone, most likely you, asked to reset the password for this account. The button works once, for {{minutes}} minutes.`,
      values: { ...valuesOf(mail), minutes: String(mail.minutes) },
      button: { label: 'Choose a new password', href: mail.url },
      asides: [
        `If it was not you, do nothing: your password stays as it is, and no one else can use this mail. It was asked for on ${asked}.`,
      ],
    },
  }
}

/** To the address somebody wants to have from now on: whoever reads there says yes. */
export function emailChangeLetter(mail: AccountMail & { minutes: number }): BuiltLetter {
  const subject = 'Confirm your new address'
  return {
    subject,
    props: {
      ...accountLetter(mail, subject),
      body: `${greeting}\nSomeone, most likely you, wants this address to be the one of their account. The button works once, for {{minutes}} minutes.`,
      values: { ...valuesOf(mail), minutes: String(mail.minutes) },
      button: { label: 'Confirm new address', href: mail.url },
      asides: ['If it was not you, do nothing: no account gets this address without the button.'],
    },
  }
}

/** To the address somebody had until now. */
export function emailChangedLetter(mail: AccountMail & { expiresAt: Date }): BuiltLetter {
  const subject = 'Your address was changed'
  const until = `${formatInstant(mail.expiresAt, 'UTC', 'en-GB')} UTC`
  return {
    subject,
    props: {
      ...accountLetter(mail, subject),
      body: `${greeting}\nThe e-mail address of your account was changed to another one. If it was you, there is nothing to do.\n\nIf it was not you, somebody knows your password: take the change back and choose a new one. The button works until {{until}}.`,
      values: { ...valuesOf(mail), until },
      button: { label: 'Take the change back', href: mail.url },
      asides: ['Taking it back signs everybody out of the account.'],
    },
  }
}

type PlainNotice = Exclude<AccountNotice, 'email_changed'>

/** What happened to an account, without a link: told to its owner, whoever did it. */
export function noticeLetter(
  mail: Omit<AccountMail, 'url'> & { notice: PlainNotice },
): BuiltLetter {
  const { subject, what, otherwise } = noticeWords[mail.notice]
  const values = valuesOf({ ...mail, url: '' })
  const props = accountLetter(mail, subject)
  return { subject, props: { ...props, body: `${greeting}\n${what}`, values, asides: [otherwise] } }
}

const forgot =
  'If it was not you, choose a new password at once: on the page to sign in, press “Forgot your password?”. That signs everybody out.'

const noticeWords: Record<PlainNotice, { subject: string; what: string; otherwise: string }> = {
  password_changed: {
    subject: 'Your password was changed',
    what: 'The password of your account was changed. All other browsers were signed out.',
    otherwise: forgot,
  },
  second_factor_on: {
    subject: 'Two-factor sign-in is on',
    what: 'From now on your account asks for a code from your authenticator app when somebody signs in. Keep the recovery codes in a safe place: they are the way in when the app is lost.',
    // A new password does not switch it off.
    otherwise: `${forgot} The code is asked for all the same: write to whoever runs ${serviceName} for you.`,
  },
  second_factor_off: {
    subject: 'Two-factor sign-in is off',
    what: 'Your account no longer asks for a code when somebody signs in: the password is enough.',
    otherwise: forgot,
  },
  recovery_codes_renewed: {
    subject: 'You have new recovery codes',
    what: 'New recovery codes were made for your account. Those you had before do not work any more.',
    otherwise: forgot,
  },
}

const greeting = 'Hello {{name}},'

function valuesOf({ name, email, url }: AccountMail): Record<string, string> {
  return { name: cleanLine(name) || email, link: url }
}

function accountLetter(mail: Pick<AccountMail, 'email'>, headline: string): LetterProps {
  return {
    locale: 'en-GB',
    brand: { name: serviceName, primary: '#6b46c1', logo: null },
    preview: `For ${mail.email}`,
    headline,
    sub: `For ${mail.email}`,
    body: '',
    values: {},
    button: null,
    validity: '',
    spellOut: 'The button does not work? Copy this address:',
    facts: [],
    asides: [],
    sender: [`Sent by ${serviceName}, the service. We never ask for your password by mail.`],
  }
}
