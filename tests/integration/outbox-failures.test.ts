import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { runCommand } from '@/lib/access/doors'
import { enqueue } from '@/lib/outbox/commands'
import { claimMail, recordVerdict } from '@/lib/outbox/round/commands'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { onMailWaiting } from '@/lib/platform/mail/wake'
import {
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
import { refusalOf } from '@/tests/support/refusals'

prepareOutbox()

const none = { claimed: 0, sent: 0, later: 0, dead: 0, dropped: 0 }

describe('a letter that cannot be written', () => {
  const failing = (error: unknown) => delivererOf({ compose: () => Promise.reject(error) })

  test('for now is written later, which is no try', async () => {
    const id = await addMail(company)
    const busy = failing(new DomainError('unavailable', 'All drawings are busy.'))
    for (let count = 0; count < 10; count += 1) {
      expect(await deliverBy(busy)).toMatchObject({ later: 1 })
      clock.advance(60)
    }
    expect(await readMail(id)).toMatchObject({ attempts: 0, last_error: 'All drawings are busy.' })
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
  })

  test.each(['differs', 'wrong_state', 'not_found'] as const)(
    'because of %s is dead with the sentence',
    async code => {
      const id = await addMail(company)
      const deliverer = failing(new DomainError(code, 'It is another PDF than before.'))
      expect(await deliverBy(deliverer)).toMatchObject({ dead: 1 })
      expect((await readMail(id)).last_error).toBe('It is another PDF than before.')
    },
  )

  test('because of a fault of ours is tried again, and the fault logged', async () => {
    const lines: string[] = []
    const write = vi.spyOn(process.stderr, 'write').mockImplementation(line => {
      lines.push(String(line))
      return true
    })
    const id = await addMail(company)
    expect(await deliverBy(failing(new TypeError('no such thing')))).toMatchObject({ later: 1 })
    write.mockRestore()
    expect(await readMail(id)).toMatchObject({ attempts: 1, uncertain: false })
    expect(JSON.parse(lines.join(''))).toMatchObject({ event: 'mail.not_written', outboxId: id })
    expect(resend.keys).toEqual([])
  })

  test('because there is nothing to say any more is no failure', async () => {
    const id = await addMail(company)
    const deliverer = delivererOf({ compose: async () => null })
    expect(await deliverBy(deliverer)).toEqual({ ...none, claimed: 1, dropped: 1 })
    expect(await readMail(id)).toMatchObject({ last_error: null, sent_at: null })
    expect(await deliverBy(deliverer)).toEqual(none)
    expect([await verbsOfMail(id), deliverer.told, resend.keys]).toEqual([[], [], []])
  })
})

describe('a mail that was taken', () => {
  test('is not handed over again when what follows fails', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const id = await addMail(company)
    const broken = delivererOf({ accepted: () => Promise.reject(new Error('broken')) })
    expect(await deliverBy(broken)).toMatchObject({ later: 1 })
    write.mockRestore()
    await untilDue(id)
    const deliverer = delivererOf()
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect(deliverer.told).toEqual([id])
    expect(resend.keys).toHaveLength(1)
  })

  test('is sent even if what follows never works', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const id = await addMail(company)
    const broken = delivererOf({ accepted: () => Promise.reject(new Error('broken')) })
    for (let count = 0; count < 8; count += 1) {
      await deliverBy(broken)
      await untilDue(id)
    }
    write.mockRestore()
    expect(await readMail(id)).toMatchObject({ attempts: 8, dead_at: null })
    expect((await readMail(id)).sent_at).not.toBeNull()
  })
})

describe('a delivery that breaks off', () => {
  test('is taken up when its lease is over, under the same key', async () => {
    const id = await addMail(company)
    expect((await claimMail())?.id).toBe(id)
    clock.advance(120)
    expect(await claimMail()).toBeNull()
    clock.advance(1)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(resend.keys).toEqual([`${id}:1`])
    expect(await readMail(id)).toMatchObject({ attempts: 2 })
  })

  test('writes nothing once another holds the mail', async () => {
    const id = await addMail(company)
    const late = await claimMail()
    clock.advance(121)
    const holder = await claimMail()
    if (!late || !holder) throw new Error('Nothing was claimed.')
    expect(holder).toMatchObject({ attempts: 2, uncertain: true })
    expect(await recordVerdict(late, { end: 'dead', reason: 'Too late.', uncertain: true })).toBe(
      false,
    )
    expect(await recordVerdict(late, { end: 'sent' })).toBe(false)
    expect(await readMail(id)).toMatchObject({ dead_at: null, sent_at: null })
    expect(await recordVerdict(holder, { end: 'sent' })).toBe(true)
    expect(await recordVerdict(holder, { end: 'dead', reason: 'Twice.', uncertain: true })).toBe(
      false,
    )
    expect(await verbsOfMail(id)).toEqual([])
  })

  test('each time ends after eight', async () => {
    const id = await addMail(company)
    for (let count = 0; count < 8; count += 1) {
      expect(await claimMail()).not.toBeNull()
      clock.advance(121)
    }
    expect(await deliverBy(delivererOf())).toEqual({ ...none, claimed: 1, dead: 1 })
    expect(resend.keys).toEqual([])
    expect((await readMail(id)).last_error).toContain('8 tries')
  })

  test('hands nothing over that somebody else may hand over in a moment', async () => {
    const id = await addMail(company)
    const compose = async () => {
      clock.advance(91)
      return letterTo(addressOf({ id }))
    }
    expect(await deliverBy(delivererOf({ compose }))).toMatchObject({ later: 1 })
    expect(resend.keys).toEqual([])
  })
})

describe('a command', () => {
  let woken = 0
  beforeAll(() => onMailWaiting(() => (woken += 1)))
  beforeEach(() => {
    woken = 0
  })

  const mailOf = (id: string) =>
    ({ companyId: company.id, id, kind: 'mail', dedupeKey: `once:${id}`, payload: { id } }) as const

  test('that is rolled back leaves no mail and wakes nobody', async () => {
    const refused = runCommand(company.owner, async tx => {
      await enqueue(tx, mailOf(newId()))
      throw new DomainError('conflict', 'No.')
    })
    expect((await refusalOf(refused)).message).toBe('No.')
    expect(woken).toBe(0)
    expect(await asOwner(sql => sql`select id from outbox`)).toEqual([])
  })

  test('wakes whoever delivers once it has committed, and not before', async () => {
    await runCommand(company.owner, async tx => {
      await enqueue(tx, mailOf(newId()))
      expect(woken).toBe(0)
    })
    expect(woken).toBe(1)
  })

  test('that asks twice for the same mail gets one', async () => {
    const mail = mailOf(newId())
    for (const id of [mail.id, newId(), newId()])
      await runCommand(company.owner, tx => enqueue(tx, { ...mail, id }))
    expect(await asOwner(sql => sql`select id from outbox`)).toEqual([{ id: mail.id }])
  })
})
