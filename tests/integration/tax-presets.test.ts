import { describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { newId } from '@/lib/platform/ids'
import {
  addUsualTaxes,
  changeTaxPreset,
  createTaxPreset,
  deleteTaxPreset,
  moveTaxPreset,
} from '@/lib/tax-presets/commands'
import { type TaxPresetInput, taxPresetInput } from '@/lib/tax-presets/input'
import { mostTaxPresets } from '@/lib/tax-presets/model'
import { listTaxPresets } from '@/lib/tax-presets/queries'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

function tax(changes: Partial<TaxPresetInput> = {}): TaxPresetInput {
  const whole = { id: newId(), name: 'Standard 19%', category: 'S', rate: '19', ...changes }
  return taxPresetInput.parse(whole)
}

const namesOf = async (company: TestCompany) =>
  (await readAs(company.user, listTaxPresets)).map(({ name }) => name)

/** What was recorded of the company's taxes, in order. */
async function verbsOf(companyId: string): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ verb: string }[]>`
      select verb from activity where company_id = ${companyId} order by at, id`,
  )
  return rows.map(({ verb }) => verb)
}

describe('a tax to choose from', () => {
  test('is added at the end of the list and recorded', async () => {
    const company = await startCompany()
    const first = tax()
    await createTaxPreset(company.admin, first)
    await createTaxPreset(company.owner, tax({ name: 'Reverse charge', category: 'AE', rate: '' }))
    expect(await readAs(company.user, listTaxPresets)).toEqual([
      first,
      { id: expect.any(String), name: 'Reverse charge', category: 'AE', rate: '' },
    ])
    expect(await verbsOf(company.id)).toEqual(['tax_preset.created', 'tax_preset.created'])
  })

  test('sent twice at once exists once', async () => {
    const company = await startCompany()
    const same = tax()
    await Promise.all([createTaxPreset(company.owner, same), createTaxPreset(company.owner, same)])
    expect(await namesOf(company)).toEqual(['Standard 19%'])
    expect(await verbsOf(company.id)).toEqual(['tax_preset.created'])
    const other = { ...same, rate: '20' }
    expect((await refusalOf(createTaxPreset(company.owner, other))).code).toBe('conflict')
  })

  test('is changed, with what changed, and keeps no rate where there is none', async () => {
    const company = await startCompany()
    const before = tax()
    await createTaxPreset(company.owner, before)
    await changeTaxPreset(company.owner, { ...before, category: 'E', rate: '19' })
    expect(await readAs(company.owner, listTaxPresets)).toEqual([
      { ...before, category: 'E', rate: '' },
    ])
    const [row] = await asOwner(
      sql => sql`
        select before, after from activity
        where company_id = ${company.id} and verb = 'tax_preset.changed'`,
    )
    expect(row).toEqual({
      before: { category: 'S', rate: '19' },
      after: { category: 'E', rate: null },
    })
  })

  test('cannot have the name of another, however it is written', async () => {
    const company = await startCompany()
    const first = tax()
    await createTaxPreset(company.owner, first)
    const refusal = await refusalOf(createTaxPreset(company.owner, tax({ name: 'STANDARD  19%' })))
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: 'Another tax is called “Standard 19%”. Give one of them another name.',
      details: { field: 'name' },
    })
    await changeTaxPreset(company.owner, { ...first, name: 'Standard 19 %' })
  })

  test('is moved up and down, and again to the same place does nothing', async () => {
    const company = await startCompany()
    const [a, b, c] = [tax({ name: 'A' }), tax({ name: 'B' }), tax({ name: 'C' })]
    for (const each of [a, b, c]) await createTaxPreset(company.owner, each)
    await moveTaxPreset(company.owner, { id: c.id, to: 0 })
    await moveTaxPreset(company.owner, { id: c.id, to: 0 })
    expect(await namesOf(company)).toEqual(['C', 'A', 'B'])
    await moveTaxPreset(company.owner, { id: c.id, to: 30 })
    expect(await namesOf(company)).toEqual(['A', 'B', 'C'])
    const moves = (await verbsOf(company.id)).filter(verb => verb === 'tax_preset.changed')
    expect(moves).toHaveLength(2)
  })

  test('is deleted, once, and can be added again as it was', async () => {
    const company = await startCompany()
    const gone = tax()
    await createTaxPreset(company.owner, gone)
    await deleteTaxPreset(company.owner, gone.id)
    await deleteTaxPreset(company.owner, gone.id)
    expect(await namesOf(company)).toEqual([])
    await createTaxPreset(company.owner, gone)
    expect(await verbsOf(company.id)).toEqual([
      'tax_preset.created',
      'tax_preset.deleted',
      'tax_preset.created',
    ])
  })

  test('is one of thirty at most', async () => {
    const company = await startCompany()
    for (let count = 0; count < mostTaxPresets; count += 1)
      await createTaxPreset(company.owner, tax({ name: `Tax ${count}` }))
    expect(await refusalOf(createTaxPreset(company.owner, tax()))).toMatchObject({
      code: 'wrong_state',
      message: 'A company has at most 30 taxes. Delete one that is not used, then try again.',
    })
  })

  test.each(['accountant', 'user'] as const)('is not the business of the role %s', async role => {
    const company = await startCompany()
    const own = tax()
    await createTaxPreset(company.owner, own)
    for (const tried of [
      () => createTaxPreset(company[role], tax({ name: 'Other' })),
      () => changeTaxPreset(company[role], own),
      () => moveTaxPreset(company[role], { id: own.id, to: 0 }),
      () => deleteTaxPreset(company[role], own.id),
      () => addUsualTaxes(company[role]),
    ])
      expect((await refusalOf(tried())).code).toBe('forbidden')
  })

  test('of another company is not there', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const theirs = tax()
    await createTaxPreset(other.owner, theirs)
    expect((await refusalOf(changeTaxPreset(company.owner, theirs))).code).toBe('not_found')
    await deleteTaxPreset(company.owner, theirs.id)
    expect(await namesOf(other)).toEqual(['Standard 19%'])
    expect(await namesOf(company)).toEqual([])
  })
})

describe('the usual taxes of a country', () => {
  test('are added once, beside what is there', async () => {
    const company = await startCompany({ countryCode: 'DE' })
    await createTaxPreset(company.owner, tax({ name: 'reduced rate 7%', rate: '7' }))
    expect(await addUsualTaxes(company.owner)).toEqual({ added: 2 })
    expect(await addUsualTaxes(company.owner)).toEqual({ added: 0 })
    expect(await namesOf(company)).toEqual([
      'reduced rate 7%',
      'Standard rate 19%',
      'Reverse charge',
    ])
  })

  test('are none where we know none', async () => {
    const company = await startCompany({ countryCode: 'US' })
    expect(await addUsualTaxes(company.owner)).toEqual({ added: 0 })
    expect(await verbsOf(company.id)).toEqual([])
  })
})
