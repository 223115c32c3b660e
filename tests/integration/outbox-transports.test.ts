import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { noCompany } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { listCaptured, readCaptured } from '@/lib/platform/mail/captured'
import { mailTransport, send } from '@/lib/platform/mail/send'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { configure } from '@/tests/support/environment'
import { addMail, deliverBy, delivererOf, letterTo, readMail } from '@/tests/support/outbox-mail'
import { asOwner } from '@/tests/support/owner-sql'
import { sendBySink, startSmtpSink } from '@/tests/support/smtp-sink'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

let company: TestCompany

beforeAll(async () => {
  company = await startCompany()
})

beforeEach(() => asOwner(sql => sql`delete from outbox`))
afterAll(() => asOwner(sql => sql`delete from outbox`))

const identity = () => ({ companyId: company.id, id: newId(), round: 1 })
const bytes = new Uint8Array([0, 1, 254, 255])
const files = [
  { fileName: 'Rechnung 1.pdf', mime: 'application/pdf', bytes, contentId: null },
  { fileName: 'logo.png', mime: 'image/png', bytes, contentId: 'logo' },
]

async function sink(hooks: SMTPServerOptions = {}) {
  const started = await startSmtpSink(hooks)
  onTestFinished(started.stop)
  sendBySink(started)
  return started
}

/** As a server says it. */
function answer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

describe('which transport', () => {
  test.each([
    ['resend', 're_x', 'smtp://localhost', 'production'],
    ['smtp', '', 'smtp://localhost', 'production'],
    ['captured', '', '', 'demo'],
    ['captured', '', '', 'development'],
    ['none', '', '', 'production'],
  ])('%s with RESEND_API_KEY=%s SMTP_URL=%s APP_MODE=%s', (expected, key, url, mode) => {
    configure('RESEND_API_KEY', key)
    configure('SMTP_URL', url)
    configure('APP_MODE', mode)
    expect(mailTransport()).toBe(expected)
  })

  test('without one nothing is sent, and the try does not count', async () => {
    configure('APP_MODE', 'production')
    const handover = await send(letterTo('ada@client.example'), identity())
    expect(handover).toMatchObject({ outcome: 'later', hindrance: 'misconfigured' })
  })
})

