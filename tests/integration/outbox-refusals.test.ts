import { type AddressInfo, createServer } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { send } from '@/lib/platform/mail/send'
import { configure } from '@/tests/support/environment'
import { type Behaviour, refusalBy } from '@/tests/support/fake-resend'
import { addMail, deliverBy, delivererOf, letterTo, readMail } from '@/tests/support/outbox-mail'
import { clock, company, prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { sendBySink, startSmtpSink } from '@/tests/support/smtp-sink'

prepareOutbox()

const misconfigured =
  'The mail service is not set up right. Whoever runs this service has been told. It is tried again by itself.'

/** What is logged until the test ends, one object a line. */
function watchLog(): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(line => {
    lines.push(JSON.parse(String(line)))
    return true
  })
  onTestFinished(() => write.mockRestore())
  return lines
}

async function addMails(count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) await addMail(company)
}

/** Mails of one moment have no order: the one that was handed over first, by its key. */
function firstAsked(): string {
  return resend.keys[0]?.split(':')[0] ?? ''
}

describe('a provider that takes no mail of ours', () => {
  test.each<[string, Behaviour]>([
    ['no key', refusalBy(401, 'missing_api_key')],
    ['a domain that is not verified', refusalBy(403, 'validation_error')],
    ['a wrong sender', refusalBy(422, 'invalid_from_address')],
    [
      'a sender by its words',
      refusalBy(422, 'validation_error', {}, 'Invalid `from` field: billing@studio.example'),
    ],
  ])('because of %s is not asked mail by mail, and the log says why', async (_what, behaviour) => {
    const lines = watchLog()
    await addMails(5)
    resend.script(behaviour)
    expect(await deliverBy(delivererOf(), { atOnce: 1 })).toMatchObject({ claimed: 1, later: 1 })
    expect(resend.keys).toHaveLength(1)
    const id = firstAsked()
    expect(await readMail(id)).toMatchObject({ attempts: 0, last_error: misconfigured })
    expect(lines).toMatchObject([{ event: 'mail.misconfigured', outboxId: id }])
    expect(JSON.stringify(lines)).not.toContain('@')
    clock.advance(15 * 60)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 5 })
  })

  test.each([
    ['daily', 'daily_quota_exceeded', {}, 3600],
    ['monthly', 'monthly_quota_exceeded', { 'retry-after': '7200' }, 7200],
  ])(
    'because the %s limit is used up is asked when there may be room again',
    async (limit, name, headers, wait) => {
      const lines = watchLog()
      await addMails(3)
      resend.script(refusalBy(429, name, headers))
      expect(await deliverBy(delivererOf(), { atOnce: 1 })).toMatchObject({ claimed: 1, later: 1 })
      const id = firstAsked()
      expect(await readMail(id)).toMatchObject({
        attempts: 0,
        last_error: `The ${limit} limit at the mail provider is used up. It is tried again by itself.`,
      })
      expect(lines).toMatchObject([{ event: 'mail.limit_used_up' }])
      expect(await deliverBy(delivererOf())).toMatchObject({ sent: 2 })
      clock.advance(wait - 1)
      expect(await deliverBy(delivererOf())).toMatchObject({ claimed: 0 })
      clock.advance(1)
      expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    },
  )

  test('without saying until when is asked ever more slowly', async () => {
    await addMails(40)
    const busy = refusalBy(429, 'rate_limit_exceeded')
    resend.script(...Array.from({ length: 40 }, () => busy))
    const begun = performance.now()
    await deliverBy(delivererOf())
    expect(performance.now() - begun).toBeGreaterThan(6_900)
    // Four at once, after 0, 1, 3 and 7 seconds.
    expect(resend.keys.length).toBeLessThanOrEqual(16)
  }, 20_000)

  test('in words that tell no status is asked when it says', async () => {
    const id = await addMail(company)
    const body = { message: 'Too many requests' }
    resend.script({ kind: 'answer', status: 429, body, headers: { 'retry-after': '90' } })
    await deliverBy(delivererOf())
    expect(await readMail(id)).toMatchObject({ attempts: 0, uncertain: false })
    clock.advance(89)
    expect(await deliverBy(delivererOf())).toMatchObject({ claimed: 0 })
    clock.advance(1)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
  })
})

