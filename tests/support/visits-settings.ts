import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import {
  changeCompany,
  changeLinkLifetimes,
  changeTerms,
  lockCompany,
  writeSettings,
} from '@/lib/companies/commands'
import { beginFirstDocument, setUpCompany, takeStep } from '@/lib/companies/first-run/commands'
import { addSample, removeSample } from '@/lib/companies/first-run/sample/commands'
import { getLivingSample, hasSample } from '@/lib/companies/first-run/sample/queries'
import { type Company, numberPatternOf, settingsOf } from '@/lib/companies/model'
import { changeNumbering, setNextNumber } from '@/lib/companies/numbers/commands'
import {
  getNumberSeries,
  getTakenNumber,
  isEmptySeries,
  listCounted,
  listNumberSeries,
} from '@/lib/companies/numbers/queries'
import { getCompany } from '@/lib/companies/queries'
import { newId } from '@/lib/platform/ids'
import {
  addUsualTaxes,
  changeTaxPreset,
  createTaxPreset,
  deleteTaxPreset,
  moveTaxPreset,
} from '@/lib/tax-presets/commands'
import { listTaxPresets } from '@/lib/tax-presets/queries'
import type { TestCompany } from '@/tests/support/actors'
import { today } from '@/tests/support/drafts'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** Through the settings, the taxes and setting up. */
export function settingsVisits(foreign: () => Foreign): Record<string, Visit> {
  const own = async (stranger: TestCompany) => {
    const found = await readAs(stranger.owner, tx => getCompany(tx, stranger.id))
    if (!found) throw new Error('The stranger has lost its own company.')
    return found
  }
  /** With an id smuggled past the form, which would have dropped it. */
  const smuggled =
    <Settings extends object>(
      settings: (company: Company) => Settings,
      change: (stranger: TestCompany, settings: Settings & { id: string }) => Promise<unknown>,
    ) =>
    async (stranger: TestCompany) =>
      change(stranger, { ...settings(await own(stranger)), id: foreign().company.id })
  const issued = { kind: 'invoice', series: 'invoice:INV-', next: 42 } as const
  return {
    'lib/companies/commands.ts changeCompany': [
      'refused by the database',
      smuggled(
        company => settingsOf(company).company,
        (stranger, settings) => changeCompany(stranger.owner, { ...settings, name: 'Mine' }),
      ),
    ],
    'lib/companies/commands.ts changeTerms': [
      'refused by the database',
      smuggled(
        company => settingsOf(company).terms,
        (stranger, settings) => changeTerms(stranger.owner, { ...settings, taxLabel: 'Mine' }),
      ),
    ],
    'lib/companies/commands.ts changeLinkLifetimes': [
      'refused by the database',
      smuggled(
        company => settingsOf(company).links,
        (stranger, settings) => changeLinkLifetimes(stranger.owner, settings),
      ),
    ],
    'lib/companies/commands.ts lockCompany': [
      'not found',
      write(tx => lockCompany(tx, foreign().company.owner, 1)),
    ],
    'lib/companies/commands.ts writeSettings': [
      'refused by the database',
      write(async (tx, stranger) => {
        const { version } = await own(stranger)
        const before = await lockCompany(tx, stranger.owner, version)
        return writeSettings(tx, foreign().company.owner, before, { version, name: 'Mine' })
      }),
    ],
    'lib/companies/numbers/commands.ts changeNumbering': [
      'refused by the database',
      smuggled(
        company => settingsOf(company).numbering,
        (stranger, settings) => changeNumbering(stranger.owner, settings),
      ),
    ],
    // Its own series of the same name is empty.
    'lib/companies/numbers/commands.ts setNextNumber': [
      'its own',
      async stranger => {
        const { series } = numberPatternOf(await own(stranger), 'invoice', today())
        return setNextNumber(stranger.owner, { ...issued, series })
      },
    ],
    'lib/companies/numbers/queries.ts getNumberSeries': [
      'its own',
      read(async tx => {
        const pattern = { series: 'invoice:INV-', prefix: 'INV-', padding: 4 }
        const found = await getNumberSeries(tx, 'invoice', pattern)
        expect(found.taken).toBeNull()
      }),
    ],
    'lib/companies/numbers/queries.ts listNumberSeries': [
      'its own',
      read(async (tx, stranger) => {
        const rows = await listNumberSeries(tx, await own(stranger), today())
        expect(rows.filter(({ taken }) => taken !== null)).toEqual([])
      }),
    ],
    'lib/companies/numbers/queries.ts listCounted': [
      'its own',
      read(async tx => {
        expect(Object.values(await listCounted(tx))).not.toContain(3)
      }),
    ],
    'lib/companies/numbers/queries.ts isEmptySeries': [
      'its own',
      read(async tx => {
        expect(await isEmptySeries(tx, 'receipt', 'receipt:REC-{YYYY}-')).toBe(true)
      }),
    ],
    'lib/companies/numbers/queries.ts getTakenNumber': [
      'nothing',
      read(tx => getTakenNumber(tx, 'invoice', { series: 'none', prefix: 'INV-', padding: 4 }, 1)),
    ],
    'lib/companies/first-run/commands.ts setUpCompany': [
      'its own',
      async stranger => {
        const { company, terms } = settingsOf(await own(stranger))
        return setUpCompany(stranger.owner, { ...company, ...terms })
      },
    ],
    'lib/companies/first-run/commands.ts takeStep': [
      'its own',
      stranger => takeStep(stranger.owner, { step: 'company', skipped: true }),
    ],
    // Another client of its own, and a draft for it, under the same ids.
    'lib/companies/first-run/commands.ts beginFirstDocument': [
      'its own',
      stranger =>
        beginFirstDocument(stranger.owner, {
          clientId: foreign().clientId,
          documentId: newId(),
          kind: 'invoice',
          name: 'Copy',
          email: '',
          description: '',
          unitPrice: '',
        }),
    ],
    'lib/companies/first-run/sample/commands.ts addSample': [
      'its own',
      stranger => addSample(stranger.owner),
    ],
    'lib/companies/first-run/sample/commands.ts removeSample': [
      'its own',
      stranger => removeSample(stranger.owner),
    ],
    'lib/companies/first-run/sample/queries.ts getLivingSample': [
      'its own',
      read(async tx => {
        const { clientIds } = await getLivingSample(tx)
        expect(clientIds).not.toContain(foreign().clientId)
      }),
    ],
    'lib/companies/first-run/sample/queries.ts hasSample': ['its own', read(hasSample)],
    ...taxVisits(foreign),
  }
}

