import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { listActivityOf } from '@/lib/activity/queries'
import { previewMail } from '@/lib/mails/preview/commands'
import { prepareSending, sendDocument } from '@/lib/mails/sending/commands'
import { sendDocumentInput } from '@/lib/mails/sending/input'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { startCompany } from '@/tests/support/actors'
import { bill, credit, issueWholeQuote, pay } from '@/tests/support/business'
import { addClient, issueWholeInvoice, readEntry, saveWholeDraft } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import { assertInvariants } from '@/tests/support/invariants'
import { verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { linksOf, mailsOf, sendingOf } from '@/tests/support/sendings'

afterAll(assertInvariants)

describe('sending a document', () => {
  test('writes a mail and a link per recipient, and a copy that counts as a member’s', async () => {
    const company = await startCompany()
    const { id, number } = await issueWholeInvoice(company)
    const recipients = ['ap@acme.example', 'jo@acme.example']
    const sending = sendingOf(id, { recipients, copyToMe: true })
    expect(await sendDocument(company.accountant, sending)).toEqual({ id, number, recipients })
    const mails = await mailsOf(company, id)
    const own = `${company.accountant.userId}@test.example`
    expect(mails.map(mail => [mail.recipient, mail.address, mail.state]).sort()).toEqual([
      ['client', 'ap@acme.example', 'waiting'],
      ['client', 'jo@acme.example', 'waiting'],
      ['copy', own, 'waiting'],
    ])
    const links = await linksOf(company, id)
    expect(links.map(link => [link.audience, link.address]).sort()).toEqual([
      ['client', 'ap@acme.example'],
      ['client', 'jo@acme.example'],
      ['member', own],
    ])
    const activity = await readAs(company.owner, tx => listActivityOf(tx, id))
    expect(activity[0]).toMatchObject({
      verb: 'invoice.mailed',
      actorName: 'Anna Accountant',
      after: { to: recipients, version: 1 },
    })
    expect((await readEntry(company.owner, id)).standing).toBe('issued')
  })

  test('asked twice, also at once, sends once', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const sending = sendingOf(id)
    const asked = () => sendDocument(company.owner, sending)
    const [one, other] = await Promise.all([asked(), asked(), asked()])
    expect(other).toEqual(one)
    expect(await asked()).toEqual(one)
    expect(await mailsOf(company, id)).toHaveLength(1)
    expect(await linksOf(company, id)).toHaveLength(1)
    const mailed = (await verbsOf(id)).filter(verb => verb === 'invoice.mailed')
    expect(mailed).toHaveLength(1)
  })

  test('sends again with another form, and refuses a form that sent something else', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const other = await issueWholeInvoice(company)
    const sending = sendingOf(id)
    await sendDocument(company.owner, sending)
    await sendDocument(company.owner, sendingOf(id))
    expect(await mailsOf(company, id)).toHaveLength(2)
    const refused = await refusalOf(sendDocument(company.owner, { ...sending, id: other.id }))
    expect(refused.code).toBe('conflict')
  })

  test('gives no copy to a member who is a recipient already', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const own = `${company.owner.userId}@test.example`
    const sending = sendingOf(id, { recipients: [own], copyToMe: true })
    await sendDocument(company.owner, sending)
    expect((await mailsOf(company, id)).map(mail => mail.recipient)).toEqual(['client'])
  })

  test('serves quotes, credit notes and receipts alike', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const one = await bill(company)
    const { receiptId } = await pay(company, one, '100')
    const note = await credit(company, (await bill(company)).invoiceId)
    for (const id of [quote.id, receiptId, note.id]) {
      await sendDocument(company.owner, sendingOf(id))
      expect((await verbsOf(id)).at(-1)).toMatch(/\.mailed$/)
    }
  })
})

