import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { signUp } from '@/lib/accounts/commands'
import type { TemplateName } from '@/lib/documents/model'
import { saveDraft } from '@/lib/drafts/commands'
import { newId } from '@/lib/platform/ids'
import {
  createPreset,
  deletePreset,
  makeDefaultPreset,
  restorePreset,
  savePreset,
} from '@/lib/presets/commands'
import { type PresetInput, presetInput } from '@/lib/presets/input'
import { mostPresets, plainLook, presetOf } from '@/lib/presets/model'
import { getPreset, listPresets } from '@/lib/presets/queries'
import { discardRevision, issueQuote } from '@/lib/quotes/issue/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeQuote, reviseWith } from '@/tests/support/business'
import { draftOf, readStored } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { checkViolated, refusalOf, sqlStateOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

/** What the form sends, but for what a test changes. */
function presetFields(changes: Partial<PresetInput> = {}): PresetInput {
  const fields = { ...plainLook, id: newId(), name: 'Letter', paper: '' as const }
  return presetInput.parse({ ...fields, ...changes })
}

async function addPreset(company: TestCompany, changes: Partial<PresetInput> = {}) {
  const fields = presetFields(changes)
  await createPreset(company.owner, fields)
  return fields
}

function presetsOf(company: TestCompany) {
  return readAs(company.user, listPresets)
}

async function defaultOf(company: TestCompany) {
  return presetOf(await presetsOf(company), null)
}

async function rowsAbout(company: TestCompany): Promise<string[]> {
  const rows = await asOwner(
    sql => sql<{ verb: string }[]>`
      select verb from activity where company_id = ${company.id} and subject_kind = 'preset'
      order by at, id`,
  )
  return rows.map(row => row.verb)
}

describe('a company', () => {
  test('has a preset from its first moment on', async () => {
    const { companyId } = await signUp(
      {
        name: 'Eve',
        email: `${newId()}@test.example`,
        password: 'a long sentence',
        companyName: 'Northlight',
        currency: 'EUR',
        timezone: 'UTC',
      },
      'test',
    )
    const rows = await asOwner(
      sql => sql`select name, template, is_default from presets where company_id = ${companyId}`,
    )
    expect(rows).toEqual([{ name: 'Studio', template: 'studio', is_default: true }])
  })
})

describe('creating a preset', () => {
  test('keeps every field, and records it', async () => {
    const company = await startCompany()
    const fields = presetFields({
      name: '  Classic   letter ',
      template: 'classic',
      paper: 'Letter',
      photos: false,
      paymentCode: false,
      signatureLine: false,
      intro: 'Dear all,\r\nwelcome',
      notes: 'Thanks',
      terms: 'At once',
      legal: 'HRB 1',
    })
    await createPreset(company.admin, fields)
    expect(await readAs(company.user, tx => getPreset(tx, fields.id))).toEqual({
      ...fields,
      name: 'Classic letter',
      intro: 'Dear all,\nwelcome',
      isDefault: false,
      version: 1,
    })
    expect(await verbsOf(fields.id)).toEqual(['preset.created'])
  })

  test('asked several times at once with one id makes one', async () => {
    const company = await startCompany()
    const fields = presetFields()
    await Promise.all([1, 2, 3].map(() => createPreset(company.owner, fields)))
    expect((await presetsOf(company)).map(each => each.name)).toEqual(['Letter', 'Studio'])
    expect(await verbsOf(fields.id)).toEqual(['preset.created'])
  })

  test('asked again with other content under the same id is refused', async () => {
    const company = await startCompany()
    const fields = await addPreset(company)
    expect(await createPreset(company.owner, { ...fields })).toEqual({ id: fields.id })
    for (const changes of [{ name: 'Other' }, { legal: 'HRB 2' }, { paper: 'A4' as const }]) {
      const refusal = await refusalOf(createPreset(company.owner, { ...fields, ...changes }))
      expect(refusal).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('added already'),
      })
    }
    expect(await readAs(company.user, tx => getPreset(tx, fields.id))).toMatchObject({
      name: 'Letter',
      legal: '',
      paper: null,
    })
    expect(await verbsOf(fields.id)).toEqual(['preset.created'])
  })

  test.each(['accountant', 'user'] as const)('is refused to the role %s', async role => {
    const company = await startCompany()
    const refusal = await refusalOf(createPreset(company[role], presetFields()))
    expect(refusal).toMatchObject({ code: 'forbidden', message: expect.stringContaining('owners') })
    expect(await rowsAbout(company)).toEqual([])
  })

  test('is refused under a name that is taken, however it is written', async () => {
    const company = await startCompany()
    const refusal = await refusalOf(createPreset(company.owner, presetFields({ name: 'STUDIO ' })))
    expect(refusal).toMatchObject({ code: 'conflict', details: { field: 'name' } })
    expect(await rowsAbout(company)).toEqual([])
  })

  test('two of one name at once: one of them is refused', async () => {
    const company = await startCompany()
    const answers = await Promise.allSettled(
      [1, 2].map(() => createPreset(company.owner, presetFields())),
    )
    expect(answers.map(answer => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test(`ends at ${mostPresets}, also when several are added at once`, async () => {
    const company = await startCompany()
    await asOwner(
      sql => sql`
        insert into presets (company_id, id, name, name_key, template, photos, payment_code, signature_line,
          intro, notes, terms, legal)
        select ${company.id}, gen_random_uuid(), 'No ' || n, 'no ' || n, 'studio', true, true, true, '', '', '', ''
        from generate_series(1, ${mostPresets - 2}::int) n`,
    )
    const answers = await Promise.allSettled(
      ['One', 'Two'].map(name => createPreset(company.owner, presetFields({ name }))),
    )
    expect(answers.filter(answer => answer.status === 'fulfilled')).toHaveLength(1)
    const refusal = await refusalOf(createPreset(company.owner, presetFields({ name: 'Three' })))
    expect(refusal).toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining(String(mostPresets)),
    })
    expect(await presetsOf(company)).toHaveLength(mostPresets)
  })

  test('takes no name, one that is too long, or a design nobody drew for an answer', () => {
    const fields = presetFields()
    const isRefused = (changes: Record<string, unknown>) =>
      !presetInput.safeParse({ ...fields, ...changes }).success
    expect(isRefused({ name: ' ' })).toBe(true)
    expect(isRefused({ name: 'x'.repeat(61) })).toBe(true)
    expect(isRefused({ template: 'fancy' })).toBe(true)
    expect(isRefused({ paper: 'A3' })).toBe(true)
    expect(isRefused({ legal: 'x'.repeat(2001) })).toBe(true)
  })
})

describe('saving a preset', () => {
  test('changes it, raises its version and records what changed', async () => {
    const company = await startCompany()
    const fields = await addPreset(company)
    const saved = { ...fields, legal: 'HRB 2', template: 'compact' as const, version: 1 }
    expect(await savePreset(company.admin, saved)).toEqual({ id: fields.id, version: 2 })
    expect(await readAs(company.user, tx => getPreset(tx, fields.id))).toMatchObject({
      legal: 'HRB 2',
      template: 'compact',
      version: 2,
    })
    const [row] = await asOwner(
      sql => sql`
        select before, after from activity where subject_id = ${fields.id} and verb = 'preset.saved'`,
    )
    expect(row).toEqual({
      before: { legal: '', template: 'studio' },
      after: { legal: 'HRB 2', template: 'compact' },
    })
  })

  test('is refused to the second of two people who opened the same one', async () => {
    const company = await startCompany()
    const fields = await addPreset(company)
    const answers = await Promise.allSettled(
      ['One', 'Two'].map(name => savePreset(company.owner, { ...fields, name, version: 1 })),
    )
    expect(answers.map(answer => answer.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refusal = await refusalOf(savePreset(company.owner, { ...fields, version: 1 }))
    expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('Reload') })
    expect(await verbsOf(fields.id)).toEqual(['preset.created', 'preset.saved'])
  })

  test('is refused under the name of another, to other roles, elsewhere, and once it is deleted', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const fields = await addPreset(company)
    const saved = { ...fields, version: 1 }
    const codeOf = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).code
    expect(await codeOf(savePreset(company.owner, { ...saved, name: 'studio' }))).toBe('conflict')
    expect(await codeOf(savePreset(company.accountant, saved))).toBe('forbidden')
    expect(await codeOf(savePreset(other.owner, saved))).toBe('not_found')
    await deletePreset(company.owner, fields.id)
    expect(await codeOf(savePreset(company.owner, saved))).toBe('not_found')
  })
})

