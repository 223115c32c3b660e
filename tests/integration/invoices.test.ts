import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { deleteClient } from '@/lib/clients/commands'
import {
  deleteInvoiceDraft,
  duplicateInvoice,
  restoreInvoiceDraft,
  saveInvoiceDraft,
} from '@/lib/invoices/commands'
import { saveInvoiceDraftInput } from '@/lib/invoices/input'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { invoicePageSize, listInvoices } from '@/lib/invoices/queries'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import {
  addClient,
  draftOf,
  issueWholeInvoice,
  lineOf,
  readInvoice,
  saveDraft,
  saveWholeDraft,
  today,
} from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

function listed(company: TestCompany, status: 'all' | 'draft' | 'issued' | 'overdue') {
  return readAs(company.user, tx => listInvoices(tx, { status }, today()))
}

describe('saving a draft', () => {
  test('keeps all that was written, with figures, and records it', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner)
    const draft = draftOf({
      clientId,
      purchaseOrder: 'PO-7',
      discount: { kind: 'percent', value: '10' },
      notes: 'Thank you.\nCome back.',
      lines: [
        lineOf({ discount: { kind: 'amount', value: '6.5' } }),
        lineOf({ description: 'Export', tax: { category: 'Z', rate: '0' } }),
      ],
    })
    const saved = await saveInvoiceDraft(company.user, { draft, version: 0, editorId: newId() })
    expect(saved.version).toBe(1)
    const stored = await readInvoice(company.user, draft.id)
    expect(stored.draft).toEqual(draft)
    expect(stored).toMatchObject({ status: 'draft', number: null, payable: '557.73' })
    expect(await verbsOf(draft.id)).toEqual(['invoice.drafted'])
  })

  test('takes what is not complete yet, and shows no total while it does not compute', async () => {
    const company = await startCompany()
    const draft = draftOf({
      lines: [
        lineOf({ quantity: '', unitPrice: '', description: '' }),
        lineOf({ unitPrice: '-5' }),
      ],
    })
    await saveInvoiceDraft(company.user, { draft, version: 0, editorId: newId() })
    const stored = await readInvoice(company.user, draft.id)
    expect(stored.draft.lines).toEqual(draft.lines)
    expect(stored.payable).toBe('0.00')
  })

  test('keeps the order of lines as they were sent last', async () => {
    const company = await startCompany()
    const draft = draftOf({ lines: [lineOf(), lineOf(), lineOf()] })
    const editorId = newId()
    await saveInvoiceDraft(company.user, { draft, version: 0, editorId })
    const [first, second, third] = draft.lines.map(line => [line])
    const lines = [third, first, [lineOf({ description: 'New' })], second].flatMap(
      part => part ?? [],
    )
    await saveInvoiceDraft(company.user, { draft: { ...draft, lines }, version: 1, editorId })
    expect((await readInvoice(company.user, draft.id)).draft.lines).toEqual(lines)
  })

  test('asked twice at once with one id makes one draft', async () => {
    const company = await startCompany()
    const input = { draft: draftOf(), version: 0, editorId: newId() }
    await Promise.all([1, 2, 3, 4].map(() => saveInvoiceDraft(company.user, input)))
    expect((await listed(company, 'all')).rows).toHaveLength(1)
    expect((await readInvoice(company.user, input.draft.id)).draft).toEqual(input.draft)
    expect(await verbsOf(input.draft.id)).toEqual(['invoice.drafted'])
  })

  test('of somebody else is for bookkeepers, not for a user', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.colleague)
    const input = { draft: { ...draft, notes: 'Mine now' }, version: 1, editorId: newId() }
    expect(await refusalOf(saveInvoiceDraft(company.user, input))).toMatchObject({
      code: 'forbidden',
    })
    expect((await readInvoice(company.user, draft.id)).draft.notes).toBe('')
    await saveInvoiceDraft(company.accountant, input)
    const stored = await readInvoice(company.user, draft.id)
    expect(stored.draft.notes).toBe('Mine now')
    expect(stored).toMatchObject({
      createdBy: company.colleague.userId,
      updatedBy: company.accountant.userId,
    })
    expect(await verbsOf(draft.id)).toEqual(['invoice.drafted', 'invoice.edited'])
  })

  test('refuses a client of another company, a deleted one, and one that never was', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const deleted = await addClient(company.owner)
    await deleteClient(company.owner, deleted)
    for (const clientId of [await addClient(other.owner), deleted, newId()]) {
      const input = { draft: draftOf({ clientId }), version: 0, editorId: newId() }
      expect((await refusalOf(saveInvoiceDraft(company.user, input))).code).toBe('not_found')
    }
    expect((await listed(company, 'all')).rows).toEqual([])
  })

  test('keeps a client that was deleted after it was chosen', async () => {
    const company = await startCompany()
    const original = await saveWholeDraft(company)
    await deleteClient(company.owner, original.clientId ?? '')
    const changed = { ...original, notes: 'Typed later' }
    await saveInvoiceDraft(company.owner, { draft: changed, version: 1, editorId: newId() })
    const copy = { id: original.id, newId: newId() }
    await duplicateInvoice(company.owner, copy)
    const duplicate = { ...(await readInvoice(company.owner, copy.newId)).draft, notes: 'Mine' }
    await saveInvoiceDraft(company.owner, { draft: duplicate, version: 1, editorId: newId() })
    expect((await readInvoice(company.owner, copy.newId)).draft).toEqual(duplicate)
  })

  test('is refused once it was deleted or issued', async () => {
    const company = await startCompany()
    const deleted = await saveDraft(company.owner)
    await deleteInvoiceDraft(company.owner, deleted.id)
    const issued = await saveWholeDraft(company)
    await issueInvoice(company.owner, { id: issued.id })
    for (const draft of [deleted, issued]) {
      const input = { draft: { ...draft, notes: 'Late' }, version: 1, editorId: newId() }
      expect((await refusalOf(saveInvoiceDraft(company.owner, input))).code).toBe('wrong_state')
      expect((await readInvoice(company.owner, draft.id)).draft.notes).toBe('')
    }
  })

  test('finds what is wrong in its shape before anything is written', () => {
    const cases: [changes: Record<string, unknown>, path: string][] = [
      [{ dueOn: '2026-02-30' }, 'draft.dueOn'],
      [{ currency: 'ABC' }, 'draft.currency'],
      [{ notes: 'nul\0' }, 'draft.notes'],
      [{ terms: '\uD800' }, 'draft.terms'],
      [{ clientId: 'no id' }, 'draft.clientId'],
      [{ lines: [lineOf({ quantity: '1e3' })] }, 'draft.lines.0.quantity'],
      [{ discount: { kind: 'amount', value: '-1' } }, 'draft.discount.value'],
      [{ lines: Array.from({ length: 501 }, () => lineOf()) }, 'draft.lines'],
    ]
    for (const [changes, path] of cases) {
      const draft = { ...draftOf(), ...changes }
      const parsed = saveInvoiceDraftInput.safeParse({ draft, version: 0, editorId: newId() })
      expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toContain(path)
    }
  })
})