describe('sending is refused', () => {
  test('to users, and for documents of another company', async () => {
    const company = await startCompany()
    const stranger = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const byUser = await refusalOf(sendDocument(company.user, sendingOf(id)))
    expect(byUser.code).toBe('forbidden')
    const foreign = await refusalOf(sendDocument(stranger.owner, sendingOf(id)))
    expect(foreign.code).toBe('not_found')
    expect(await mailsOf(company, id)).toEqual([])
  })

  test('for drafts, void documents and quotes that are being revised', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company)
    const voided = await bill(company)
    await credit(company, voided.invoiceId)
    const reversed = await pay(company, await bill(company), '10')
    await reversePayment(company.owner, {
      id: reversed.id,
      reversalId: newId(),
      reason: 'Returned',
    })
    const quote = await issueWholeQuote(company)
    await reviseQuote(company.owner, { id: quote.id })
    const sentences = [draft.id, voided.invoiceId, reversed.receiptId, quote.id].map(async id => {
      const { code, message } = await refusalOf(sendDocument(company.owner, sendingOf(id)))
      return [code, message]
    })
    expect(await Promise.all(sentences)).toEqual([
      ['wrong_state', 'This invoice is still a draft. Issue it first.'],
      ['wrong_state', expect.stringContaining('is void. Send its credit note instead.')],
      ['wrong_state', expect.stringContaining('was reversed')],
      ['wrong_state', expect.stringContaining('is being revised')],
    ])
    await issueQuote(company.owner, { id: quote.id })
    await sendDocument(company.owner, sendingOf(quote.id))
    expect((await mailsOf(company, quote.id))[0]?.version).toBe(2)
  })

  test('where no mail can be sent', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    configure('APP_MODE', 'production')
    const refused = {
      code: 'unavailable',
      message: expect.stringContaining('Copy a link instead'),
    }
    expect(await refusalOf(sendDocument(company.owner, sendingOf(id)))).toMatchObject(refused)
    expect(await refusalOf(prepareSending(company.owner, { id }))).toMatchObject(refused)
    expect(await mailsOf(company, id)).toEqual([])
  })

  test('with words that cannot be filled in, under their field', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const refusedWith = async (changes: Partial<ReturnType<typeof sendingOf>>) => {
      const { code, details } = await refusalOf(sendDocument(company.owner, sendingOf(id, changes)))
      return [code, details?.field]
    }
    expect(await refusedWith({ body: 'Dear {{client.salary}}' })).toEqual(['invalid', 'body'])
    expect(await refusedWith({ subject: 'For {{nobody}}' })).toEqual(['invalid', 'subject'])
    expect(await refusedWith({ subject: 'Open {{link}}' })).toEqual(['invalid', 'subject'])
    expect(await mailsOf(company, id)).toEqual([])
  })
})

describe('what the form may send', () => {
  const problemsOf = (changes: Record<string, unknown>) => {
    const parsed = sendDocumentInput.safeParse({ ...sendingOf(newId()), ...changes })
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
  }

  test.each([
    'no address',
    'a@b',
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    'a@b.example c@d.example',
    'A Person <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example\nc@d.example',
    'a@b.example\u0000',
    '"a b"@c.example',
    'a@b.example\u202e',
    '',
  ])('no address that is not one: %j', address => {
    expect(problemsOf({ recipients: ['x@y.example', address] })).toEqual(['recipients.1'])
  })

  test('one to ten recipients, each once', () => {
    expect(problemsOf({ recipients: [] })).toEqual(['recipients'])
    const many = Array.from({ length: 11 }, (_, index) => `p${index}@acme.example`)
    expect(problemsOf({ recipients: many })).toEqual(['recipients'])
    const twice = { ...sendingOf(newId()), recipients: ['A@b.example', ' a@b.example '] }
    expect(sendDocumentInput.parse(twice).recipients).toEqual(['a@b.example'])
  })

  test('a subject on one line, and something to read', () => {
    expect(problemsOf({ subject: ' ' })).toEqual(['subject'])
    expect(problemsOf({ body: ' \n ' })).toEqual(['body'])
    expect(problemsOf({ subject: 'x'.repeat(201) })).toEqual(['subject'])
    const folded = sendDocumentInput.parse({ ...sendingOf(newId()), subject: 'One\r\nBcc: two' })
    expect(folded.subject).toBe('One Bcc: two')
  })
})

describe('the form', () => {
  test('begins with the client’s address and the words, filled in but for the link', async () => {
    const company = await startCompany({ email: 'studio@north.example' })
    const clientId = await addClient(company.owner, {
      name: 'Acme *Design*',
      email: 'ap@acme.example',
    })
    const { id, number } = await issueWholeInvoice(company, { clientId })
    const begun = await prepareSending(company.accountant, { id })
    expect(begun).toMatchObject({
      kind: 'invoice',
      number,
      recipients: ['ap@acme.example'],
      ownAddress: `${company.accountant.userId}@test.example`,
      isKept: true,
      subject: expect.stringContaining(number),
    })
    expect(`${begun.subject} ${begun.body}`).not.toMatch(/\{\{(?!link\}\})/)
    expect((await refusalOf(prepareSending(company.user, { id }))).code).toBe('forbidden')
  })

  test('shows the mail as it will arrive', async () => {
    const company = await startCompany({ email: 'studio@north.example' })
    const { id, number } = await issueWholeInvoice(company)
    const shown = await previewMail(company.owner, {
      id,
      subject: `About ${number}`,
      body: 'Hello **you**, <b>look</b>',
    })
    expect(shown).toMatchObject({ from: 'Northlight Studio', subject: `About ${number}` })
    expect(shown.html).toMatch(/<strong[^>]*>you<\/strong>/)
    expect(shown.html).toContain('&lt;b&gt;look&lt;/b&gt;')
    const wrong = previewMail(company.owner, { id, subject: 'a', body: '{{wrong}}' })
    expect((await refusalOf(wrong)).code).toBe('invalid')
  })
})
