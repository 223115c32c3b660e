import { eq } from 'drizzle-orm'
import { creditNotes, quoteInvoices, quotes } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import type { DocumentContent } from '@/lib/documents/model'
import { changeEntry, lockEntry } from '@/lib/documents/register'
import { getLatestSnapshot, getSnapshot } from '@/lib/documents/store-snapshot'
import { insertDraft } from '@/lib/drafts/commands'
import type { Deduction, Draft } from '@/lib/drafts/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { InvoiceQuoteInput } from '../input'
import type { InvoicePurpose, QuoteInvoiceView } from '../model'
import { listQuoteInvoices } from '../queries'
import { depositDraftOf, depositLeftOf, depositProblem, restDraftOf } from './model'

/**
 * Makes the invoice draft of an accepted quote: a deposit, or everything that is left. Each is made once, whoever
 * asks at the same time; asked again with the same id, it answers with that draft.
 * @throws DomainError `wrong_state` before the quote is accepted, `conflict` when it was invoiced already
 */
export async function invoiceQuote(
  actor: Actor,
  input: InvoiceQuoteInput,
): Promise<{ id: string; quoteNumber: string }> {
  authorize(actor, 'draft documents')
  return runCommand(actor, async tx => {
    const entry = await lockEntry(tx, input.id, 'quote')
    const number = entry.number ?? ''
    if (!entry.acceptedAt)
      throw new DomainError(
        'wrong_state',
        'Only accepted quotes can be invoiced. Record the acceptance first.',
      )
    const made = await listQuoteInvoices(tx, input.id)
    if (made.some(one => one.invoiceId === input.invoiceId))
      return { id: input.invoiceId, quoteNumber: number }
    const purpose = input.deposit ? 'deposit' : 'rest'
    assertNotInvoiced(number, made, purpose)
    const draft = await draftOf(tx, actor, input, number, made)
    const saved = await insertDraft(tx, actor, { draft, version: 0, editorId: draft.id })
    if (!saved) throw notFound('invoice')
    await tx
      .insert(quoteInvoices)
      .values({ companyId: actor.companyId, quoteId: input.id, purpose, invoiceId: draft.id })
    if (purpose === 'rest') await changeEntry(tx, input.id, { invoicedAt: now() })
    await recordActivity(tx, actor, {
      verb: 'quote.invoiced',
      subject: { kind: 'quote', id: input.id, label: number },
      after: { invoiceId: draft.id, purpose },
    })
    return { id: draft.id, quoteNumber: number }
  })
}

function assertNotInvoiced(
  number: string,
  made: QuoteInvoiceView[],
  purpose: InvoicePurpose,
): void {
  const rest = made.find(one => one.purpose === 'rest')
  const same = made.find(one => one.purpose === purpose) ?? rest
  if (!same) return
  const called = same.number ?? (same.deletedAt ? 'a deleted draft' : 'a draft')
  const next = same.deletedAt ? 'Restore that draft and go on with it.' : 'Open that invoice.'
  throw new DomainError('conflict', `${number} was invoiced already, as ${called}. ${next}`, {
    invoiceId: same.invoiceId,
  })
}

async function draftOf(
  tx: CompanyTx,
  actor: Actor,
  input: InvoiceQuoteInput,
  quoteNumber: string,
  made: QuoteInvoiceView[],
): Promise<Draft> {
  const [company, quote] = await Promise.all([
    getCompany(tx, actor.companyId),
    acceptedQuote(tx, input.id),
  ])
  if (!company) throw notFound('company')
  const parts = {
    ...quote,
    quoteNumber,
    invoiceId: input.invoiceId,
    company,
    today: localDateOf(now(), company.timezone),
  }
  if (input.deposit) {
    const problem = depositProblem(quote.accepted, input.deposit)
    if (problem) throw new DomainError('invalid', problem)
    return depositDraftOf(parts, input.deposit)
  }
  const deposit = made.find(one => one.purpose === 'deposit')
  if (!deposit) return restDraftOf(parts, [], null)
  const invoiced = await issuedDeposit(tx, deposit, quote.accepted)
  return restDraftOf(parts, invoiced.deductions, invoiced.left)
}

async function acceptedQuote(tx: CompanyTx, id: string) {
  const [row] = await tx
    .select({ snapshotId: quotes.snapshotId, clientId: quotes.clientId })
    .from(quotes)
    .where(eq(quotes.id, id))
  const stored = row?.snapshotId ? await getSnapshot(tx, row.snapshotId) : null
  if (!row || !stored) throw new Error(`The accepted quote ${id} has no snapshot.`)
  return { accepted: stored.snapshot.content, clientId: row.clientId }
}

/** What the deposit invoice still takes off, as it and its credit notes say. */
async function issuedDeposit(
  tx: CompanyTx,
  { invoiceId, number, deletedAt }: QuoteInvoiceView,
  accepted: DocumentContent,
): Promise<{ deductions: Deduction[]; left: string }> {
  const [deposit, notes] = await Promise.all([
    getLatestSnapshot(tx, invoiceId),
    tx
      .select({ snapshotId: creditNotes.snapshotId })
      .from(creditNotes)
      .where(eq(creditNotes.invoiceId, invoiceId)),
  ])
  if (!deposit || number === null)
    throw new DomainError(
      'wrong_state',
      deletedAt
        ? 'The draft of the deposit invoice was deleted. Restore and issue it, then invoice the rest.'
        : 'The deposit invoice is still a draft. Issue it first: the final invoice names its number.',
      { invoiceId },
    )
  const { content } = deposit.snapshot
  if (content.currency.code !== accepted.currency.code)
    throw new DomainError(
      'wrong_state',
      `The deposit was invoiced in ${content.currency.code}, the quote is in ${accepted.currency.code}. Credit the deposit invoice, then try again.`,
    )
  const credited = await Promise.all(notes.map(note => getSnapshot(tx, note.snapshotId)))
  return depositLeftOf(
    { invoiceId, content },
    credited.flatMap(note => (note ? [note.snapshot.content] : [])),
    accepted.calculation.input.tax_mode ?? 'exclusive',
  )
}
