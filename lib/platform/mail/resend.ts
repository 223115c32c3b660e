import type { ErrorResponse } from 'resend'
import type { Handover, Letter } from './letter'
import type { Parcel } from './parcel'
import { namedAddress } from './plain-letter'
import { retryAfterSeconds } from './retry-after'

export interface ResendAccount {
  apiKey: string
  baseUrl: string | undefined
  from: string
}

/** Hands a letter to Resend, which sends it once however often it is handed over under the same key. */
export async function sendByResend(
  account: ResendAccount,
  letter: Letter,
  parcel: Parcel,
): Promise<Handover> {
  // Loaded where it is used: other transports need not keep it in memory.
  const { Resend } = await import('resend')
  const client = new Resend(account.apiKey, { baseUrl: account.baseUrl?.replace(/\/+$/, '') })
  const { data, error, headers } = await client.emails.send(
    {
      from: namedAddress(letter.fromName, account.from),
      to: [letter.to],
      replyTo: letter.replyTo || undefined,
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      attachments: letter.files.map(file => ({
        filename: file.fileName,
        content: Buffer.from(file.bytes),
        contentType: file.mime,
        contentId: file.contentId ?? undefined,
      })),
      // They come back with every event, also with one that is faster than our own commit.
      tags: [
        { name: 'company', value: parcel.companyId },
        { name: 'mail', value: parcel.id },
        { name: 'round', value: String(parcel.round) },
      ],
    },
    {
      idempotencyKey: parcel.idempotencyKey,
      signal: AbortSignal.timeout(parcel.timeoutMilliseconds),
    },
  )
  if (error) return handoverOf(error, headers)
  // An answer without an id is not Resend's: a proxy on the way may have said it.
  if (!data?.id) return { outcome: 'uncertain', reason: lost }
  return { outcome: 'accepted', providerId: data.id }
}

const lost = 'The mail provider did not answer in time, or the connection broke.'

/** The SDK tells no status where there was no answer, or one that Resend did not write. */
function handoverOf(error: ErrorResponse, headers: Record<string, string> | null): Handover {
  const { statusCode, name, message } = error
  const afterSeconds = retryAfterSeconds(headers?.['retry-after'])
  if (name === 'invalid_idempotent_request') return { outcome: 'accepted', providerId: null }
  if (name === 'concurrent_idempotent_requests')
    return { outcome: 'uncertain', reason: 'The mail provider still works on the last try.' }
  if (statusCode === 429) return { outcome: 'later', reason: busy, afterSeconds, counts: false }
  if (statusCode === 400 || statusCode === 413 || statusCode === 422)
    return { outcome: 'refused', reason: `The mail provider refused this mail: ${message}` }
  if (statusCode === null || statusCode === undefined) return { outcome: 'uncertain', reason: lost }
  if (statusCode >= 500 || statusCode === 408)
    return { outcome: 'uncertain', reason: 'The mail provider had an error.' }
  return { outcome: 'later', reason: misconfigured, afterSeconds, counts: true }
}

const busy = 'The mail provider asks to wait.'
const misconfigured =
  'The mail provider refused the account. Whoever runs this service should check RESEND_API_KEY and MAIL_FROM.'