describe('making a preset the default', () => {
  test('leaves exactly one default, and is recorded once', async () => {
    const company = await startCompany()
    const fields = await addPreset(company)
    await Promise.all([1, 2].map(() => makeDefaultPreset(company.admin, fields.id)))
    expect((await defaultOf(company)).id).toBe(fields.id)
    expect((await presetsOf(company)).filter(each => each.isDefault)).toHaveLength(1)
    expect(await verbsOf(fields.id)).toEqual(['preset.created', 'preset.made_default'])
  })

  test('two at once leave one of them', async () => {
    const company = await startCompany()
    const [one, two] = [await addPreset(company), await addPreset(company, { name: 'Other' })]
    await Promise.all([one, two].map(({ id }) => makeDefaultPreset(company.owner, id)))
    expect((await presetsOf(company)).filter(each => each.isDefault)).toHaveLength(1)
  })

  test('is refused to other roles, elsewhere, and once it is deleted', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { id } = await addPreset(company)
    const codeOf = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).code
    expect(await codeOf(makeDefaultPreset(company.user, id))).toBe('forbidden')
    expect(await codeOf(makeDefaultPreset(other.owner, id))).toBe('not_found')
    await deletePreset(company.owner, id)
    expect(await codeOf(makeDefaultPreset(company.owner, id))).toBe('not_found')
    expect((await defaultOf(company)).name).toBe('Studio')
  })
})

