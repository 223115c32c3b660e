import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { changeCompany, changeLinkLifetimes, changeTerms } from '@/lib/companies/commands'
import {
  type CompanyInput,
  companyInput,
  type NumberingInput,
  numberingInput,
  type TermsInput,
  termsInput,
} from '@/lib/companies/input'
import { settingsOf } from '@/lib/companies/model'
import { changeNumbering } from '@/lib/companies/numbers/commands'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import { getLatestSnapshot } from '@/lib/documents/store-snapshot'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { bill, credit, issueWholeQuote, pay } from '@/tests/support/business'
import { stopClockAt } from '@/tests/support/clock'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

async function companyOf(company: TestCompany) {
  const found = await readAs(company.owner, tx => getCompany(tx, company.id))
  if (!found) throw new Error('The company is gone.')
  return found
}

async function companyForm(
  company: TestCompany,
  changes: Partial<CompanyInput> = {},
): Promise<CompanyInput> {
  return companyInput.parse({ ...settingsOf(await companyOf(company)).company, ...changes })
}

async function termsForm(company: TestCompany, changes: Partial<TermsInput> = {}) {
  return termsInput.parse({ ...settingsOf(await companyOf(company)).terms, ...changes })
}

async function numberingForm(company: TestCompany, changes: Partial<NumberingInput> = {}) {
  return numberingInput.parse({ ...settingsOf(await companyOf(company)).numbering, ...changes })
}

afterAll(assertInvariants)

describe('changing the settings', () => {
  test('writes every field of its page, raises the version and records what changed', async () => {
    const company = await startCompany()
    const wanted = await companyForm(company, {
      name: 'New Name',
      registrationNumber: 'HRB 12345 B',
      iban: 'DE89 3704 0044 0532 0130 00',
    })
    expect(await changeCompany(company.admin, wanted)).toEqual({ version: 2 })
    expect(await companyForm(company)).toEqual({ ...wanted, version: 2 })
    const [row] = await asOwner(
      sql => sql`
        select before, after, actor_name from activity where subject_id = ${company.id}`,
    )
    expect(row).toEqual({
      actor_name: 'Adam Admin',
      before: { name: 'Northlight Studio', registrationNumber: '', iban: '' },
      after: {
        name: 'New Name',
        registrationNumber: 'HRB 12345 B',
        iban: 'DE89 3704 0044 0532 0130 00',
      },
    })
  })

  test('leaves the fields of the other pages as they are', async () => {
    const company = await startCompany()
    const before = settingsOf(await companyOf(company))
    await changeTerms(company.owner, await termsForm(company, { taxLabel: 'GST' }))
    const links = { version: 2, invoiceLinkDays: 90, quoteLinkDays: 0 }
    await changeLinkLifetimes(company.admin, links)
    const after = settingsOf(await companyOf(company))
    expect(after.company).toEqual({ ...before.company, version: 3 })
    expect(after.numbering).toEqual({ ...before.numbering, version: 3 })
    expect(after.terms).toEqual({ ...before.terms, taxLabel: 'GST', version: 3 })
    expect(after.links).toEqual({ ...links, version: 3 })
  })

  test.each(['accountant', 'user'] as const)('is refused to the role %s', async role => {
    const company = await startCompany()
    const actor = company[role]
    const refusal = await refusalOf(
      changeCompany(actor, await companyForm(company, { name: 'Taken over' })),
    )
    expect(refusal).toMatchObject({
      code: 'forbidden',
      message: 'Only owners and admins can change settings. Ask one of them.',
    })
    const [terms, numbering] = [await termsForm(company), await numberingForm(company)]
    const links = { version: 1, invoiceLinkDays: 1, quoteLinkDays: 1 }
    expect((await refusalOf(changeTerms(actor, terms))).code).toBe('forbidden')
    expect((await refusalOf(changeNumbering(actor, numbering))).code).toBe('forbidden')
    expect((await refusalOf(changeLinkLifetimes(actor, links))).code).toBe('forbidden')
    expect((await companyOf(company)).name).toBe('Northlight Studio')
    expect(await verbsOf(company.id)).toEqual([])
  })

  test('lets owners alone change the address name', async () => {
    const company = await startCompany()
    const slug = `moved-${company.id.slice(-12)}`
    const wanted = await companyForm(company, { slug })
    expect((await refusalOf(changeCompany(company.admin, wanted))).code).toBe('forbidden')
    await changeCompany(company.owner, wanted)
    expect((await companyOf(company)).slug).toBe(slug)
  })

  test('refuses an address name of another company, under its field', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { slug } = await companyOf(other)
    const refusal = await refusalOf(
      changeCompany(company.owner, await companyForm(company, { slug })),
    )
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(slug),
      details: { field: 'slug' },
    })
  })

  test('refuses the second of two people who opened the same settings', async () => {
    const company = await startCompany()
    const opened = await companyForm(company)
    const answers = await Promise.allSettled([
      changeCompany(company.owner, { ...opened, name: 'First' }),
      changeCompany(company.admin, { ...opened, name: 'Second' }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await verbsOf(company.id)).toEqual(['company.changed'])
  })

  test('prints the registration number under the tax number of the seller', async () => {
    const company = await startCompany({ taxInfo: 'VAT 1', registrationNumber: 'CRO 612345' })
    const { id } = await issueWholeInvoice(company)
    const stored = await readAs(company.owner, tx => getLatestSnapshot(tx, id))
    const lines = stored?.snapshot.blocks.from.lines.map(({ text }) => text) ?? []
    expect(lines.indexOf('CRO 612345')).toBe(lines.indexOf('VAT 1') + 1)
    expect(lines).toContain('VAT 1')
  })
})

