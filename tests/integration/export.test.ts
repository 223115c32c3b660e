import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { downloadDocuments } from '@/lib/register/export/commands'
import { listChosen, listForExport, listSearched } from '@/lib/register/export/queries'
import { bulkInput, listInput } from '@/lib/register/input'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { billTwice, pay, refusedAndUnwritten } from '@/tests/support/business'
import { addClient, issueWholeInvoice, saveWholeDraft, today } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { enterRows, manyRows } from '@/tests/support/register-rows'

afterAll(assertInvariants)

const download = (company: TestCompany, ids: string[]) =>
  downloadDocuments(company.user, { ids }, today())

describe('documents that are downloaded together', () => {
  test('are checked, recorded one by one, and drawn as they were the first time', async () => {
    const company = await startCompany()
    const [one, two] = await billTwice(company)
    await pay(company, one, '340.94')
    const [receipt] = await asOwner(
      sql => sql<{ id: string }[]>`select id from receipts where company_id = ${company.id}`,
    )
    const ids = [one.invoiceId, two.invoiceId, receipt?.id ?? '']
    const documents = await download(company, ids)
    expect(documents.map(each => each.kind).toSorted()).toEqual(['invoice', 'invoice', 'receipt'])
    expect(new Set(documents.map(each => each.fileName)).size).toBe(3)
    expect(documents.map(each => each.fileName)).toContain(`${one.number} Acme Design.pdf`)
    for (const { snapshotId } of documents) {
      const drawn = await Promise.all([
        renderSnapshot(company.user, snapshotId),
        renderSnapshot(company.user, snapshotId),
      ])
      expect(sha256(drawn[0])).toBe(sha256(drawn[1]))
    }
    expect(await verbsOf(one.invoiceId)).toContain('invoice.downloaded')
    expect(await verbsOf(two.invoiceId)).toContain('invoice.downloaded')
    expect(await verbsOf(receipt?.id ?? '')).toEqual(['receipt.downloaded'])
  })

  test('are all or none: a draft among them, an unknown id, another company’s', async () => {
    const company = await startCompany()
    const stranger = await startCompany()
    const issued = await issueWholeInvoice(company)
    const draft = await saveWholeDraft(company)
    const foreign = await issueWholeInvoice(stranger)
    const attempts = [
      [[issued.id, draft.id], 'wrong_state', '1 of these 2 is a draft.'],
      [[draft.id], 'wrong_state', 'This is a draft.'],
      [[issued.id, newId()], 'not_found', 'does not exist'],
      [[issued.id, foreign.id], 'not_found', 'does not exist'],
    ] as const
    for (const [ids, code, words] of attempts)
      await refusedAndUnwritten(company, () => download(company, [...ids]), code, words)
    expect(await verbsOf(foreign.id)).not.toContain('invoice.downloaded')
  })

  test('are at most a hundred, each once', () => {
    const id = newId()
    expect(bulkInput.parse({ ids: [id, id.toUpperCase()] })).toEqual({ ids: [id] })
    const many = Array.from({ length: 101 }, () => newId())
    expect(bulkInput.safeParse({ ids: many }).success).toBe(false)
    expect(bulkInput.safeParse({ ids: [] }).success).toBe(false)
    expect(bulkInput.safeParse({ ids: ['../etc'] }).success).toBe(false)
  })
})

describe('an exported list', () => {
  test('has every row of the list once, chunk by chunk', async () => {
    const company = await startCompany()
    const rows = manyRows(company, [await addClient(company.owner)], 4400)
    await enterRows(company, rows)
    const wanted = rows.filter(row => row.kind === 'receipt').map(row => row.id)
    const scope = { kind: 'receipt', today: '2026-02-20', userId: company.owner.userId } as const
    const read = (older?: string) =>
      readAs(company.owner, tx => listForExport(tx, { ...listInput.parse({}), older }, scope))
    const first = await read()
    const second = await read(first.older ?? undefined)
    expect([first.rows.length, second.rows.length, second.older]).toEqual([1000, 100, null])
    const found = [...first.rows, ...second.rows].map(row => row.id)
    expect(found.toSorted()).toEqual(wanted.toSorted())
    await asOwner(sql => sql`delete from register where company_id = ${company.id}`)
  })

  test('of a search is all that it finds, and nothing once it finds more than it shows', async () => {
    const company = await startCompany()
    const rows = manyRows(company, [await addClient(company.owner, { name: 'Acme' })], 400)
    await enterRows(company, rows)
    const scope = { kind: 'invoice', today: '2026-02-20', userId: company.owner.userId } as const
    const search = (changes: Record<string, string>) =>
      readAs(company.owner, tx => listSearched(tx, listInput.parse(changes), scope))
    expect(await search({ q: 'acme' })).toBeNull()
    const few = await search({ q: 'acme', from: '2026-02-01', to: '2026-02-03' })
    const wanted = rows.filter(
      row =>
        row.kind === 'invoice' &&
        row.deletedAt === null &&
        row.issuedOn >= '2026-02-01' &&
        row.issuedOn <= '2026-02-03',
    )
    expect(few?.map(row => row.id).toSorted()).toEqual(wanted.map(row => row.id).toSorted())
    expect(wanted.length).toBeGreaterThan(0)
    await asOwner(sql => sql`delete from register where company_id = ${company.id}`)
  })

  test('of chosen rows holds only those of the company', async () => {
    const company = await startCompany()
    const stranger = await startCompany()
    const ours = await issueWholeInvoice(company)
    const draft = await saveWholeDraft(company)
    const theirs = await issueWholeInvoice(stranger)
    const found = await readAs(company.owner, tx =>
      listChosen(tx, [ours.id, draft.id, theirs.id, newId()], today()),
    )
    expect(found.map(row => row.id).toSorted()).toEqual([ours.id, draft.id].toSorted())
  })
})
