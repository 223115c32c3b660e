import { eq } from 'drizzle-orm'
import { creditNoteLines, creditNotes } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { trialNumber } from '@/lib/companies/model'
import { takeNumber, withFreshNumber } from '@/lib/companies/numbers/commands'
import { addToDay } from '@/lib/documents/daily-figures'
import { assertDrawable, untilDrawn, wasDrawn } from '@/lib/documents/drawable'
import { brandFontOf } from '@/lib/documents/pdf/fonts'
import {
  changeEntry,
  enterDocument,
  getEntry,
  lockEntry,
  type RegisterEntry,
} from '@/lib/documents/register'
import { snapshotOf } from '@/lib/documents/snapshot'
import { storeSnapshot } from '@/lib/documents/store-snapshot'
import { type Material, readMaterial } from '@/lib/drafts/issue/commands'
import { figureColumnsOf, lineColumnsOf } from '@/lib/drafts/rows/model'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { minorOf } from '@/lib/money/minor'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { assertDepositIsFree, endQuoteLink, lockQuoteOf } from '@/lib/quotes/links/commands'
import { creditNoteContentOf } from './content/model'
import type { CreditInvoiceInput, VoidInvoiceInput } from './input'
import { type Credit, creditOf } from './model'
import { getCreditedQuantities } from './queries'

export interface IssuedCreditNote {
  id: string
  number: string
  /** Whether it left nothing of the invoice, which is void then. */
  voided: boolean
}

/**
 * Issues a credit note over chosen lines of an invoice, or over all that is left of it. Asked again with the same
 * id, it answers with the same number.
 * @throws DomainError `invalid` for more than is left, `wrong_state` for drafts
 */
export async function creditInvoice(
  actor: Actor,
  input: CreditInvoiceInput,
): Promise<IssuedCreditNote> {
  authorize(actor, 'credit invoices')
  return issueCreditNote(actor, input)
}

/** Takes an invoice back as a whole: a credit note over everything, after which nothing is due. */
export async function voidInvoice(
  actor: Actor,
  input: VoidInvoiceInput,
): Promise<IssuedCreditNote> {
  authorize(actor, 'credit invoices')
  return issueCreditNote(actor, { ...input, lines: null })
}

function issueCreditNote(actor: Actor, input: CreditInvoiceInput): Promise<IssuedCreditNote> {
  const lineIds: string[] = []
  return untilDrawn(() => drawAndStore(actor, input, lineIds))
}

/** Null, and nothing is written, when what is issued would say something else than what was drawn. */
async function drawAndStore(
  actor: Actor,
  input: CreditInvoiceInput,
  lineIds: string[],
): Promise<IssuedCreditNote | null> {
  const trial = await readAs(actor, tx => readForCredit(tx, actor, input, lineIds))
  if (!('credit' in trial)) return trial
  const drawn = trialContent(trial, input)
  await assertDrawable(actor, drawn)
  return withFreshNumber(() =>
    runCommand(actor, async tx => {
      await lockQuoteOf(tx, input.invoiceId)
      await lockEntry(tx, input.invoiceId, 'invoice')
      const wanted = await readForCredit(tx, actor, input, lineIds)
      if (!('credit' in wanted)) return wanted
      return wasDrawn(drawn, trialContent(wanted, input)) ? store(tx, actor, input, wanted) : null
    }),
  )
}

interface Wanted {
  material: Material
  entry: RegisterEntry
  credit: Credit
}

/** @param lineIds of the lines it will have: the same ones whenever it is read again */
async function readForCredit(
  tx: CompanyTx,
  actor: Actor,
  input: CreditInvoiceInput,
  lineIds: string[],
): Promise<Wanted | IssuedCreditNote> {
  const [made] = await tx.select().from(creditNotes).where(eq(creditNotes.id, input.id))
  if (made) return sameAgain(tx, input, made)
  const [entry, material, credited] = await Promise.all([
    getEntry(tx, input.invoiceId),
    readMaterial(tx, actor, 'invoice', input.invoiceId),
    getCreditedQuantities(tx, input.invoiceId),
  ])
  if (!entry) throw notFound('invoice')
  assertCreditable(entry, input)
  await assertDepositIsFree(tx, input.invoiceId)
  let position = 0
  const newLineId = () => {
    const id = lineIds[position] ?? newId()
    lineIds[position] = id
    position += 1
    return id
  }
  const credit = creditOf({
    invoice: material.stored.draft,
    number: entry.number ?? '',
    credited,
    balance: entry,
    chosen: input.lines,
    newLineId,
  })
  return { material, entry, credit }
}

