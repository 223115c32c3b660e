import { describe, expect, test } from 'vitest'
import { readAs, runCommand } from '@/lib/access/doors'
import { openLink } from '@/lib/access/open-link'
import { listActivityOf } from '@/lib/activity/queries'
import { revokeLink } from '@/lib/links/commands'
import { queueMail, recordSent, tryMailAgain } from '@/lib/mails/commands'
import { mailDeliverer } from '@/lib/mails/deliver'
import { sendDocument } from '@/lib/mails/sending/commands'
import { deliverDue } from '@/lib/outbox/deliver'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { acceptAsVisitor } from '@/lib/visits/answer/commands'
import { askQuestion } from '@/lib/visits/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, credit, issueWholeQuote, pay } from '@/tests/support/business'
import { issueWholeInvoice, readEntry } from '@/tests/support/drafts'
import { refusalBy } from '@/tests/support/fake-resend'
import { clientAddress, openedLinkTo, visitor } from '@/tests/support/opened-links'
import { prepareOutbox, resend } from '@/tests/support/outbox-setting'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { linksOf, mailsOf, sendingOf } from '@/tests/support/sendings'

prepareOutbox('running')

describe('a document that is sent', () => {
  test('arrives with its own link, and is sent once it was accepted', async () => {
    const company = await startCompany({ email: 'studio@north.example' })
    const { id, number } = await issueWholeInvoice(company)
    await sendDocument(company.owner, sendingOf(id, { subject: `Invoice ${number}` }))
    expect((await readEntry(company.owner, id)).standing).toBe('issued')
    expect(await deliverDue()).toMatchObject({ sent: 1 })
    const [mail] = resend.accepted
    expect(mail?.payload).toMatchObject({
      from: expect.stringMatching(/^"?Northlight Studio"? </),
      reply_to: 'studio@north.example',
      to: ['ap@acme.example'],
      subject: `Invoice ${number}`,
    })
    const token = tokenIn(mail?.payload.text ?? '')
    const [link] = await linksOf(company, id)
    expect((await openLink(token, newId()))?.actor).toMatchObject({
      linkId: link?.id,
      documentId: id,
    })
    expect(await readEntry(company.owner, id)).toMatchObject({
      standing: 'sent',
      sentAt: expect.any(Date),
    })
    expect(await mailsOf(company, id)).toMatchObject([{ state: 'sent' }])
    const [told] = await readAs(company.owner, tx => listActivityOf(tx, id))
    expect(told).toMatchObject({
      verb: 'invoice.sent',
      actorKind: 'system',
      after: { to: 'ap@acme.example' },
    })
  })

  test('is noted once, however often it is told of', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    await sendDocument(company.owner, sendingOf(id))
    const [mail] = await mailsOf(company, id)
    for (let time = 0; time < 3; time += 1) await recordSent(company.system, mail?.id ?? '')
    expect((await verbsOf(id)).filter(verb => verb === 'invoice.sent')).toHaveLength(1)
  })

  test('brings its PDF along, the same bytes as ever', async () => {
    const company = await startCompany()
    const { id, number } = await issueWholeInvoice(company)
    await sendDocument(company.owner, sendingOf(id, { attachPdf: true }))
    await deliverDue()
    const files = resend.accepted[0]?.payload.attachments ?? []
    expect(files).toMatchObject([
      { filename: expect.stringContaining(number), content_type: 'application/pdf' },
    ])
    const [render] = await asOwner(
      sql => sql<{ pdf_sha256: string }[]>`
        select pdf_sha256 from renders join snapshots on snapshots.id = renders.snapshot_id
        where document_id = ${id}`,
    )
    expect(sha256(Buffer.from(files[0]?.content ?? '', 'base64'))).toBe(render?.pdf_sha256)
  })

  test('says the same at every try, whatever came in meanwhile', async () => {
    const company = await startCompany()
    const one = await bill(company)
    await sendDocument(company.owner, sendingOf(one.invoiceId, { attachPdf: true }))
    const [mail] = await mailsOf(company, one.invoiceId)
    const first = await compose(company, mail?.id)
    await pay(company, one, '100')
    expect(await compose(company, mail?.id)).toEqual(first)
    expect(first?.html).toContain('340.94')
    await sendDocument(company.owner, sendingOf(one.invoiceId))
    const [later] = await mailsOf(company, one.invoiceId)
    expect((await compose(company, later?.id))?.html).toContain('240.94')
  })

  test('as a copy to the member alone is not sent', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    await sendDocument(company.owner, sendingOf(id, { copyToMe: true }))
    await asOwner(
      sql => sql`delete from outbox where id in (
      select id from mails where document_id = ${id} and recipient = 'client')`,
    )
    await deliverDue()
    expect(resend.accepted).toHaveLength(1)
    expect((await readEntry(company.owner, id)).standing).toBe('issued')
    expect(await verbsOf(id)).not.toContain('invoice.sent')
  })
})

