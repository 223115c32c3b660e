import { describe, expect, test } from 'vitest'
import { assertStrangerWithinLimit, assertWithinLimit } from '@/lib/access/rate-limit'
import { newId } from '@/lib/platform/ids'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

const aMinute = { most: 3, seconds: 60 }

async function passedOf(attempts: Promise<void>[]): Promise<number> {
  const answers = await Promise.allSettled(attempts)
  return answers.filter(answer => answer.status === 'fulfilled').length
}

describe('a limit', () => {
  test('lets exactly so many pass, however many ask at once', async () => {
    const key = newId()
    const limit = { most: 10, seconds: 60 }
    expect(await passedOf(Array.from({ length: 40 }, () => assertWithinLimit(key, limit)))).toBe(10)
  })

  test('says in how many seconds to come back, and lets pass again then', async () => {
    const clock = stopClockAt('2026-11-20T10:00:00Z')
    const key = newId()
    for (const _ of [1, 2, 3]) await assertWithinLimit(key, aMinute)
    clock.advance(20)
    const refusal = await refusalOf(assertWithinLimit(key, aMinute))
    expect(refusal).toMatchObject({
      code: 'too_many_attempts',
      message: 'That was asked too often. Try again in 40 seconds.',
      details: { retryAfterSeconds: 40 },
    })
    clock.advance(40)
    for (const _ of [1, 2, 3]) await assertWithinLimit(key, aMinute)
    expect((await refusalOf(assertWithinLimit(key, aMinute))).details).toEqual({
      retryAfterSeconds: 60,
    })
  })

  test('counts several at once, of which all pass or none, and says what was too much', async () => {
    stopClockAt('2026-11-20T10:00:00Z')
    const key = newId()
    const limit = { most: 10, seconds: 7_200, refusal: 'Enough is enough.' }
    await assertWithinLimit(key, limit, 4)
    await assertWithinLimit(key, limit, 6)
    expect((await refusalOf(assertWithinLimit(key, limit, 1))).message).toBe(
      'Enough is enough. Try again in 2 hours.',
    )
    expect((await refusalOf(assertWithinLimit(newId(), limit, 11))).code).toBe('too_many_attempts')
  })

  test('holds for its own key alone, and keeps none in clear', async () => {
    const [key, other] = [`secret ${newId()}`, newId()]
    for (const _ of [1, 2, 3]) await assertWithinLimit(key, aMinute)
    await refusalOf(assertWithinLimit(key, aMinute))
    await assertWithinLimit(other, aMinute)
    const rows = await asOwner(sql => sql<{ key_hash: string }[]>`select key_hash from rate_limits`)
    for (const row of rows) expect(row.key_hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('strangers', () => {
  test('are counted by address, in IPv6 by network', async () => {
    const what = newId()
    const ask = (address: string) => assertStrangerWithinLimit(what, address, aMinute)
    for (const address of ['2001:db8::1', '2001:DB8:0:0:1::2', '2001:db8:0:0::']) await ask(address)
    expect((await refusalOf(ask('2001:db8::ffff'))).code).toBe('too_many_attempts')
    for (const address of ['2001:db8:0:1::1', '192.0.2.1', '::ffff:192.0.2.1']) await ask(address)
  })

  test('whose address nobody vouches for share one bucket, a larger one', async () => {
    const what = newId()
    const attempts = Array.from({ length: 70 }, () => assertStrangerWithinLimit(what, '', aMinute))
    expect(await passedOf(attempts)).toBe(60)
  })
})
