import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseErrorCode } from '@/db/tenancy'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { signUp, switchCompany } from '@/lib/accounts/commands'
import { listActivityOf } from '@/lib/activity/queries'
import {
  createClient,
  deleteClient,
  editClient,
  quickCreateClient,
  restoreClient,
} from '@/lib/clients/commands'
import { getClient, getClientChoice, listClientChoices, listClients } from '@/lib/clients/queries'
import { changeCompanySettings } from '@/lib/companies/commands'
import { settingsOf } from '@/lib/companies/model'
import { getAsset, getCompany, nextNumber } from '@/lib/companies/queries'
import { loadAssets, loadAssetsFromDatabase } from '@/lib/documents/load-assets'
import { takeSequence } from '@/lib/documents/numbers'
import { preparePdfDownload, renderSnapshot } from '@/lib/documents/pdf-download'
import { getLatestSnapshot, getSnapshot, storeSnapshot } from '@/lib/documents/store-snapshot'
import { cleanUp } from '@/lib/housekeeping/commands'
import { databaseAnswers } from '@/lib/housekeeping/queries'
import {
  deleteInvoiceDraft,
  duplicateInvoice,
  restoreInvoiceDraft,
  saveInvoiceDraft,
} from '@/lib/invoices/commands'
import { issueInvoice } from '@/lib/invoices/issue/commands'
import { getInvoice, getMemberName, listInvoices } from '@/lib/invoices/queries'
import { DomainError } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { clientOf, draftOf, today } from '@/tests/support/drafts'
import { exportedFunctions } from '@/tests/support/exports'
import { everythingOf, type Foreign, startForeignCompany } from '@/tests/support/foreign-company'
import { assertInvariants } from '@/tests/support/invariants'
import { permissionDenied } from '@/tests/support/refusals'

let foreign: Foreign

beforeAll(async () => {
  foreign = await startForeignCompany()
})

afterAll(assertInvariants)

type Expected =
  /** Null, an empty list, an empty page. */
  | 'nothing'
  /** DomainError not_found. */
  | 'not found'
  /** Row-level security stops even a forged actor. */
  | 'refused by the database'
  /** It answers, from and into the stranger's own company only. */
  | 'its own'

type Visit = [Expected, (stranger: TestCompany) => Promise<unknown>]

const read = (body: (tx: CompanyTx) => Promise<unknown>) => (stranger: TestCompany) =>
  readAs(stranger.owner, body)

