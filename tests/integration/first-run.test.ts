import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { signUp } from '@/lib/accounts/commands'
import { editClient } from '@/lib/clients/commands'
import { getClient } from '@/lib/clients/queries'
import { beginFirstDocument, setUpCompany, takeStep } from '@/lib/companies/first-run/commands'
import { firstCompanyInput, firstDocumentInput } from '@/lib/companies/first-run/input'
import { addSample, removeSample } from '@/lib/companies/first-run/sample/commands'
import { sampleIds } from '@/lib/companies/first-run/sample/model'
import { getLivingSample, hasSample } from '@/lib/companies/first-run/sample/queries'
import { settingsOf } from '@/lib/companies/model'
import { getCompany } from '@/lib/companies/queries'
import { getStoredDraft } from '@/lib/drafts/queries'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { clientOf } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

async function companyOf(company: TestCompany) {
  const found = await readAs(company.owner, tx => getCompany(tx, company.id))
  if (!found) throw new Error('The company is gone.')
  return found
}

async function firstForm(company: TestCompany, changes: Record<string, unknown> = {}) {
  const { company: who, terms } = settingsOf(await companyOf(company))
  return firstCompanyInput.parse({ ...who, ...terms, ...changes })
}

function firstDocument(changes: Record<string, unknown> = {}) {
  return firstDocumentInput.parse({
    clientId: newId(),
    documentId: newId(),
    kind: 'quote',
    name: 'Lantern Books',
    email: '',
    description: 'Logo design',
    unitPrice: '450',
    ...changes,
  })
}

/** What was recorded of setting up: the verb, and the step it was about. */
async function told(company: TestCompany): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ verb: string; step: string }[]>`
      select verb, after ->> 'step' as step from activity
      where company_id = ${company.id} and verb like 'onboarding.%' order by at, id`,
  )
  return rows.map(({ verb, step }) => `${verb.slice('onboarding.'.length)} ${step}`)
}

const begun = () => startCompany({ firstRunStep: 'company' })

describe('setting up a company', () => {
  test('begins with signing up', async () => {
    const names = { name: 'Noor', companyName: 'Harbor Light' }
    const place = { currency: 'EUR', timezone: 'Europe/Lisbon' }
    const email = `${newId()}@test.example`
    const { companyId } = await signUp(
      { ...names, ...place, email, password: 'a long sentence' },
      'test',
    )
    const [row] = await asOwner(
      sql => sql`select first_run_step from companies where id = ${companyId}`,
    )
    expect(row).toEqual({ first_run_step: 'company' })
  })

  test('takes three steps, each recorded, and is over after the last', async () => {
    const company = await begun()
    const form = await firstForm(company, {
      name: 'Harbor Light',
      address: '8 Pier Road',
      countryCode: 'DE',
      taxLabel: 'USt',
      defaultTaxCategory: 'S',
      defaultTaxRate: '19',
    })
    expect(await setUpCompany(company.owner, form)).toEqual({ step: 'brand' })
    expect(await companyOf(company)).toMatchObject({
      name: 'Harbor Light',
      countryCode: 'DE',
      defaultTaxRate: '19',
      firstRunStep: 'brand',
      version: 2,
    })
    expect(await takeStep(company.owner, { step: 'brand', skipped: true })).toEqual({
      step: 'first_document',
    })
    const first = firstDocument()
    expect(await beginFirstDocument(company.owner, first)).toEqual({
      kind: 'quote',
      id: first.documentId,
    })
    expect((await companyOf(company)).firstRunStep).toBe('done')
    expect(await told(company)).toEqual([
      'step_done company',
      'step_skipped brand',
      'step_done first_document',
      'finished first_document',
    ])
    const stored = await readAs(company.owner, tx => getStoredDraft(tx, 'quote', first.documentId))
    expect(stored).toMatchObject({ status: 'draft', number: null })
    expect(stored?.draft).toMatchObject({
      clientId: first.clientId,
      defaultTax: { category: 'S', rate: '19' },
      lines: [{ description: 'Logo design', quantity: '1', unitPrice: '450' }],
    })
  })

  test('counts a step once, however often it is sent', async () => {
    const company = await begun()
    const form = await firstForm(company, { name: 'Once' })
    const answers = await Promise.all([
      setUpCompany(company.owner, form),
      setUpCompany(company.owner, form),
    ])
    expect(answers).toEqual([{ step: 'brand' }, { step: 'brand' }])
    await takeStep(company.owner, { step: 'company', skipped: true })
    expect(await told(company)).toEqual(['step_done company'])
    const first = firstDocument()
    await takeStep(company.owner, { step: 'brand', skipped: true })
    await beginFirstDocument(company.owner, first)
    await beginFirstDocument(company.owner, first)
    const [row] = await asOwner(
      sql => sql`select count(*)::int from quotes where company_id = ${company.id}`,
    )
    expect(row).toEqual({ count: 1 })
  })

  test('can be skipped whole', async () => {
    const company = await begun()
    for (const step of ['company', 'brand', 'first_document'] as const)
      await takeStep(company.owner, { step, skipped: true })
    expect((await companyOf(company)).firstRunStep).toBe('done')
    expect(await told(company)).toEqual([
      'step_skipped company',
      'step_skipped brand',
      'step_skipped first_document',
      'finished first_document',
    ])
  })

  test.each(['accountant', 'user'] as const)('is not the business of the role %s', async role => {
    const company = await begun()
    const actor = company[role]
    const form = await firstForm(company)
    for (const tried of [
      () => setUpCompany(actor, form),
      () => takeStep(actor, { step: 'company', skipped: true }),
      () => beginFirstDocument(actor, firstDocument()),
      () => addSample(actor),
      () => removeSample(actor),
    ])
      expect((await refusalOf(tried())).code).toBe('forbidden')
    expect(await told(company)).toEqual([])
  })

  test('asks for a rate where the category has one', async () => {
    const company = await begun()
    const form = { ...(await firstForm(company)), defaultTaxCategory: 'S', defaultTaxRate: '' }
    const parsed = firstCompanyInput.safeParse(form)
    expect(parsed.error?.issues[0]?.path).toEqual(['defaultTaxRate'])
  })
})

