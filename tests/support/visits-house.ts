import { expect } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { signUp, switchCompany } from '@/lib/accounts/commands'
import { listActivity, listActivityOf, listActors, listLatest } from '@/lib/activity/queries'
import {
  createClient,
  deleteClient,
  editClient,
  quickCreateClient,
  restoreClient,
} from '@/lib/clients/commands'
import {
  findClientIds,
  getClient,
  getClientChoice,
  getClientNames,
  listClientChoices,
  listClients,
} from '@/lib/clients/queries'
import { takeNumber } from '@/lib/companies/numbers/commands'
import { getAsset, getCompany, nextNumber } from '@/lib/companies/queries'
import {
  getAttention,
  getDashboard,
  getFirstSteps,
  getMoneyReport,
  listDueNext,
} from '@/lib/dashboard/queries'
import { addToDay } from '@/lib/documents/daily-figures'
import { assertDrawable, drawFor } from '@/lib/documents/drawable'
import { assetBytesOf, loadAssets, loadAssetsFromDatabase } from '@/lib/documents/load-assets'
import { listMismatches, recordMismatch } from '@/lib/documents/mismatch'
import { takeSequence } from '@/lib/documents/numbers'
import { preparePdfDownload, renderSnapshot } from '@/lib/documents/pdf-download'
import {
  changeEntry,
  enterDocument,
  getEntry,
  lockEntries,
  lockEntry,
} from '@/lib/documents/register'
import {
  getLatestSnapshot,
  getSnapshot,
  getSnapshotToDraw,
  getSnapshotVersion,
  listVersions,
  storeSnapshot,
} from '@/lib/documents/store-snapshot'
import { cleanUp } from '@/lib/housekeeping/commands'
import { databaseAnswers } from '@/lib/housekeeping/queries'
import { newId } from '@/lib/platform/ids'
import {
  createPreset,
  deletePreset,
  makeDefaultPreset,
  restorePreset,
  savePreset,
} from '@/lib/presets/commands'
import { plainLook } from '@/lib/presets/model'
import { getPreset, getPresetOf, hasPreset, listPresets } from '@/lib/presets/queries'
import { clientOf, today } from '@/tests/support/drafts'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit, write } from '@/tests/support/visits-words'