function taxVisits(foreign: () => Foreign): Record<string, Visit> {
  const mine = () => ({
    id: foreign().taxPresetId,
    name: 'Mine',
    category: 'S' as const,
    rate: '19',
  })
  return {
    // Another one of its own, under the same id.
    'lib/tax-presets/commands.ts createTaxPreset': [
      'its own',
      stranger => createTaxPreset(stranger.owner, mine()),
    ],
    'lib/tax-presets/commands.ts changeTaxPreset': [
      'not found',
      stranger => changeTaxPreset(stranger.owner, mine()),
    ],
    'lib/tax-presets/commands.ts moveTaxPreset': [
      'not found',
      stranger => moveTaxPreset(stranger.owner, { id: foreign().taxPresetId, to: 0 }),
    ],
    // It finds none to delete, and says nothing: `everythingOf` sees that theirs is still there.
    'lib/tax-presets/commands.ts deleteTaxPreset': [
      'its own',
      stranger => deleteTaxPreset(stranger.owner, foreign().taxPresetId),
    ],
    'lib/tax-presets/commands.ts addUsualTaxes': [
      'its own',
      stranger => addUsualTaxes(stranger.owner),
    ],
    'lib/tax-presets/queries.ts listTaxPresets': [
      'its own',
      read(async tx => {
        const names = (await listTaxPresets(tx)).map(({ name }) => name)
        expect(names).not.toContain('Secret tax')
      }),
    ],
  }
}