describe('sample data', () => {
  test('are two clients and two drafts, marked, and nothing is issued', async () => {
    const company = await startCompany({ firstRunStep: 'first_document' })
    expect(await readAs(company.owner, hasSample)).toBe(false)
    expect(await addSample(company.owner)).toEqual({ added: true })
    expect(await readAs(company.owner, hasSample)).toBe(true)
    const rows = await asOwner(
      sql => sql<{ name: string }[]>`select name from clients where company_id = ${company.id}`,
    )
    expect(rows.map(({ name }) => name.endsWith('(sample)'))).toEqual([true, true])
    const documents = await asOwner(
      sql => sql`
        select kind, standing, number from register where company_id = ${company.id} order by kind`,
    )
    expect(documents).toEqual([
      { kind: 'invoice', standing: 'draft', number: null },
      { kind: 'quote', standing: 'draft', number: null },
    ])
    expect((await companyOf(company)).firstRunStep).toBe('done')
    expect(await told(company)).toEqual([
      'sample_added first_document',
      'step_done first_document',
      'finished first_document',
    ])
  })

  test('added twice are there once', async () => {
    const company = await begun()
    await addSample(company.owner)
    expect(await addSample(company.owner)).toEqual({ added: false })
    const sample = await readAs(company.owner, getLivingSample)
    expect([sample.clientIds.length, sample.documents.length]).toEqual([2, 2])
    expect(await told(company)).toEqual(['sample_added company'])
    expect((await companyOf(company)).firstRunStep).toBe('company')
  })

  test('go with one press, and can come back', async () => {
    const company = await begun()
    await addSample(company.owner)
    expect(await removeSample(company.admin)).toEqual({ removed: 4 })
    expect(await removeSample(company.admin)).toEqual({ removed: 0 })
    expect(await readAs(company.owner, hasSample)).toBe(false)
    await addSample(company.owner)
    const sample = await readAs(company.owner, getLivingSample)
    expect([sample.clientIds.length, sample.documents.length]).toEqual([2, 2])
    expect(await told(company)).toEqual([
      'sample_added company',
      'sample_removed company',
      'sample_added company',
    ])
  })

  test('that somebody made their own stay', async () => {
    const company = await begun()
    await addSample(company.owner)
    const [id] = sampleIds.clients
    await editClient(company.owner, { ...clientOf({ id, name: 'Real Café' }), version: 1 })
    expect(await removeSample(company.owner)).toEqual({ removed: 2 })
    const kept = await readAs(company.owner, tx => getClient(tx, id))
    expect(kept).toMatchObject({ name: 'Real Café' })
    const quote = await readAs(company.owner, tx => getStoredDraft(tx, 'quote', sampleIds.quote))
    expect(quote?.deletedAt).toBeNull()
  })
})

afterAll(assertInvariants)