describe('a mail that comes too late', () => {
  test('of a version that is not in force any more is not sent, nor its copy', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company)
    await sendDocument(company.owner, sendingOf(id, { copyToMe: true }))
    await reviseQuote(company.owner, { id })
    await issueQuote(company.owner, { id })
    expect(await deliverDue()).toMatchObject({ sent: 0, dropped: 2 })
    expect((await readEntry(company.owner, id)).standing).toBe('issued')
    await sendDocument(company.owner, sendingOf(id, { attachPdf: true }))
    await deliverDue()
    expect((await readEntry(company.owner, id)).standing).toBe('sent')
    const [file] = resend.accepted[0]?.payload.attachments ?? []
    expect(file?.filename).toMatch(/ v2\.pdf$/)
  })

  test('of a version that was accepted meanwhile is sent all the same', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    await sendDocument(company.owner, sendingOf(quote.id))
    const signature = { kind: 'typed' } as const
    const acceptance = { token: '', version: 1, name: 'Jordan', note: '', chosen: [], signature }
    await acceptAsVisitor(link, acceptance, visitor)
    expect(await deliverDue()).toMatchObject({ dropped: 0 })
  })

  test.each([
    ['its link was revoked', 'was revoked', revokeAll],
    ['its document is void', 'is void', (company: TestCompany, id: string) => credit(company, id)],
  ])(
    'and may have arrived before %s says so, and is not tried again',
    async (_what, words, end) => {
      const company = await startCompany()
      const { invoiceId } = await bill(company)
      resend.script({ kind: 'accept and lose' })
      await sendDocument(company.owner, sendingOf(invoiceId))
      expect(await deliverDue()).toMatchObject({ later: 1 })
      await end(company, invoiceId)
      await asOwner(sql => sql`update outbox set run_at = now() - interval '1 second'`)
      expect(await deliverDue()).toMatchObject({ dead: 1 })
      const [mail] = await mailsOf(company, invoiceId)
      expect(mail).toMatchObject({
        state: 'dead',
        isUncertain: true,
        reason: expect.stringContaining('may have arrived before'),
      })
      const refusal = await refusalOf(tryMailAgain(company.owner, { id: mail?.id ?? '' }))
      expect(refusal).toMatchObject({
        code: 'wrong_state',
        message: expect.stringContaining(words),
      })
    },
  )

  test('of an older version is not tried again', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company)
    resend.script(refusalBy(422, 'validation_error'))
    await sendDocument(company.owner, sendingOf(id))
    expect(await deliverDue()).toMatchObject({ dead: 1 })
    const [mail] = await mailsOf(company, id)
    await reviseQuote(company.owner, { id })
    await issueQuote(company.owner, { id })
    const refusal = await refusalOf(tryMailAgain(company.owner, { id: mail?.id ?? '' }))
    expect(refusal.message).toBe('A newer version was issued since. Send that one instead.')
  })

  test('is not sent when its link was revoked or its document is void', async () => {
    const company = await startCompany()
    const revoked = await issueWholeInvoice(company)
    await sendDocument(company.owner, sendingOf(revoked.id))
    const [link] = await linksOf(company, revoked.id)
    await revokeLink(company.owner, { id: link?.id ?? '' })
    const voided = await bill(company)
    await sendDocument(company.owner, sendingOf(voided.invoiceId))
    await credit(company, voided.invoiceId)
    expect(await deliverDue()).toMatchObject({ sent: 0, dropped: 2 })
    expect(resend.accepted).toEqual([])
    expect(await mailsOf(company, revoked.id)).toMatchObject([{ state: 'dropped', reason: '' }])
    expect((await readEntry(company.owner, revoked.id)).standing).toBe('issued')
  })

  test('is not sent when its link has expired meanwhile', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    await sendDocument(company.owner, sendingOf(id))
    await asOwner(
      sql => sql`update links set expires_at = now() - interval '1 hour'
      where document_id = ${id}`,
    )
    expect(await deliverDue()).toMatchObject({ sent: 0, dropped: 1 })
  })
})

