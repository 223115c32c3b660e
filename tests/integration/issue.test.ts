import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from '@/lib/access/doors'
import { deleteClient } from '@/lib/clients/commands'
import { canonicalJson, sha256Of } from '@/lib/documents/canonical-json'
import { takeSequence } from '@/lib/documents/numbers'
import { assertSnapshot } from '@/lib/documents/snapshot'
import { deleteDraft, saveDraft as saveDraftCommand } from '@/lib/drafts/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import {
  addClient,
  issueWholeInvoice,
  lineOf,
  readEntry,
  readSent,
  readStored,
  type SentDraft,
  saveWholeDraft,
} from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

function snapshotRows(documentId: string) {
  return asOwner(
    sql => sql<{ version: number; reason: string; data: unknown; sha256: string }[]>`
      select version, reason, data, sha256 from snapshots where document_id = ${documentId}`,
  )
}

/** What a company has given out: nothing at all before its first issue. */
function footprint(company: TestCompany) {
  return asOwner(
    sql => sql`
      select
        (select count(*)::int from counters where company_id = ${company.id}) as counters,
        (select count(*)::int from snapshots where company_id = ${company.id}) as snapshots,
        (select count(*)::int from activity
          where company_id = ${company.id} and verb = 'invoice.issued') as issued`,
  )
}

const untouched = [{ counters: 0, snapshots: 0, issued: 0 }]

describe('issuing an invoice', () => {
  test('numbers it, locks it, writes version 1 under its hash and records it', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company)
    const issued = await issueInvoice(company.accountant, { id: draft.id, version: 1 })
    expect(issued).toEqual({ id: draft.id, number: 'INV-0001' })
    const stored = await readStored(company.user, 'invoice', draft.id)
    expect(stored).toMatchObject({ status: 'issued', number: 'INV-0001' })
    expect(await readEntry(company.user, draft.id)).toMatchObject({
      standing: 'issued',
      number: 'INV-0001',
      numberKey: 'inv-0001',
      totalMinor: 34_094n,
      openMinor: 34_094n,
    })
    expect(stored.issuedAt).toBeInstanceOf(Date)
    expect(await verbsOf(draft.id)).toEqual(['invoice.drafted', 'invoice.issued'])
    const rows = await snapshotRows(draft.id)
    expect(rows).toMatchObject([{ version: 1, reason: 'issued' }])
    expect(sha256Of(canonicalJson(rows[0]?.data))).toBe(rows[0]?.sha256)
    const { content } = assertSnapshot(rows[0]?.data)
    expect(content).toMatchObject({ number: 'INV-0001', draft: false })
    expect(content.calculation.result).toMatchObject({ payable: '340.94', tax_total: '54.44' })
  })

  test('locks its lines with the tax they were computed with, without blank ones', async () => {
    const company = await startCompany()
    const blank = lineOf({ description: '', unitPrice: '' })
    const own = lineOf({ tax: { category: 'Z', rate: '0' } })
    const { id } = await issueWholeInvoice(company, { lines: [lineOf(), blank, own] })
    const rows = await asOwner(
      sql => sql`
        select position, tax_category, tax_rate, locked, net_minor from invoice_lines
        where invoice_id = ${id} order by position`,
    )
    expect(rows).toEqual([
      { position: 0, tax_category: 'S', tax_rate: '19', locked: true, net_minor: '28650' },
      { position: 1, tax_category: 'Z', tax_rate: '0', locked: true, net_minor: '28650' },
    ])
  })

  test.each([
    ['with tax inside the prices', { taxMode: 'inclusive' }],
    ['with a discount on everything', { discount: { kind: 'percent', value: '12.5' } }],
    ['in a currency without decimals', { currency: 'JPY', lines: [lineOf({ unitPrice: '955' })] }],
    ['in a currency with three decimals', { currency: 'KWD' }],
    ['of 200 lines', { lines: Array.from({ length: 200 }, () => lineOf()) }],
  ] satisfies [string, Partial<SentDraft>][])('adds up %s', async (_name, changes) => {
    const company = await startCompany()
    await expect(issueWholeInvoice(company, changes)).resolves.toMatchObject({ number: 'INV-0001' })
    await assertInvariants()
  })

  test('again answers the same number and writes nothing', async () => {
    const company = await startCompany()
    const issued = await issueWholeInvoice(company)
    expect(await issueInvoice(company.owner, { id: issued.id, version: 1 })).toEqual(issued)
    expect(await footprint(company)).toEqual([{ counters: 1, snapshots: 1, issued: 1 }])
  })

  test('is for bookkeepers, not for a user', async () => {
    const company = await startCompany()
    const { id } = await saveWholeDraft(company)
    expect((await refusalOf(issueInvoice(company.user, { id }))).code).toBe('forbidden')
    expect(await footprint(company)).toEqual(untouched)
  })

  test('keeps what the client was called when it was issued', async () => {
    const company = await startCompany()
    const clientId = await addClient(company.owner, { name: 'Before Ltd' })
    const { id } = await issueWholeInvoice(company, { clientId })
    await deleteClient(company.owner, clientId)
    const [row] = await snapshotRows(id)
    expect(assertSnapshot(row?.data).content.buyer.name).toBe('Before Ltd')
  })
})

