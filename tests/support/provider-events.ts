import { createHmac, randomBytes } from 'node:crypto'
import { POST } from '@/app/api/webhooks/resend/route'
import { newId } from '@/lib/platform/ids'
import { configure } from '@/tests/support/environment'

const secret = randomBytes(24)

/** Has the app know the secret of the provider's messages until the test ends. */
export function listenToProvider(): void {
  configure('RESEND_WEBHOOK_SECRET', `whsec_${secret.toString('base64')}`)
}

interface Told {
  /** Of the message: the same when it is told again. */
  id?: string
  /** How many seconds ago it was signed. */
  age?: number
  /** Signed by somebody else. */
  forged?: boolean
  /** The body that arrives instead of the signed one. */
  changed?: string
}

/** Tells the app what became of a mail, as the provider would. */
export async function tell(
  event: unknown,
  { id = `msg_${newId()}`, age = 0, forged = false, changed }: Told = {},
): Promise<{ status: number; answer: unknown }> {
  const body = JSON.stringify(event)
  const timestamp = String(Math.floor(Date.now() / 1000) - age)
  const key = forged ? randomBytes(24) : secret
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  const headers = {
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': `v1,${randomBytes(32).toString('base64')} v1,${signature}`,
  }
  const url = 'http://localhost/api/webhooks/resend'
  const answer = await POST(new Request(url, { method: 'POST', headers, body: changed ?? body }))
  return { status: answer.status, answer: await answer.json() }
}

/** An event in the provider's form; `tags` as they were sent along. */
export function eventOf(
  type: string,
  email_id: string,
  data: { tags?: Record<string, string> | null; [name: string]: unknown } = {},
  created_at = '2026-11-20T10:00:00.000Z',
) {
  return {
    type,
    created_at,
    data: { email_id, created_at, from: 'x', to: ['ada@client.example'], subject: 'x', ...data },
  }
}
