import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/webhooks/resend/route'
import { tryAgain } from '@/lib/outbox/commands'
import { newId } from '@/lib/platform/ids'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import {
  addAccountMail,
  addMail,
  deliverBy,
  delivererOf,
  readMail,
  stateOf,
  verbsOfMail,
} from '@/tests/support/outbox-mail'
import { clock, company, prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { verbsOf } from '@/tests/support/owner-sql'
import { eventOf, listenToProvider, tell } from '@/tests/support/provider-events'

prepareOutbox()
beforeEach(listenToProvider)

const recorded = { status: 200, answer: { heard: 'recorded' } }
const unknown = { status: 200, answer: { heard: 'unknown' } }
const bounce = { bounce: { message: 'ada@client.example: no such user', type: 'Permanent' } }

async function addSentMail(): Promise<string> {
  const id = await addMail(company)
  await deliverBy(delivererOf())
  return id
}

function tagsOf(id: string, round = 1) {
  return { tags: { company: company.id, mail: id, round: String(round) } }
}

describe('what the provider says', () => {
  test.each([
    ['email.delivered', {}, 'delivered', []],
    ['email.bounced', bounce, 'bounced', ['mail.bounced']],
    ['email.failed', { failed: { reason: 'Over quota.' } }, 'bounced', ['mail.bounced']],
    [
      'email.suppressed',
      { suppressed: { message: 'Bounced before.' } },
      'bounced',
      ['mail.bounced'],
    ],
    ['email.complained', {}, 'complained', ['mail.complained']],
    ['email.delivery_delayed', {}, 'sent', []],
    ['email.sent', {}, 'sent', []],
  ])('as %s is kept', async (type, data, state, verbs) => {
    const id = await addSentMail()
    expect(await tell(eventOf(type, 're_1', { ...tagsOf(id), ...data }))).toEqual(recorded)
    expect(await stateOf(company, id)).toBe(state)
    expect(await verbsOfMail(id)).toEqual(verbs)
  })

  test('of a bounce names its time and reason, and nobody', async () => {
    const id = await addSentMail()
    await tell(eventOf('email.bounced', 're_1', { ...tagsOf(id), ...bounce }))
    expect(await readMail(id)).toMatchObject({
      bounced_at: new Date('2026-11-20T10:00:00Z'),
      bounce_reason: 'the address: no such user',
    })
  })

  test('without our tags is found by the provider’s id', async () => {
    const id = await addSentMail()
    expect(await tell(eventOf('email.delivered', 're_1'))).toEqual(recorded)
    expect(await stateOf(company, id)).toBe('delivered')
  })

  test('about a mail of a user is kept without an activity', async () => {
    const id = await addAccountMail()
    await deliverBy(delivererOf())
    expect(await tell(eventOf('email.bounced', 're_1', bounce))).toEqual(recorded)
    expect((await readMail(id)).bounced_at).not.toBeNull()
    expect(await verbsOfMail(id)).toEqual([])
  })

  test('shows on the document', async () => {
    const invoice = await issueWholeInvoice(company)
    await addMail(company, invoice.id)
    await deliverBy(delivererOf())
    await tell(eventOf('email.bounced', 're_1', bounce))
    expect((await verbsOf(invoice.id)).at(-1)).toBe('mail.bounced')
  })

  test('about mail that is not ours changes nothing', async () => {
    const id = await addSentMail()
    expect(await tell(eventOf('email.bounced', 're_other', bounce))).toEqual(unknown)
    const elsewhere = { tags: { company: newId(), mail: id, round: '1' } }
    expect(await tell(eventOf('email.bounced', 're_1', { ...elsewhere, ...bounce }))).toEqual(
      unknown,
    )
    expect(await tell({ type: 'contact.created', data: {} })).toEqual(unknown)
    expect(await tell(eventOf('email.opened', 're_1', tagsOf(id)))).toEqual(unknown)
    expect(await tell('not an event')).toEqual(unknown)
    expect(await stateOf(company, id)).toBe('sent')
  })

  test('about another copy of the mail changes nothing', async () => {
    const id = await addSentMail()
    await tell(eventOf('email.bounced', 're_older', { ...tagsOf(id), ...bounce }))
    await tell(eventOf('email.bounced', 're_1', { ...tagsOf(id, 2), ...bounce }))
    expect(await stateOf(company, id)).toBe('sent')
  })
})

describe('events in any order', () => {
  const delivered = (id: string, at: string) => eventOf('email.delivered', 're_1', tagsOf(id), at)
  const bounced = (id: string) => eventOf('email.bounced', 're_1', { ...tagsOf(id), ...bounce })

  test('a bounce after the delivery is kept', async () => {
    const id = await addSentMail()
    await tell(delivered(id, '2026-11-20T09:30:00Z'))
    await tell(bounced(id))
    expect(await stateOf(company, id)).toBe('bounced')
  })

  test('a delivery told after the bounce takes nothing away', async () => {
    const id = await addSentMail()
    await tell(bounced(id))
    await tell(delivered(id, '2026-11-20T09:30:00Z'))
    expect(await stateOf(company, id)).toBe('bounced')
    expect((await readMail(id)).delivered_at).toEqual(new Date('2026-11-20T09:30:00Z'))
  })

  test('told again, also at once, is told once', async () => {
    const id = await addSentMail()
    const message = { id: 'msg_same' }
    await Promise.all([1, 2, 3].map(() => tell(bounced(id), message)))
    expect(await tell(bounced(id), message)).toEqual({ status: 200, answer: { heard: 'again' } })
    // Another message of the same fact.
    expect(await tell(bounced(id))).toEqual(recorded)
    expect(await verbsOfMail(id)).toEqual(['mail.bounced'])
  })
})

describe('an event that is faster than our own commit', () => {
  test('is kept, and tells that the mail was taken', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'accept and lose' })
    const deliverer = delivererOf()
    expect(await deliverBy(deliverer)).toMatchObject({ later: 1 })
    expect(await tell(eventOf('email.delivered', 're_1', tagsOf(id)))).toEqual(recorded)
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect(resend.keys).toHaveLength(1)
    expect(deliverer.told).toEqual([id])
    expect(await stateOf(company, id)).toBe('delivered')
  })

  test('is kept while the request is still under way', async () => {
    const id = await addMail(company)
    const answered = Promise.withResolvers<void>()
    resend.script({ kind: 'accept and wait', until: answered.promise })
    const delivered = deliverBy(delivererOf())
    await expect.poll(() => resend.accepted.length).toBe(1)
    expect(await tell(eventOf('email.bounced', 're_1', { ...tagsOf(id), ...bounce }))).toEqual(
      recorded,
    )
    answered.resolve()
    expect(await delivered).toMatchObject({ sent: 1 })
    expect(await stateOf(company, id)).toBe('bounced')
    expect(await readMail(id)).toMatchObject({ provider_id: 're_1', attempts: 1 })
  })

  test('brings a mail back that was given up because nobody knew', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'accept and lose' })
    const deliverer = delivererOf()
    await deliverBy(deliverer)
    clock.advance(24 * 3600)
    await deliverBy(deliverer)
    expect(await stateOf(company, id)).toBe('dead')
    await tell(eventOf('email.delivered', 're_1', tagsOf(id)))
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect([await stateOf(company, id), deliverer.told]).toEqual(['delivered', [id]])
    expect(resend.keys).toHaveLength(1)
  })

  test('of the copy before says nothing about the one that is tried again', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'accept and lose' })
    await deliverBy(delivererOf())
    clock.advance(24 * 3600)
    await deliverBy(delivererOf())
    await tryAgain(company.owner, { id })
    expect(await tell(eventOf('email.delivered', 're_1', tagsOf(id)))).toEqual(unknown)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(await stateOf(company, id)).toBe('sent')
  })
})

