import { describe, expect, test } from 'vitest'
import { inSystem } from '@/lib/access/doors'
import { startSession } from '@/lib/access/sign-in'
import { getAccount } from '@/lib/accounts/queries'
import { endSession, endSessions } from '@/lib/accounts/sessions/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import {
  accountPassword,
  openSessionsOf,
  signInTo,
  startAccount,
  type TestAccount,
} from '@/tests/support/accounts'
import { stopClockAt } from '@/tests/support/clock'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

function accountOf(holder: Pick<TestAccount, 'userId' | 'sessionId'>) {
  return inSystem('read session', tx => getAccount(tx, holder, now()))
}

describe('the list of sessions', () => {
  test('says which browser, from where and since when, this one first', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    clock.advance(60)
    const place = { address: '192.0.2.7', device: '', userAgent: firefox }
    const other = await startSession({ email: account.email, password: accountPassword, ...place })
    const found = await accountOf(account)
    expect(found).toMatchObject({ email: account.email, isProved: true, secondFactor: null })
    expect(found?.sessions).toMatchObject([
      { id: account.sessionId, isThis: true, browser: { name: '', system: '' } },
      {
        id: other.sessionId,
        isThis: false,
        browser: { name: 'Firefox', system: 'Linux' },
        address: '192.0.2.7',
        since: new Date('2026-11-20T09:01:00Z'),
      },
    ])
  })

  test('leaves out what has ended, by itself too, and what is somebody else’s', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const account = await startAccount()
    await startAccount()
    const ended = await signInTo(account.email)
    await endSession(account, { id: ended }, 'test')
    expect((await accountOf(account))?.sessions.map(({ id }) => id)).toEqual([account.sessionId])
    clock.advance(31 * 86_400)
    expect((await accountOf(account))?.sessions).toEqual([])
  })
})

describe('ending sessions', () => {
  test('ends one, as often as it is asked', async () => {
    const account = await startAccount()
    const other = await signInTo(account.email)
    for (let count = 0; count < 2; count += 1) await endSession(account, { id: other }, 'test')
    expect(await openSessionsOf(account.userId)).toEqual([account.sessionId])
  })

  test('ends nobody else’s', async () => {
    const [account, stranger] = [await startAccount(), await startAccount()]
    await endSession(stranger, { id: account.sessionId }, 'test')
    await endSession(account, { id: newId() }, 'test')
    await endSessions({ ...stranger, sessionId: newId() }, { here: true }, 'test')
    expect(await openSessionsOf(account.userId)).toEqual([account.sessionId])
  })

  test('everywhere keeps this one, or ends it too', async () => {
    const account = await startAccount()
    await signInTo(account.email)
    await signInTo(account.email)
    await endSessions(account, { here: false }, 'test')
    expect(await openSessionsOf(account.userId)).toEqual([account.sessionId])
    await endSessions(account, { here: true }, 'test')
    expect(await openSessionsOf(account.userId)).toEqual([])
  })
})