describe('two editors of one draft', () => {
  test('the second save is refused with what the first one wrote', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.owner)
    const theirs = { ...draft, notes: 'Theirs' }
    await saveInvoiceDraft(company.admin, { draft: theirs, version: 1, editorId: newId() })
    const mine = { draft: { ...draft, notes: 'Mine' }, version: 1, editorId: newId() }
    const refusal = await refusalOf(saveInvoiceDraft(company.owner, mine))
    expect(refusal.code).toBe('conflict')
    expect(refusal.details).toMatchObject({ theirs, version: 2, savedBy: 'Adam Admin' })
    expect((await readInvoice(company.owner, draft.id)).draft).toEqual(theirs)
    await saveInvoiceDraft(company.owner, { ...mine, version: 2 })
    expect((await readInvoice(company.owner, draft.id)).draft.notes).toBe('Mine')
  })

  test('an editor never conflicts with itself, even when answers were lost', async () => {
    const company = await startCompany()
    const editorId = newId()
    const draft = draftOf()
    for (const notes of ['a', 'ab', 'abc'])
      await saveInvoiceDraft(company.user, { draft: { ...draft, notes }, version: 0, editorId })
    expect(await readInvoice(company.user, draft.id)).toMatchObject({ version: 3 })
    expect(await verbsOf(draft.id)).toEqual(['invoice.drafted'])
  })
})

