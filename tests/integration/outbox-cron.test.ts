import { describe, expect, test } from 'vitest'
import { GET, POST } from '@/app/api/cron/deliver/route'
import { signUp } from '@/lib/accounts/commands'
import { serverEnv } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { prepareOutbox, resend } from '@/tests/support/outbox-setting'

prepareOutbox()

const none = { claimed: 0, sent: 0, later: 0, dead: 0, dropped: 0 }

async function ask(handler: typeof GET, secret: string = serverEnv().CRON_SECRET) {
  const headers = { authorization: `Bearer ${secret}` }
  const answer = await handler(new Request('http://localhost/api/cron/deliver', { headers }))
  return { status: answer.status, answer: await answer.json() }
}

/** Signing up mails a link that proves the address. */
async function addUser(): Promise<string> {
  const email = `${newId()}@client.example`
  const account = { name: 'Ada', companyName: 'Studio', currency: 'EUR', timezone: 'UTC' }
  await signUp({ ...account, email, password: 'a long enough sentence' }, 'test')
  return email
}

describe('the cron address', () => {
  test.each([
    ['GET', GET],
    ['POST', POST],
  ])('delivers what is due on %s and answers with a summary', async (_verb, handler) => {
    expect(await ask(handler)).toEqual({ status: 200, answer: none })
    const email = await addUser()
    expect(await ask(handler)).toEqual({ status: 200, answer: { ...none, claimed: 1, sent: 1 } })
    expect(resend.accepted.map(mail => mail.to)).toEqual([email])
    expect(await ask(handler)).toEqual({ status: 200, answer: none })
  })

  test('called twice at once delivers everything once', async () => {
    const emails = [await addUser(), await addUser(), await addUser()]
    const answers = await Promise.all([ask(GET), ask(POST)])
    expect(answers.reduce((sum, { answer }) => sum + answer.sent, 0)).toBe(3)
    expect(resend.accepted.map(mail => mail.to).sort()).toEqual(emails.sort())
  })

  test('delivers nothing to whoever does not know the secret', async () => {
    await addUser()
    for (const handler of [GET, POST])
      expect((await ask(handler, 'another secret altogether')).status).toBe(401)
    expect(resend.keys).toEqual([])
  })
})
