import { afterAll, describe, expect, test } from 'vitest'
import { deleteClient } from '@/lib/clients/commands'
import {
  deleteDraft,
  duplicateDraft,
  restoreDraft,
  saveDraft as saveDraftCommand,
} from '@/lib/drafts/commands'
import { saveDraftInput } from '@/lib/drafts/input'
import { draftKinds } from '@/lib/drafts/model'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { newId } from '@/lib/platform/ids'
import { issueQuote } from '@/lib/quotes/issue/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeQuote } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import {
  addClient,
  draftOf,
  lineOf,
  readEntry,
  readSent,
  readStored,
  type SentDraft,
  saveDraft,
  saveWholeDraft,
  sectionOf,
} from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

/** What lists would show of a company: every row of the register that was not put aside. */
async function listed(company: TestCompany): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ id: string }[]>`
      select id from register where company_id = ${company.id} and deleted_at is null`,
  )
  return rows.map(row => row.id)
}

function save(actor: TestCompany['owner'], draft: SentDraft, version = 0, editorId = newId()) {
  return saveDraftCommand(actor, { draft, version, editorId })
}

describe.each(draftKinds)('saving a draft: %s', kind => {
  const issue = kind === 'invoice' ? issueInvoice : issueQuote

  test('keeps all that was written, with figures, enters it and records it', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner)
    const draft = draftOf({
      kind,
      clientId,
      purchaseOrder: 'PO-7',
      discount: { kind: 'percent', value: '10' },
      notes: 'Thank you.\nCome back.',
      lines: [
        sectionOf('First'),
        lineOf({ discount: { kind: 'amount', value: '6.5' } }),
        lineOf({ description: 'Export', tax: { category: 'Z', rate: '0' } }),
      ],
    })
    expect(await save(company.user, draft)).toMatchObject({ version: 1 })
    expect(await readSent(company.user, kind, draft.id)).toEqual(draft)
    expect(await readStored(company.user, kind, draft.id)).toMatchObject({
      status: 'draft',
      number: null,
    })
    expect(await readEntry(company.user, draft.id)).toMatchObject({
      kind,
      standing: 'draft',
      clientId,
      createdBy: company.user.userId,
      totalMinor: 55_773n,
      openMinor: 0n,
    })
    expect(await verbsOf(draft.id)).toEqual([`${kind}.drafted`])
  })

  test('takes what is not complete yet, and shows no total while it does not compute', async () => {
    const company = await startCompany()
    const lines = [
      lineOf({ quantity: '', unitPrice: '', description: '' }),
      lineOf({ unitPrice: '-5' }),
    ]
    const draft = await saveDraft(company.user, { kind, lines })
    expect((await readSent(company.user, kind, draft.id)).lines).toEqual(lines)
    expect((await readEntry(company.user, draft.id)).totalMinor).toBe(0n)
  })

  test('keeps the order of lines as they were sent last', async () => {
    const company = await startCompany()
    const draft = draftOf({ kind, lines: [lineOf(), lineOf(), lineOf()] })
    const editorId = newId()
    await save(company.user, draft, 0, editorId)
    const [first, second, third] = draft.lines.map(line => [line])
    const lines = [third, first, [lineOf({ description: 'New' })], second].flatMap(
      part => part ?? [],
    )
    await save(company.user, { ...draft, lines }, 1, editorId)
    expect((await readSent(company.user, kind, draft.id)).lines).toEqual(lines)
  })

  test('asked twice at once with one id makes one draft', async () => {
    const company = await startCompany()
    const draft = draftOf({ kind })
    const editorId = newId()
    await Promise.all(Array.from({ length: 8 }, () => save(company.user, draft, 0, editorId)))
    expect(await listed(company)).toEqual([draft.id])
    expect(await readSent(company.user, kind, draft.id)).toEqual(draft)
    expect(await verbsOf(draft.id)).toEqual([`${kind}.drafted`])
  })

  test('of somebody else is for bookkeepers, not for a user', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.colleague, { kind })
    const changed = { ...draft, notes: 'Mine now' }
    expect((await refusalOf(save(company.user, changed, 1))).code).toBe('forbidden')
    expect((await readSent(company.user, kind, draft.id)).notes).toBe('')
    await save(company.accountant, changed, 1)
    expect(await readStored(company.user, kind, draft.id)).toMatchObject({
      draft: { notes: 'Mine now' },
      createdBy: company.colleague.userId,
      updatedBy: company.accountant.userId,
    })
    expect(await verbsOf(draft.id)).toEqual([`${kind}.drafted`, `${kind}.edited`])
  })

  test('refuses a client of another company, a deleted one, and one that never was', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const deleted = await addClient(company.owner)
    await deleteClient(company.owner, deleted)
    for (const clientId of [await addClient(other.owner), deleted, newId()])
      expect((await refusalOf(save(company.user, draftOf({ kind, clientId })))).code).toBe(
        'not_found',
      )
    expect(await listed(company)).toEqual([])
  })

  test('keeps a client that was deleted after it was chosen', async () => {
    const company = await startCompany()
    const original = await saveWholeDraft(company, { kind })
    await deleteClient(company.owner, original.clientId ?? '')
    await save(company.owner, { ...original, notes: 'Typed later' }, 1)
    const copy = { kind, id: original.id, newId: newId() }
    await duplicateDraft(company.owner, copy)
    const duplicate = { ...(await readSent(company.owner, kind, copy.newId)), notes: 'Mine' }
    await save(company.owner, duplicate, 1)
    expect(await readSent(company.owner, kind, copy.newId)).toEqual(duplicate)
  })

  test('is refused once it was deleted or issued', async () => {
    const company = await startCompany()
    const deleted = await saveDraft(company.owner, { kind })
    await deleteDraft(company.owner, deleted)
    const issued = await saveWholeDraft(company, { kind })
    await issue(company.owner, { id: issued.id })
    for (const draft of [deleted, issued]) {
      const late = save(company.owner, { ...draft, notes: 'Late' }, 1)
      expect((await refusalOf(late)).code).toBe('wrong_state')
      expect((await readSent(company.owner, kind, draft.id)).notes).toBe('')
    }
  })

  test('refuses the id of a document of the other kind, and writes nothing', async () => {
    const company = await startCompany()
    const other = kind === 'invoice' ? 'quote' : 'invoice'
    const taken = await saveDraft(company.owner, { kind: other })
    expect(await refusalOf(save(company.owner, draftOf({ kind, id: taken.id })))).toMatchObject({
      code: 'conflict',
    })
    const copy = { kind: other, id: taken.id, newId: taken.id } as const
    await duplicateDraft(company.owner, copy)
    expect(await listed(company)).toEqual([taken.id])
    expect(await verbsOf(taken.id)).toEqual([`${other}.drafted`])
  })

  test('finds what is wrong in its shape before anything is written', () => {
    const cases: [changes: Record<string, unknown>, path: string][] = [
      [{ dueOn: '2026-02-30' }, 'draft.dueOn'],
      [{ issuedOn: '2026-13-01' }, 'draft.issuedOn'],
      [{ currency: 'ABC' }, 'draft.currency'],
      [{ notes: 'nul\0' }, 'draft.notes'],
      [{ terms: '\uD800' }, 'draft.terms'],
      [{ clientId: 'no id' }, 'draft.clientId'],
      [{ lines: [lineOf({ quantity: '1e3' })] }, 'draft.lines.0.quantity'],
      [{ lines: [lineOf({ chosen: false })] }, 'draft.lines'],
      [{ discount: { kind: 'amount', value: '-1' } }, 'draft.discount.value'],
      [{ lines: Array.from({ length: 501 }, () => lineOf()) }, 'draft.lines'],
    ]
    for (const [changes, path] of cases) {
      const draft = { ...draftOf({ kind }), ...changes }
      const parsed = saveDraftInput.safeParse({ draft, version: 0, editorId: newId() })
      expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toContain(path)
    }
  })
})

