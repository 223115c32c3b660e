import { env } from '../env'
import { capture } from './captured'
import type { Handover, Letter } from './letter'
import type { Parcel } from './parcel'
import { plainLetter, reasonAgainstSending } from './plain-letter'
import { sendByResend } from './resend'
import { sendBySmtp } from './smtp'

export type MailTransport = 'resend' | 'smtp' | 'captured' | 'none'

/** How this process sends mail; `none` in production where nothing is configured. */
export function mailTransport(): MailTransport {
  const { APP_MODE, RESEND_API_KEY, SMTP_URL } = env()
  if (RESEND_API_KEY) return 'resend'
  if (SMTP_URL) return 'smtp'
  return APP_MODE === 'production' ? 'none' : 'captured'
}

/** Which mail a letter is: a row of the outbox, and how often somebody sent it anew on purpose. */
export type MailIdentity = Pick<Parcel, 'companyId' | 'id' | 'round'>

const timeoutMilliseconds = 15_000

/**
 * Hands one letter over. Whatever goes wrong with it is an answer, not an error.
 * @param identity makes the key and the Message-ID, so that the same mail twice is one where the transport can tell
 * @param timeout how long to wait for an answer, in milliseconds
 */
export async function send(
  letter: Letter,
  identity: MailIdentity,
  timeout = timeoutMilliseconds,
): Promise<Handover> {
  const reason = reasonAgainstSending(letter)
  if (reason) return { outcome: 'refused', reason }
  const { RESEND_API_KEY, RESEND_BASE_URL, SMTP_URL, MAIL_FROM } = env()
  const from = MAIL_FROM ?? 'no-reply@localhost'
  const parcel = parcelOf(identity, from, timeout)
  const plain = plainLetter(letter)
  if (RESEND_API_KEY)
    return sendByResend({ apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL, from }, plain, parcel)
  if (SMTP_URL) return sendBySmtp({ url: SMTP_URL, from }, plain, parcel)
  if (mailTransport() === 'captured') return capture(from, plain, parcel)
  return { outcome: 'later', hindrance: 'misconfigured', reason: noTransport, afterSeconds: null }
}

/** What to tell members where no mail can be sent. */
export const noTransport =
  'This service cannot send mail yet. Whoever runs it should set RESEND_API_KEY or SMTP_URL.'

function parcelOf(identity: MailIdentity, from: string, timeout: number): Parcel {
  const { companyId, id, round } = identity
  return {
    companyId,
    id,
    round,
    idempotencyKey: `${id}:${round}`,
    messageId: `<${id}.${round}@${from.split('@')[1]}>`,
    timeoutMilliseconds: timeout,
  }
}
