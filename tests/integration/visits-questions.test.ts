import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getMailMaterial } from '@/lib/mails/composition/queries'
import { newId } from '@/lib/platform/ids'
import { askQuestion } from '@/lib/visits/commands'
import { startCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { openedLinkTo, visitor } from '@/tests/support/opened-links'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

/** What was put into the outbox about a document. */
function mailsOf(documentId: string) {
  return asOwner(
    sql => sql`
      select mails.kind, address, about_id
      from mails join outbox on outbox.company_id = mails.company_id and outbox.id = mails.id
      where document_id = ${documentId} order by mails.kind`,
  )
}

describe('asking a question', () => {
  test('keeps it once, tells the company, and stands in the activity', async () => {
    const company = await startCompany({ email: 'office@northlight.example' })
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const input = { token: '', id: newId(), name: 'Jordan', question: 'Which bank?' }
    await Promise.all([1, 2, 3].map(() => askQuestion(link, input, visitor)))
    const kept = await asOwner(
      sql =>
        sql`select id, name, question, link_id from questions where document_id = ${invoice.id}`,
    )
    expect(kept).toEqual([
      { id: input.id, name: 'Jordan', question: 'Which bank?', link_id: link.actor.linkId },
    ])
    expect(await mailsOf(invoice.id)).toEqual([
      expect.objectContaining({
        kind: 'question',
        address: 'office@northlight.example',
        about_id: input.id,
      }),
    ])
    expect(await verbsOf(invoice.id)).toContain('invoice.asked')
  })

  test('through a copied link says where it can be answered', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const copied = await openedLinkTo(company, invoice.id, { address: '' })
    const sent = await openedLinkTo(company, invoice.id)
    const input = { token: '', name: 'Jordan', question: 'Which bank?' }
    const email = 'jordan@elsewhere.example'
    expect(await refusalOf(askQuestion(copied, { ...input, id: newId() }, visitor))).toMatchObject({
      code: 'invalid',
    })
    const { id } = await askQuestion(copied, { ...input, id: newId(), email }, visitor)
    await askQuestion(sent, { ...input, id: newId(), email }, visitor)
    const kept = await asOwner(
      sql => sql`select email from questions where document_id = ${invoice.id} order by id`,
    )
    expect(kept.map(row => row.email).sort()).toEqual(['', email])
    const [mail] = await asOwner(sql => sql`select id from mails where about_id = ${id}`)
    const material = await readAs(company.owner, tx =>
      getMailMaterial(tx, company.owner.companyId, mail?.id),
    )
    expect(material?.answersTo).toBe(email)
  })

  test('refuses the id of another question, of this document or another', async () => {
    const company = await startCompany()
    const link = await openedLinkTo(company, (await issueWholeInvoice(company)).id)
    const other = await openedLinkTo(company, (await issueWholeInvoice(company)).id)
    const input = { token: '', id: newId(), name: 'Jordan', question: 'Which bank?' }
    await askQuestion(link, input, visitor)
    for (const [asked, question] of [
      [link, { ...input, question: 'Why?' }],
      [link, { ...input, name: 'Somebody Else' }],
      [other, input],
    ] as const)
      expect((await refusalOf(askQuestion(asked, question, visitor))).code).toBe('conflict')
    expect(await mailsOf(other.actor.documentId)).toEqual([])
  })

  test('is throttled', async () => {
    stopClockAt('2026-11-20T12:00:00Z')
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const ask = () =>
      askQuestion(link, { token: '', id: newId(), name: 'Jordan', question: 'And?' }, visitor)
    for (let time = 0; time < 10; time += 1) await ask()
    expect(await refusalOf(ask())).toMatchObject({ code: 'too_many_attempts' })
  })
})