describe.each(draftKinds)('two editors of one draft: %s', kind => {
  test('the second save is refused with what the first one wrote', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.owner, { kind })
    const theirs = { ...draft, notes: 'Theirs' }
    await save(company.admin, theirs, 1)
    const mine = { ...draft, notes: 'Mine' }
    const refusal = await refusalOf(save(company.owner, mine, 1))
    expect(refusal.code).toBe('conflict')
    expect(refusal.details).toMatchObject({ theirs, version: 2, savedBy: 'Adam Admin' })
    expect(await readSent(company.owner, kind, draft.id)).toEqual(theirs)
    await save(company.owner, mine, 2)
    expect((await readSent(company.owner, kind, draft.id)).notes).toBe('Mine')
  })

  test('an editor never conflicts with itself, even when answers were lost', async () => {
    const company = await startCompany()
    const editorId = newId()
    const draft = draftOf({ kind })
    for (const notes of ['a', 'ab', 'abc'])
      await save(company.user, { ...draft, notes }, 0, editorId)
    expect(await readStored(company.user, kind, draft.id)).toMatchObject({ version: 3 })
    expect(await verbsOf(draft.id)).toEqual([`${kind}.drafted`])
  })
})

describe.each(draftKinds)('deleting a draft: %s', kind => {
  test('takes it out of lists, is recorded once, and can be undone', async () => {
    const company = await startCompany()
    const draft = await saveDraft(company.accountant, { kind })
    await Promise.all([1, 2].map(() => deleteDraft(company.accountant, draft)))
    expect(await listed(company)).toEqual([])
    expect((await readStored(company.user, kind, draft.id)).deletedAt).toBeInstanceOf(Date)
    await Promise.all([1, 2].map(() => restoreDraft(company.accountant, draft)))
    expect(await listed(company)).toEqual([draft.id])
    expect(await verbsOf(draft.id)).toEqual([
      `${kind}.drafted`,
      `${kind}.deleted`,
      `${kind}.restored`,
    ])
  })

  test('is never for a user, and of others’ drafts for owners and admins alone', async () => {
    const company = await startCompany()
    const own = await saveDraft(company.user, { kind })
    expect((await refusalOf(deleteDraft(company.user, own))).code).toBe('forbidden')
    expect((await refusalOf(deleteDraft(company.accountant, own))).code).toBe('forbidden')
    await deleteDraft(company.admin, own)
    expect((await refusalOf(restoreDraft(company.accountant, own))).code).toBe('forbidden')
  })

  test('is refused once it was issued and not found for anything else', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company, { kind })
    const issue = kind === 'invoice' ? issueInvoice : issueQuote
    const { number } = await issue(company.owner, { id: draft.id })
    for (const attempt of [deleteDraft, restoreDraft])
      expect(await refusalOf(attempt(company.owner, draft))).toMatchObject({
        code: 'wrong_state',
        message: expect.stringContaining(number),
      })
    const missing = deleteDraft(company.owner, { kind, id: newId() })
    expect((await refusalOf(missing)).code).toBe('not_found')
  })
})