describe('by SMTP', () => {
  test('a letter arrives whole, from whom and to whom it says', async () => {
    const { mails } = await sink()
    const parcel = identity()
    const letter = letterTo('ada@client.example', {
      fromName: 'Müller, "Studio" <x@evil.example>',
      subject: 'Rechnung für 株式会社',
      files,
    })
    const messageId = `<${parcel.id}.1@studio.example>`
    expect(await send(letter, parcel)).toEqual({ outcome: 'accepted', providerId: messageId })
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ from: 'billing@studio.example', to: ['ada@client.example'] })
    expect(mails[0]?.mail).toMatchObject({
      messageId,
      from: { name: 'Müller, "Studio" x evil.example', address: 'billing@studio.example' },
      to: [{ name: '', address: 'ada@client.example' }],
      replyTo: [{ address: 'studio@northlight.example' }],
      subject: 'Rechnung für 株式会社',
      html: '<p>Dear client</p>\n',
      text: 'Dear client\n',
    })
    const arrived = mails[0]?.mail.attachments.map(file => ({
      name: file.filename,
      mime: file.mimeType,
      disposition: file.disposition,
      contentId: file.contentId,
      bytes: file.content instanceof ArrayBuffer ? [...new Uint8Array(file.content)] : null,
    }))
    expect(
      arrived?.sort((one, other) => String(one.mime).localeCompare(String(other.mime))),
    ).toEqual([
      {
        name: 'Rechnung 1.pdf',
        mime: 'application/pdf',
        disposition: 'attachment',
        contentId: undefined,
        bytes: [...bytes],
      },
      {
        name: 'logo.png',
        mime: 'image/png',
        disposition: 'inline',
        contentId: '<logo>',
        bytes: [...bytes],
      },
    ])
  })

  test.each([
    ['subject', { subject: 'Hello\r\nBcc: eve@evil.example\r\n\r\nbody' }],
    ['name of the sender', { fromName: 'A\r\nBcc: eve@evil.example' }],
    [
      'name of a file',
      {
        files: [
          {
            fileName: 'a"\r\nBcc: eve@evil.example\r\n.pdf',
            mime: 'application/pdf\r\nBcc: eve@evil.example',
            bytes,
            contentId: 'x>\r\nBcc: eve@evil.example',
          },
        ],
      },
    ],
  ])('the %s cannot add a header or a recipient', async (_what, changes) => {
    const { mails } = await sink()
    await send(letterTo('ada@client.example', changes), identity())
    expect(mails[0]?.to).toEqual(['ada@client.example'])
    expect(mails[0]?.source).not.toMatch(/^bcc:/im)
    expect(mails[0]?.mail.text).toBe('Dear client\n')
  })

  test.each([
    'ada@client.example, eve@evil.example',
    'Ada <ada@client.example>',
    'ada@client.example\r\nRCPT TO:<eve@evil.example>',
  ])('nothing goes to %j', async address => {
    const { mails } = await sink()
    expect(await send(letterTo(address), identity())).toMatchObject({ outcome: 'refused' })
    expect(mails).toEqual([])
  })

  test.each<[string, SMTPServerOptions, object]>([
    [
      'no such recipient',
      { onRcptTo: (_to, _session, done) => done(answer(550, 'No such user <ada@client.example>')) },
      { outcome: 'refused', reason: expect.stringContaining('No such user') },
    ],
    [
      'a full mailbox',
      { onRcptTo: (_to, _session, done) => done(answer(452, 'Full')) },
      { outcome: 'later', hindrance: 'passing' },
    ],
    [
      'a letter it does not like',
      {
        onData: (stream, _session, done) => {
          stream.resume()
          stream.on('end', () => done(answer(554, 'Looks like spam')))
        },
      },
      { outcome: 'refused', reason: expect.stringContaining('Looks like spam') },
    ],
    [
      'a sender it does not know',
      { onMailFrom: (_from, _session, done) => done(answer(553, 'Not yours')) },
      { outcome: 'later', hindrance: 'misconfigured' },
    ],
    [
      'no time',
      { onConnect: (_session, done) => done(answer(421, 'Busy')) },
      { outcome: 'later', hindrance: 'passing' },
    ],
  ])('a server with %s is answered by what it means', async (_what, hooks, expected) => {
    await sink(hooks)
    expect(await send(letterTo('ada@client.example'), identity())).toMatchObject(expected)
  })

  test('a server that refuses the account is asked again', async () => {
    const { port } = await sink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(answer(535, 'Wrong password')),
    })
    configure('SMTP_URL', `smtp://someone:wrong@127.0.0.1:${port}`)
    expect(await send(letterTo('ada@client.example'), identity())).toEqual({
      outcome: 'later',
      hindrance: 'misconfigured',
      reason: 'The mail service is not set up right. Whoever runs this service has been told.',
      afterSeconds: null,
      said: expect.stringContaining('535 Wrong password'),
    })
  })

  test('a server that is not there is asked again', async () => {
    const { stop } = await sink()
    await stop()
    const handover = await send(letterTo('ada@client.example'), identity(), 1000)
    expect(handover).toMatchObject({ outcome: 'later', hindrance: 'passing' })
  })

  test('an answer that is lost leaves doubt, and the same Message-ID goes again', async () => {
    const seen: string[] = []
    const { mails } = await sink({
      onData: (stream, _session, done) => {
        const parts: Buffer[] = []
        stream.on('data', part => parts.push(part))
        stream.on('end', () => {
          seen.push(/^Message-ID: (.*)$/im.exec(Buffer.concat(parts).toString())?.[1] ?? '')
          // The first is taken and never answered.
          if (seen.length > 1) done()
        })
      },
    })
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const id = await addMail(company)
    expect(await deliverBy(delivererOf(), { timeout: 300 })).toMatchObject({ later: 1 })
    expect(await readMail(id)).toMatchObject({ uncertain: true, attempts: 1 })
    clock.advance(100)
    expect(await deliverBy(delivererOf(), { timeout: 5000 })).toMatchObject({ sent: 1 })
    expect(seen).toEqual([`<${id}.1@studio.example>`, `<${id}.1@studio.example>`])
    expect(mails).toEqual([])
  })
})

