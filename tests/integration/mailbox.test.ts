import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Role, roles } from '@/lib/access/policy'
import { inviteMember } from '@/lib/invitations/commands'
import {
  getMailboxFile,
  getMailboxLetter,
  hasMailbox,
  listMailbox,
  mailWay,
} from '@/lib/mailbox/queries'
import { sendTestMail } from '@/lib/mails/texts/commands'
import { deliverDue } from '@/lib/outbox/deliver'
import { noCompany } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import { send } from '@/lib/platform/mail/send'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { configure } from '@/tests/support/environment'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

beforeEach(() => {
  configure('MAILBOX_DIR', join(newTemporaryDirectory(), 'mailbox'))
})

function readerOf(company: TestCompany, role: Role = 'user') {
  return { actor: company[role], email: `${company[role].userId}@test.example` }
}

const letter = {
  to: 'client@acme.example',
  fromName: 'Northlight Studio',
  replyTo: '',
  opens: 'document' as const,
  subject: 'Invoice INV-1',
  html: '<img src="cid:logo"><p>Dear client</p>',
  text: 'Dear client',
  files: [
    { fileName: 'logo.png', mime: 'image/png', bytes: Uint8Array.of(1, 2), contentId: 'logo' },
    { fileName: 'INV-1.pdf', mime: 'application/pdf', bytes: Uint8Array.of(3), contentId: null },
  ],
}

describe('the mailbox', () => {
  test('shows members what would have been sent, newest first, with its files', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    await send(letter, { companyId: company.id, id: newId(), round: 1 })
    clock.advance(60)
    await send({ ...letter, subject: 'Later' }, { companyId: company.id, id: newId(), round: 1 })
    const mails = (await listMailbox(readerOf(company))) ?? []
    expect(mails.map(({ subject }) => subject)).toEqual(['Later', 'Invoice INV-1'])
    const id = mails[1]?.id ?? ''
    expect(await getMailboxLetter(readerOf(company), id)).toMatchObject({
      at: new Date('2026-11-20T09:00:00Z'),
      html: '<img src="data:image/png;base64,AQI="><p>Dear client</p>',
      text: 'Dear client',
      attachments: [{ index: 1, fileName: 'INV-1.pdf', bytes: 1 }],
    })
    expect((await getMailboxFile(readerOf(company), id, 1))?.bytes).toEqual(Uint8Array.of(3))
    expect(await getMailboxFile(readerOf(company), id, 2)).toBeNull()
  })

  test('shows nobody the mail of another company, nor that about another user', async () => {
    const [company, stranger] = [await startCompany(), await startCompany()]
    await send(letter, { companyId: company.id, id: newId(), round: 1 })
    const about = { ...letter, to: readerOf(company).email }
    await send(about, { companyId: noCompany, id: newId(), round: 1 })
    const mails = (await listMailbox(readerOf(company))) ?? []
    expect(mails).toHaveLength(2)
    expect(await listMailbox(readerOf(stranger))).toEqual([])
    for (const { id } of mails) {
      expect(await getMailboxLetter(readerOf(stranger), id)).toBeNull()
      expect(await getMailboxFile(readerOf(stranger), id, 1)).toBeNull()
    }
  })

  test('shows an invitation to those alone who could invite just so', async () => {
    const company = await startCompany()
    const invited = { admin: `${newId()}@test.example`, owner: `${newId()}@test.example` }
    for (const role of ['admin', 'owner'] as const)
      await inviteMember(company.owner, { id: newId(), email: invited[role], role })
    await deliverDue()
    const mails = (await listMailbox(readerOf(company, 'owner'))) ?? []
    const shown = await Promise.all(
      roles.map(async role => {
        const listed = (await listMailbox(readerOf(company, role))) ?? []
        for (const { id } of mails)
          expect((await getMailboxLetter(readerOf(company, role), id)) !== null).toBe(
            listed.some(each => each.id === id),
          )
        return [role, listed.map(({ to }) => to).sort()]
      }),
    )
    const both = Object.values(invited).sort()
    const none: string[] = []
    expect(Object.fromEntries(shown)).toEqual({
      owner: both,
      admin: [invited.admin],
      accountant: none,
      user: none,
    })
  })

  test('shows mail about an account at its own address alone, whichever company it is of', async () => {
    const company = await startCompany()
    const about = { ...letter, opens: 'account' as const, to: readerOf(company, 'admin').email }
    await send(about, { companyId: company.id, id: newId(), round: 1 })
    await send(about, { companyId: noCompany, id: newId(), round: 1 })
    expect(await listMailbox(readerOf(company, 'owner'))).toEqual([])
    expect(await listMailbox(readerOf(company, 'admin'))).toHaveLength(2)
  })

  test.each([
    ['in production', 'APP_MODE', 'production', 'none'],
    ['where mail is really sent', 'SMTP_URL', 'smtp://127.0.0.1:1', 'sent'],
  ])('is not there %s', async (_when, name, value, way) => {
    const company = await startCompany()
    await send(letter, { companyId: company.id, id: newId(), round: 1 })
    const [mail] = (await listMailbox(readerOf(company))) ?? []
    configure(name, value)
    expect([hasMailbox(), mailWay()]).toEqual([false, way])
    expect(await listMailbox(readerOf(company))).toBeNull()
    expect(await getMailboxLetter(readerOf(company), mail?.id ?? '')).toBeNull()
    expect(await getMailboxFile(readerOf(company), mail?.id ?? '', 1)).toBeNull()
  })

  test('holds the test of a text that a member asked for, as the preview shows it', async () => {
    const company = await startCompany()
    const text = { subject: 'For {{client.name}}', body: '**Read** {{document.number}}' }
    await sendTestMail(company.admin, { kind: 'quote', ...text, sendId: newId() })
    await deliverDue()
    const [mail] = (await listMailbox(readerOf(company))) ?? []
    expect(mail).toMatchObject({
      subject: 'For Acme Design',
      to: `${company.admin.userId}@test.example`,
    })
    const found = await getMailboxLetter(readerOf(company), mail?.id ?? '')
    expect(found?.text).toMatch(/Read \S*0042/)
    expect(found?.html).toMatch(/Read<\/\w+> \S*0042/)
  })
})
