import type { LetterProps } from '@/emails/letter-props'
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

const greeting = 'Hello {{name}},'

function valuesOf({ name, email, url }: AccountMail): Record<string, string> {
  return { name: cleanLine(name) || email, link: url }
}

function accountLetter(mail: AccountMail, headline: string): LetterProps {
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