describe('into the captured mailbox', () => {
  const ada = () => ({
    companyId: company.id,
    address: 'ada@studio.example',
    mayOpen: ['document'] as const,
  })

  beforeEach(() => {
    configure('MAILBOX_DIR', join(newTemporaryDirectory(), 'mailbox'))
    configure('MAIL_FROM', '')
  })

  test('a mail is kept whole, for its company alone', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const parcel = identity()
    const kept = await send(letterTo('ada@client.example', { files }), parcel)
    const [mail] = await listCaptured(ada())
    expect(mail).toEqual({
      id: mail?.id,
      companyId: company.id,
      at: '2026-11-20T09:00:00.000Z',
      to: 'ada@client.example',
      from: '"Northlight Studio" <no-reply@localhost>',
      replyTo: 'studio@northlight.example',
      opens: 'document',
      subject: 'Invoice INV-1',
    })
    const id = mail?.id ?? ''
    expect(kept).toEqual({ outcome: 'accepted', providerId: id })
    expect(await readCaptured(id, ada())).toEqual({
      ...mail,
      html: '<p>Dear client</p>',
      text: 'Dear client',
      files,
    })
    const other = { ...ada(), companyId: newId(), address: 'ada@client.example' }
    expect(await listCaptured(other)).toEqual([])
    expect(await readCaptured(id, other)).toBeNull()
  })

  test('a mail about a user is shown at their address alone', async () => {
    await send(letterTo('Ada@Studio.example'), { ...identity(), companyId: noCompany })
    expect(await listCaptured(ada())).toHaveLength(1)
    expect(await listCaptured({ ...ada(), address: 'eve@studio.example' })).toEqual([])
  })

  test('the same key is kept once, also by several at once', async () => {
    const parcel = identity()
    const letter = letterTo('ada@client.example')
    await Promise.all([1, 2, 3, 4].map(() => send(letter, parcel)))
    await send(letter, { ...parcel, round: 2 })
    expect(await listCaptured(ada())).toHaveLength(2)
    const names = readdirSync(process.env.MAILBOX_DIR ?? '')
    expect(names).toHaveLength(4)
    for (const name of names)
      expect(statSync(join(process.env.MAILBOX_DIR ?? '', name)).mode & 0o777).toBe(0o600)
    expect(statSync(process.env.MAILBOX_DIR ?? '').mode & 0o777).toBe(0o700)
  })

  test('the newest come first, and the oldest go when there are too many', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    for (let count = 0; count <= 550; count += 1) {
      await send(letterTo(`a${count}@client.example`), identity())
      clock.advance(1)
    }
    const mails = await listCaptured(ada())
    expect(mails).toHaveLength(500)
    expect(mails[0]?.to).toBe('a550@client.example')
    expect(readdirSync(process.env.MAILBOX_DIR ?? '')).toHaveLength(1000)
  })

  test.each(['', 'x', '../secret', 'f'.repeat(64)])('nothing is read by the id %j', async id => {
    expect(await readCaptured(id, ada())).toBeNull()
    expect(await listCaptured(ada())).toEqual([])
  })

  test('the outbox delivers into it', async () => {
    const id = await addMail(company)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect((await listCaptured(ada())).map(mail => mail.to)).toEqual([`${id}@client.example`])
  })
})