describe.each(draftKinds)('duplicating: %s', kind => {
  test('starts a draft of today with the same content and without blank lines', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ paymentTermsDays: 14 })
    const original = await saveWholeDraft(company, {
      kind,
      issuedOn: '2026-10-01',
      dueOn: '2026-12-01',
      lines: [lineOf(), lineOf({ description: '', unitPrice: '' })],
    })
    const copyId = newId()
    await duplicateDraft(company.user, { kind, id: original.id, newId: copyId })
    const copy = await readStored(company.user, kind, copyId)
    expect(copy).toMatchObject({ status: 'draft', createdBy: company.user.userId, version: 1 })
    // A quote is valid for 30 days; an invoice is due when the company says so.
    expect(copy.draft).toMatchObject({
      issuedOn: '2026-11-20',
      dueOn: kind === 'quote' ? '2026-12-20' : '2026-12-04',
    })
    expect(copy.draft.clientId).toBe(original.clientId)
    expect(copy.draft.lines.map(line => line.description)).toEqual(['Poster design'])
    expect(copy.draft.lines[0]?.id).not.toBe(original.lines[0]?.id)
  })

  test('asked twice at once with one new id makes one, which names what it was made of', async () => {
    const company = await startCompany()
    const { id } = await saveWholeDraft(company, { kind })
    const issue = kind === 'invoice' ? issueInvoice : issueQuote
    const { number } = await issue(company.owner, { id })
    const wanted = { kind, id, newId: newId() }
    await Promise.all([1, 2, 3].map(() => duplicateDraft(company.user, wanted)))
    expect((await listed(company)).toSorted()).toEqual([id, wanted.newId].toSorted())
    const rows = await asOwner(
      sql => sql`select verb, after from activity where subject_id = ${wanted.newId}`,
    )
    expect(rows).toEqual([{ verb: `${kind}.duplicated`, after: { duplicateOf: number } }])
  })

  test('is refused for what was deleted or never was', async () => {
    const company = await startCompany()
    const deleted = await saveDraft(company.owner, { kind })
    await deleteDraft(company.owner, deleted)
    for (const id of [deleted.id, newId()]) {
      const attempt = duplicateDraft(company.owner, { kind, id, newId: newId() })
      expect((await refusalOf(attempt)).code).toBe('not_found')
    }
  })
})

describe('the options of a quote', () => {
  test('are kept, count only when chosen, and are none of an invoice’s', async () => {
    const company = await startCompany()
    const lines = [
      lineOf({ quantity: '1', unitPrice: '100' }),
      lineOf({ quantity: '1', unitPrice: '10', optional: true, chosen: true }),
      lineOf({ quantity: '1', unitPrice: '1', optional: true, chosen: false }),
    ]
    const draft = await saveDraft(company.owner, { kind: 'quote', lines })
    expect((await readSent(company.owner, 'quote', draft.id)).lines).toEqual(lines)
    expect((await readEntry(company.owner, draft.id)).totalMinor).toBe(13_090n)
    const ofInvoice = saveDraftInput.safeParse({
      draft: draftOf({ lines }),
      version: 0,
      editorId: newId(),
    })
    expect(ofInvoice.success).toBe(false)
  })

  test('go into a duplicate of the quote as they are', async () => {
    const company = await startCompany()
    const { id } = await issueWholeQuote(company, {
      lines: [lineOf(), lineOf({ optional: true, chosen: false })],
    })
    const copyId = newId()
    await duplicateDraft(company.owner, { kind: 'quote', id, newId: copyId })
    const { lines } = await readSent(company.owner, 'quote', copyId)
    expect(lines.map(line => [line.optional, line.chosen])).toEqual([
      [false, true],
      [true, false],
    ])
  })
})
