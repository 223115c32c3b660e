import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { recordPayment } from '@/lib/payments/commands'
import { acceptQuote } from '@/lib/quotes/answer/commands'
import { issueQuote, reviseQuote } from '@/lib/quotes/issue/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import {
  answerOf,
  bill,
  credit,
  issueWholeQuote,
  paymentOf,
  refusedAndUnwritten,
} from '@/tests/support/business'
import { saveWholeDraft } from '@/tests/support/drafts'
import { fillQueue } from '@/tests/support/drawing'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

/** Letters that a prefix may have and no font draws. */
const undrawn = 'ՀԱՇԻՎ-'

const columns = {
  invoice: 'invoice_prefix',
  quote: 'quote_prefix',
  credit_note: 'credit_note_prefix',
  receipt: 'receipt_prefix',
}

function setPrefix(company: TestCompany, kind: keyof typeof columns, prefix: string) {
  return asOwner(
    sql => sql`update companies set ${sql(columns[kind])} = ${prefix} where id = ${company.id}`,
  )
}

describe('a number that cannot be printed is not given', () => {
  const refused = (company: TestCompany, attempt: () => Promise<unknown>) =>
    refusedAndUnwritten(company, attempt, 'invalid', 'The number has “Հ” (U+0540)')

  test('to an invoice or a quote', async () => {
    const company = await startCompany()
    const invoice = await saveWholeDraft(company)
    const quote = await saveWholeDraft(company, { kind: 'quote' })
    await setPrefix(company, 'invoice', undrawn)
    await setPrefix(company, 'quote', undrawn)
    await refused(company, () => issueInvoice(company.owner, { id: invoice.id }))
    await refused(company, () => issueQuote(company.owner, { id: quote.id }))
  })

  test('to a credit note or a receipt', async () => {
    const company = await startCompany()
    const billed = await bill(company)
    await setPrefix(company, 'credit_note', undrawn)
    await setPrefix(company, 'receipt', undrawn)
    await refused(company, () => credit(company, billed.invoiceId))
    await refused(company, () => recordPayment(company.owner, paymentOf(billed, '340.94')))
  })

  test('but keeps a quote that has one, whatever the prefix is now', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    await setPrefix(company, 'quote', undrawn)
    await reviseQuote(company.owner, { id: quote.id })
    const revised = await issueQuote(company.owner, { id: quote.id })
    expect(revised).toMatchObject({ number: quote.number, version: 2 })
    await acceptQuote(company.owner, answerOf(revised))
  })
})

describe('what stands on the paper was drawn, also when it changes meanwhile', () => {
  /** Starts what waits to be drawn, changes the client's name, then lets it be drawn. */
  async function renamedMeanwhile<T>(
    company: TestCompany,
    name: string,
    attempt: () => Promise<T>,
  ): Promise<PromiseSettledResult<T>> {
    const free = fillQueue(4)
    const [outcome] = await Promise.allSettled([
      attempt(),
      new Promise(resolve => setTimeout(resolve, 300))
        .then(() =>
          asOwner(sql => sql`update clients set name = ${name} where company_id = ${company.id}`),
        )
        .then(free),
    ])
    return outcome
  }

  const buyerOf = async (company: TestCompany, id: string) => {
    const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, id))
    return stored?.snapshot.content.buyer.name
  }

  test('a receipt or a credit note is drawn again', async () => {
    const company = await startCompany()
    const billed = await bill(company)
    const paid = await renamedMeanwhile(company, 'Renamed Ltd', () =>
      recordPayment(company.owner, paymentOf(billed, '40.94')),
    )
    if (paid.status === 'rejected') throw paid.reason
    expect(await buyerOf(company, paid.value.receiptId)).toBe('Renamed Ltd')
  })

  test('and refused when it cannot be drawn as it would be now', async () => {
    const company = await startCompany()
    const billed = await bill(company)
    const rename = (attempt: () => Promise<unknown>) =>
      renamedMeanwhile(company, 'ქართული', attempt).then(outcome => {
        if (outcome.status === 'rejected') throw outcome.reason
      })
    for (const attempt of [
      () => recordPayment(company.owner, paymentOf(billed, '340.94')),
      () => credit(company, billed.invoiceId),
    ]) {
      await asOwner(sql => sql`update clients set name = 'Acme' where company_id = ${company.id}`)
      const refusal = await refusalOf(rename(attempt))
      expect(refusal).toMatchObject({ code: 'invalid', message: expect.stringContaining('ქ') })
    }
    await asOwner(sql => sql`update clients set name = 'Acme' where company_id = ${company.id}`)
  })
})
