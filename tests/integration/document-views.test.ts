import { afterAll, describe, expect, test } from 'vitest'
import type { MemberActor } from '@/lib/access/actor'
import { readAs } from '@/lib/access/doors'
import type { DocumentKind } from '@/lib/documents/model'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { getDocumentPage, getDocumentView } from '@/lib/register/view/document/queries'
import { acceptAsVisitor } from '@/lib/visits/answer/commands'
import { startCompany } from '@/tests/support/actors'
import {
  acceptWholeQuote,
  answerOf,
  bill,
  billTwice,
  credit,
  invoiceWholeQuote,
  issueWholeQuote,
  pay,
} from '@/tests/support/business'
import { saveWholeDraft, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { openedLinkTo, visitor } from '@/tests/support/opened-links'

afterAll(assertInvariants)

async function viewOf<Kind extends DocumentKind>(actor: MemberActor, kind: Kind, id: string) {
  const view = await readAs(actor, tx => getDocumentView(tx, { id, kind, actor, today: today() }))
  if (view?.kind !== kind) throw new Error(`No ${kind} is seen.`)
  return view
}

function pageOf(actor: MemberActor, kind: DocumentKind, id: string, version?: number) {
  const wanted = { id, kind, actor, today: today(), version, fontOf: brandFontOf }
  return readAs(actor, tx => getDocumentPage(tx, wanted))
}

describe('the view of an invoice', () => {
  test('holds what was paid, credited and is due, and the other open invoices of the client', async () => {
    const company = await startCompany()
    const [one, other] = await billTwice(company)
    await pay(company, one, '100')
    const view = await viewOf(company.accountant, 'invoice', one.invoiceId)
    expect(view).toMatchObject({
      kind: 'invoice',
      status: 'partly_paid',
      total: '340.94',
      paid: '100.00',
      due: '240.94',
      credited: '0.00',
      activity: null,
      reversalRefusal: null,
      otherOpen: [{ id: other.invoiceId, due: '340.94' }],
      offers: { primary: { action: 'record payment', reason: null } },
    })
  })

  test('says to a user who may record payments, and keeps a reversed payment', async () => {
    const company = await startCompany()
    const one = await bill(company)
    const { id } = await pay(company, one, '100')
    await reversePayment(company.owner, { id, reversalId: newId(), reason: 'Returned' })
    const view = await viewOf(company.user, 'invoice', one.invoiceId)
    expect(view).toMatchObject({
      status: 'issued',
      payments: [{ amount: '100.00', reversal: { reason: 'Returned', byName: 'Olga Owner' } }],
      reversalRefusal: expect.stringMatching(/^Only owners/),
      offers: { primary: { reason: expect.stringMatching(/^Only owners/) } },
    })
  })

  test('tells of its quote and of the deposit it takes off', async () => {
    const company = await startCompany()
    const quote = await acceptWholeQuote(company)
    const deposit = await invoiceWholeQuote(company, quote.id, { kind: 'percent', value: '50' })
    const final = await invoiceWholeQuote(company, quote.id, null)
    expect(await viewOf(company.owner, 'invoice', final.id)).toMatchObject({
      fromQuote: { id: quote.id, number: quote.number },
      deductions: [{ invoiceId: deposit.id, number: deposit.number }],
    })
  })

  test('of a draft names the number it would get and what is missing', async () => {
    const company = await startCompany()
    const { id } = await saveWholeDraft(company, { lines: [] })
    expect(await viewOf(company.owner, 'invoice', id)).toMatchObject({
      status: 'draft',
      number: null,
      draft: { nextNumber: 'INV-0001', problem: expect.any(String) },
      offers: { primary: { action: 'edit' }, secondary: { action: 'issue' } },
    })
  })
})

describe('the views of other documents', () => {
  test('a quote shows its answer, its versions and what changed', async () => {
    const company = await startCompany()
    const issued = await issueWholeQuote(company)
    await reviseQuote(company.owner, { id: issued.id })
    const revised = await issueQuote(company.owner, { id: issued.id })
    await acceptQuote(company.owner, answerOf(revised))
    const view = await viewOf(company.owner, 'quote', issued.id)
    expect(view).toMatchObject({
      status: 'accepted',
      version: 3,
      answers: [{ answer: 'accepted', name: 'Nina Yes', version: 2 }],
      offers: { primary: { action: 'create invoice' } },
    })
    expect(view.versions.map(each => each.reason)).toEqual(['accepted', 'revised', 'issued'])
    const second = await pageOf(company.owner, 'quote', issued.id, 2)
    expect(second?.paper?.version).toBe(2)
    expect(second?.changes).toMatchObject({ before: 1, after: 2 })
    const first = await pageOf(company.owner, 'quote', issued.id, 1)
    expect(first?.changes).toBeNull()
  })

  test('a quote shows the evidence of an answer on its page to those who answer themselves', async () => {
    const company = await startCompany()
    const issued = await issueWholeQuote(company)
    const link = await openedLinkTo(company, issued.id)
    const signature = { kind: 'typed' } as const
    const answer = { token: '', version: 1, name: 'Jordan', note: '', chosen: [], signature }
    await acceptAsVisitor(link, answer, visitor)
    const view = await viewOf(company.accountant, 'quote', issued.id)
    expect(view).toMatchObject({
      evidence: [
        {
          answer: 'accepted',
          name: 'Jordan',
          version: 1,
          sha256: view.versions.at(-1)?.sha256,
          address: visitor.address,
          userAgent: visitor.userAgent,
          signature: 'typed',
          pictureSha256: null,
        },
      ],
    })
    expect(view.correspondence).toMatchObject({ links: [{ views: 0 }], refusal: null })
    const seen = await viewOf(company.user, 'quote', issued.id)
    expect(seen).toMatchObject({
      evidence: [],
      correspondence: { links: [], views: [], refusal: expect.stringMatching(/^Only owners/) },
    })
  })

  test('a credit note and a receipt lead to their invoice', async () => {
    const company = await startCompany()
    const [one, other] = await billTwice(company)
    const note = await credit(company, one.invoiceId)
    const { receiptId } = await pay(company, other, '340.94')
    expect(await viewOf(company.user, 'credit_note', note.id)).toMatchObject({
      invoice: { id: one.invoiceId, number: one.number },
      voids: true,
      invoiceDue: '0.00',
    })
    expect(await viewOf(company.user, 'receipt', receiptId)).toMatchObject({
      invoices: [{ id: other.invoiceId, amount: '340.94' }],
      payment: { total: '340.94' },
    })
  })
})

test('nobody sees a document of another company, of another kind, or a version there never was', async () => {
  const company = await startCompany()
  const foreign = await startCompany()
  const { invoiceId } = await bill(company)
  expect(await pageOf(foreign.owner, 'invoice', invoiceId)).toBeNull()
  expect(await pageOf(company.owner, 'quote', invoiceId)).toBeNull()
  expect(await pageOf(company.owner, 'receipt', invoiceId)).toBeNull()
  expect(await pageOf(company.owner, 'invoice', invoiceId, 7)).toBeNull()
  expect(await pageOf(company.owner, 'invoice', invoiceId)).toMatchObject({
    paper: { version: 1 },
    changes: null,
  })
})
