import { afterAll, describe, expect, test } from 'vitest'
import type { MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { addressOfLink, createLink, renewLink, revokeLink } from '@/lib/links/commands'
import { tryMailAgain } from '@/lib/mails/commands'
import { previewMail } from '@/lib/mails/preview/commands'
import { prepareSending, sendDocument } from '@/lib/mails/sending/commands'
import { now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import { discardRevision, issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { getQuoteView } from '@/lib/quotes/view/queries'
import { startCompany } from '@/tests/support/actors'
import { answerOf, issueWholeQuote, reviseWith } from '@/tests/support/business'
import { addClient, issueWholeInvoice, saveDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { linksOf, mailsOf, sendingOf } from '@/tests/support/sendings'

afterAll(assertInvariants)

/** A company that lets its users issue and send the quotes they wrote. */
async function startAgency() {
  const company = await startCompany()
  const agent: MemberActor = { ...company.user, issuesOwnQuotes: true }
  const clientId = await addClient(company.owner, { email: 'ap@acme.example' })
  return { company, agent, clientId, draft: await saveDraft(agent, { kind: 'quote', clientId }) }
}

function linkTo(documentId: string) {
  return { id: newId(), documentId, lifetime: 'default' } as const
}

async function isForbidden(attempt: Promise<unknown>): Promise<boolean> {
  return (await refusalOf(attempt)).code === 'forbidden'
}

describe('an agent on site', () => {
  test('issues the quote they wrote, revises it, and gives a revision up', async () => {
    const { company, agent, draft } = await startAgency()
    expect(await issueQuote(agent, { id: draft.id, version: 1 })).toMatchObject({ version: 1 })
    await reviseQuote(agent, draft)
    await discardRevision(agent, draft)
    await reviseWith({ ...company, owner: agent }, draft.id, { notes: 'Anew' })
    await issueQuote(agent, draft)
    expect(await verbsOf(draft.id)).toEqual([
      'quote.drafted',
      'quote.issued',
      'quote.revising',
      'quote.revision_discarded',
      'quote.revising',
      'quote.edited',
      'quote.revised',
    ])
  })

  test('sends it, sees its links, and makes, renews and ends them', async () => {
    const { company, agent, draft } = await startAgency()
    await issueQuote(agent, draft)
    expect((await prepareSending(agent, draft)).recipients).toEqual(['ap@acme.example'])
    expect((await previewMail(agent, sendingOf(draft.id))).subject).toBe('Your invoice')
    await sendDocument(agent, sendingOf(draft.id))
    const [mail] = await mailsOf(company, draft.id)
    await asOwner(
      sql =>
        sql`update outbox set dead_at = now(), last_error = 'Refused.' where id = ${mail?.id ?? ''}`,
    )
    await tryMailAgain(agent, { id: mail?.id ?? '' })
    const made = await createLink(agent, linkTo(draft.id))
    expect((await addressOfLink(agent, made)).url).toBe(made.url)
    const renewed = await renewLink(agent, { id: made.id, newId: newId() })
    await revokeLink(agent, renewed)
    expect(await linksOf(company, draft.id)).toHaveLength(3)
    const view = await readAs(agent, tx =>
      getQuoteView(tx, { id: draft.id, kind: 'quote', actor: agent, today: today() }),
    )
    expect(view?.correspondence).toMatchObject({ refusal: null, links: { length: 3 } })
    expect(view?.offers.primary).toMatchObject({ action: 'accept', reason: expect.any(String) })
    expect(view?.offers.secondary).toMatchObject({ action: 'send', reason: null })
  })

  test('does nothing of it with quotes of others, nor with an invoice of their own', async () => {
    const { company, agent, clientId } = await startAgency()
    const others = await saveDraft(company.colleague, { kind: 'quote', clientId })
    const issued = await issueWholeQuote(company, { clientId })
    const invoice = await issueWholeInvoice(company, { clientId })
    const ownInvoice = await saveDraft(agent, { clientId })
    const link = await createLink(company.owner, linkTo(issued.id))
    await sendDocument(company.owner, sendingOf(invoice.id))
    const [mail] = await mailsOf(company, invoice.id)
    await asOwner(
      sql =>
        sql`update outbox set dead_at = now(), last_error = 'Refused.' where id = ${mail?.id ?? ''}`,
    )
    const attempts = [
      () => issueQuote(agent, others),
      () => issueInvoice(agent, ownInvoice),
      () => reviseQuote(agent, issued),
      () => discardRevision(agent, issued),
      () => sendDocument(agent, sendingOf(issued.id)),
      () => sendDocument(agent, sendingOf(invoice.id)),
      () => prepareSending(agent, issued),
      () => previewMail(agent, sendingOf(issued.id)),
      () => createLink(agent, linkTo(issued.id)),
      () => createLink(agent, linkTo(invoice.id)),
      () => addressOfLink(agent, link),
      () => renewLink(agent, { id: link.id, newId: newId() }),
      () => revokeLink(agent, link),
      () => tryMailAgain(agent, { id: mail?.id ?? '' }),
    ]
    for (const attempt of attempts) expect(await isForbidden(attempt())).toBe(true)
    const view = await readAs(agent, tx =>
      getQuoteView(tx, { id: issued.id, kind: 'quote', actor: agent, today: today() }),
    )
    expect(view?.correspondence).toMatchObject({ links: [], views: [] })
    expect(view?.correspondence.refusal).toContain('Only owners, admins and accountants')
    expect(view?.offers.primary?.reason).toContain('Only owners, admins and accountants')
  })

  test('records no answer, of their own quotes either', async () => {
    const { agent, draft } = await startAgency()
    const issued = await issueQuote(agent, draft)
    expect(await isForbidden(acceptQuote(agent, answerOf(issued)))).toBe(true)
  })

  test('writes to nobody before their own address is confirmed', async () => {
    const { agent, draft } = await startAgency()
    await issueQuote(agent, draft)
    const unproved = { ...agent, addressProved: false }
    expect((await refusalOf(sendDocument(unproved, sendingOf(draft.id)))).message).toContain(
      'Confirm your e-mail address first',
    )
  })

  test('may none of it where the company does not let them', async () => {
    const { company, draft } = await startAgency()
    for (const attempt of [
      () => issueQuote(company.user, draft),
      () => sendDocument(company.user, sendingOf(draft.id)),
      () => createLink(company.user, linkTo(draft.id)),
    ])
      expect(await isForbidden(attempt())).toBe(true)
  })
})

function today(): string {
  return now().toISOString().slice(0, 10)
}
