import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { reasonAgainst } from '@/lib/access/policy'
import { assertWithinLimit, previewLimit } from '@/lib/access/rate-limit'
import { mailTextKinds } from '@/lib/mails/model'
import {
  previewMailText,
  resetMailText,
  saveMailText,
  sendTestMail,
} from '@/lib/mails/texts/commands'
import { defaultTextOf } from '@/lib/mails/texts/defaults/model'
import {
  type SaveMailTextInput,
  saveMailTextInput,
  testMailTextInput,
} from '@/lib/mails/texts/input'
import { getMailText, listMailTexts } from '@/lib/mails/texts/queries'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { configure } from '@/tests/support/environment'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

const words = {
  subject: 'Your invoice {{document.number}}',
  body: 'Dear {{client.name}},\nplease.',
}

function textOf(changes: Record<string, unknown> = {}) {
  return saveMailTextInput.parse({ kind: 'invoice', ...words, seen: '', ...changes })
}

function problemsOf(changes: Record<string, unknown>): string[] {
  const parsed = saveMailTextInput.safeParse({ kind: 'invoice', ...words, seen: '', ...changes })
  return (parsed.error?.issues ?? []).map(issue => `${issue.path.join('.')}: ${issue.message}`)
}

function storedIn(company: TestCompany) {
  return readAs(company.user, tx => getMailText(tx, 'invoice'))
}

async function testMailsOf(company: TestCompany) {
  return asOwner(
    sql => sql`
      select m.kind, m.recipient, m.address, m.subject, m.document_id, o.kind as outbox_kind, o.payload
      from mails m join outbox o on o.company_id = m.company_id and o.id = m.id
      where m.company_id = ${company.id}`,
  )
}

describe('a text that is saved', () => {
  test('is the company’s own from then on, and recorded with what it was', async () => {
    const company = await startCompany()
    const { seen } = await saveMailText(company.admin, textOf())
    expect(await storedIn(company)).toEqual({ kind: 'invoice', ...words, version: 1, seen })
    const again = { ...words, body: 'Shorter' }
    await saveMailText(company.owner, textOf({ ...again, seen }))
    expect(await storedIn(company)).toMatchObject({ ...again, version: 2 })
    const rows = await asOwner(
      sql => sql`
        select verb, subject_label, before, after from activity
        where company_id = ${company.id} and subject_kind = 'mail_text' order by at, id`,
    )
    expect(rows).toEqual([
      {
        verb: 'mail_text.changed',
        subject_label: 'Invoice',
        before: defaultTextOf('invoice', 'en-US'),
        after: words,
      },
      {
        verb: 'mail_text.changed',
        subject_label: 'Invoice',
        before: { body: words.body },
        after: { body: 'Shorter' },
      },
    ])
  })

  test('asked twice at once with the same words is saved once', async () => {
    const company = await startCompany()
    const answers = await Promise.all([1, 2].map(() => saveMailText(company.owner, textOf())))
    expect(answers[0]).toEqual(answers[1])
    expect(await verbsOf(company.id)).toEqual(['mail_text.changed'])
  })

  test('is refused to the second of two people who opened the same one', async () => {
    const company = await startCompany()
    const attempts = ['First', 'Second'].map(subject =>
      saveMailText(company.owner, textOf({ subject })),
    )
    const answers = await Promise.allSettled(attempts)
    expect(answers.map(answer => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await refusalOf(saveMailText(company.owner, textOf({ subject: 'Third' })))).code).toBe(
      'conflict',
    )
  })

  test('is refused to who opened it before it was reset and written anew', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { seen } = await saveMailText(company.owner, textOf({ subject: 'Old' }))
    clock.advance(60)
    await resetMailText(company.owner, { kind: 'invoice', seen })
    await saveMailText(company.owner, textOf({ subject: 'New' }))
    const late = saveMailText(company.admin, textOf({ subject: 'Late', seen }))
    expect((await refusalOf(late)).code).toBe('conflict')
    expect((await storedIn(company))?.subject).toBe('New')
  })

  test.each(['accountant', 'user'] as const)('is refused to the role %s', async role => {
    const company = await startCompany()
    expect((await refusalOf(saveMailText(company[role], textOf()))).code).toBe('forbidden')
    expect(await readAs(company.user, listMailTexts)).toEqual([])
  })

  test('is refused, the field marked, with variables its kind does not know', () => {
    expect(problemsOf({ body: 'Hi {{client.nmae}}' })).toEqual([
      expect.stringMatching(/^body: \{\{client\.nmae\}\} is not known/),
    ])
    expect(problemsOf({ subject: '{{answer.name}}' })).toEqual([
      expect.stringMatching(/^subject: \{\{answer\.name\}\} is not known/),
    ])
    expect(problemsOf({ kind: 'quote_accepted', subject: '{{answer.name}}' })).toEqual([])
    expect(problemsOf({ subject: 'Open {{link}}' })).toEqual([
      expect.stringContaining('subject: Take {{link}} out'),
    ])
    expect(problemsOf({ subject: ' ', body: '\n' }).map(each => each.split(':')[0])).toEqual([
      'subject',
      'body',
    ])
  })
})

