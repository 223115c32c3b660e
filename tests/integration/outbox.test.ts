import { describe, expect, test } from 'vitest'
import { noCompany } from '@/lib/outbox/model'
import { configure } from '@/tests/support/environment'
import { type Behaviour, refusalBy } from '@/tests/support/fake-resend'
import {
  addAccountMail,
  addMail,
  addressOf,
  deliverBy,
  delivererOf,
  letterTo,
  readMail,
  verbsOfMail,
} from '@/tests/support/outbox-mail'
import { clock, company, prepareOutbox, resend, untilDue } from '@/tests/support/outbox-setting'
import { asOwner } from '@/tests/support/owner-sql'

prepareOutbox()

const none = { claimed: 0, sent: 0, later: 0, dead: 0, dropped: 0 }
const fast = { timeout: 300 }
const day = 86_400

describe('a mail that is due', () => {
  test('is handed to the provider once, whole, and noted', async () => {
    const id = await addMail(company)
    const logo = new Uint8Array([1, 2, 3])
    const deliverer = delivererOf({
      compose: async () =>
        letterTo('ada@client.example', {
          fromName: 'North "Light", Ltd',
          subject: 'Rechnung für Ada',
          files: [
            { fileName: 'INV-1.pdf', mime: 'application/pdf', bytes: logo, contentId: null },
            { fileName: 'logo.png', mime: 'image/png', bytes: logo, contentId: 'logo' },
          ],
        }),
    })
    expect(await deliverBy(deliverer)).toEqual({ ...none, claimed: 1, sent: 1 })
    expect(await deliverBy(deliverer)).toEqual(none)
    expect(deliverer.told).toEqual([id])
    expect(resend.accepted).toHaveLength(1)
    expect(resend.accepted[0]).toMatchObject({ key: `${id}:1`, to: 'ada@client.example' })
    expect(resend.accepted[0]?.payload).toEqual({
      from: '"North \\"Light\\", Ltd" <billing@studio.example>',
      to: ['ada@client.example'],
      reply_to: 'studio@northlight.example',
      subject: 'Rechnung für Ada',
      html: '<p>Dear client</p>',
      text: 'Dear client',
      attachments: [
        { filename: 'INV-1.pdf', content: 'AQID', content_type: 'application/pdf' },
        { filename: 'logo.png', content: 'AQID', content_type: 'image/png', content_id: 'logo' },
      ],
      tags: [
        { name: 'company', value: company.id },
        { name: 'mail', value: id },
        { name: 'round', value: '1' },
      ],
    })
    expect(await readMail(id)).toMatchObject({
      provider_id: 're_1',
      attempts: 1,
      locked_until: null,
      last_error: null,
    })
  })

  test('of a user and no company is delivered too', async () => {
    const id = await addAccountMail()
    const deliverer = delivererOf()
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect(deliverer.told).toEqual([id])
    expect(resend.accepted[0]?.payload.tags[0]).toEqual({ name: 'company', value: noCompany })
  })

  test('waits for its time', async () => {
    const id = await addMail(company)
    await asOwner(sql => sql`update outbox set run_at = '2026-11-20T09:00:01Z'`)
    expect(await deliverBy(delivererOf())).toEqual(none)
    clock.advance(1)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(resend.keys).toEqual([`${id}:1`])
  })

  test('is tried by nobody while mail cannot be sent at all', async () => {
    const id = await addMail(company)
    configure('RESEND_API_KEY', '')
    configure('APP_MODE', 'production')
    expect(await deliverBy(delivererOf())).toEqual(none)
    expect(await readMail(id)).toMatchObject({ attempts: 0, sent_at: null, dead_at: null })
  })
})

