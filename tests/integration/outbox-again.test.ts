import { describe, expect, test } from 'vitest'
import { webhookMessages } from '@/db/schema/all'
import { inSystem } from '@/lib/access/doors'
import { forgetOldMail, tryAgain } from '@/lib/outbox/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { startCompany } from '@/tests/support/actors'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import { refusalBy } from '@/tests/support/fake-resend'
import {
  addAccountMail,
  addMail,
  addressOf,
  deliverBy,
  delivererOf,
  readMail,
  stateOf,
  verbsOfMail,
} from '@/tests/support/outbox-mail'
import { clock, company, prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

prepareOutbox()

const day = 86_400

async function addDeadMail(): Promise<string> {
  const id = await addMail(company)
  resend.script(refusalBy(422, 'validation_error'))
  await deliverBy(delivererOf())
  return id
}

describe('"Try again"', () => {
  test('sends a dead mail under the same key while the provider knows it', async () => {
    const id = await addDeadMail()
    clock.advance(23 * 3600)
    expect(await tryAgain(company.accountant, { id })).toEqual({ id })
    expect(await stateOf(company, id)).toBe('waiting')
    expect(await readMail(id)).toMatchObject({ attempts: 0, run_at: now() })
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(resend.keys).toEqual([`${id}:1`, `${id}:1`])
    expect(await verbsOfMail(id)).toEqual(['mail.failed', 'mail.retried'])
  })

  test('begins a new round when the provider has forgotten the key', async () => {
    const id = await addMail(company)
    resend.script({ kind: 'accept and lose' })
    await deliverBy(delivererOf())
    clock.advance(23 * 3600 + 1)
    await deliverBy(delivererOf())
    expect(await stateOf(company, id)).toBe('dead')
    await tryAgain(company.accountant, { id })
    expect(await deliverBy(delivererOf())).toMatchObject({ sent: 1 })
    expect(resend.keys).toEqual([`${id}:1`, `${id}:2`])
  })

  test('asked twice, also at once, is once', async () => {
    const id = await addDeadMail()
    await Promise.all([1, 2, 3].map(() => tryAgain(company.accountant, { id })))
    expect(await verbsOfMail(id)).toEqual(['mail.failed', 'mail.retried'])
  })

  test('is refused to those who may not send, and to strangers', async () => {
    const id = await addDeadMail()
    expect((await refusalOf(tryAgain(company.user, { id }))).code).toBe('forbidden')
    const stranger = await startCompany()
    expect((await refusalOf(tryAgain(stranger.owner, { id }))).code).toBe('not_found')
    const account = await addAccountMail()
    expect((await refusalOf(tryAgain(company.owner, { id: account }))).code).toBe('not_found')
    expect(await stateOf(company, id)).toBe('dead')
  })

  test.each([
    ['was sent', delivererOf()],
    ['had nothing to say any more', delivererOf({ compose: async () => null })],
  ])('is refused of a mail that %s', async (_what, deliverer) => {
    const id = await addMail(company)
    await deliverBy(deliverer)
    expect((await refusalOf(tryAgain(company.owner, { id }))).code).toBe('wrong_state')
  })
})

describe('a mail that fails', () => {
  test('is recorded on the document it is about', async () => {
    const invoice = await issueWholeInvoice(company)
    const mailId = await addMail(company, invoice.id)
    resend.script(refusalBy(422, 'validation_error', {}, 'No such mailbox.'))
    await deliverBy(delivererOf())
    await tryAgain(company.accountant, { id: mailId })
    expect((await verbsOf(invoice.id)).slice(-2)).toEqual(['mail.failed', 'mail.retried'])
    const [failed] = await asOwner(
      sql => sql`
        select subject_kind, subject_label, actor_kind, after from activity
        where subject_id = ${invoice.id} and verb = 'mail.failed'`,
    )
    expect(failed).toEqual({
      subject_kind: 'invoice',
      subject_label: 'INV-0001',
      actor_kind: 'system',
      after: {
        to: addressOf({ id: mailId }),
        mailId,
        reason: 'The mail provider refused this mail: No such mailbox.',
      },
    })
  })
})

describe('old mail', () => {
  test('about users is forgotten after LOG_RETENTION_DAYS, and no other', async () => {
    configure('LOG_RETENTION_DAYS', '7')
    const ended = await addAccountMail()
    const ofCompany = await addMail(company)
    await deliverBy(delivererOf())
    const waiting = await addAccountMail()
    clock.advance(7 * day)
    expect(await forgetOldMail()).toEqual({ oldMails: 0, oldProviderMessages: 0 })
    clock.advance(1)
    expect(await forgetOldMail()).toEqual({ oldMails: 1, oldProviderMessages: 0 })
    await expect(readMail(ended)).rejects.toThrow()
    for (const id of [ofCompany, waiting]) expect(await readMail(id)).toBeTruthy()
  })

  test('messages of the provider are forgotten after 30 days', async () => {
    const heard = { id: newId(), receivedAt: now() }
    await inSystem('hear the mail provider', tx => tx.insert(webhookMessages).values(heard))
    clock.advance(30 * day)
    expect(await forgetOldMail()).toEqual({ oldMails: 0, oldProviderMessages: 0 })
    clock.advance(1)
    expect(await forgetOldMail()).toEqual({ oldMails: 0, oldProviderMessages: 1 })
  })
})
