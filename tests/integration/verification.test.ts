import { afterAll, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/pdf/[token]/route'
import { readAs } from '@/lib/access/doors'
import { preparePdfDownload, renderSnapshot } from '@/lib/documents/pdf-download'
import { getSnapshotVersion } from '@/lib/documents/store-snapshot'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import { issueQuote } from '@/lib/quotes/issue/commands'
import { verifyPdf } from '@/lib/verification/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { answerOf, bill, credit, issueWholeQuote, pay, reviseTo } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { ask, bytesOf } from '@/tests/support/downloads'
import { addClient, issueWholeInvoice, lineOf, saveWholeDraft } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

/** From another address each time, so that no test is in another one's way. */
function verify(bytes: Uint8Array, address = newId()) {
  return verifyPdf({ sha256: sha256(bytes), address, requestId: 'test' })
}

async function pdfOf(company: TestCompany, documentId: string, version = 1) {
  const wanted = await readAs(company.user, tx => getSnapshotVersion(tx, documentId, version))
  if (!wanted) throw new Error('There is no such version.')
  return renderSnapshot(company.user, wanted.id)
}

async function stateOf(company: TestCompany, documentId: string, version?: number) {
  const found = await verify(await pdfOf(company, documentId, version))
  return found && `${found.state}, ${found.version} of ${found.inForce}`
}

async function receiptOf(paymentId: string): Promise<string> {
  const [row] = await asOwner(
    sql => sql<{ id: string }[]>`select id from receipts where payment_id = ${paymentId}`,
  )
  return row?.id ?? ''
}

describe('a PDF that was issued here', () => {
  test('is genuine, and says what it says itself and nothing else', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const clientId = await addClient(company.owner, { name: 'Very Secret Client' })
    const { id, number } = await issueWholeInvoice(company, { clientId, notes: 'Secret note' })
    const { url } = await preparePdfDownload(company.user, id)
    const pdf = await bytesOf(await ask(GET, url.replace('/api/pdf/', '')))
    expect(await verify(pdf)).toEqual({
      issuer: 'Northlight Studio',
      kind: 'invoice',
      number,
      issuedOn: '20\u00a0Nov\u00a02026',
      total: '€340.94',
      dueThen: null,
      fingerprint: expect.stringMatching(/^[0-9a-f]{4}\u00a0[0-9a-f]{4}\u00a0[0-9a-f]{4}$/),
      state: 'current',
      version: 1,
      inForce: 1,
    })
  })

  test('is not known any more once a single byte is another one', async () => {
    const company = await startCompany()
    const pdf = await pdfOf(company, (await issueWholeInvoice(company)).id)
    for (const place of [0, Math.floor(pdf.byteLength / 2), pdf.byteLength - 1]) {
      const changed = Uint8Array.from(pdf)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await verify(changed)).toBeNull()
    }
    expect(await verify(Uint8Array.from([...pdf, 10]))).toBeNull()
    expect(await verify(pdf)).not.toBeNull()
  })

  test('is not known before it was made for the first time: there is no such file yet', async () => {
    const company = await startCompany()
    await issueWholeInvoice(company)
    const [row] = await asOwner(
      sql => sql<{ sha256: string }[]>`
        select sha256 from snapshots where company_id = ${company.id}`,
    )
    const question = { sha256: row?.sha256 ?? '', address: newId(), requestId: 'test' }
    expect(await verifyPdf(question)).toBeNull()
  })

  test('tells whose it is, whatever other companies have', async () => {
    const companies = await Promise.all(
      ['One & Co', 'Two & Co'].map(name => startCompany({ name })),
    )
    for (const [index, company] of companies.entries()) {
      const pdf = await pdfOf(company, (await issueWholeInvoice(company)).id)
      const issuer = ['One & Co', 'Two & Co'][index]
      expect(await verify(pdf)).toMatchObject({ issuer, number: 'INV-0001' })
    }
  })

  test('says what it came to, and what was left of it then', async () => {
    const company = await startCompany({ locale: 'de' })
    const draft = await saveWholeDraft(company, { kind: 'quote' })
    const quote = await issueQuote(company.owner, { id: draft.id })
    await acceptQuote(company.owner, answerOf(quote))
    expect(await verify(await pdfOf(company, quote.id, 2))).toMatchObject({
      kind: 'quote',
      total: '340,94\u00a0€',
      dueThen: null,
    })
  })
})

describe('what became of it', () => {
  test('a quote is superseded by its revision, and both by what was accepted', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    expect(await stateOf(company, quote.id)).toBe('current, 1 of 1')
    await reviseTo(company, quote.id, 'Newer')
    // A revision that is still being written is in force for nobody.
    expect(await stateOf(company, quote.id)).toBe('current, 1 of 1')
    const revised = await issueQuote(company.owner, { id: quote.id })
    expect(await stateOf(company, quote.id)).toBe('superseded, 1 of 2')
    expect(await stateOf(company, quote.id, 2)).toBe('current, 2 of 2')
    await acceptQuote(company.owner, answerOf(revised))
    expect(await stateOf(company, quote.id, 2)).toBe('superseded, 2 of 3')
    expect(await stateOf(company, quote.id, 3)).toBe('current, 3 of 3')
  })

  test('an invoice is credited when a part of it was, and void when all of it was', async () => {
    const company = await startCompany()
    const line = lineOf()
    const draft = await saveWholeDraft(company, { lines: [line] })
    const { id } = await issueInvoice(company.owner, { id: draft.id })
    expect(await stateOf(company, id)).toBe('current, 1 of 1')
    const note = await credit(company, id, [{ lineId: line.id, quantity: '1' }])
    expect(await stateOf(company, id)).toBe('credited, 1 of 1')
    expect(await stateOf(company, note.id)).toBe('current, 1 of 1')
    await credit(company, id)
    expect(await stateOf(company, id)).toBe('void, 1 of 1')
  })

  test('an invoice stays current when it is paid; its receipt is void when the payment is reversed', async () => {
    const company = await startCompany()
    const billed = await bill(company)
    const payment = await pay(company, billed, '340.94')
    const receiptId = await receiptOf(payment.id)
    expect(await stateOf(company, billed.invoiceId)).toBe('current, 1 of 1')
    expect(await stateOf(company, receiptId)).toBe('current, 1 of 1')
    const reversal = { id: payment.id, reversalId: newId(), reason: 'Returned' }
    await reversePayment(company.owner, reversal)
    expect(await stateOf(company, receiptId)).toBe('void, 1 of 1')
    expect(await stateOf(company, billed.invoiceId)).toBe('current, 1 of 1')
  })
})

describe('asking', () => {
  test('is refused after thirty times a minute from one address, genuine or not', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const pdf = await pdfOf(company, (await issueWholeInvoice(company)).id)
    const address = '192.0.2.77'
    const nothing = Uint8Array.from([1])
    for (let asked = 0; asked < 30; asked += 1) await verify(nothing, address)
    expect(await refusalOf(verify(pdf, address))).toMatchObject({
      code: 'too_many_attempts',
      details: { retryAfterSeconds: 60 },
    })
    expect(await verify(pdf, '192.0.2.78')).not.toBeNull()
    clock.advance(60)
    expect(await verify(pdf, address)).not.toBeNull()
  })
})
