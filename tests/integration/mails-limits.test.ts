import { describe, expect, test } from 'vitest'
import { addressNotProved } from '@/lib/access/policy'
import { assertWithinLimit } from '@/lib/access/rate-limit'
import { previewMail } from '@/lib/mails/preview/commands'
import { prepareSending, sendDocument } from '@/lib/mails/sending/commands'
import { sendTestMail } from '@/lib/mails/texts/commands'
import { newId } from '@/lib/platform/ids'
import { startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { refusalOf } from '@/tests/support/refusals'
import { mailsOf, sendingOf } from '@/tests/support/sendings'

describe('a member whose address is not proved', () => {
  test('has nothing mailed to anybody, and is told what to do', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const unproved = { ...company.owner, addressProved: false }
    const text = { kind: 'invoice', subject: 'A', body: 'B', sendId: newId() } as const
    for (const attempt of [
      sendDocument(unproved, sendingOf(id)),
      prepareSending(unproved, { id }),
      sendTestMail(unproved, text),
    ])
      expect(await refusalOf(attempt)).toMatchObject({
        code: 'forbidden',
        message: addressNotProved,
      })
    expect(await mailsOf(company, id)).toEqual([])
    await sendDocument(company.owner, sendingOf(id))
  })
})

describe('a company', () => {
  test('mails so many people in an hour, counted by recipient', async () => {
    const clock = stopClockAt('2026-11-20T10:00:00Z')
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const most = { most: 200, seconds: 3_600 }
    await assertWithinLimit(`mails in an hour:${company.id}`, most, 197)
    const two = ['a@acme.example', 'b@acme.example']
    await sendDocument(company.owner, sendingOf(id, { recipients: two, copyToMe: true }))
    clock.advance(600)
    expect(await refusalOf(sendDocument(company.admin, sendingOf(id)))).toMatchObject({
      code: 'too_many_attempts',
      message: 'Your company may send 200 mails in an hour. Try again in 50 minutes.',
    })
    expect(await mailsOf(company, id)).toHaveLength(3)
    clock.advance(3_000)
    await sendDocument(company.admin, sendingOf(id))
  })

  test('mails so many in a day, whatever other companies do', async () => {
    stopClockAt('2026-11-20T10:00:00Z')
    const [company, other] = [await startCompany(), await startCompany()]
    const { id } = await issueWholeInvoice(company)
    const most = { most: 500, seconds: 86_400 }
    await assertWithinLimit(`mails in a day:${other.id}`, most, 500)
    await assertWithinLimit(`mails in a day:${company.id}`, most, 499)
    await sendDocument(company.owner, sendingOf(id))
    expect((await refusalOf(sendDocument(company.owner, sendingOf(id)))).message).toBe(
      'Your company may send 500 mails in a day. Try again in 24 hours.',
    )
  })
})

test('the preview of a mail is drawn so often in a minute and no more', async () => {
  stopClockAt('2026-11-20T10:00:00Z')
  const company = await startCompany()
  const { id } = await issueWholeInvoice(company)
  await assertWithinLimit(`preview:${company.owner.userId}`, { most: 120, seconds: 60 }, 119)
  const asked = () => previewMail(company.owner, { id, subject: 'A', body: 'B' })
  expect((await asked()).subject).toBe('A')
  expect((await refusalOf(asked())).code).toBe('too_many_attempts')
})
