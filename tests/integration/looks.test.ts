import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { creditInvoice } from '@/lib/credit-notes/commands'
import { builtInFont } from '@/lib/documents/pdf/fonts'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { recordPayment } from '@/lib/payments/commands'
import { newId } from '@/lib/platform/ids'
import { createPreset } from '@/lib/presets/commands'
import { presetInput } from '@/lib/presets/input'
import { plainLook } from '@/lib/presets/model'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, creditOf, issueWholeQuote, paymentOf } from '@/tests/support/business'
import { assertInvariants } from '@/tests/support/invariants'

afterAll(assertInvariants)

async function addClassic(company: TestCompany): Promise<{ id: string }> {
  const fields = { ...plainLook, id: newId(), name: 'Letter', paper: '', template: 'classic' }
  return createPreset(company.owner, presetInput.parse(fields))
}

describe('the look of what follows an invoice', () => {
  const lookOf = async (company: TestCompany, documentId: string) => {
    const stored = await readAs(company.user, tx => getLatestSnapshot(tx, documentId))
    return stored?.snapshot.template.name
  }

  test('is that of the invoice, for its receipts and credit notes', async () => {
    const company = await startCompany()
    const { id: presetId } = await addClassic(company)
    const one = await bill(company, { presetId })
    const payment = paymentOf(one, '100')
    await recordPayment(company.owner, payment)
    expect(await lookOf(company, payment.receiptId)).toBe('classic')
    const credit = creditOf((await bill(company, { presetId })).invoiceId)
    await creditInvoice(company.owner, credit)
    expect(await lookOf(company, credit.id)).toBe('classic')
  })

  test('is the default one for a receipt of invoices that look different', async () => {
    const company = await startCompany()
    const { id: presetId } = await addClassic(company)
    const one = await bill(company, { presetId })
    const other = await bill(company, { clientId: one.clientId })
    const payment = paymentOf(one, '200', {
      allocations: [one, other].map(({ invoiceId }) => ({ invoiceId, amount: '100' })),
    })
    await recordPayment(company.owner, payment)
    expect(await lookOf(company, payment.receiptId)).toBe('studio')
  })
})

test('what a company chose of its paper reaches every kind of document', async () => {
  const choice = { accentStyle: 'bands', density: 'compact' } as const
  const company = await startCompany({ ...choice, logoSize: 'large', fontFamily: 'Manrope' })
  const quote = await issueWholeQuote(company)
  const billed = await bill(company)
  const payment = paymentOf(billed, '100')
  await recordPayment(company.owner, payment)
  const credit = creditOf((await bill(company)).invoiceId)
  await creditInvoice(company.owner, credit)
  for (const id of [quote.id, billed.invoiceId, payment.receiptId, credit.id]) {
    const stored = await readAs(company.user, tx => getLatestSnapshot(tx, id))
    expect(stored?.snapshot.content.layout).toMatchObject(choice)
    expect(stored?.snapshot.content.brand).toMatchObject({
      logoSize: 'large',
      font: builtInFont('Manrope'),
    })
  }
})