describe('a message', () => {
  test.each([
    ['signed by another', { forged: true }],
    ['changed on the way', { changed: JSON.stringify(eventOf('email.bounced', 're_1', bounce)) }],
    ['older than five minutes', { age: 301 }],
    ['from the future', { age: -301 }],
    ['of nothing', { changed: '' }],
  ])('%s is refused and changes nothing', async (_what, told) => {
    const id = await addSentMail()
    const answer = await tell(eventOf('email.delivered', 're_1', tagsOf(id)), told)
    expect(answer).toMatchObject({ status: 401, answer: { code: 'signed_out' } })
    expect(await stateOf(company, id)).toBe('sent')
  })

  test('without a signature is refused', async () => {
    const url = 'http://localhost/api/webhooks/resend'
    const answer = await POST(new Request(url, { method: 'POST', body: '{}' }))
    expect(answer.status).toBe(401)
  })

  test('that is too long is refused before it is read', async () => {
    const answer = await tell({ type: 'email.delivered', padding: 'x'.repeat(256 * 1024) })
    expect(answer.status).toBe(413)
  })

  test('is asked to come later while the secret is not set', async () => {
    configure('RESEND_WEBHOOK_SECRET', '')
    expect(await tell(eventOf('email.delivered', 're_1'))).toMatchObject({ status: 503 })
  })

  test('of four minutes ago is heard', async () => {
    const id = await addSentMail()
    expect(await tell(eventOf('email.delivered', 're_1', tagsOf(id)), { age: 240 })).toEqual(
      recorded,
    )
  })
})