/** Asked again: the same credit note, unless it was another one that got this id. */
async function sameAgain(
  tx: CompanyTx,
  { invoiceId, lines, reason }: CreditInvoiceInput,
  made: typeof creditNotes.$inferSelect,
): Promise<IssuedCreditNote> {
  const stored = await tx
    .select({ lineId: creditNoteLines.invoiceLineId, quantity: creditNoteLines.quantity })
    .from(creditNoteLines)
    .where(eq(creditNoteLines.creditNoteId, made.id))
  const isSame =
    made.invoiceId === invoiceId &&
    made.reason === reason &&
    (lines === null
      ? made.voids
      : lines.length === stored.length &&
        lines.every(line =>
          stored.some(one => one.lineId === line.lineId && isSameQuantity(one, line)),
        ))
  if (isSame) return { id: made.id, number: made.number, voided: made.voids }
  throw new DomainError(
    'conflict',
    `${made.number} was issued already, with other lines or another reason. Reload the page to see it.`,
  )
}

function isSameQuantity(one: { quantity: string | null }, other: { quantity: string }): boolean {
  return minorOf(one.quantity ?? '0', 6) === minorOf(other.quantity, 6)
}

function assertCreditable(entry: RegisterEntry, { lines }: CreditInvoiceInput): void {
  if (!entry.issuedAt)
    throw new DomainError(
      'wrong_state',
      'Only issued invoices are credited. Change the draft instead.',
    )
  if (entry.voidedAt)
    throw new DomainError(
      'wrong_state',
      `${entry.number} is void already. Nothing is left to credit.`,
    )
  if (lines === null && entry.paidMinor > 0n)
    throw new DomainError(
      'wrong_state',
      `Payments of ${entry.number} were recorded. Reverse them first, or credit single lines.`,
    )
  if (entry.totalMinor <= 0n)
    throw new DomainError('wrong_state', `${entry.number} comes to 0. There is nothing to credit.`)
  if (entry.openMinor <= 0n)
    throw new DomainError(
      'wrong_state',
      `Nothing is open on ${entry.number}. Reverse a payment first, then credit it.`,
    )
}

async function store(
  tx: CompanyTx,
  actor: Actor,
  input: CreditInvoiceInput,
  wanted: Wanted,
): Promise<IssuedCreditNote> {
  const { material, entry, credit } = wanted
  const { draft } = material.stored
  const { id, invoiceId } = input
  const digits = digitsOfCurrency(draft.currency) ?? 2
  const amountMinor = minorOf(credit.calculation.result.payable, digits)
  const creditedMinor = entry.creditedMinor + amountMinor
  const voided = creditedMinor === entry.totalMinor
  const at = now()
  const issuedOn = material.today
  const clientId = draft.clientId ?? ''
  const given = await takeNumber(tx, actor, material.company, { kind: 'credit_note', issuedOn })
  const content = { ...trialContent(wanted, input), number: given.number }
  const snapshotId = newId()
  const createdBy = actor.kind === 'member' ? actor.userId : null
  await enterDocument(tx, actor, {
    id,
    kind: 'credit_note',
    clientId,
    createdBy,
    ...given,
    currency: draft.currency,
    totalMinor: amountMinor,
    issuedOn,
    dueOn: null,
    listedAt: at,
    issuedAt: at,
  })
  await tx.insert(creditNotes).values({
    companyId: actor.companyId,
    id,
    invoiceId,
    clientId,
    currency: draft.currency,
    issuedOn,
    reason: input.reason,
    voids: voided,
    taxMode: draft.taxMode,
    ...figureColumnsOf(credit.calculation.result, digits),
    roundingMinor: minorOf(credit.calculation.result.rounding, digits),
    ...given,
    snapshotId,
    createdBy,
    issuedAt: at,
  })
  await Promise.all([
    tx.insert(creditNoteLines).values(
      credit.lines.map((line, position) => ({
        ...lineColumnsOf(line, credit.calculation.result, digits),
        companyId: actor.companyId,
        position,
        creditNoteId: id,
        invoiceId,
        invoiceLineId: line.invoiceLineId,
      })),
    ),
    storeSnapshot(tx, actor, {
      id: snapshotId,
      documentId: id,
      reason: 'issued',
      snapshot: snapshotOf({ content, version: 1, issuedAt: at }),
    }),
    changeEntry(tx, invoiceId, { creditedMinor, ...(voided ? { voidedAt: at } : {}) }),
    addToDay(tx, actor, { day: issuedOn, currency: draft.currency, creditedMinor: amountMinor }),
    recordActivity(tx, actor, {
      verb: voided ? 'invoice.voided' : 'invoice.credited',
      subject: { kind: 'invoice', id: invoiceId, label: entry.number ?? '' },
      before: { creditedMinor: String(entry.creditedMinor) },
      after: {
        creditedMinor: String(creditedMinor),
        creditNote: given.number,
        creditNoteId: id,
        reason: input.reason,
      },
    }),
  ])
  // What was made from a quote and is void sets the quote free again.
  if (voided) await endQuoteLink(tx, invoiceId)
  return { id, number: given.number, voided }
}

function trialContent({ material, entry, credit }: Wanted, { reason }: CreditInvoiceInput) {
  const { stored, company, client, look, today } = material
  return creditNoteContentOf({
    credit,
    invoice: stored.draft,
    invoiceNumber: entry.number ?? '',
    balance: entry,
    company,
    client,
    font: brandFontOf(company.brand),
    look,
    number: trialNumber(company, 'credit_note', today),
    reason,
    today,
  })
}