describe('what visitors do', () => {
  test('is told to the company, who can answer them, and an acceptance is confirmed', async () => {
    const company = await startCompany({ email: 'studio@north.example' })
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    const asked = { token: '', id: newId(), name: 'Jordan', question: 'Is it *with* tax?' }
    await askQuestion(link, asked, visitor)
    const signature = { kind: 'typed' } as const
    const acceptance = { token: '', version: 1, name: 'Jordan', note: '', chosen: [], signature }
    await acceptAsVisitor(link, acceptance, visitor)
    expect(await deliverDue()).toMatchObject({ sent: 3 })
    const sent = resend.accepted.map(({ payload }) => ({
      to: payload.to[0],
      replyTo: payload.reply_to,
      files: payload.attachments?.map(file => file.content_type) ?? [],
    }))
    const toStudio = { to: 'studio@north.example', replyTo: clientAddress, files: [] }
    expect(sent).toHaveLength(3)
    expect(sent.filter(mail => mail.to === toStudio.to)).toEqual([toStudio, toStudio])
    expect(sent.find(mail => mail.to === clientAddress)).toEqual({
      to: clientAddress,
      replyTo: 'studio@north.example',
      files: ['application/pdf'],
    })
    const question = resend.accepted.find(({ payload }) => payload.text.includes('Is it'))
    expect(question?.payload.text).toContain(`/quotes/${quote.id}`)
    expect(question?.payload.text).toContain('Is it *with* tax?')
  })
})

test('a mail that is refused says so on its document', async () => {
  const company = await startCompany()
  const { id } = await issueWholeInvoice(company)
  await sendDocument(company.owner, sendingOf(id))
  await asOwner(sql => sql`update mails set address = 'not an address' where document_id = ${id}`)
  expect(await deliverDue()).toMatchObject({ dead: 1 })
  expect(await mailsOf(company, id)).toMatchObject([
    { state: 'dead', reason: expect.stringContaining('address') },
  ])
  expect((await readEntry(company.owner, id)).standing).toBe('issued')
})

test('a test of the words shows a sample and is of no document', async () => {
  const company = await startCompany()
  await runCommand(company.owner, tx =>
    queueMail(tx, company.owner, {
      kind: 'invoice',
      recipient: 'test',
      address: 'me@studio.example',
      sendId: newId(),
      subject: 'Try {{document.number}}',
      body: 'Hello {{client.name}}',
    }),
  )
  expect(await deliverDue()).toMatchObject({ sent: 1 })
  expect(resend.accepted[0]?.payload.subject).toMatch(/^Try \S+/)
})

async function revokeAll(company: TestCompany, documentId: string): Promise<void> {
  for (const { id } of await linksOf(company, documentId)) await revokeLink(company.owner, { id })
}

function compose(company: TestCompany, id = '') {
  return mailDeliverer.compose({ companyId: company.id, id, kind: 'mail', payload: { mailId: id } })
}

function tokenIn(text: string): string {
  return /\/c\/([\w.-]+\w)/.exec(text)?.[1] ?? ''
}
