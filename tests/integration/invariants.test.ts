import { beforeEach, expect, test } from 'vitest'
import { preparePdfDownload } from '@/lib/documents/pdf-download'
import { startCompany } from '@/tests/support/actors'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'

beforeEach(async () => {
  await asOwner(sql => sql`truncate companies cascade`)
  const company = await startCompany()
  for (let count = 0; count < 3; count += 1)
    await preparePdfDownload(company.owner, (await issueWholeInvoice(company)).id)
  await assertInvariants()
})

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
  ['another first render', "update renders set pdf_sha256 = 'x'", 'not its first render'],
  // Last, since the key that forbids each of them stays dropped.
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
  await asOwner(sql => sql.unsafe(damage))
  await expect(assertInvariants()).rejects.toThrow(words)
})