describe('deleting a preset', () => {
  test('takes it out of every list, is recorded once, and can be undone', async () => {
    const company = await startCompany()
    const { id } = await addPreset(company)
    await Promise.all([1, 2].map(() => deletePreset(company.admin, id)))
    expect((await presetsOf(company)).map(each => each.name)).toEqual(['Studio'])
    expect(await readAs(company.owner, tx => getPreset(tx, id))).toBeNull()
    await Promise.all([1, 2].map(() => restorePreset(company.admin, id)))
    expect((await presetsOf(company)).map(each => each.name)).toEqual(['Letter', 'Studio'])
    expect(await verbsOf(id)).toEqual(['preset.created', 'preset.deleted', 'preset.restored'])
  })

  test('is refused for the default one, also when it becomes that at the same time', async () => {
    const company = await startCompany()
    const { id } = await defaultOf(company)
    const refusal = await refusalOf(deletePreset(company.owner, id))
    expect(refusal).toMatchObject({
      code: 'wrong_state',
      message: expect.stringContaining('Make another one the default'),
    })
    const other = await addPreset(company)
    await Promise.allSettled([
      deletePreset(company.owner, other.id),
      makeDefaultPreset(company.owner, other.id),
    ])
    expect((await presetsOf(company)).filter(each => each.isDefault)).toHaveLength(1)
  })

  test('cannot be undone while another one has its name', async () => {
    const company = await startCompany()
    const { id } = await addPreset(company)
    await deletePreset(company.owner, id)
    await addPreset(company, { name: 'letter' })
    const refusal = await refusalOf(restorePreset(company.owner, id))
    expect(refusal).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('“letter”'),
    })
  })

  test('and bringing it back are refused to other roles and elsewhere', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { id } = await addPreset(company)
    for (const command of [deletePreset, restorePreset]) {
      expect((await refusalOf(command(company.accountant, id))).code).toBe('forbidden')
      expect((await refusalOf(command(other.owner, id))).code).toBe('not_found')
    }
  })

  test('is kept by the database from what is the default', async () => {
    const company = await startCompany()
    const attempt = asOwner(
      sql => sql`update presets set deleted_at = now() where company_id = ${company.id}`,
    )
    expect(await sqlStateOf(attempt)).toBe(checkViolated)
  })
})

describe.each(['invoice', 'quote'] as const)('the preset of a draft: %s', kind => {
  const save = (company: TestCompany, presetId: string | null) => {
    const draft = draftOf({ kind, presetId })
    return saveDraft(company.user, { draft, version: 0, editorId: newId() }).then(() => draft.id)
  }
  const chosenOf = async (company: TestCompany, id: string) =>
    (await readStored(company.user, kind, id)).draft.presetId
  const designOf = async (company: TestCompany, id: string): Promise<TemplateName> =>
    presetOf(await presetsOf(company), await chosenOf(company, id)).template

  test('is kept as it was chosen, and the default one until then', async () => {
    const company = await startCompany()
    const { id } = await addPreset(company, { template: 'classic' })
    expect(await chosenOf(company, await save(company, null))).toBeNull()
    expect(await chosenOf(company, await save(company, id))).toBe(id)
  })

  test('cannot be one of another company, or one that never was', async () => {
    const [company, other] = [await startCompany(), await startCompany()]
    const { id } = await addPreset(other)
    for (const foreign of [id, newId()])
      expect(await refusalOf(save(company, foreign))).toMatchObject({
        code: 'not_found',
        message: expect.stringContaining('template'),
      })
  })

  test('that is deleted stays chosen, but the default one is used', async () => {
    const company = await startCompany()
    const { id } = await addPreset(company, { template: 'compact' })
    const draftId = await save(company, id)
    await deletePreset(company.owner, id)
    expect(await designOf(company, draftId)).toBe('studio')
    const { draft, version } = await readStored(company.user, kind, draftId)
    const { deductions: _d, rounding: _r, ...sent } = draft
    await saveDraft(company.user, { draft: sent, version, editorId: newId() })
    await restorePreset(company.owner, id)
    expect(await designOf(company, draftId)).toBe('compact')
  })
})

describe('the preset of a quote under revision', () => {
  const chosenOf = async (company: TestCompany, id: string) =>
    (await readStored(company.user, 'quote', id)).draft.presetId

  test('goes with the revision where that is discarded', async () => {
    const company = await startCompany()
    const [one, other] = [await addPreset(company), await addPreset(company, { name: 'Other' })]
    const { id } = await issueWholeQuote(company, { presetId: one.id })
    for (const presetId of [other.id, null]) {
      await reviseWith(company, id, { presetId })
      expect(await chosenOf(company, id)).toBe(presetId)
      await discardRevision(company.owner, { id })
      expect(await chosenOf(company, id)).toBe(one.id)
    }
  })

  test('is that of the version issued last', async () => {
    const company = await startCompany()
    const [one, other] = [await addPreset(company), await addPreset(company, { name: 'Other' })]
    const { id } = await issueWholeQuote(company)
    await reviseWith(company, id, { presetId: one.id })
    await issueQuote(company.owner, { id })
    await reviseWith(company, id, { presetId: other.id })
    await discardRevision(company.owner, { id })
    expect(await chosenOf(company, id)).toBe(one.id)
  })
})
