import { beforeAll, expect, inject, test } from 'vitest'
import { closeDatabase } from '@/db/connection'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { reversePayment } from '@/lib/payments/reversal/commands'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { acceptWholeQuote, bill, credit, invoiceWholeQuote, pay } from '@/tests/support/business'
import { createDatabase, dropDatabase, urlOf } from '@/tests/support/database-server'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { configure } from '@/tests/support/environment'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'

const { ownerUrl } = inject('testDatabase')
let whole = ''

beforeAll(async () => {
  const company = await startCompany()
  for (let count = 0; count < 3; count += 1)
    await preparePdfDownload(company.owner, (await issueWholeInvoice(company)).id)
  await happenOnce(company)
  await assertInvariants()
  whole = new URL(env().DATABASE_URL).pathname.slice(1)
  // Nobody may be connected to what is copied.
  await closeDatabase()
})

/** A quote that became a deposit and the rest, which was voided and made again, a payment, a reversal and a credit note. */
async function happenOnce(company: TestCompany): Promise<void> {
  const quote = await acceptWholeQuote(company)
  await invoiceWholeQuote(company, quote.id, { kind: 'percent', value: '30' })
  await credit(company, (await invoiceWholeQuote(company, quote.id, null)).id)
  await invoiceWholeQuote(company, quote.id, null)
  const one = await bill(company)
  await pay(company, one, '100')
  const { id } = await pay(company, one, '20')
  await reversePayment(company.owner, { id, reversalId: newId(), reason: 'Returned' })
  await credit(company, (await bill(company)).invoiceId)
}

test.each([
  ['a gap', 'delete from invoices where sequence = 2', 'has a gap'],
  ['a counter that ran ahead', 'update counters set last = 4', 'another counter'],
  ['a lost counter', 'delete from counters', 'another counter'],
  ['a changed snapshot', `update snapshots set data = data || '{"version":2}'`, 'its hash'],
  ['a changed number', "update invoices set number = 'X' where sequence = 1", 'another number'],
  ['a changed total', 'update invoices set total_minor = total_minor + 1', 'another total'],
  ['a changed amount due', 'update invoices set payable_minor = 0', 'another amount due'],
  ['a changed line', 'update invoice_lines set net_minor = 1', 'do not add up'],
  ['a lost line', 'delete from invoice_lines', 'other lines'],
  ['a line reworded', "update invoice_lines set description = 'x'", 'other lines'],
  ['a quote reworded', "update quote_lines set description = 'x'", 'other lines'],
  ['a credit note changed', 'update credit_notes set total_minor = 1', 'another total'],
  ['its line changed', 'update credit_note_lines set net_minor = 1', 'do not add up'],
  ['a receipt changed', 'update receipts set total_minor = 1', 'another amount due'],
  ['a gap in receipts', 'delete from receipts where sequence = 1', 'has a gap'],
  [
    'another total in the register',
    'update register set total_minor = total_minor + 1',
    'the register has another total',
  ],
  ['a row lost there', "delete from register where kind = 'quote'", 'not in the register'],
  ['a row too many there', 'update register set id = gen_random_uuid()', 'not in the register'],
  [
    'another sum of payments',
    'update register set paid_minor = 1 where paid_minor > 0',
    'another sum of payments',
  ],
  [
    'a payment raised',
    'update payments set amount_minor = 10100 where amount_minor = 10000',
    'do not add up',
  ],
  [
    'an allocation changed',
    'update payment_allocations set amount_minor = 9900 where amount_minor = 10000',
    'another sum of payments',
  ],
  [
    'a lost credit note',
    'delete from credit_note_lines; delete from credit_notes',
    'another sum of credit notes',
  ],
  [
    'a reversal undone',
    'delete from payment_allocations where amount_minor < 0; delete from payments where reverses is not null',
    'void without',
  ],
  ['another currency', "update payments set currency = 'USD'", 'another client or currency'],
  ['a day changed', 'update daily_figures set received_count = 9', 'a day with other figures'],
  ['a day lost', 'delete from daily_figures', 'a day with other figures'],
  ['a line credited twice', 'update credit_note_lines set quantity = 99', 'credited more than'],
  [
    'a deposit raised',
    `update invoices set deductions = jsonb_set(deductions, '{0,amount}', '"999.00"') where deductions <> '[]'`,
    'invoiced as a deposit',
  ],
  ['an answer lost', 'delete from quote_answers', 'answered or invoiced otherwise'],
  ['an invoice of a quote lost', 'delete from quote_invoices', 'answered or invoiced otherwise'],
  [
    'an invoice let go by its quote',
    "update quote_invoices set ended_at = now() where purpose = 'deposit'",
    'is bound to its quote although',
  ],
  [
    'two final invoices of a quote at a time',
    'drop index quote_invoices_purpose_key; update quote_invoices set ended_at = null',
    'is invoiced more than once at a time',
  ],
  [
    'a deposit that is not taken off',
    "update invoices set deductions = '[]'",
    'is invoiced more than once at a time',
  ],
  ['another first render', "update renders set pdf_sha256 = 'x'", 'not its first render'],
  [
    'a lost snapshot',
    `alter table invoices drop constraint invoices_snapshot_id_fkey;
      update invoices set snapshot_id = gen_random_uuid()`,
    'no snapshot',
  ],
  [
    'a line unlocked',
    `alter table invoice_lines drop constraint invoice_lines_invoice_id_fkey;
      update invoice_lines set locked = false`,
    'can be changed',
  ],
])('the invariants notice %s', async (_what, damage, words) => {
  const copy = await createDatabase(ownerUrl, 'damaged', whole)
  configure('DATABASE_URL', urlOf(ownerUrl, copy))
  try {
    await asOwner(sql => sql.unsafe(damage))
    await expect(assertInvariants()).rejects.toThrow(words)
  } finally {
    await dropDatabase(ownerUrl, copy)
  }
})
