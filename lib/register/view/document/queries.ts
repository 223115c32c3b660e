import type { CompanyTx } from '@/db/tenancy'
import { getClientChoice } from '@/lib/clients/queries'
import type { Company } from '@/lib/companies/model'
import { getCompany, nextNumber } from '@/lib/companies/queries'
import { getCreditView } from '@/lib/credit-notes/view/queries'
import { changesBetween } from '@/lib/documents/changes'
import { listMismatches } from '@/lib/documents/mismatch'
import type { BrandFont, DocumentKind } from '@/lib/documents/model'
import { shownDocumentOf } from '@/lib/drafts/content/model'
import type { DraftKind } from '@/lib/drafts/model'
import { getStoredDraft } from '@/lib/drafts/queries'
import { getInvoiceView } from '@/lib/invoices/view/queries'
import { getReceiptView } from '@/lib/payments/view/queries'
import { getPresetOf } from '@/lib/presets/queries'
import { getQuoteView } from '@/lib/quotes/view/queries'
import { readVersion, type WantedDocument } from '../queries'
import type { DocumentPageView, DocumentView, PaperView, VersionChanges } from './model'

interface WantedPage extends WantedDocument {
  /** Of the snapshot; the newest one unless told. */
  version?: number
  /** Of the company's brand: drafts are drawn in it. */
  fontOf: (brand: Company['brand']) => BrandFont
}

/** What a document's sheet shows, and its page beside the paper; null for any id of another company or kind. */
export function getDocumentView(
  tx: CompanyTx,
  wanted: WantedDocument,
): Promise<DocumentView | null> {
  return readers[wanted.kind](tx, wanted)
}

/** A document's page: the paper, what changed on it, and everything beside it. */
export async function getDocumentPage(
  tx: CompanyTx,
  wanted: WantedPage,
): Promise<DocumentPageView | null> {
  const [view, shown, mismatches] = await Promise.all([
    getDocumentView(tx, wanted),
    readPaper(tx, wanted),
    listMismatches(tx, wanted.id),
  ])
  if (!view) return null
  if (shown) return { view, mismatches, ...shown }
  if (view.kind !== 'invoice' && view.kind !== 'quote') return null
  // Of an issued document this version does not exist; a draft has none yet.
  return view.draft
    ? { view, paper: await readDraftPaper(tx, wanted, view.kind), changes: null, mismatches: [] }
    : null
}

const readers = {
  invoice: getInvoiceView,
  quote: getQuoteView,
  credit_note: getCreditView,
  receipt: getReceiptView,
} satisfies Record<DocumentKind, unknown>

async function readPaper(
  tx: CompanyTx,
  { id, kind, version }: WantedPage,
): Promise<{ paper: PaperView; changes: VersionChanges | null } | null> {
  const stored = await readVersion(tx, id, version)
  if (!stored) return null
  const { snapshot, sha256 } = stored
  const { content, blocks } = snapshot
  const paper = { content, blocks, sha256, version: snapshot.version }
  const before =
    kind === 'quote' && snapshot.version > 1
      ? await readVersion(tx, id, snapshot.version - 1)
      : null
  return {
    paper,
    changes: before && {
      before: before.snapshot.version,
      after: snapshot.version,
      changes: changesBetween(before.snapshot, snapshot),
    },
  }
}

async function readDraftPaper(
  tx: CompanyTx,
  { id, actor, fontOf }: WantedPage,
  kind: DraftKind,
): Promise<PaperView | null> {
  const [company, stored] = await Promise.all([
    getCompany(tx, actor.companyId),
    getStoredDraft(tx, kind, id),
  ])
  if (!company || !stored) return null
  const { draft } = stored
  const [client, number, look] = await Promise.all([
    draft.clientId ? getClientChoice(tx, draft.clientId) : null,
    nextNumber(tx, company, kind, draft.issuedOn),
    getPresetOf(tx, draft.presetId),
  ])
  const font = fontOf(company.brand)
  const shown = shownDocumentOf({ draft, company, client, font, look, number, isDraft: true })
  return shown && { ...shown, version: null }
}