describe('a provider that does not take a mail', () => {
  const lost = 'The mail provider did not answer in time, or the connection broke.'
  test.each<[string, Behaviour, number, boolean, string]>([
    ['500', refusalBy(500, 'internal_server_error'), 1, true, 'The mail provider had an error.'],
    ['a hang', { kind: 'hang' }, 1, true, lost],
    ['a lost answer', { kind: 'accept and lose' }, 1, true, lost],
    ['words of a proxy', { kind: 'answer', status: 200, body: {} }, 1, true, lost],
    [
      'a wrong key',
      refusalBy(401, 'invalid_api_key'),
      0,
      false,
      'The mail service is not set up right. Whoever runs this service has been told. It is tried again by itself.',
    ],
    ['429', refusalBy(429, 'rate_limit_exceeded'), 0, false, 'The mail provider asks to wait.'],
    [
      'a try that is still under way',
      refusalBy(409, 'concurrent_idempotent_requests'),
      1,
      true,
      'The mail provider still works on the last try.',
    ],
  ])(
    'is asked again after %s, under the same key',
    async (_what, behaviour, attempts, uncertain, reason) => {
      const id = await addMail(company)
      const deliverer = delivererOf()
      resend.script(behaviour)
      expect(await deliverBy(deliverer, fast)).toEqual({ ...none, claimed: 1, later: 1 })
      expect(await readMail(id)).toMatchObject({ attempts, uncertain, last_error: reason })
      expect(await deliverBy(deliverer, fast)).toEqual(none)
      expect(deliverer.told).toEqual([])
      await untilDue(id)
      expect(await deliverBy(deliverer, fast)).toMatchObject({ sent: 1 })
      expect(resend.accepted.map(mail => mail.to)).toEqual([addressOf({ id })])
      expect(resend.keys).toEqual([`${id}:1`, `${id}:1`])
      expect(deliverer.told).toEqual([id])
      expect(await readMail(id)).toMatchObject({
        uncertain: false,
        last_error: null,
        dead_at: null,
      })
    },
  )

  test('and says when is asked then', async () => {
    const id = await addMail(company)
    resend.script(refusalBy(429, 'rate_limit_exceeded', { 'retry-after': '37' }))
    await deliverBy(delivererOf())
    clock.advance(36)
    expect(await deliverBy(delivererOf())).toEqual(none)
    clock.advance(1)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(await readMail(id)).toMatchObject({ attempts: 1 })
  })

  test('because it is busy gets no other mail either', async () => {
    const ids = [await addMail(company), await addMail(company), await addMail(company)]
    resend.script(refusalBy(429, 'rate_limit_exceeded', { 'retry-after': '37' }))
    expect(await deliverBy(delivererOf(), { atOnce: 1 })).toEqual({ ...none, claimed: 1, later: 1 })
    expect(resend.keys).toHaveLength(1)
    clock.advance(37)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 3 })
    expect(resend.accepted.map(mail => mail.key).sort()).toEqual(ids.map(id => `${id}:1`).sort())
  })

  test('because it is busy for a second gets the others in the same round', async () => {
    for (let count = 0; count < 3; count += 1) await addMail(company)
    resend.script(refusalBy(429, 'rate_limit_exceeded', { 'retry-after': '1' }))
    const begun = performance.now()
    expect(await deliverBy(delivererOf(), { atOnce: 1 })).toMatchObject({ later: 1, sent: 2 })
    expect(performance.now() - begun).toBeGreaterThan(950)
  })

  test('for three days because it is busy gets it no more', async () => {
    const id = await addMail(company)
    const busy = refusalBy(429, 'rate_limit_exceeded', { 'retry-after': '86400' })
    resend.script(busy, busy, busy, busy)
    for (let count = 0; count < 3; count += 1) {
      expect(await deliverBy(delivererOf())).toMatchObject({ later: 1 })
      clock.advance(day)
    }
    expect(await deliverBy(delivererOf())).toMatchObject({ dead: 1 })
    expect(await readMail(id)).toMatchObject({ last_error: 'The mail provider asks to wait.' })
  })

  test('eight times gets it no more, and members are told why', async () => {
    const id = await addMail(company)
    const broken = refusalBy(500, 'internal_server_error')
    resend.script(...Array.from({ length: 9 }, () => broken))
    for (let count = 0; count < 7; count += 1) {
      expect(await deliverBy(delivererOf())).toMatchObject({ later: 1 })
      await untilDue(id)
    }
    expect(await deliverBy(delivererOf())).toEqual({ ...none, claimed: 1, dead: 1 })
    expect(await readMail(id)).toMatchObject({
      attempts: 8,
      last_error: 'The mail provider had an error.',
    })
    clock.advance(90 * day)
    expect(await deliverBy(delivererOf())).toEqual(none)
    expect(new Set(resend.keys)).toEqual(new Set([`${id}:1`]))
    expect(resend.keys).toHaveLength(8)
    expect(await verbsOfMail(id)).toEqual(['mail.failed'])
  })

  test('because the recipient is wrong ends it at once, without naming anybody', async () => {
    const id = await addMail(company)
    const message = 'Invalid `to` field: nobody@client.example is no address.'
    resend.script(refusalBy(422, 'validation_error', {}, message))
    expect(await deliverBy(delivererOf())).toEqual({ ...none, claimed: 1, dead: 1 })
    expect(await readMail(id)).toMatchObject({
      last_error:
        'The mail provider refused this mail: Invalid `to` field: the address is no address. Check the address, then send it anew.',
    })
    expect(await verbsOfMail(id)).toEqual(['mail.failed'])
  })

  test('is not asked about an address that could be several', async () => {
    const id = await addMail(company)
    const compose = async () => letterTo('ada@client.example,eve@client.example')
    expect(await deliverBy(delivererOf({ compose }))).toMatchObject({ dead: 1 })
    expect(resend.keys).toEqual([])
    expect(await readMail(id)).toMatchObject({
      last_error: 'The recipient is not one plain e-mail address.',
    })
  })

  test('because it has another letter of this key had taken it the first time', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'accept and lose' })
    await deliverBy(delivererOf())
    await untilDue(id)
    const compose = async () => letterTo(addressOf({ id }), { subject: 'Worded anew' })
    const deliverer = delivererOf({ compose })
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect(resend.accepted.map(mail => mail.payload.subject)).toEqual(['Invoice INV-1'])
    expect(deliverer.told).toEqual([id])
  })

  test('that may have it, and forgot the key meanwhile, is not asked again', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'accept and lose' })
    await deliverBy(delivererOf())
    clock.advance(23 * 3600 + 1)
    expect(await deliverBy(delivererOf())).toEqual({ ...none, claimed: 1, dead: 1 })
    expect(resend.keys).toHaveLength(1)
    expect((await readMail(id)).last_error).toContain('Ask the recipient')
  })
})
