import { expect } from 'vitest'
import { getCreditView } from '@/lib/credit-notes/view/queries'
import type { DocumentKind } from '@/lib/documents/model'
import { getInvoiceView, readDraft } from '@/lib/invoices/view/queries'
import { getReceiptView } from '@/lib/payments/view/queries'
import { getQuoteView } from '@/lib/quotes/view/queries'
import { downloadDocuments, takeKept } from '@/lib/register/export/commands'
import {
  listChosen,
  listForExport,
  listLatestSnapshots,
  listSearched,
} from '@/lib/register/export/queries'
import { listInput } from '@/lib/register/input'
import { getClientList, getDocumentList, sumOpen } from '@/lib/register/list/queries'
import { findAnything } from '@/lib/register/palette/queries'
import {
  countDocuments,
  countOf,
  countWithin,
  getDocumentRow,
  listDocuments,
  selectNamedRows,
  selectRows,
} from '@/lib/register/queries'
import { searchDocuments } from '@/lib/register/search/queries'
import { getDocumentPage, getDocumentView } from '@/lib/register/view/document/queries'
import { readClient, readCommon, readVersion } from '@/lib/register/view/queries'
import type { TestCompany } from '@/tests/support/actors'
import { issueWholeInvoice, readStored, today } from '@/tests/support/drafts'
import type { Foreign } from '@/tests/support/foreign-company'
import { read, type Visit } from '@/tests/support/visits-words'

const everything = listInput.parse({})

