import type { ErrorResponse } from 'resend'
import type { Handover, Letter } from './letter'
import type { Parcel } from './parcel'
import { namedAddress } from './plain-letter'
import { misconfigured, refusalWords } from './refusal-words'
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
  const hasPdf = letter.files.some(file => file.contentId === null)
  if (error) return handoverOf(error, headers, hasPdf)
  // An answer without an id is not Resend's: a proxy on the way may have said it.
  if (!data?.id) return { outcome: 'uncertain', reason: lost }
  return { outcome: 'accepted', providerId: data.id }
}

const lost = 'The mail provider did not answer in time, or the connection broke.'

/** The SDK tells no status where there was no answer, or one that Resend did not write. */
function handoverOf(
  error: ErrorResponse,
  headers: Record<string, string> | null,
  hasPdf: boolean,
): Handover {
  const { statusCode, name, message } = error
  const afterSeconds = retryAfterSeconds(headers?.['retry-after'])
  const said = `${statusCode} ${name}: ${message}`
  if (name === 'invalid_idempotent_request') return { outcome: 'accepted', providerId: null }
  if (name === 'concurrent_idempotent_requests')
    return { outcome: 'uncertain', reason: 'The mail provider still works on the last try.' }
  const limit = usedUpLimits[name]
  if (limit) {
    const reason = `The ${limit} limit at the mail provider is used up.`
    return { outcome: 'later', hindrance: 'used up', reason, afterSeconds, said }
  }
  // Who says when to come back has not taken it.
  const isBusy = statusCode === 429 || name === 'rate_limit_exceeded'
  if (isBusy || (!statusCode && afterSeconds !== null))
    return { outcome: 'later', hindrance: 'busy', reason: busy, afterSeconds }
  if (!statusCode) return { outcome: 'uncertain', reason: lost }
  if (statusCode >= 500 || statusCode === 408)
    return { outcome: 'uncertain', reason: 'The mail provider had an error.' }
  if (statusCode === 413) return { outcome: 'refused', reason: hasPdf ? tooLargeByPdf : tooLarge }
  const isOfSender = name === 'invalid_from_address' || /`from`|not verified/i.test(message)
  if ((statusCode === 400 || statusCode === 422) && !isOfSender)
    return { outcome: 'refused', reason: refusalWords('The mail provider', message) }
  return { outcome: 'later', hindrance: 'misconfigured', reason: misconfigured, afterSeconds, said }
}

const usedUpLimits: Readonly<Record<string, string>> = {
  daily_quota_exceeded: 'daily',
  monthly_quota_exceeded: 'monthly',
}
const busy = 'The mail provider asks to wait.'
const tooLargeByPdf = 'The PDF makes this mail too large. Send it again without the PDF.'
const tooLarge = 'This mail is too large for the mail provider.'
