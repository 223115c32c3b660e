import { expect, test } from 'vitest'
import { sendingTexts } from '@/lib/messages/en/mails'
import { mailThat } from '@/tests/support/correspondence'
import { mailFacts, warnedMails, warningOf } from './mail-words'

const t = sendingTexts.mailWords

test('what did not reach the client is warned of, with the reason and what to do', () => {
  const bounced = mailThat('bounced', { reason: 'Mailbox full' })
  expect(warningOf(bounced, t)).toBe(
    'The mail to ap@acme.test came back. Mailbox full. Check the address, then send it again.',
  )
  expect(warningOf(mailThat('dead', { reason: 'The provider refused it.' }), t)).toBe(
    'The mail to ap@acme.test could not be sent. The provider refused it.',
  )
  expect(warningOf(mailThat('dead', { reason: 'Ask the recipient.', isUncertain: true }), t)).toBe(
    'It is not certain whether the mail to ap@acme.test arrived. Ask the recipient.',
  )
  expect(warningOf(mailThat('complained'), t)).toContain('reported the mail as unwanted')
  expect(warningOf(mailThat('delivered'), t)).toBeNull()
  expect(warningOf(mailThat('bounced', { recipient: 'copy' }), t)).toBeNull()
})

test('the newest mail to an address is the one that counts', () => {
  const failed = mailThat('bounced', { id: 'old' })
  expect(warnedMails([mailThat('sent', { id: 'new' }), failed], t)).toEqual([])
  expect(warnedMails([failed, mailThat('sent', { id: 'older' })], t)).toEqual([failed])
  expect(warnedMails([mailThat('sent', { id: 'new', address: 'b@acme.test' }), failed], t)).toEqual(
    [failed],
  )
})

test('a mail says what it is, when and by whom', () => {
  const shown = (mail: Parameters<typeof mailFacts>[0], hasVersions = false) =>
    mailFacts(mail, 'America/New_York', hasVersions, t).replaceAll('\u00a0', ' ')
  expect(shown(mailThat('sent'))).toBe('Invoice · 4 Nov 2026, 10:00 · by Maya')
  expect(shown(mailThat('sent', { kind: 'quote', version: 2 }), true)).toBe(
    'Quote · version 2 · 4 Nov 2026, 10:00 · by Maya',
  )
  expect(shown(mailThat('sent', { recipient: 'copy', createdByName: null }))).toBe(
    'Copy for the sender · 4 Nov 2026, 10:00',
  )
})
