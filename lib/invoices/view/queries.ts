import { eq } from 'drizzle-orm'
import { register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { can, reasonAgainst } from '@/lib/access/policy'
import { nextNumber } from '@/lib/companies/queries'
import { getCreditedQuantities, listCreditNotesOf } from '@/lib/credit-notes/queries'
import type { StoredDraft } from '@/lib/drafts/model'
import { getMemberName, getStoredDraft } from '@/lib/drafts/queries'
import { listOpenInvoices, listPaymentsOf } from '@/lib/payments/queries'
import { getQuoteOfInvoice } from '@/lib/quotes/queries'
import { draftProblemOf } from '@/lib/register/view/model'
import {
  amountOf,
  type CommonRows,
  commonViewOf,
  readClient,
  readCommon,
  type WantedDocument,
} from '@/lib/register/view/queries'
import { type InvoiceView, invoiceOffersOf } from './model'

/** Everything an invoice's page and sheet show beside the paper; null for any id of another company. */
export async function getInvoiceView(
  tx: CompanyTx,
  wanted: WantedDocument,
): Promise<InvoiceView | null> {
  const { id, actor, today } = wanted
  const [rows, stored, creditNotes, credited, origin] = await Promise.all([
    readCommon(tx, wanted),
    getStoredDraft(tx, 'invoice', id),
    listCreditNotesOf(tx, id),
    getCreditedQuantities(tx, id),
    getQuoteOfInvoice(tx, id),
  ])
  if (!rows || !stored) return null
  const { entry } = rows
  const [client, payments, otherOpen, fromQuote, drafter, draft] = await Promise.all([
    readClient(tx, rows),
    listPaymentsOf(tx, entry),
    entry.openMinor > 0n && entry.clientId ? listOpenInvoices(tx, entry.clientId) : [],
    origin ? readNumber(tx, origin.quoteId) : null,
    getMemberName(tx, stored.createdBy),
    stored.status === 'draft' ? readDraft(tx, rows, stored, today) : null,
  ])
  const view = {
    ...commonViewOf(rows, today, client),
    kind: 'invoice' as const,
    dueOn: entry.dueOn ?? entry.issuedOn,
    due: amountOf(entry, entry.openMinor),
    paid: amountOf(entry, entry.paidMinor),
    credited: amountOf(entry, entry.creditedMinor),
    issuedAt: entry.issuedAt,
    voidedAt: entry.voidedAt,
    drafted: { at: stored.createdAt, byName: drafter },
    payments,
    reversalRefusal: can(actor.role, 'record payments') ? null : reasonAgainst('record payments'),
    creditNotes,
    fromQuote,
    deductions: stored.draft.deductions,
    otherOpen: otherOpen.filter(one => one.id !== id && one.currency === entry.currency),
    credit: creditSourceOf(rows, stored, credited),
    draft,
  }
  return {
    ...view,
    offers: invoiceOffersOf(view, stored.createdBy, actor),
  }
}

/** What a draft would become, and what still keeps it from that. */
export async function readDraft(
  tx: CompanyTx,
  { company }: CommonRows,
  { draft, version }: StoredDraft,
  today: string,
) {
  return {
    version,
    nextNumber: await nextNumber(tx, company, draft.kind, draft.issuedOn),
    problem: draftProblemOf(draft, today),
  }
}

async function readNumber(tx: CompanyTx, id: string) {
  const [row] = await tx
    .select({ id: register.id, number: register.number })
    .from(register)
    .where(eq(register.id, id))
  return row?.number ? { id: row.id, number: row.number } : null
}

function creditSourceOf(
  { entry }: CommonRows,
  { draft }: StoredDraft,
  credited: ReadonlyMap<string, string>,
): InvoiceView['credit'] {
  if (!entry.issuedAt || entry.voidedAt || entry.openMinor <= 0n) return null
  const { totalMinor, paidMinor, creditedMinor } = entry
  return { invoice: draft, credited, balance: { totalMinor, paidMinor, creditedMinor } }
}
