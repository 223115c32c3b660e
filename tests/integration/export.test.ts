import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { renderSnapshot } from '@/lib/documents/pdf-download'
import { newId } from '@/lib/platform/ids'
import { sha256 } from '@/lib/platform/secrets'
import { discardKept, downloadDocuments, takeKept } from '@/lib/register/export/commands'
import { listChosen, listForExport, listSearched } from '@/lib/register/export/queries'
import { bulkInput, listInput } from '@/lib/register/input'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { billTwice, pay, refusedAndUnwritten } from '@/tests/support/business'
import { filesKept } from '@/tests/support/downloads'
import { addClient, issueWholeInvoice, saveWholeDraft, today } from '@/tests/support/drafts'
import { fillQueue } from '@/tests/support/drawing'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'
import { enterRows, manyRows } from '@/tests/support/register-rows'

afterAll(assertInvariants)

const download = (company: TestCompany, ids: string[]) =>
  downloadDocuments(company.user, { ids }, today(), new AbortController().signal)

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

  test('lie in the store until they are taken, each once', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const before = filesKept()
    const [kept] = await download(company, [id])
    if (!kept) throw new Error('Nothing was kept.')
    expect(filesKept().length).toBe(before.length + 1)
    const { signal } = new AbortController()
    const taken = await takeKept(company.user, kept, signal)
    expect(sha256(taken)).toBe(sha256(await renderSnapshot(company.user, kept.snapshotId)))
    expect(filesKept()).toEqual(before)
    // A cleanup was faster, or another machine has the file.
    expect(sha256(await takeKept(company.user, kept, signal))).toBe(sha256(taken))
  })

  test('are refused as a whole when one cannot be made as it was: nothing is kept or recorded', async () => {
    const company = await startCompany()
    const issued = []
    for (const _ of [1, 2, 3]) issued.push(await issueWholeInvoice(company))
    const ids = issued.map(each => each.id)
    const [first] = await download(company, [ids[0] ?? ''])
    if (!first) throw new Error('Nothing was kept.')
    await discardKept([first])
    const setFirst = (hash: string) =>
      asOwner(sql => sql`update renders set pdf_sha256 = ${hash} where company_id = ${company.id}`)
    const pdf = sha256(await renderSnapshot(company.user, first.snapshotId))
    await setFirst(sha256('another PDF'))
    const before = filesKept()
    const refusal = await refusalOf(download(company, ids))
    expect(refusal.code).toBe('differs')
    expect(refusal.message).toMatch(/^INV-0001: The PDF of version 1 could not be made again/)
    expect(filesKept()).toEqual(before)
    for (const id of ids.slice(1)) expect(await verbsOf(id)).not.toContain('invoice.downloaded')
    await asOwner(
      sql => sql`update renders set pdf_sha256 = ${pdf} where snapshot_id = ${first.snapshotId}`,
    )
    await asOwner(
      sql => sql`delete from renders
        where company_id = ${company.id} and snapshot_id <> ${first.snapshotId}`,
    )
    const all = await download(company, ids)
    expect(all.map(each => each.number).toSorted()).toEqual(['INV-0001', 'INV-0002', 'INV-0003'])
    await discardKept(all)
    for (const id of ids) expect(await verbsOf(id)).toContain('invoice.downloaded')
  })

  test('are given up when nobody waits for them any more', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const before = filesKept()
    const free = fillQueue(4)
    const leaving = new AbortController()
    const asked = downloadDocuments(company.user, { ids: [id] }, today(), leaving.signal)
    leaving.abort()
    expect((await refusalOf(asked)).code).toBe('gone')
    await free()
    expect(filesKept()).toEqual(before)
    expect(await verbsOf(id)).not.toContain('invoice.downloaded')
  })

  test('are refused at once while more are asked for than can be drawn soon', async () => {
    const company = await startCompany()
    const { id } = await issueWholeInvoice(company)
    const free = fillQueue()
    await refusedAndUnwritten(company, () => download(company, [id]), 'unavailable', 'Try again in')
    await free()
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