/** Through lists, searches, exports and the pages of single documents. */
export function listVisits(foreign: () => Foreign): Record<string, Visit> {
  const scope = { kind: null, today: today(), userId: '' }
  const ofClient = () => ({ ...scope, clientId: foreign().clientId })
  const theirIds = () => [foreign().issuedId, foreign().quoteId, foreign().receiptId]
  const wanted = (kind: DocumentKind, id: string, { owner: actor }: TestCompany) => ({
    kind,
    id,
    actor,
    today: today(),
  })
  const viewer = ({ owner: actor }: TestCompany) => ({ actor, today: today(), mayReadTotals: true })
  return {
    'lib/credit-notes/view/queries.ts getCreditView': [
      'nothing',
      read((tx, me) => getCreditView(tx, wanted('credit_note', foreign().creditNoteId, me))),
    ],
    'lib/invoices/view/queries.ts getInvoiceView': [
      'nothing',
      read((tx, me) => getInvoiceView(tx, wanted('invoice', foreign().issuedId, me))),
    ],
    'lib/invoices/view/queries.ts readDraft': [
      'its own',
      async stranger => {
        const { id } = await issueWholeInvoice(stranger)
        const theirs = await readStored(foreign().company.owner, 'invoice', foreign().draftId)
        return read(async (tx, me) => {
          const common = await readCommon(tx, wanted('invoice', id, me))
          if (!common) throw new Error('The stranger has lost its own invoice.')
          expect((await readDraft(tx, common, theirs, today())).nextNumber).toBe('INV-0002')
        })(stranger)
      },
    ],
    'lib/payments/view/queries.ts getReceiptView': [
      'nothing',
      read((tx, me) => getReceiptView(tx, wanted('receipt', foreign().receiptId, me))),
    ],
    'lib/quotes/view/queries.ts getQuoteView': [
      'nothing',
      read((tx, me) => getQuoteView(tx, wanted('quote', foreign().acceptedId, me))),
    ],
    'lib/register/export/commands.ts downloadDocuments': [
      'not found',
      async stranger => {
        const { id } = await issueWholeInvoice(stranger)
        const input = { ids: [id, ...theirIds()] }
        return downloadDocuments(stranger.owner, input, today(), new AbortController().signal)
      },
    ],
    'lib/register/export/commands.ts takeKept': [
      'not found',
      stranger => {
        const kept = { id: '', kind: 'invoice', number: '', version: 1, fileName: '' } as const
        const lost = { issuedAt: new Date(0), filePath: `${'x'.repeat(43)}.pdf` }
        const theirs = { ...kept, ...lost, snapshotId: foreign().snapshot.id }
        return takeKept(stranger.owner, theirs, new AbortController().signal)
      },
    ],
    'lib/register/export/queries.ts listChosen': [
      'nothing',
      read(tx => listChosen(tx, theirIds(), today())),
    ],
    'lib/register/export/queries.ts listForExport': [
      'nothing',
      read(tx => listForExport(tx, everything, ofClient())),
    ],
    'lib/register/export/queries.ts listLatestSnapshots': [
      'nothing',
      read(tx => listLatestSnapshots(tx, theirIds())),
    ],
    'lib/register/export/queries.ts listSearched': [
      'nothing',
      read(tx => listSearched(tx, everything, ofClient())),
    ],
    'lib/register/list/queries.ts getDocumentList': [
      'its own',
      read(async (tx, me) => {
        const open = { ...everything, open: foreign().issuedId }
        const list = await getDocumentList(tx, 'invoice', open, viewer(me))
        expect(JSON.stringify(list, said)).not.toMatch(/Secret|INV-0001/)
      }),
    ],
    'lib/register/list/queries.ts getClientList': [
      'its own',
      read(async (tx, me) => {
        const input = { ...everything, kind: null, open: foreign().issuedId }
        const list = await getClientList(tx, foreign().clientId, input, viewer(me))
        expect(JSON.stringify(list, said)).not.toMatch(/Secret|INV-0001/)
      }),
    ],
    'lib/register/list/queries.ts sumOpen': [
      'nothing',
      read(tx => sumOpen(tx, foreign().clientId)),
    ],
    'lib/register/palette/queries.ts findAnything': [
      'its own',
      read(async (tx, me) => {
        for (const query of ['secret', 'INV-0001', '1'])
          expect(JSON.stringify(await findAnything(tx, me.owner, query, new Date()))).not.toContain(
            'Secret Client',
          )
      }),
    ],
    'lib/register/queries.ts listDocuments': [
      'nothing',
      read(tx => listDocuments(tx, everything, ofClient())),
    ],
    'lib/register/queries.ts countDocuments': [
      'its own',
      read(async tx => {
        const counts = Object.values(await countDocuments(tx, 'quote', today()))
        expect(counts.every(count => count === 0)).toBe(true)
      }),
    ],
    'lib/register/queries.ts countWithin': [
      'its own',
      read(async tx => {
        const { kinds, filters } = await countWithin(tx, everything, {
          ...ofClient(),
          kind: 'invoice',
        })
        const counts = [...Object.values(kinds), ...Object.values(filters)]
        expect(counts.every(count => count === 0)).toBe(true)
      }),
    ],
    'lib/register/queries.ts countOf': [
      'its own',
      read(async tx => expect(await countOf(tx, 'invoice', 'all', today())).toBe(0)),
    ],
    'lib/register/queries.ts getDocumentRow': [
      'nothing',
      read(tx => getDocumentRow(tx, foreign().creditNoteId, today())),
    ],
    'lib/register/queries.ts selectRows': ['nothing', read(async tx => await selectRows(tx))],
    'lib/register/queries.ts selectNamedRows': [
      'nothing',
      read(async tx => await selectNamedRows(tx)),
    ],
    'lib/register/search/queries.ts searchDocuments': [
      'nothing',
      read(tx => searchDocuments(tx, { ...everything, search: 'INV-0001' }, scope)),
    ],
    'lib/register/view/document/queries.ts getDocumentView': [
      'nothing',
      read((tx, me) => getDocumentView(tx, wanted('receipt', foreign().receiptId, me))),
    ],
    'lib/register/view/document/queries.ts getDocumentPage': [
      'nothing',
      read((tx, me) =>
        getDocumentPage(tx, {
          ...wanted('invoice', foreign().draftId, me),
          fontOf: ({ fontFamily }) => ({ family: fontFamily, files: [] }),
        }),
      ),
    ],
    'lib/register/view/queries.ts readCommon': [
      'nothing',
      read((tx, me) => readCommon(tx, wanted('quote', foreign().quoteId, me))),
    ],
    'lib/register/view/queries.ts readClient': [
      'nothing',
      async stranger => {
        const { id } = await issueWholeInvoice(stranger)
        return read(async (tx, me) => {
          const common = await readCommon(tx, wanted('invoice', id, me))
          if (!common) throw new Error('The stranger has lost its own invoice.')
          const entry = { ...common.entry, clientId: foreign().clientId }
          return readClient(tx, { ...common, entry })
        })(stranger)
      },
    ],
    'lib/register/view/queries.ts readVersion': [
      'nothing',
      read(tx => readVersion(tx, foreign().quoteId, 1)),
    ],
  }
}

/** Amounts in minor units have no JSON of their own. */
function said(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