describe('deleting a draft', () => {
  test('takes it out of lists, is recorded once, and can be undone', async () => {
    const company = await startCompany()
    const { id } = await saveDraft(company.accountant)
    await Promise.all([1, 2].map(() => deleteInvoiceDraft(company.accountant, id)))
    expect((await listed(company, 'all')).rows).toEqual([])
    expect((await readInvoice(company.user, id)).deletedAt).toBeInstanceOf(Date)
    await restoreInvoiceDraft(company.accountant, id)
    expect((await listed(company, 'draft')).rows.map(row => row.id)).toEqual([id])
    expect(await verbsOf(id)).toEqual(['invoice.drafted', 'invoice.deleted', 'invoice.restored'])
  })

  test('is never for a user, and of others’ drafts for owners and admins alone', async () => {
    const company = await startCompany()
    const own = await saveDraft(company.user)
    expect((await refusalOf(deleteInvoiceDraft(company.user, own.id))).code).toBe('forbidden')
    expect((await refusalOf(deleteInvoiceDraft(company.accountant, own.id))).code).toBe('forbidden')
    await deleteInvoiceDraft(company.admin, own.id)
    const restored = restoreInvoiceDraft(company.accountant, own.id)
    expect((await refusalOf(restored)).code).toBe('forbidden')
  })

  test('is refused for an issued invoice and not found for anything else', async () => {
    const company = await startCompany()
    const { id, number } = await issueWholeInvoice(company)
    expect(await refusalOf(deleteInvoiceDraft(company.owner, id))).toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining(number),
    })
    expect((await refusalOf(deleteInvoiceDraft(company.owner, newId()))).code).toBe('not_found')
  })
})

describe('duplicating an invoice', () => {
  test('starts a draft of today with the same content and without blank lines', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ paymentTermsDays: 14 })
    const original = await saveWholeDraft(company, {
      issuedOn: '2026-10-01',
      dueOn: '2026-12-01',
      lines: [lineOf(), lineOf({ description: '', unitPrice: '' })],
    })
    const copyId = newId()
    await duplicateInvoice(company.user, { id: original.id, newId: copyId })
    const copy = await readInvoice(company.user, copyId)
    expect(copy).toMatchObject({ status: 'draft', createdBy: company.user.userId, version: 1 })
    expect(copy.draft).toMatchObject({ issuedOn: '2026-11-20', dueOn: '2026-12-04' })
    expect(copy.draft.clientId).toBe(original.clientId)
    expect(copy.draft.lines.map(line => line.description)).toEqual(['Poster design'])
    expect(copy.draft.lines[0]?.id).not.toBe(original.lines[0]?.id)
  })

  test('asked twice at once with one new id makes one, which names what it was made of', async () => {
    const company = await startCompany()
    const { id, number } = await issueWholeInvoice(company)
    const wanted = { id, newId: newId() }
    await Promise.all([1, 2, 3].map(() => duplicateInvoice(company.user, wanted)))
    expect((await listed(company, 'draft')).rows.map(row => row.id)).toEqual([wanted.newId])
    const rows = await asOwner(
      sql => sql`select verb, after from activity where subject_id = ${wanted.newId}`,
    )
    expect(rows).toEqual([{ verb: 'invoice.duplicated', after: { duplicateOf: number } }])
  })
})

describe('the list of invoices', () => {
  test('shows drafts, issued and overdue ones under their filters, with amounts', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const draft = await saveDraft(company.owner)
    clock.advance(1)
    const short = await issueWholeInvoice(company, { dueOn: '2026-11-25' })
    clock.advance(1)
    const long = await issueWholeInvoice(company, { dueOn: '2026-12-31' })
    clock.advance(6 * 86_400)
    const ids = async (status: 'all' | 'draft' | 'issued' | 'overdue') =>
      (await listed(company, status)).rows.map(row => row.id)
    expect(await ids('all')).toEqual([long.id, short.id, draft.id])
    expect(await ids('draft')).toEqual([draft.id])
    expect(await ids('issued')).toEqual([long.id])
    expect(await ids('overdue')).toEqual([short.id])
    const [row] = (await listed(company, 'overdue')).rows
    expect(row).toMatchObject({ status: 'overdue', number: short.number, total: '340.94' })
    expect(row).toMatchObject({ clientName: 'Acme Design', due: '340.94', currency: 'EUR' })
  })

  test('walks pages forth and back though many were written in the same instant', async () => {
    stopClockAt('2026-11-20T09:00:00.123Z')
    const company = await startCompany()
    const count = invoicePageSize * 2 + 3
    await Promise.all(Array.from({ length: count }, () => saveDraft(company.owner)))
    const page = (from: { older?: string; newer?: string }) =>
      readAs(company.user, tx => listInvoices(tx, { status: 'all', ...from }, today()))
    const first = await page({})
    const second = await page({ older: first.older ?? '' })
    const third = await page({ older: second.older ?? '' })
    const walked = [first, second, third].flatMap(({ rows }) => rows.map(row => row.id))
    expect(new Set(walked).size).toBe(count)
    expect([first.newer, third.older]).toEqual([null, null])
    expect((await page({ newer: third.newer ?? '' })).rows).toEqual(second.rows)
    expect((await page({ newer: second.newer ?? '' })).rows).toEqual(first.rows)
  })
})
