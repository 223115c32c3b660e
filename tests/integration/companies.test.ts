import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { changeCompanySettings } from '@/lib/companies/commands'
import { type CompanySettingsInput, companySettingsInput } from '@/lib/companies/input'
import { settingsOf } from '@/lib/companies/model'
import { getCompany, nextNumber } from '@/lib/companies/queries'
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

async function settings(
  company: TestCompany,
  changes: Partial<CompanySettingsInput> = {},
): Promise<CompanySettingsInput> {
  return companySettingsInput.parse({ ...settingsOf(await companyOf(company)), ...changes })
}

afterAll(assertInvariants)

describe('changing the settings', () => {
  test('writes every field, raises the version and records what changed', async () => {
    const company = await startCompany()
    const wanted = await settings(company, {
      name: 'New Name',
      iban: 'DE89 3704 0044 0532 0130 00',
      invoiceLinkDays: 90,
      quoteLinkDays: 0,
    })
    expect(await changeCompanySettings(company.admin, wanted)).toEqual({ version: 2 })
    expect(await settings(company)).toEqual({ ...wanted, version: 2 })
    const [row] = await asOwner(
      sql => sql`
        select before, after, actor_name from activity where subject_id = ${company.id}`,
    )
    expect(row).toEqual({
      actor_name: 'Adam Admin',
      before: { name: 'Northlight Studio', iban: '', invoiceLinkDays: 180, quoteLinkDays: 30 },
      after: {
        name: 'New Name',
        iban: 'DE89 3704 0044 0532 0130 00',
        invoiceLinkDays: 90,
        quoteLinkDays: 0,
      },
    })
  })

  test.each(['accountant', 'user'] as const)('is refused to the role %s', async role => {
    const company = await startCompany()
    const wanted = await settings(company, { name: 'Taken over' })
    const refusal = await refusalOf(changeCompanySettings(company[role], wanted))
    expect(refusal).toMatchObject({
      code: 'forbidden',
      message: 'Only owners and admins can change settings. Ask one of them.',
    })
    expect((await companyOf(company)).name).toBe('Northlight Studio')
    expect(await verbsOf(company.id)).toEqual([])
  })

  test('lets owners alone change the address name', async () => {
    const company = await startCompany()
    const slug = `moved-${company.id.slice(-12)}`
    const wanted = await settings(company, { slug })
    expect((await refusalOf(changeCompanySettings(company.admin, wanted))).code).toBe('forbidden')
    await changeCompanySettings(company.owner, wanted)
    expect((await companyOf(company)).slug).toBe(slug)
  })

  test('refuses an address name of another company', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { slug } = await companyOf(other)
    const refusal = await refusalOf(
      changeCompanySettings(company.owner, await settings(company, { slug })),
    )
    expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining(slug) })
  })

  test('refuses the second of two people who opened the same settings', async () => {
    const company = await startCompany()
    const opened = await settings(company)
    const answers = await Promise.allSettled([
      changeCompanySettings(company.owner, { ...opened, name: 'First' }),
      changeCompanySettings(company.admin, { ...opened, name: 'Second' }),
    ])
    expect(answers.map(answer => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await verbsOf(company.id)).toEqual(['company.changed'])
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
    const wanted = await settings(company, { invoicePrefix: 'A-2026-' })
    const refusal = await refusalOf(changeCompanySettings(company.owner, wanted))
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('A-2026-0001'),
    })
    await changeCompanySettings(company.owner, { ...wanted, invoicePrefix: 'A-2026-B-' })
  })

  test('cannot hide such numbers behind others that only begin alike', async () => {
    const company = await startCompany({ invoicePrefix: 'A-B-', numberPadding: 1 })
    await issueWholeInvoice(company)
    for (const invoicePrefix of ['A-7', 'A-C-']) {
      await changeCompanySettings(company.owner, await settings(company, { invoicePrefix }))
      await issueWholeInvoice(company)
    }
    const wanted = await settings(company, { invoicePrefix: 'A-' })
    const refusal = await refusalOf(changeCompanySettings(company.owner, wanted))
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
    const wanted = await settings(company, { [field]: 'Ä-2026-' })
    expect(await refusalOf(changeCompanySettings(company.owner, wanted))).toMatchObject({
      code: 'conflict',
      message: `${words} such as Ä-2026-0001 already begin with Ä-2026- in another series. Choose another prefix.`,
    })
    await changeCompanySettings(company.owner, { ...wanted, [field]: 'ä-2026-' })
  })

  test('of one kind may begin like those of another', async () => {
    stopClockAt('2026-11-20T09:00:00Z')
    const company = await startCompany({ invoicePrefix: 'A-{YYYY}-', yearlyReset: false })
    await issueWholeInvoice(company)
    const wanted = await settings(company, { quotePrefix: 'A-2026-' })
    await expect(changeCompanySettings(company.owner, wanted)).resolves.toEqual({ version: 2 })
  })
})
