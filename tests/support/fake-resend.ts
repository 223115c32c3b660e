import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { configure } from '@/tests/support/environment'

/** How the server meets one request; without a script it accepts. */
export type Behaviour =
  | { kind: 'accept' }
  /** Answers so and accepts nothing. */
  | { kind: 'answer'; status: number; body: unknown; headers?: Record<string, string> }
  /** Accepts nothing and never answers. */
  | { kind: 'hang' }
  /** Accepts, and the connection is lost before the answer. */
  | { kind: 'accept and lose' }
  /** Accepts, and answers only when told to. */
  | { kind: 'accept and wait'; until: Promise<void> }

export interface AcceptedMail {
  id: string
  key: string
  to: string
  payload: Payload
}

interface Payload {
  from: string
  to: string[]
  reply_to?: string
  subject: string
  html: string
  text: string
  tags: { name: string; value: string }[]
  attachments: { filename: string; content: string; content_type: string; content_id?: string }[]
}

export interface FakeResend {
  url: string
  /** What would have been sent: one entry per mail, however often it was asked for. */
  accepted: AcceptedMail[]
  /** The idempotency key of every request, in order. */
  keys: string[]
  /** Meets the next requests so, one each. */
  script: (...behaviours: Behaviour[]) => void
  stop: () => Promise<void>
}

/** POST /emails over HTTP, with the meaning of idempotency keys: the same key accepts once and answers the same. */
export async function startFakeResend(): Promise<FakeResend> {
  const accepted: AcceptedMail[] = []
  const keys: string[] = []
  const queue: Behaviour[] = []
  const underWay = new Set<string>()
  const seen = new Map<string, { body: string; mail: AcceptedMail }>()

  const accept = (key: string, body: string) => {
    const payload: Payload = JSON.parse(body)
    const mail = { id: `re_${accepted.length + 1}`, key, to: payload.to.join(), payload }
    accepted.push(mail)
    seen.set(key, { body, mail })
    return mail
  }

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const key = String(request.headers['idempotency-key'])
    keys.push(key)
    if (request.method !== 'POST' || request.url !== '/emails')
      return refuse(response, 404, 'not_found')
    if (underWay.has(key)) return refuse(response, 409, 'concurrent_idempotent_requests')
    const behaviour = queue.shift() ?? { kind: 'accept' }
    if (behaviour.kind === 'hang') return
    if (behaviour.kind === 'answer') {
      const { status, headers } = behaviour
      return answer(response, status, behaviour.body, headers)
    }
    const before = seen.get(key)
    if (before && before.body !== body) return refuse(response, 409, 'invalid_idempotent_request')
    const mail = before?.mail ?? accept(key, body)
    if (behaviour.kind === 'accept and lose') return request.socket.destroy()
    if (behaviour.kind === 'accept and wait') {
      underWay.add(key)
      await behaviour.until
      underWay.delete(key)
    }
    answer(response, 200, { id: mail.id })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    accepted,
    keys,
    script: (...behaviours) => queue.push(...behaviours),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Has this process send by the server until the test ends. */
export function sendBy(resend: FakeResend): void {
  configure('RESEND_API_KEY', 're_test')
  configure('RESEND_BASE_URL', resend.url)
  configure('MAIL_FROM', 'billing@studio.example')
}

/** An answer that accepts nothing, in the provider's form. */
export function refusalBy(
  status: number,
  name: string,
  headers: Record<string, string> = {},
  message = name,
): Behaviour {
  return { kind: 'answer', status, headers, body: { statusCode: status, name, message } }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

function refuse(response: ServerResponse, statusCode: number, name: string): void {
  answer(response, statusCode, { statusCode, name, message: name })
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