/** How a stranger would reach for the other company through each export. */
const visits: Record<string, Visit> = {
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
    stranger => switchCompany(stranger.owner, newId(), foreign.company.id),
  ],
  'lib/activity/queries.ts listActivityOf': [
    'nothing',
    read(tx => listActivityOf(tx, foreign.issuedId)),
  ],
  'lib/clients/commands.ts createClient': [
    'its own',
    stranger => createClient(stranger.owner, clientOf({ id: foreign.clientId, name: 'Copy' })),
  ],
  'lib/clients/commands.ts quickCreateClient': [
    'its own',
    stranger =>
      quickCreateClient(stranger.owner, {
        id: foreign.clientId,
        name: 'Copy',
        contactName: '',
        email: '',
      }),
  ],
  'lib/clients/commands.ts editClient': [
    'not found',
    stranger => editClient(stranger.owner, { ...clientOf({ id: foreign.clientId }), version: 1 }),
  ],
  'lib/clients/commands.ts deleteClient': [
    'not found',
    stranger => deleteClient(stranger.owner, foreign.clientId),
  ],
  'lib/clients/commands.ts restoreClient': [
    'not found',
    stranger => restoreClient(stranger.owner, foreign.clientId),
  ],
  'lib/clients/queries.ts getClient': ['nothing', read(tx => getClient(tx, foreign.clientId))],
  'lib/clients/queries.ts getClientChoice': [
    'nothing',
    read(tx => getClientChoice(tx, foreign.clientId)),
  ],
  'lib/clients/queries.ts listClientChoices': [
    'nothing',
    read(tx => listClientChoices(tx, 'secret', foreign.clientId)),
  ],
  'lib/clients/queries.ts listClients': ['nothing', read(tx => listClients(tx, { search: '' }))],
  'lib/companies/commands.ts changeCompanySettings': [
    // With an id smuggled past the form, which would have dropped it.
    'refused by the database',
    async stranger => {
      const own = await readAs(stranger.owner, tx => getCompany(tx, stranger.id))
      if (!own) throw new Error('The stranger has lost its own company.')
      const id = { id: foreign.company.id }
      return changeCompanySettings(stranger.owner, { ...settingsOf(own), ...id, name: 'Mine' })
    },
  ],
  'lib/companies/queries.ts getCompany': [
    'nothing',
    read(tx => getCompany(tx, foreign.company.id)),
  ],
  'lib/companies/queries.ts nextNumber': [
    'its own',
    async stranger => {
      const { company } = foreign
      const theirs = await readAs(company.owner, tx => getCompany(tx, company.id))
      if (!theirs) throw new Error('The other company is gone.')
      const number = await readAs(stranger.owner, tx => nextNumber(tx, theirs, 'invoice', today()))
      expect(number).toBe('INV-0001')
    },
  ],
  'lib/companies/queries.ts getAsset': ['nothing', read(tx => getAsset(tx, foreign.assetSha256))],
  'lib/documents/numbers.ts takeSequence': [
    'refused by the database',
    stranger =>
      runCommand(stranger.owner, tx => takeSequence(tx, foreign.company.id, 'invoice:INV-')),
  ],
  'lib/documents/pdf-download.ts preparePdfDownload': [
    'not found',
    stranger => preparePdfDownload(stranger.owner, foreign.issuedId),
  ],
  'lib/documents/pdf-download.ts renderSnapshot': [
    'not found',
    stranger => renderSnapshot(stranger.owner, foreign.snapshot.id),
  ],
  'lib/documents/store-snapshot.ts getLatestSnapshot': [
    'nothing',
    read(tx => getLatestSnapshot(tx, foreign.issuedId)),
  ],
  'lib/documents/store-snapshot.ts getSnapshot': [
    'nothing',
    read(tx => getSnapshot(tx, foreign.snapshot.id)),
  ],
  'lib/documents/store-snapshot.ts storeSnapshot': [
    'refused by the database',
    stranger =>
      runCommand(stranger.owner, tx =>
        storeSnapshot(tx, foreign.company.owner, {
          id: newId(),
          documentId: foreign.issuedId,
          reason: 'revised',
          snapshot: { ...foreign.snapshot.snapshot, version: 2 },
        }),
      ),
  ],
  'lib/documents/load-assets.ts loadAssets': [
    'its own',
    read(async tx => {
      const { snapshot } = foreign.snapshot
      const logo = { sha256: foreign.assetSha256, width: 1, height: 1 }
      const brand = { ...snapshot.content.brand, logo }
      const stolen = { ...snapshot, content: { ...snapshot.content, brand } }
      await expect(loadAssets(tx, stolen)).rejects.toThrow('missing')
    }),
  ],
  // The command line knows no company: whoever runs it may read the whole database.
  'lib/documents/load-assets.ts loadAssetsFromDatabase': [
    'its own',
    () => loadAssetsFromDatabase([foreign.assetSha256]),
  ],
  'lib/housekeeping/commands.ts cleanUp': ['its own', cleanUp],
  'lib/housekeeping/queries.ts databaseAnswers': ['its own', databaseAnswers],
  'lib/invoices/commands.ts saveInvoiceDraft': [
    'not found',
    stranger => {
      const draft = draftOf({ id: foreign.draftId, clientId: foreign.clientId })
      return saveInvoiceDraft(stranger.owner, { draft, version: 1, editorId: newId() })
    },
  ],
  'lib/invoices/commands.ts duplicateInvoice': [
    'not found',
    stranger => duplicateInvoice(stranger.owner, { id: foreign.issuedId, newId: newId() }),
  ],
  'lib/invoices/commands.ts deleteInvoiceDraft': [
    'not found',
    stranger => deleteInvoiceDraft(stranger.owner, foreign.draftId),
  ],
  'lib/invoices/commands.ts restoreInvoiceDraft': [
    'not found',
    stranger => restoreInvoiceDraft(stranger.owner, foreign.draftId),
  ],
  'lib/invoices/issue/commands.ts issueInvoice': [
    'not found',
    async stranger => issueInvoice(stranger.owner, { id: foreign.draftId }),
  ],
  'lib/invoices/queries.ts getInvoice': [
    'nothing',
    read(tx => getInvoice(tx, foreign.draftId, today())),
  ],
  'lib/invoices/queries.ts listInvoices': [
    'nothing',
    read(tx => listInvoices(tx, { status: 'all' }, today(), foreign.clientId)),
  ],
  'lib/invoices/queries.ts getMemberName': [
    'its own',
    read(async tx => {
      expect(await getMemberName(tx, foreign.company.owner.userId)).toBe('Somebody')
    }),
  ],
}

const rooms = [
  'lib/**/queries.ts',
  'lib/**/commands.ts',
  'lib/documents/{load-assets,numbers,pdf-download,store-snapshot}.ts',
]

async function outcomeOf(attempt: Promise<unknown>): Promise<Expected | string> {
  try {
    return isNothing(await attempt) ? 'nothing' : 'its own'
  } catch (error) {
    if (databaseErrorCode(error) === permissionDenied) return 'refused by the database'
    if (error instanceof DomainError) return error.code.replace('_', ' ')
    throw error
  }
}

function isNothing(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length === 0
  if (typeof answer === 'object' && answer !== null && 'rows' in answer)
    return isNothing(answer.rows)
  return answer === null
}

describe('a stranger from another company', () => {
  test('is sent through every query and command there is', async () => {
    const exported = await exportedFunctions(rooms)
    const missing = [...exported.keys()].filter(name => !(name in visits))
    const unknown = Object.keys(visits).filter(name => !exported.has(name))
    expect(missing, 'These exports have no entry in `visits`: say what a stranger gets.').toEqual(
      [],
    )
    expect(unknown, 'These entries of `visits` name exports that are gone.').toEqual([])
  })

  test.each(Object.entries(visits))('gets nothing foreign out of %s', async (_name, visit) => {
    const [expected, go] = visit
    const stranger = await startCompany()
    const before = await everythingOf(foreign.company.id)
    expect(await outcomeOf(go(stranger))).toBe(expected)
    expect(await everythingOf(foreign.company.id)).toBe(before)
  })
})