/** Through accounts, clients, settings, the dashboard, and the foundations of documents. */
export function houseVisits(foreign: () => Foreign): Record<string, Visit> {
  const stolenLogo = () => {
    const { snapshot } = foreign().snapshot
    const logo = { sha256: foreign().assetSha256, width: 1, height: 1 }
    const brand = { ...snapshot.content.brand, logo }
    return { ...snapshot, content: { ...snapshot.content, brand } }
  }
  return {
    'lib/accounts/commands.ts signUp': [
      'its own',
      () => {
        const names = { name: 'Eve', companyName: 'Northlight Studio' }
        const place = { currency: 'EUR', timezone: 'UTC' }
        const email = `${newId()}@test.example`
        return signUp({ ...names, ...place, email, password: 'a long sentence' }, 'test')
      },
    ],
    'lib/accounts/commands.ts switchCompany': [
      'not found',
      stranger => switchCompany(stranger.owner, newId(), foreign().company.id),
    ],
    'lib/activity/queries.ts listActivityOf': [
      'nothing',
      read(tx => listActivityOf(tx, foreign().issuedId)),
    ],
    'lib/activity/queries.ts listActivity': [
      'nothing',
      read(tx => listActivity(tx, { actorId: foreign().company.owner.userId }, 'UTC')),
    ],
    'lib/activity/queries.ts listLatest': ['nothing', read(tx => listLatest(tx, 10))],
    'lib/activity/queries.ts listActors': [
      'its own',
      read(async tx => {
        const ids = (await listActors(tx)).map(actor => actor.id)
        expect(ids).not.toContain(foreign().company.owner.userId)
      }),
    ],
    'lib/clients/commands.ts createClient': [
      'its own',
      stranger => createClient(stranger.owner, clientOf({ id: foreign().clientId, name: 'Copy' })),
    ],
    'lib/clients/commands.ts quickCreateClient': [
      'its own',
      stranger =>
        quickCreateClient(stranger.owner, {
          id: foreign().clientId,
          name: 'Copy',
          contactName: '',
          email: '',
        }),
    ],
    'lib/clients/commands.ts editClient': [
      'not found',
      stranger =>
        editClient(stranger.owner, { ...clientOf({ id: foreign().clientId }), version: 1 }),
    ],
    'lib/clients/commands.ts deleteClient': [
      'not found',
      stranger => deleteClient(stranger.owner, foreign().clientId),
    ],
    'lib/clients/commands.ts restoreClient': [
      'not found',
      stranger => restoreClient(stranger.owner, foreign().clientId),
    ],
    'lib/clients/queries.ts getClient': ['nothing', read(tx => getClient(tx, foreign().clientId))],
    'lib/clients/queries.ts getClientChoice': [
      'nothing',
      read(tx => getClientChoice(tx, foreign().clientId)),
    ],
    'lib/clients/queries.ts getClientNames': [
      'nothing',
      read(tx => getClientNames(tx, [foreign().clientId])),
    ],
    'lib/clients/queries.ts findClientIds': [
      'nothing',
      read(tx => findClientIds(tx, 'secret', 20)),
    ],
    'lib/clients/queries.ts listClientChoices': [
      'nothing',
      read(tx => listClientChoices(tx, 'secret', foreign().clientId)),
    ],
    'lib/clients/queries.ts listClients': ['nothing', read(tx => listClients(tx, { search: '' }))],
    'lib/companies/queries.ts getCompany': [
      'nothing',
      read(tx => getCompany(tx, foreign().company.id)),
    ],
    'lib/companies/queries.ts nextNumber': [
      'its own',
      async stranger => {
        const theirs = await companyOf(foreign())
        const number = await readAs(stranger.owner, tx =>
          nextNumber(tx, theirs, 'invoice', today()),
        )
        expect(number).toBe('INV-0001')
      },
    ],
    'lib/companies/queries.ts getAsset': [
      'nothing',
      read(tx => getAsset(tx, foreign().assetSha256)),
    ],
    'lib/companies/numbers/commands.ts takeNumber': [
      'refused by the database',
      write(async tx => {
        const theirs = await companyOf(foreign())
        const wanted = { kind: 'invoice', issuedOn: today() } as const
        return takeNumber(tx, foreign().company.owner, theirs, wanted)
      }),
    ],
    'lib/dashboard/queries.ts getDashboard': [
      'nothing',
      read(tx => getDashboard(tx, foreign().company.owner, today())),
    ],
    'lib/dashboard/queries.ts getMoneyReport': [
      'its own',
      read(async tx => {
        const text = JSON.stringify(await getMoneyReport(tx, today()))
        expect(text).not.toMatch(/340|210|95/)
      }),
    ],
    'lib/dashboard/queries.ts getAttention': [
      'its own',
      read(async tx => {
        const viewer = { today: '2199-01-01', userId: foreign().company.owner.userId }
        expect(JSON.stringify(await getAttention(tx, viewer))).not.toContain('Secret')
      }),
    ],
    'lib/dashboard/queries.ts getFirstSteps': [
      'its own',
      read(async tx => {
        expect(await getFirstSteps(tx)).toEqual({ hasClient: false, hasDocument: false })
      }),
    ],
    'lib/dashboard/queries.ts listDueNext': ['nothing', read(tx => listDueNext(tx, today()))],
    'lib/documents/daily-figures.ts addToDay': [
      'refused by the database',
      write(tx =>
        addToDay(tx, foreign().company.owner, {
          day: today(),
          currency: 'EUR',
          invoicedMinor: 1n,
        }),
      ),
    ],
    'lib/documents/drawable.ts assertDrawable': [
      'its own',
      stranger => assertDrawable(stranger.owner, foreign().snapshot.snapshot.content),
    ],
    // A snapshot that somebody holds is drawn, but with no picture of another company.
    'lib/documents/drawable.ts drawFor': [
      'its own',
      stranger => expect(drawFor(stranger.owner, stolenLogo())).rejects.toThrow('missing'),
    ],
    'lib/documents/load-assets.ts assetBytesOf': [
      'its own',
      read(async tx => expect(await assetBytesOf(tx, stolenLogo())).toBe(0)),
    ],
    'lib/documents/load-assets.ts loadAssets': [
      'its own',
      read(tx => expect(loadAssets(tx, stolenLogo())).rejects.toThrow('missing')),
    ],
    // The command line knows no company: whoever runs it may read the whole database.
    'lib/documents/load-assets.ts loadAssetsFromDatabase': [
      'its own',
      () => loadAssetsFromDatabase([foreign().assetSha256]),
    ],
    'lib/documents/mismatch.ts listMismatches': [
      'nothing',
      read(tx => listMismatches(tx, foreign().issuedId)),
    ],
    // A note of the stranger's own about an id that means nothing there: `everythingOf` sees the rest.
    'lib/documents/mismatch.ts recordMismatch': [
      'its own',
      write((tx, stranger) =>
        recordMismatch(
          tx,
          stranger.owner,
          { ...foreign().snapshot, documentId: foreign().issuedId },
          { firstSha256: '0', foundSha256: '1', engine: 'none' },
        ),
      ),
    ],
    'lib/documents/numbers.ts takeSequence': [
      'refused by the database',
      write(tx => takeSequence(tx, foreign().company.id, 'invoice:INV-')),
    ],
    'lib/documents/pdf-download.ts preparePdfDownload': [
      'not found',
      stranger => preparePdfDownload(stranger.owner, foreign().issuedId),
    ],
    'lib/documents/pdf-download.ts renderSnapshot': [
      'not found',
      stranger => renderSnapshot(stranger.owner, foreign().snapshot.id),
    ],
    'lib/documents/register.ts getEntry': ['nothing', read(tx => getEntry(tx, foreign().quoteId))],
    'lib/documents/register.ts enterDocument': [
      'refused by the database',
      write(async tx => {
        const theirs = await readAs(foreign().company.owner, own =>
          getEntry(own, foreign().quoteId),
        )
        if (!theirs) throw new Error('The other company lost its quote.')
        const { openMinor: _open, standing: _standing, ...entry } = theirs
        return enterDocument(tx, foreign().company.owner, { ...entry, id: newId() })
      }),
    ],
    // It finds no row to change, and says nothing: `everythingOf` sees that nothing did.
    'lib/documents/register.ts changeEntry': [
      'its own',
      write(tx => changeEntry(tx, foreign().issuedId, { paidMinor: 1n, voidedAt: new Date() })),
    ],
    'lib/documents/register.ts lockEntries': [
      'not found',
      write(tx => lockEntries(tx, [foreign().issuedId], 'invoice')),
    ],
    'lib/documents/register.ts lockEntry': [
      'not found',
      write(tx => lockEntry(tx, foreign().receiptId, 'receipt')),
    ],
    'lib/documents/store-snapshot.ts getLatestSnapshot': [
      'nothing',
      read(tx => getLatestSnapshot(tx, foreign().receiptId)),
    ],
    'lib/documents/store-snapshot.ts getSnapshot': [
      'nothing',
      read(tx => getSnapshot(tx, foreign().snapshot.id)),
    ],
    'lib/documents/store-snapshot.ts getSnapshotToDraw': [
      'nothing',
      read(tx => getSnapshotToDraw(tx, { id: foreign().snapshot.id })),
    ],
    'lib/documents/store-snapshot.ts getSnapshotVersion': [
      'nothing',
      read(tx => getSnapshotVersion(tx, foreign().quoteId, 1)),
    ],
    'lib/documents/store-snapshot.ts listVersions': [
      'nothing',
      read(tx => listVersions(tx, foreign().acceptedId)),
    ],
    'lib/documents/store-snapshot.ts storeSnapshot': [
      'refused by the database',
      write(tx =>
        storeSnapshot(tx, foreign().company.owner, {
          id: newId(),
          documentId: foreign().issuedId,
          reason: 'revised',
          snapshot: { ...foreign().snapshot.snapshot, version: 2 },
        }),
      ),
    ],
    // Another one of its own, under the same id.
    'lib/presets/commands.ts createPreset': [
      'its own',
      stranger => createPreset(stranger.owner, presetFields(foreign())),
    ],
    'lib/presets/commands.ts savePreset': [
      'not found',
      stranger => savePreset(stranger.owner, { ...presetFields(foreign()), version: 1 }),
    ],
    'lib/presets/commands.ts makeDefaultPreset': [
      'not found',
      stranger => makeDefaultPreset(stranger.owner, foreign().presetId),
    ],
    'lib/presets/commands.ts deletePreset': [
      'not found',
      stranger => deletePreset(stranger.owner, foreign().presetId),
    ],
    'lib/presets/commands.ts restorePreset': [
      'not found',
      stranger => restorePreset(stranger.owner, foreign().presetId),
    ],
    'lib/presets/queries.ts getPreset': ['nothing', read(tx => getPreset(tx, foreign().presetId))],
    'lib/presets/queries.ts getPresetOf': [
      'its own',
      read(async tx => {
        expect((await getPresetOf(tx, foreign().presetId)).id).not.toBe(foreign().presetId)
      }),
    ],
    'lib/presets/queries.ts hasPreset': [
      'its own',
      read(async tx => {
        expect(await hasPreset(tx, foreign().presetId)).toBe(false)
      }),
    ],
    'lib/presets/queries.ts listPresets': [
      'its own',
      read(async tx => {
        const ids = (await listPresets(tx)).map(preset => preset.id)
        expect(ids).not.toContain(foreign().presetId)
      }),
    ],
    'lib/housekeeping/commands.ts cleanUp': ['its own', cleanUp],
    'lib/housekeeping/queries.ts databaseAnswers': ['its own', databaseAnswers],
  }
}

function presetFields({ presetId }: Foreign) {
  return { ...plainLook, id: presetId, name: 'Mine', paper: '' as const }
}

async function companyOf({ company }: Foreign) {
  const theirs = await readAs(company.owner, tx => getCompany(tx, company.id))
  if (!theirs) throw new Error('The other company is gone.')
  return theirs
}