describe('an invoice is not issued', () => {
  test.each([
    ['without a client', { clientId: null }, 'Choose a client.'],
    ['without a line', { lines: [] }, 'line'],
    ['with blank lines alone', { lines: [lineOf({ description: '', unitPrice: '' })] }, 'line'],
    ['without a price', { lines: [lineOf({ unitPrice: '' })] }, 'Line 1 has no price.'],
    ['when it is due before its date', { dueOn: '2026-11-19' }, 'before the issue date'],
    ['when its rate is missing', { defaultTax: { category: 'S', rate: '' } }, 'rate'],
    ['when a character cannot be drawn', { lines: [lineOf({ description: 'Party 🎉' })] }, '🎉'],
    ['when a note cannot be drawn', { notes: 'ქართული' }, 'ქ'],
  ] satisfies [string, Partial<SentDraft>, string][])(
    '%s, and nothing is written',
    async (_name, changes, words) => {
      stopClockAt('2026-11-20T09:00:00Z')
      const company = await startCompany()
      const { id } = await saveWholeDraft(company)
      const draft = { ...(await readSent(company.owner, 'invoice', id)), ...changes }
      await saveDraftCommand(company.owner, { draft, version: 1, editorId: newId() })
      const refusal = await refusalOf(issueInvoice(company.owner, { id }))
      expect(refusal.code).toBe('invalid')
      expect(refusal.message).toContain(words)
      expect(await footprint(company)).toEqual(untouched)
      expect((await readStored(company.owner, 'invoice', id)).status).toBe('draft')
    },
  )

  test('by a member when it is due in the past, though imports may be', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany()
    const { id } = await saveWholeDraft(company, { issuedOn: '2026-10-01', dueOn: '2026-11-19' })
    const refusal = await refusalOf(issueInvoice(company.owner, { id }))
    expect(refusal).toMatchObject({ code: 'invalid', message: expect.stringContaining('passed') })
    await expect(issueInvoice(company.system, { id })).resolves.toHaveProperty('number')
  })

  test('in another version than the one that was shown', async () => {
    const company = await startCompany()
    const draft = await saveWholeDraft(company)
    await saveDraftCommand(company.admin, { draft, version: 1, editorId: newId() })
    const refusal = await refusalOf(issueInvoice(company.owner, { id: draft.id, version: 1 }))
    expect(refusal.code).toBe('conflict')
    expect(await footprint(company)).toEqual(untouched)
  })

  test('when it was deleted, or was never there', async () => {
    const company = await startCompany()
    const { id } = await saveWholeDraft(company)
    await deleteDraft(company.owner, { kind: 'invoice', id })
    expect((await refusalOf(issueInvoice(company.owner, { id }))).code).toBe('wrong_state')
    expect((await refusalOf(issueInvoice(company.owner, { id: newId() }))).code).toBe('not_found')
  })
})

describe('numbers', () => {
  test('of a rolled back issue are given again', async () => {
    const company = await startCompany()
    const failing = runCommand(company.owner, async tx => {
      expect(await takeSequence(tx, company.id, 'invoice:INV-')).toBe(1)
      throw new Error('The machine stopped here.')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(await issueWholeInvoice(company)).toMatchObject({ number: 'INV-0001' })
  })

  test('begin anew with a new prefix, which leaves the old series whole', async () => {
    const company = await startCompany()
    await issueWholeInvoice(company)
    await asOwner(sql => sql`update companies set invoice_prefix = 'NEW-' where id = ${company.id}`)
    expect(await issueWholeInvoice(company)).toMatchObject({ number: 'NEW-0001' })
  })

  test.each([
    ['start again each year', '{YYYY}/', true, ['2026/0001', '2026/0002', '2027/0001']],
    ['go on over the years', '{YYYY}/', false, ['2026/0001', '2026/0002', '2027/0003']],
    [
      'go on over the months',
      'R{YYYY}{MM}-',
      true,
      ['R202611-0001', 'R202612-0002', 'R202701-0001'],
    ],
    [
      'go on under a literal prefix',
      'PCF-2025-',
      true,
      ['PCF-2025-0001', 'PCF-2025-0002', 'PCF-2025-0003'],
    ],
  ])('%s', async (_name, invoicePrefix, yearlyReset, expected) => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ invoicePrefix, yearlyReset })
    const numbers = []
    for (const issuedOn of ['2026-11-20', '2026-12-01', '2027-01-31'])
      numbers.push((await issueWholeInvoice(company, { issuedOn, dueOn: '2027-03-01' })).number)
    expect(numbers).toEqual(expected)
  })
})

describe('many at once', () => {
  test('200 calls to issue one draft give one number, one snapshot and one activity row', async () => {
    const company = await startCompany()
    const { id } = await saveWholeDraft(company)
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => issueInvoice(company.owner, { id, version: 1 })),
    )
    expect(new Set(answers.map(answer => answer.number))).toEqual(new Set(['INV-0001']))
    expect(await footprint(company)).toEqual([{ counters: 1, snapshots: 1, issued: 1 }])
  }, 90_000)

  test('what is saved while it is being issued is either on the paper or refused', async () => {
    const company = await startCompany()
    const lines = Array.from({ length: 100 }, () => lineOf())
    const draft = await saveWholeDraft(company, { lines })
    const input = { version: 1, editorId: newId() }
    const issuing = issueInvoice(company.owner, { id: draft.id })
    const saving = ['one', 'two', 'three'].map(notes =>
      saveDraftCommand(company.owner, { ...input, draft: { ...draft, notes } }),
    )
    const outcomes = await Promise.allSettled([issuing, ...saving])
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(['conflict', 'wrong_state']).toContain(
          (await refusalOf(Promise.reject(outcome.reason))).code,
        )
    await assertInvariants()
  })

  test('200 drafts issued at once get the numbers 1 to 200', async () => {
    const company = await startCompany({ numberPadding: 1, invoicePrefix: '' })
    const clientId = await addClient(company.owner)
    const drafts = await Promise.all(
      Array.from({ length: 200 }, () => saveWholeDraft(company, { clientId })),
    )
    const answers = await Promise.all(drafts.map(({ id }) => issueInvoice(company.owner, { id })))
    const numbers = answers.map(answer => Number(answer.number)).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
  }, 90_000)
})
