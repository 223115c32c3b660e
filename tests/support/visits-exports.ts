import { expect } from 'vitest'
import { inSystem, readAs } from '@/lib/access/doors'
import { recordClientsExport } from '@/lib/clients/export/commands'
import { listClientsToExport } from '@/lib/clients/export/queries'
import { eraseClient, exportClient } from '@/lib/clients/privacy/commands'
import { getErasurePlan, listDraftsOf, readClientRecords } from '@/lib/clients/privacy/queries'
import { expireExports, fetchExport, removeOldExports, requestExport } from '@/lib/exports/commands'
import { filesOf, writePieces } from '@/lib/exports/content/commands'
import {
  getAssetBytes,
  getCompanyToExport,
  getRequester,
  listAssetsToExport,
  listPaymentsToExport,
  listSectionRows,
  listSnapshotData,
  listVersionsToExport,
} from '@/lib/exports/content/queries'
import { makeDueExports } from '@/lib/exports/making/commands'
import {
  getExport,
  getExportRow,
  getExportUnderWay,
  isAddressProved,
  listExports,
} from '@/lib/exports/queries'
import { now } from '@/lib/platform/clock'
import { openWorkplace } from '@/lib/platform/export-files'
import { newId } from '@/lib/platform/ids'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** Through exports of everything, of clients and of one client, and through erasing. */
export function exportVisits(foreign: () => Foreign): Record<string, Visit> {
  const named = () => ({ id: foreign().clientId, name: 'Secret Client' })
  return {
    'lib/clients/export/commands.ts recordClientsExport': [
      'its own',
      stranger => recordClientsExport(stranger.owner),
    ],
    'lib/clients/export/queries.ts listClientsToExport': [
      'its own',
      read(async tx => {
        const place = { search: '', timezone: 'UTC', all: true, after: null }
        expect(JSON.stringify(await listClientsToExport(tx, place))).not.toContain('Secret')
      }),
    ],
    'lib/clients/privacy/commands.ts eraseClient': [
      'not found',
      stranger => eraseClient(stranger.owner, named()),
    ],
    'lib/clients/privacy/commands.ts exportClient': [
      'not found',
      stranger => exportClient(stranger.owner, named()),
    ],
    'lib/clients/privacy/queries.ts getErasurePlan': [
      'nothing',
      read(tx => getErasurePlan(tx, foreign().clientId)),
    ],
    'lib/clients/privacy/queries.ts listDraftsOf': [
      'nothing',
      read(tx => listDraftsOf(tx, foreign().clientId)),
    ],
    'lib/clients/privacy/queries.ts readClientRecords': [
      'nothing',
      read(tx => readClientRecords(tx, foreign().clientId, { withActivity: true })),
    ],
    'lib/exports/commands.ts requestExport': [
      'its own',
      stranger => requestExport(stranger.owner, { id: newId() }),
    ],
    'lib/exports/commands.ts fetchExport': [
      'not found',
      stranger => fetchExport(stranger.owner, { id: foreign().exportId }),
    ],
    'lib/exports/commands.ts expireExports': ['its own', write(tx => expireExports(tx))],
    'lib/exports/commands.ts removeOldExports': ['its own', () => removeOldExports()],
    'lib/exports/content/commands.ts writePieces': [
      'its own',
      async stranger => {
        const place = await openWorkplace(newId(), 1)
        const requester = { name: 'Somebody', role: 'owner' } as const
        const plan = await readAs(stranger.system, tx =>
          writePieces(tx, { actor: stranger.system, place, requester, madeAt: now() }),
        )
        expect(JSON.stringify(plan)).not.toContain('Secret')
        await place.discard()
      },
    ],
    'lib/exports/content/commands.ts filesOf': [
      'not found',
      async stranger => {
        const place = await openWorkplace(newId(), 1)
        const theirs = await readAs(foreign().company.system, tx => listVersionsToExport(tx))
        const versions = theirs.map(each => ({ ...each, file: 'x.json', pdf: 'x.pdf' }))
        const plan = { madeAt: now(), readme: '', versions, assets: [] }
        const { signal } = new AbortController()
        const progress = { done: 0, total: 1 }
        const names: string[] = []
        const files = filesOf({ actor: stranger.system, place, plan, progress, signal })
        for await (const { name } of files) names.push(name)
        expect(names).not.toContain('x.json')
      },
    ],
    'lib/exports/content/queries.ts getAssetBytes': [
      'nothing',
      read(tx => getAssetBytes(tx, foreign().assetSha256)),
    ],
    'lib/exports/content/queries.ts getCompanyToExport': [
      'nothing',
      read(tx => getCompanyToExport(tx, foreign().company.id)),
    ],
    'lib/exports/content/queries.ts getRequester': [
      'nothing',
      read(tx => getRequester(tx, foreign().company.owner.userId)),
    ],
    'lib/exports/content/queries.ts listAssetsToExport': [
      'its own',
      read(async tx => {
        const own = await listAssetsToExport(tx)
        expect(own.map(each => each.sha256)).not.toContain(foreign().assetSha256)
      }),
    ],
    'lib/exports/content/queries.ts listPaymentsToExport': [
      'its own',
      read(async tx => {
        expect((await listPaymentsToExport(tx, null)).map(each => each.client)).not.toContain(
          'Secret Client',
        )
      }),
    ],
    'lib/exports/content/queries.ts listSectionRows': [
      'its own',
      read(async tx => {
        for await (const rows of listSectionRows(tx, 'clients'))
          expect(rows.map(row => row.name)).not.toContain('Secret Client')
      }),
    ],
    'lib/exports/content/queries.ts listSnapshotData': [
      'its own',
      read(async tx => {
        expect(JSON.stringify(await listSnapshotData(tx, null))).not.toContain('Secret Client')
      }),
    ],
    'lib/exports/content/queries.ts listVersionsToExport': [
      'its own',
      read(async tx => {
        expect(JSON.stringify(await listVersionsToExport(tx))).not.toContain('Secret Client')
      }),
    ],
    'lib/exports/making/commands.ts makeDueExports': ['its own', () => makeDueExports()],
    'lib/exports/queries.ts getExport': [
      'nothing',
      read((tx, me) => getExport(tx, foreign().exportId, me.owner)),
    ],
    'lib/exports/queries.ts getExportRow': [
      'nothing',
      read(tx => getExportRow(tx, foreign().exportId)),
    ],
    'lib/exports/queries.ts getExportUnderWay': [
      'its own',
      read(async tx => {
        expect((await getExportUnderWay(tx))?.id).not.toBe(foreign().exportId)
      }),
    ],
    'lib/exports/queries.ts listExports': [
      'its own',
      read(async (tx, me) => {
        const own = await listExports(tx, me.owner)
        expect(own.map(each => each.id)).not.toContain(foreign().exportId)
      }),
    ],
    'lib/exports/queries.ts isAddressProved': [
      'its own',
      async () =>
        inSystem('deliver mail', tx => isAddressProved(tx, foreign().company.owner.userId)),
    ],
  }
}