describe('a text that is reset', () => {
  test('is gone, once, and can be written again', async () => {
    const company = await startCompany()
    const { seen } = await saveMailText(company.owner, textOf())
    const refusal = await refusalOf(resetMailText(company.owner, { kind: 'invoice', seen: 'x' }))
    expect(refusal.code).toBe('conflict')
    await resetMailText(company.owner, { kind: 'invoice', seen })
    await resetMailText(company.owner, { kind: 'invoice', seen })
    expect(await storedIn(company)).toBeNull()
    await saveMailText(company.owner, textOf())
    expect(await verbsOf(company.id)).toEqual([
      'mail_text.changed',
      'mail_text.reset',
      'mail_text.changed',
    ])
  })

  test('is refused to those who may not change settings', async () => {
    const company = await startCompany()
    const { seen } = await saveMailText(company.owner, textOf())
    const attempt = resetMailText(company.accountant, { kind: 'invoice', seen })
    expect((await refusalOf(attempt)).code).toBe('forbidden')
  })
})

describe('the preview', () => {
  test('shows everybody what is in use, and words of one’s own to those who may save them', async () => {
    const company = await startCompany()
    const asked = async (text: SaveMailTextInput) => {
      const { subject, body } = text
      return previewMailText(company.user, { kind: 'invoice', subject, body })
    }
    expect((await refusalOf(asked(textOf()))).message).toBe(reasonAgainst('change settings'))
    await saveMailText(company.owner, textOf())
    expect((await asked(textOf())).html).toContain('<html')
    const other = textOf({ body: 'Other words' })
    expect((await refusalOf(asked(other))).code).toBe('forbidden')
    for (const kind of mailTextKinds)
      if (kind !== 'invoice')
        await previewMailText(company.user, { kind, ...defaultTextOf(kind, 'en-GB') })
  })

  test('is drawn so often in a minute and no more', async () => {
    stopClockAt('2026-11-20T10:00:00Z')
    const company = await startCompany()
    const key = `preview:${company.owner.userId}`
    await assertWithinLimit(key, previewLimit, previewLimit.most - 1)
    const text = { kind: 'invoice', subject: 'A', body: 'B' } as const
    await previewMailText(company.owner, text)
    expect((await refusalOf(previewMailText(company.owner, text))).code).toBe('too_many_attempts')
    await previewMailText(company.admin, text)
  })

  test.each(mailTextKinds)('of %s is the mail, with the words as they stand', async kind => {
    const company = await startCompany({ name: 'Northlight & Sons', locale: 'de' })
    const { subject, html } = await previewMailText(company.admin, {
      kind,
      subject: 'About {{company.name}} {{nothing}}',
      body: '**Bold** <script>alert(1)</script> {{company.name}}',
    })
    expect(subject).toContain('About Northlight & Sons')
    expect(html).toContain('Northlight &amp; Sons')
    expect(html).toMatch(/<(strong|b)[ >]/)
    expect(html).not.toContain('<script')
    expect(html).not.toContain('cid:')
  })
})

describe('a test', () => {
  const input = () => testMailTextInput.parse({ kind: 'invitation', ...tested, sendId: newId() })
  const tested = { subject: 'Come to {{company.name}}', body: 'Hello' }

  test('goes to the member who asks, once however often it is pressed at once', async () => {
    const company = await startCompany()
    const once = input()
    const address = `${company.admin.userId}@test.example`
    const answers = await Promise.all([1, 2, 3].map(() => sendTestMail(company.admin, once)))
    expect(answers).toEqual([{ address }, { address }, { address }])
    expect(await testMailsOf(company)).toEqual([
      {
        kind: 'invitation',
        recipient: 'test',
        address,
        subject: 'Come to {{company.name}}',
        document_id: null,
        outbox_kind: 'mail',
        payload: { mailId: expect.any(String) },
      },
    ])
  })

  test('is refused in production as long as no mail can be sent', async () => {
    const company = await startCompany()
    configure('APP_MODE', 'production')
    expect(await refusalOf(sendTestMail(company.owner, input()))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('cannot send mail'),
    })
    expect(await testMailsOf(company)).toEqual([])
  })

  test('is refused after twenty in an hour, and to those who may not change settings', async () => {
    const company = await startCompany()
    expect((await refusalOf(sendTestMail(company.user, input()))).code).toBe('forbidden')
    for (let sent = 0; sent < 20; sent += 1) await sendTestMail(company.owner, input())
    expect((await refusalOf(sendTestMail(company.owner, input()))).code).toBe('too_many_attempts')
  })
})
