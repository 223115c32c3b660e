import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runCommand } from '@/lib/access/doors'
import { enqueue } from '@/lib/outbox/commands'
import type { DeliverySummary } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { stopClockAt } from '@/tests/support/clock'
import { addMail, addressOf, deliverBy, delivererOf, readMail } from '@/tests/support/outbox-mail'
import { company, prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { asOwner } from '@/tests/support/owner-sql'

prepareOutbox('running')

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Another process that delivers what is due, with the configuration of this one. */
function startProcess(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/deliver-once.ts'], {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function summaryOf(child: ChildProcess): Promise<DeliverySummary> {
  let said = ''
  child.stdout?.on('data', part => {
    said += part
  })
  await once(child, 'close')
  return JSON.parse(said)
}

/** The time of this process, so many seconds from now. */
function stopClockIn(seconds: number): void {
  stopClockAt(new Date(Date.now() + seconds * 1000).toISOString())
}

async function addMails(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId)
  await runCommand(company.owner, async tx => {
    for (const id of ids)
      await enqueue(tx, {
        companyId: company.id,
        id,
        kind: 'invitation',
        dedupeKey: id,
        payload: { id },
      })
  })
  return ids
}

describe('a process that is killed', () => {
  test('between acceptance and commit loses nothing, and nothing goes twice', async () => {
    const id = await addMail(company)
    const answered = Promise.withResolvers<void>()
    resend.script({ kind: 'accept and wait', until: answered.promise })
    const child = startProcess()
    await expect.poll(() => resend.accepted.length, { timeout: 15_000 }).toBe(1)
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(await readMail(id)).toMatchObject({ sent_at: null, provider_id: null, attempts: 1 })

    const deliverer = delivererOf()
    expect(await deliverBy(deliverer)).toMatchObject({ claimed: 0 })
    stopClockIn(121)
    // The provider still works on the first request.
    expect(await deliverBy(deliverer)).toMatchObject({ later: 1 })
    answered.resolve()
    stopClockIn(1000)
    expect(await deliverBy(deliverer)).toMatchObject({ sent: 1 })
    expect(resend.accepted.map(mail => [mail.key, mail.to])).toEqual([
      [`${id}:1`, addressOf({ id })],
    ])
    expect(new Set(resend.keys)).toEqual(new Set([`${id}:1`]))
    expect(deliverer.told).toEqual([id])
    expect((await readMail(id)).provider_id).toBe('re_1')
  })

  test('before the request reached anybody loses nothing either', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'hang' })
    const child = startProcess()
    await expect.poll(() => resend.keys.length, { timeout: 15_000 }).toBe(1)
    child.kill('SIGKILL')
    await once(child, 'close')
    stopClockIn(121)
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(resend.accepted.map(mail => mail.key)).toEqual([`${id}:1`])
  })
})

describe('many mails', () => {
  test('500 of them, delivered by three processes at once, go 500 times to 500 recipients', async () => {
    const ids = await addMails(500)
    const summaries = await Promise.all([1, 2, 3].map(() => summaryOf(startProcess())))
    expect(summaries.map(({ sent, claimed }) => claimed - sent)).toEqual([0, 0, 0])
    expect(summaries.reduce((sum, { sent }) => sum + sent, 0)).toBe(500)
    for (const { sent } of summaries) expect(sent).toBeGreaterThan(0)
    expect(resend.keys).toHaveLength(500)
    expect(new Set(resend.accepted.map(mail => mail.to))).toEqual(
      new Set(ids.map(id => addressOf({ id }))),
    )
    expect(await countOfSent()).toBe(500)
    // Seconds, unless the machine is busy with something else.
  }, 120_000)

  test('that come to rounds at once within a process go once', async () => {
    await addMails(40)
    const rounds = await Promise.all([1, 2, 3].map(() => deliverBy(delivererOf())))
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(40)
    expect(resend.keys).toHaveLength(40)
  })
})

async function countOfSent(): Promise<number> {
  const rows = await asOwner(sql => sql`select id from outbox where sent_at is not null`)
  return rows.length
}
