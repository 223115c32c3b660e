import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { claimMail, noteAcceptance, recordVerdict, timeOf } from '@/lib/outbox/round/commands'
import { addMail, deliverBy, delivererOf, readMail } from '@/tests/support/outbox-mail'
import { company, prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { asOwner } from '@/tests/support/owner-sql'

prepareOutbox('running')

/** This process's own clock is wrong by so many seconds until the test ends; the database's is not. */
function beOff(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 })
  onTestFinished(() => void vi.useRealTimers())
}

async function claimed() {
  const held = await claimMail()
  if (!held) throw new Error('Nothing was claimed.')
  return held
}

async function endLease(id: string): Promise<void> {
  await asOwner(
    sql => sql`update outbox set locked_until = now() - interval '1 second' where id = ${id}`,
  )
}

describe('a process whose clock is wrong', () => {
  test.each([180, -180, 86_400])('by %i s takes no mail that another one holds', async seconds => {
    const id = await addMail(company)
    expect((await claimed()).id).toBe(id)
    beOff(seconds)
    expect(await claimMail()).toBeNull()
    expect(await deliverBy(delivererOf())).toMatchObject({ claimed: 0 })
  })

  test.each([180, -180])(
    'by %i s takes what is due and holds it as long as any other',
    async seconds => {
      beOff(seconds)
      const id = await addMail(company)
      const held = await claimed()
      expect(Math.abs(timeOf(held).getTime() - (Date.now() - seconds * 1000))).toBeLessThan(5_000)
      vi.useRealTimers()
      const lease = held.lockedUntil.getTime() - Date.now()
      expect(lease).toBeGreaterThan(110_000)
      expect(lease).toBeLessThanOrEqual(120_000)
      expect((await readMail(id)).run_at.getTime()).toBeLessThanOrEqual(Date.now())
    },
  )

  test('hands over, and has what failed tried again at the right time', async () => {
    const id = await addMail(company)
    beOff(-7200)
    resend.script({ kind: 'accept and lose' })
    expect(await deliverBy(delivererOf())).toMatchObject({ later: 1 })
    vi.useRealTimers()
    expect((await readMail(id)).run_at.getTime()).toBeGreaterThan(Date.now() + 40_000)
  })
})

describe('what the provider took', () => {
  test('counts as accepted, whoever holds the mail by then', async () => {
    const id = await addMail(company)
    const late = await claimed()
    await endLease(id)
    const holder = await claimed()
    expect(await noteAcceptance(late, 're_9')).toBe(true)
    // The other holder knows less: what it found is not written.
    expect(await recordVerdict(holder, { end: 'dead', reason: 'No.', uncertain: true })).toBe(false)
    expect(await recordVerdict({ ...late, providerId: 're_9' }, { end: 'sent' })).toBe(true)
    expect(await noteAcceptance(holder, 're_9')).toBe(false)
    const stored = await readMail(id)
    expect(stored).toMatchObject({ provider_id: 're_9', dead_at: null, uncertain: false })
    expect(stored.sent_at).not.toBeNull()
  })

  test('counts although somebody gave it up meanwhile, and is not handed over again', async () => {
    const id = await addMail(company)
    const late = await claimed()
    await endLease(id)
    await recordVerdict(await claimed(), { end: 'dead', reason: 'No.', uncertain: true })
    expect(await noteAcceptance(late, 're_9')).toBe(true)
    const deliverer = delivererOf()
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect([deliverer.told, resend.keys]).toEqual([[id], []])
  })

  test('is noted by a database that stumbles for a moment', async () => {
    await asOwner(async sql => {
      await sql`create sequence stumbles`
      await sql`
        create function stumble() returns trigger language plpgsql security definer as $$
        begin
          if new.provider_id is not null and nextval('stumbles') < 3 then raise 'stumbled'; end if;
          return new;
        end $$`
      await sql`create trigger stumble before update on outbox for each row execute function stumble()`
    })
    onTestFinished(async () => {
      await asOwner(async sql => {
        await sql`drop trigger stumble on outbox`
        await sql`drop function stumble`
        await sql`drop sequence stumbles`
      })
    })
    const id = await addMail(company)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(await readMail(id)).toMatchObject({ provider_id: 're_1', attempts: 1 })
    expect(resend.keys).toHaveLength(1)
  })
})

test('a process that is told to stop ends what it began, and begins nothing new', async () => {
  for (let count = 0; count < 10; count += 1) await addMail(company)
  const deliverer = delivererOf({
    accepted: async () => {
      process.emit('SIGTERM')
    },
  })
  // Another listener, as a server has one.
  const others = process.listenerCount('SIGTERM')
  const summary = await deliverBy(deliverer, { atOnce: 2 })
  expect(summary).toMatchObject({ claimed: summary.sent })
  expect(summary.sent).toBeLessThanOrEqual(3)
  expect(process.listenerCount('SIGTERM')).toBe(others)
})
