import { Resend } from 'resend'
import { z } from 'zod'

/** What the provider says became of a mail. */
export interface ProviderEvent {
  /** Of the message: the same when it is told again. */
  id: string
  /** `known`: it has the mail, and nothing is decided. */
  kind: 'known' | 'delivered' | 'bounced' | 'complained'
  providerId: string
  /** Which mail it is, as we said when handing it over; null where it does not say. */
  mail: { companyId: string; id: string; round: number } | null
  at: Date
  /** In the provider's words, of a bounce. */
  reason: string
}

/** `forged` needs no answer but a refusal; `other` is about something that no mail of ours can be. */
export type ReadEvent = ProviderEvent | 'forged' | 'other'

/**
 * Reads a message of Resend after checking its signature and that it is not older than five minutes.
 * @param body as it came, since the signature is of these very characters
 */
export function readProviderEvent(secret: string, headers: Headers, body: string): ReadEvent {
  const id = headers.get('svix-id') ?? ''
  const payload = verified(secret, headers, id, body)
  if (!payload) return 'forged'
  const message = messageSchema.safeParse(payload)
  const kind = kinds.get(message.data?.type ?? '')
  if (!message.success || !kind) return 'other'
  const { created_at: at, data } = message.data
  const { bounce, failed, suppressed } = data
  return {
    id,
    kind,
    providerId: data.email_id,
    mail: data.tags,
    at,
    reason: bounce?.message ?? failed?.reason ?? suppressed?.message ?? '',
  }
}

const kinds = new Map<string, ProviderEvent['kind']>([
  ['email.sent', 'known'],
  ['email.scheduled', 'known'],
  ['email.delivery_delayed', 'known'],
  ['email.delivered', 'delivered'],
  ['email.bounced', 'bounced'],
  // Taken by the provider, and not sent on: for its recipient the same as a bounce.
  ['email.failed', 'bounced'],
  ['email.suppressed', 'bounced'],
  ['email.complained', 'complained'],
])

const words = z.object({ message: z.string().catch('') })

const messageSchema = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    tags: z
      .object({ company: z.guid(), mail: z.guid(), round: z.coerce.number().int() })
      .transform(({ company, mail, round }) => ({ companyId: company, id: mail, round }))
      .nullish()
      .catch(null)
      .transform(tags => tags ?? null),
    bounce: words.optional(),
    suppressed: words.optional(),
    failed: z.object({ reason: z.string().catch('') }).optional(),
  }),
})

/** The library throws at whatever is wrong, also at a timestamp that is too old or too new. */
function verified(webhookSecret: string, headers: Headers, id: string, payload: string): unknown {
  const signed = {
    id,
    timestamp: headers.get('svix-timestamp') ?? '',
    signature: headers.get('svix-signature') ?? '',
  }
  try {
    return new Resend('checks signatures').webhooks.verify({
      payload,
      headers: signed,
      webhookSecret,
    })
  } catch {
    return null
  }
}
