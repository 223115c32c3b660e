import type { CompanyTx } from '@/db/tenancy'
import { can } from '@/lib/access/policy'
import { getMemberName, getStoredDraft } from '@/lib/drafts/queries'
import { readDraft } from '@/lib/invoices/view/queries'
import { listAnswerEvidence, listAnswers, listQuoteInvoices } from '@/lib/quotes/queries'
import {
  commonViewOf,
  readClient,
  readCommon,
  readVersion,
  type WantedDocument,
} from '@/lib/register/view/queries'
import { type QuoteView, quoteOffersOf } from './model'

/** Everything a quote's page and sheet show beside the paper; null for any id of another company. */
export async function getQuoteView(
  tx: CompanyTx,
  wanted: WantedDocument,
): Promise<QuoteView | null> {
  const { id, actor, today } = wanted
  const [rows, stored, answers, evidence, invoices, inForce] = await Promise.all([
    readCommon(tx, wanted),
    getStoredDraft(tx, 'quote', id),
    listAnswers(tx, id),
    can(actor.role, 'answer quotes') ? listAnswerEvidence(tx, id) : [],
    listQuoteInvoices(tx, id),
    readVersion(tx, id),
  ])
  if (!rows || !stored) return null
  const { entry } = rows
  const [client, drafter, draft] = await Promise.all([
    readClient(tx, rows),
    getMemberName(tx, stored.createdBy),
    stored.status === 'draft' ? readDraft(tx, rows, stored, today) : null,
  ])
  const view = {
    ...commonViewOf(rows, today, client),
    kind: 'quote' as const,
    validUntil: entry.dueOn ?? entry.issuedOn,
    drafted: { at: stored.createdAt, byName: drafter },
    answers,
    evidence,
    invoices,
    isRevising: stored.status === 'revising',
    version: stored.snapshotVersion,
    content: entry.invoicedAt ? null : (inForce?.snapshot.content ?? null),
    draft,
  }
  return {
    ...view,
    offers: quoteOffersOf(view, stored, actor),
  }
}
