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
import type { TaxMode } from '@/lib/money/model'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { getPresetOf } from '@/lib/presets/queries'
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
    if (actor.kind === 'member' && entry.createdBy !== actor.userId)
      authorize(actor, "edit others' drafts")
    if (!entry.acceptedAt)
      throw new DomainError(
        'wrong_state',
        'Only accepted quotes can be invoiced. Record the acceptance first.',
      )
    const made = await listQuoteInvoices(tx, input.id)
    const purpose = input.deposit ? 'deposit' : 'rest'
    if (made.some(one => one.invoiceId === input.invoiceId && one.purpose === purpose))
      return { id: input.invoiceId, quoteNumber: number }
    assertNotInvoiced(number, made, purpose)
    const draft = await draftOf(tx, actor, input, number, made)
    const saved = await insertDraft(tx, actor, { draft, version: 0, editorId: draft.id })
    if (!saved) throw savedAlready()
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

/** Of another document, or of a draft of this quote that was deleted since. */
function savedAlready(): DomainError {
  return new DomainError(
    'conflict',
    'Another document was saved under this id. Reload the page and try again.',
  )
}

function assertNotInvoiced(
  number: string,
  made: QuoteInvoiceView[],
  purpose: InvoicePurpose,
): void {
  const rest = made.find(one => one.purpose === 'rest')
  const same = made.find(one => one.purpose === purpose) ?? rest
  if (!same) return
  throw new DomainError(
    'conflict',
    `${number} was invoiced already, as ${same.number ?? 'a draft'}. Open that invoice.`,
    { invoiceId: same.invoiceId },
  )
}

/**
 * Refuses a final invoice whose deposit was credited or voided after the draft was made. Locks the deposit, so that
 * it cannot be credited while this is issued.
 */
export async function assertDeductionsHold(tx: CompanyTx, draft: Draft): Promise<void> {
  const [first] = draft.deductions
  if (!first) return
  const { number, voidedAt } = await lockEntry(tx, first.invoiceId, 'invoice')
  const left = voidedAt ? null : await readDepositLeft(tx, first.invoiceId, draft.taxMode)
  if (left && isSame(left.deductions, draft.deductions)) return
  throw new DomainError(
    'conflict',
    `The deposit ${number} was credited after this draft was made. Delete the draft, then create the final invoice again from its quote.`,
  )
}

function isSame(left: Deduction[], taken: Deduction[]): boolean {
  const amounts = (deductions: Deduction[]) =>
    deductions.map(({ category, rate, amount }) => `${category} ${rate} ${amount}`).toSorted()
  return amounts(left).join() === amounts(taken).join()
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
    look: await getPresetOf(tx, quote.presetId),
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
    .select({
      snapshotId: quotes.snapshotId,
      clientId: quotes.clientId,
      presetId: quotes.presetId,
    })
    .from(quotes)
    .where(eq(quotes.id, id))
  const stored = row?.snapshotId ? await getSnapshot(tx, row.snapshotId) : null
  if (!row || !stored) throw new Error(`The accepted quote ${id} has no snapshot.`)
  return { accepted: stored.snapshot.content, clientId: row.clientId, presetId: row.presetId }
}

/** What the deposit invoice still takes off, as it and its credit notes say. */
async function issuedDeposit(
  tx: CompanyTx,
  { invoiceId, number }: QuoteInvoiceView,
  accepted: DocumentContent,
): Promise<{ deductions: Deduction[]; left: string }> {
  if (number === null)
    throw new DomainError(
      'wrong_state',
      'The deposit invoice is still a draft. Issue or delete it first: the final invoice names its number.',
      { invoiceId },
    )
  // Until this draft is made, nobody credits the deposit.
  await lockEntry(tx, invoiceId, 'invoice')
  const left = await readDepositLeft(
    tx,
    invoiceId,
    accepted.calculation.input.tax_mode ?? 'exclusive',
  )
  if (left.currency !== accepted.currency.code)
    throw new DomainError(
      'wrong_state',
      `The deposit was invoiced in ${left.currency}, the quote is in ${accepted.currency.code}. Credit the deposit invoice, then try again.`,
    )
  return left
}

async function readDepositLeft(tx: CompanyTx, invoiceId: string, taxMode: TaxMode) {
  const [deposit, notes] = await Promise.all([
    getLatestSnapshot(tx, invoiceId),
    tx
      .select({ snapshotId: creditNotes.snapshotId })
      .from(creditNotes)
      .where(eq(creditNotes.invoiceId, invoiceId)),
  ])
  if (!deposit) throw notFound('invoice')
  const { content } = deposit.snapshot
  const credited = await Promise.all(notes.map(note => getSnapshot(tx, note.snapshotId)))
  const left = depositLeftOf(
    { invoiceId, content },
    credited.flatMap(note => (note ? [note.snapshot.content] : [])),
    taxMode,
  )
  return { ...left, currency: content.currency.code }
}
