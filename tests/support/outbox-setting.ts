import { afterAll, beforeAll, beforeEach } from 'vitest'
import { now } from '@/lib/platform/clock'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt, type TestClock } from '@/tests/support/clock'
import { type FakeResend, sendBy, startFakeResend } from '@/tests/support/fake-resend'
import { readMail } from '@/tests/support/outbox-mail'
import { asOwner } from '@/tests/support/owner-sql'

// Set before each test of a file that calls prepareOutbox.
export let company: TestCompany
export let resend: FakeResend
export let clock: TestClock

/**
 * For each test of a file: an empty outbox, since delivering knows no company and would take what an earlier test
 * left, and a provider to send by.
 * @param time `stopped`: at a given instant; `running`: the machine's own, for other processes share it
 */
export function prepareOutbox(time: 'stopped' | 'running' = 'stopped'): void {
  beforeAll(async () => {
    company = await startCompany()
  })
  beforeEach(async () => {
    await asOwner(sql => sql`delete from outbox`)
    if (time === 'stopped') clock = stopClockAt('2026-11-20T09:00:00Z')
    resend = await startFakeResend()
    sendBy(resend)
    return resend.stop
  })
  afterAll(() => asOwner(sql => sql`delete from outbox`))
}

/** Lets time pass until a mail is due again. */
export async function untilDue(id: string): Promise<void> {
  const { run_at: runAt } = await readMail(id)
  clock.advance((runAt.getTime() - now().getTime()) / 1000)
}
