import { recordProviderEvent } from '@/lib/outbox/events/commands'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { readProviderEvent } from '@/lib/platform/mail/provider-event'
import { problem } from '@/lib/platform/problem'
import { readBody } from '@/lib/platform/streaming'

const mostBytes = 256 * 1024

/** Resend says here what became of a mail. What is not about a mail of ours is heard and forgotten. */
export async function POST(request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET
  if (!secret)
    return problem('unavailable', 'This service does not listen yet: set RESEND_WEBHOOK_SECRET.')
  const body = await readBody(request, mostBytes).catch(brokenOff)
  if (!body) return problem('too_large', 'A message is at most 256 kB.')
  const event = readProviderEvent(secret, request.headers, new TextDecoder().decode(body))
  if (event === 'forged')
    return problem('signed_out', 'The signature does not fit, or the message is too old.')
  const heard = event === 'other' ? 'unknown' : await recordProviderEvent(event)
  log('info', 'mail.provider_event', { heard, kind: event === 'other' ? event : event.kind })
  return Response.json({ heard }, { headers: { 'cache-control': 'no-store' } })
}

/** What came of a body that did not come to its end is signed by nobody. */
function brokenOff() {
  return new Uint8Array()
}