test('a PDF that waits for its turn is drawn when it was told to come back', async () => {
  await addMail(company)
  const busy = new DomainError('unavailable', 'Many documents.', { retryAfterSeconds: 25 })
  expect(await deliverBy(delivererOf({ compose: () => Promise.reject(busy) }))).toMatchObject({
    later: 1,
  })
  clock.advance(24)
  expect(await deliverBy(delivererOf())).toMatchObject({ claimed: 0 })
  clock.advance(1)
  expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
})

const identity = () => ({ companyId: company.id, id: newId(), round: 1 })
const pdf = {
  fileName: 'INV-1.pdf',
  mime: 'application/pdf',
  bytes: new Uint8Array([1]),
  contentId: null,
}

test.each([
  [[pdf], 'The PDF makes this mail too large. Send it again without the PDF.'],
  [[], 'This mail is too large for the mail provider.'],
])('a mail that is too large says what to do', async (files, reason) => {
  resend.script(refusalBy(413, 'payload_too_large'))
  const handover = await send(letterTo('ada@client.example', { files }), identity())
  expect(handover).toEqual({ outcome: 'refused', reason })
})

describe('an SMTP server', () => {
  /** As a server says it. */
  const answer = (responseCode: number, message: string) =>
    Object.assign(new Error(message), { responseCode })
  const atRecipient = (code: number, message: string): SMTPServerOptions => ({
    onRcptTo: (_to, _session, done) => done(answer(code, message)),
  })

  test.each<[string, SMTPServerOptions, object]>([
    [
      'that does not relay for us',
      atRecipient(554, '5.7.1 <ada@client.example>: Relay access denied'),
      { outcome: 'later', hindrance: 'misconfigured' },
    ],
    [
      'that wants us to sign in',
      { onMailFrom: (_from, _session, done) => done(answer(530, '5.7.0 Authentication required')) },
      { outcome: 'later', hindrance: 'misconfigured' },
    ],
    [
      'that has no such recipient',
      atRecipient(550, '5.1.1 User unknown'),
      {
        outcome: 'refused',
        reason:
          'The mail server refused this mail: 550 5.1.1 User unknown. Check the address, then send it anew.',
      },
    ],
    [
      'that wants nothing of us',
      { onConnect: (_session, done) => done(answer(554, 'Go away')) },
      { outcome: 'later', hindrance: 'passing' },
    ],
  ])('%s is answered by what it means', async (_what, hooks, expected) => {
    configure('RESEND_API_KEY', '')
    const sink = await startSmtpSink(hooks)
    onTestFinished(sink.stop)
    sendBySink(sink)
    expect(await send(letterTo('ada@client.example'), identity())).toMatchObject(expected)
  })

  test.each([
    ['instead of a greeting', /^$/, 'later'],
    ['at the recipient', /^RCPT TO/, 'later'],
    ['instead of taking the letter', /^DATA$/, 'uncertain'],
    ['once it has the letter', /^\.$/, 'uncertain'],
  ])(
    'that hangs up %s leaves doubt only where it may have the letter',
    async (_what, at, outcome) => {
      configure('RESEND_API_KEY', '')
      configure('SMTP_URL', `smtp://127.0.0.1:${await startServerThatHangsUp(at)}`)
      const handover = await send(letterTo('ada@client.example'), identity(), 2_000)
      expect(handover).toMatchObject({ outcome })
    },
  )
})

/** Says yes to everything until a line like this comes; an empty one stands for the connection itself. */
async function startServerThatHangsUp(at: RegExp): Promise<number> {
  const server = createServer(socket => {
    socket.on('error', () => {})
    if (at.test('')) return void socket.destroy()
    socket.write('220 here\r\n')
    socket.on('data', part => {
      for (const line of String(part).split('\r\n').filter(Boolean)) {
        if (at.test(line)) return void socket.destroy()
        if (line === 'DATA') socket.write('354 go on\r\n')
        else if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 yes\r\n')
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}
