import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { getCompany } from '@/lib/companies/queries'
import { forgetOldImports } from '@/lib/imports/cleanup/commands'
import { insertClients } from '@/lib/imports/clients/commands'
import {
  checkImport,
  discardImport,
  readProgress,
  remapImport,
  runImport,
} from '@/lib/imports/commands'
import { refuseUndrawable } from '@/lib/imports/drawing/commands'
import { finishInvoices, insertInvoices } from '@/lib/imports/invoices/commands'
import { optionsOf } from '@/lib/imports/model'
import { type ImportSetting, planClients, planInvoices } from '@/lib/imports/plan/commands'
import {
  countOpenImports,
  findKnownClients,
  findKnownInvoices,
  getImport,
  getLastOfSeries,
  listCheckedRows,
  listImports,
  listRowsAfter,
  listSampleRows,
} from '@/lib/imports/queries'
import {
  beat,
  beginTry,
  claimImport,
  endImport,
  finishCheck,
  giveUp,
  noteFindings,
  sendBack,
  workerOf,
} from '@/lib/imports/round/commands'
import { uploadImport } from '@/lib/imports/upload/commands'
import { newId } from '@/lib/platform/ids'
import { getPresetOf } from '@/lib/presets/queries'
import type { TestCompany } from '@/tests/support/actors'
import type { Foreign } from '@/tests/support/foreign-company'
import { inParts } from '@/tests/support/imports'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** How a stranger would reach for another company's files and what they would become. */
export function importVisits(foreign: () => Foreign): Record<string, Visit> {
  const id = () => foreign().importId
  const step = () => ({ id: id(), version: 2 })
  // A file of theirs that was claimed under the stranger's own name.
  const held = (stranger: TestCompany) => ({
    companyId: stranger.id,
    id: id(),
    lockedUntil: new Date(),
    done: 0,
    isLost: false,
  })
  const settingOf = async (stranger: TestCompany): Promise<ImportSetting> => {
    const company = await readAs(stranger.owner, tx => getCompany(tx, stranger.id))
    if (!company) throw new Error('The stranger has lost its company.')
    const setting = { id: id(), company, source: '', heads: ['name'], today: '2026-01-01' }
    return { ...setting, mapping: { 0: 'name' }, options: optionsOf({}, 'EUR') }
  }
  const found = [{ row: 2, outcome: 'skip', label: '', remark: '' }] as const
  const own = { importId: newId(), authorId: newId() }
  return {
    'lib/imports/cleanup/commands.ts forgetOldImports': [
      'its own',
      async () => expect(await forgetOldImports()).toEqual({ staleImports: 0, oldImportRows: 0 }),
    ],
    'lib/imports/clients/commands.ts insertClients': [
      'its own',
      write((tx, stranger) => insertClients(tx, stranger.system, own, [])),
    ],
    'lib/imports/commands.ts checkImport': [
      'not found',
      stranger =>
        checkImport(stranger.owner, {
          ...step(),
          mapping: { 0: 'name' },
          dateFormat: 'iso',
          decimalSign: '.',
          currency: 'EUR',
          taxRule: 'none',
        }),
    ],
    'lib/imports/commands.ts remapImport': [
      'not found',
      stranger => remapImport(stranger.owner, step()),
    ],
    'lib/imports/commands.ts runImport': [
      'not found',
      stranger => runImport(stranger.owner, step()),
    ],
    'lib/imports/commands.ts discardImport': [
      'not found',
      stranger => discardImport(stranger.owner, { id: id() }),
    ],
    'lib/imports/commands.ts readProgress': [
      'not found',
      stranger => readProgress(stranger.owner, { id: id() }),
    ],
    'lib/imports/drawing/commands.ts refuseUndrawable': [
      'nothing',
      async stranger => {
        const { company, today } = await settingOf(stranger)
        const look = await readAs(stranger.owner, tx => getPresetOf(tx, null))
        const drawing = { company, look, today, signs: new Map<string, boolean>(), drawn: 0 }
        return refuseUndrawable(stranger.system, drawing, [])
      },
    ],
    'lib/imports/invoices/commands.ts insertInvoices': [
      'its own',
      async stranger => {
        const setting = await settingOf(stranger)
        const look = await readAs(stranger.owner, tx => getPresetOf(tx, null))
        const letters = { ...setting, look }
        await write((tx, me) => insertInvoices(tx, me.system, own, letters, [], new Map()))(
          stranger,
        )
      },
    ],
    'lib/imports/invoices/commands.ts finishInvoices': [
      'its own',
      write((tx, stranger) => finishInvoices(tx, stranger.system, newId(), 0, new Map())),
    ],
    'lib/imports/plan/commands.ts planClients': [
      'nothing',
      async stranger => {
        const setting = await settingOf(stranger)
        return taken(planClients(setting, query => readAs(stranger.owner, query)))
      },
    ],
    'lib/imports/plan/commands.ts planInvoices': [
      'nothing',
      async stranger => {
        const setting = await settingOf(stranger)
        return taken(planInvoices(setting, query => readAs(stranger.owner, query)))
      },
    ],
    'lib/imports/queries.ts getImport': ['nothing', read(tx => getImport(tx, id()))],
    'lib/imports/queries.ts listImports': ['nothing', read(listImports)],
    'lib/imports/queries.ts countOpenImports': [
      'its own',
      read(async tx => expect(await countOpenImports(tx)).toBe(0)),
    ],
    'lib/imports/queries.ts listCheckedRows': [
      'nothing',
      read(tx => listCheckedRows(tx, id(), { outcome: null })),
    ],
    'lib/imports/queries.ts listSampleRows': ['nothing', read(tx => listSampleRows(tx, id()))],
    'lib/imports/queries.ts listRowsAfter': ['nothing', read(tx => listRowsAfter(tx, id(), 0, 10))],
    'lib/imports/queries.ts findKnownClients': [
      'nothing',
      read(tx => findKnownClients(tx, ['Secret Client'], ['secret@client.example'])),
    ],
    'lib/imports/queries.ts findKnownInvoices': [
      'nothing',
      read(tx => findKnownInvoices(tx, ['INV-0001'])),
    ],
    'lib/imports/queries.ts getLastOfSeries': [
      'its own',
      read(async tx => expect(await getLastOfSeries(tx, 'invoice:INV-')).toBe(0)),
    ],
    // It knows no company: it claims of every one, since only the service calls it.
    'lib/imports/round/commands.ts claimImport': ['nothing', () => claimImport()],
    'lib/imports/round/commands.ts beginTry': ['nothing', stranger => beginTry(held(stranger))],
    'lib/imports/round/commands.ts beat': [
      'its own',
      async stranger => {
        const lost = held(stranger)
        await beat(lost)
        expect(lost.isLost).toBe(true)
      },
    ],
    'lib/imports/round/commands.ts noteFindings': [
      'its own',
      stranger => noteFindings(held(stranger), found),
    ],
    'lib/imports/round/commands.ts finishCheck': [
      'its own',
      stranger =>
        finishCheck(held(stranger), { createCount: 1, skipCount: 0, problemCount: 0 }, {}),
    ],
    'lib/imports/round/commands.ts endImport': [
      'its own',
      write(async (tx, stranger) =>
        expect(await endImport(tx, stranger.system, held(stranger), 'failed', {})).toBe(false),
      ),
    ],
    'lib/imports/round/commands.ts sendBack': [
      'its own',
      stranger => sendBack(held(stranger), 'Gone'),
    ],
    'lib/imports/round/commands.ts giveUp': ['its own', stranger => giveUp(held(stranger))],
    'lib/imports/round/commands.ts workerOf': [
      'its own',
      async stranger => expect(workerOf(held(stranger)).companyId).toBe(stranger.id),
    ],
    'lib/imports/upload/commands.ts uploadImport': [
      'its own',
      stranger =>
        uploadImport(
          stranger.owner,
          { kind: 'clients', fileName: 'own.csv' },
          inParts('name\nOwn\n'),
        ),
    ],
  }
}

async function taken<Plan>(slices: AsyncGenerator<{ plans: Plan[] }>): Promise<Plan[]> {
  const plans: Plan[] = []
  for await (const slice of slices) plans.push(...slice.plans)
  return plans
}