describe('the next number', () => {
  test('is shown before it is taken and does not move by looking', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ invoicePrefix: 'NS-{YYYY}-', yearlyReset: true })
    const look = async () => {
      const facts = await companyOf(company)
      return readAs(company.user, tx => nextNumber(tx, facts, 'invoice', '2026-11-20'))
    }
    expect([await look(), await look()]).toEqual(['NS-2026-0001', 'NS-2026-0001'])
    await issueWholeInvoice(company)
    expect(await look()).toBe('NS-2026-0002')
  })

  test('cannot print numbers that another series has given', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ invoicePrefix: 'A-{YYYY}-', yearlyReset: false })
    await issueWholeInvoice(company)
    const wanted = await numberingForm(company, { invoicePrefix: 'A-2026-' })
    const refusal = await refusalOf(changeNumbering(company.owner, wanted))
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('A-2026-0001'),
    })
    await changeNumbering(company.owner, { ...wanted, invoicePrefix: 'A-2026-B-' })
  })

  test('cannot hide such numbers behind others that only begin alike', async () => {
    const company = await startCompany({ invoicePrefix: 'A-B-', numberPadding: 1 })
    await issueWholeInvoice(company)
    for (const invoicePrefix of ['A-7', 'A-C-']) {
      await changeNumbering(company.owner, await numberingForm(company, { invoicePrefix }))
      await issueWholeInvoice(company)
    }
    const wanted = await numberingForm(company, { invoicePrefix: 'A-' })
    const refusal = await refusalOf(changeNumbering(company.owner, wanted))
    expect(refusal.message).toContain('A-71')
  })

  test.each([
    ['quotePrefix', 'Quotes', (company: TestCompany) => issueWholeQuote(company)],
    [
      'creditNotePrefix',
      'Credit notes',
      async (company: TestCompany) => credit(company, (await bill(company)).invoiceId),
    ],
    [
      'receiptPrefix',
      'Receipts',
      async (company: TestCompany) => pay(company, await bill(company), '1'),
    ],
  ] as const)('of the %s is looked after in the same way', async (field, words, give) => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ [field]: 'Ä-{YYYY}-', yearlyReset: false })
    const { number } = await give(company)
    expect(number).toBe('Ä-2026-0001')
    const wanted = await numberingForm(company, { [field]: 'Ä-2026-' })
    expect(await refusalOf(changeNumbering(company.owner, wanted))).toMatchObject({
      code: 'conflict',
      message: `${words} such as Ä-2026-0001 already begin with Ä-2026- in another series. Choose another prefix.`,
    })
    await changeNumbering(company.owner, { ...wanted, [field]: 'ä-2026-' })
  })

  test('of one kind may begin like those of another', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ invoicePrefix: 'A-{YYYY}-', yearlyReset: false })
    await issueWholeInvoice(company)
    const wanted = await numberingForm(company, { quotePrefix: 'A-2026-' })
    await expect(changeNumbering(company.owner, wanted)).resolves.toEqual({ version: 2 })
  })
})
