import { and, eq } from 'drizzle-orm'
import { paymentAllocations, payments, receipts } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, readAs, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { withFreshNumber } from '@/lib/companies/numbers/commands'
import { addToDay } from '@/lib/documents/daily-figures'
import { assertDrawable, untilDrawn, wasDrawn } from '@/lib/documents/drawable'
import type { DocumentContent } from '@/lib/documents/model'
import { changeEntry, lockEntries } from '@/lib/documents/register'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { RecordPaymentInput } from './input'
import { paidMinorOf } from './model'
import { issueReceipt, readEntries, readPayer, receiptOf, settledOf } from './receipts/commands'

export interface RecordedPayment {
  id: string
  receiptId: string
  /** Of the receipt. */
  number: string
  /** A decimal, as it was stored. */
  amount: string
  currency: string
}

/**
 * Records money that came in, for one or several invoices of a client or for none, and issues the receipt. Asked
 * again with the same id and content, it answers with the same receipt.
 * @throws DomainError `invalid` with the exact amount when it is more than is due, or dated in the future; `conflict`
 * when something else was recorded under the id
 */
export async function recordPayment(
  actor: Actor,
  input: RecordPaymentInput,
): Promise<RecordedPayment> {
  authorize(actor, 'record payments')
  return untilDrawn(() => drawAndRecord(actor, input))
}

/** Null, and nothing is written, when the receipt would say something else than what was drawn. */
async function drawAndRecord(
  actor: Actor,
  input: RecordPaymentInput,
): Promise<RecordedPayment | null> {
  const trial = await readAs(actor, async tx => {
    const made = await recordedAs(tx, input)
    if (made) return { made, content: null }
    const payer = await readPayer(tx, actor, input)
    const entries = await readEntries(tx, input)
    return { made: null, content: receiptOf(input, payer, entries) }
  })
  if (trial.made) return trial.made
  await assertDrawable(actor, trial.content)
  const drawn = trial.content
  return withFreshNumber(() => runCommand(actor, tx => lockAndRecord(tx, actor, input, drawn)))
}

async function lockAndRecord(
  tx: CompanyTx,
  actor: Actor,
  input: RecordPaymentInput,
  drawn: DocumentContent,
): Promise<RecordedPayment | null> {
  const invoiceIds = input.allocations.map(one => one.invoiceId)
  const entries = await lockEntries(tx, invoiceIds, 'invoice')
  const made = await recordedAs(tx, input)
  if (made) return made
  const payer = await readPayer(tx, actor, input)
  const content = receiptOf(input, payer, entries)
  if (!wasDrawn(drawn, content)) return null
  const amountMinor = paidMinorOf(input.amount, input.currency)
  const { id, clientId, currency, method, receivedOn, reference, note, purpose } = input
  const createdBy = actor.kind === 'member' ? actor.userId : null
  const at = now()
  const [inserted] = await tx
    .insert(payments)
    .values({
      companyId: actor.companyId,
      id,
      clientId,
      currency,
      amountMinor,
      method,
      receivedOn,
      reference,
      note,
      purpose,
      createdBy,
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: payments.id })
  // Without an invoice there was nothing to lock: whoever came second waited for the first here.
  if (!inserted) {
    const first = await recordedAs(tx, input)
    if (!first) throw notFound('payment')
    return first
  }
  const settled = settledOf(input, entries)
  if (settled.length > 0)
    await tx.insert(paymentAllocations).values(
      settled.map(({ invoiceId, amountMinor: part }) => ({
        companyId: actor.companyId,
        paymentId: id,
        invoiceId,
        amountMinor: part,
      })),
    )
  for (const entry of entries) {
    const part = settled.find(one => one.invoiceId === entry.id)
    if (part) await changeEntry(tx, entry.id, { paidMinor: entry.paidMinor + part.amountMinor })
  }
  const number = await issueReceipt(tx, actor, { input, payer, content, amountMinor, at })
  await Promise.all([
    addToDay(tx, actor, {
      day: receivedOn,
      currency,
      receivedMinor: amountMinor,
      receivedCount: 1,
    }),
    recordActivity(tx, actor, {
      verb: 'payment.recorded',
      subject: { kind: 'payment', id, label: number },
      after: {
        amount: input.amount,
        currency,
        method,
        receivedOn,
        receiptId: input.receiptId,
        invoices: entries.map(entry => entry.number),
      },
    }),
  ])
  return { id, receiptId: input.receiptId, number, ...shownAmountOf({ currency, amountMinor }) }
}

/** What stands under the payment's id; null for nothing. @throws DomainError `conflict` when it says something else */
async function recordedAs(
  tx: CompanyTx,
  input: RecordPaymentInput,
): Promise<RecordedPayment | null> {
  const [row] = await tx
    .select({ payment: payments, receiptId: receipts.id, number: receipts.number })
    .from(payments)
    .innerJoin(
      receipts,
      and(eq(receipts.companyId, payments.companyId), eq(receipts.paymentId, payments.id)),
    )
    .where(eq(payments.id, input.id))
  if (!row) return null
  const { payment, receiptId, number } = row
  const parts = await tx
    .select()
    .from(paymentAllocations)
    .where(eq(paymentAllocations.paymentId, payment.id))
  if (!isSame(input, payment, parts))
    throw new DomainError(
      'conflict',
      'This payment was recorded already, with other details. Reload the page to see it.',
    )
  return { id: payment.id, receiptId, number, ...shownAmountOf(payment) }
}

const comparedFields = [
  'clientId',
  'currency',
  'method',
  'receivedOn',
  'reference',
  'note',
  'purpose',
] as const

/** Whether a form that was sent again says what was stored, however its amounts are written and its parts ordered. */
function isSame(
  input: RecordPaymentInput,
  payment: typeof payments.$inferSelect,
  parts: (typeof paymentAllocations.$inferSelect)[],
): boolean {
  const stored = new Map(parts.map(part => [part.invoiceId, part.amountMinor]))
  return (
    comparedFields.every(field => input[field] === payment[field]) &&
    paidMinorOf(input.amount, input.currency) === payment.amountMinor &&
    input.allocations.length === stored.size &&
    input.allocations.every(
      part => stored.get(part.invoiceId) === paidMinorOf(part.amount, input.currency),
    )
  )
}

function shownAmountOf(payment: { currency: string; amountMinor: bigint }) {
  const { currency, amountMinor } = payment
  return { amount: decimalOf(amountMinor, digitsOfCurrency(currency) ?? 2), currency }
}
