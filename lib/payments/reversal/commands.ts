import { and, eq, isNull } from 'drizzle-orm'
import { paymentAllocations, payments, receipts } from '@/db/schema/all'
import { type Actor, authorize } from '@/lib/access/actor'
import { type CompanyTx, runCommand } from '@/lib/access/doors'
import { recordActivity } from '@/lib/activity/record'
import { getCompany } from '@/lib/companies/queries'
import { addToDay } from '@/lib/documents/daily-figures'
import { changeEntry, lockEntries, lockEntry } from '@/lib/documents/register'
import { localDateOf } from '@/lib/platform/calendar'
import { now } from '@/lib/platform/clock'
import { DomainError, notFound } from '@/lib/platform/errors'
import type { ReversePaymentInput } from '../input'

/**
 * Takes a payment back, with the reason: a counterpart is added, both rows stay, and its invoices are due again.
 * Asked again with the same id, it changes nothing more.
 */
export async function reversePayment(
  actor: Actor,
  input: ReversePaymentInput,
): Promise<{ id: string; number: string }> {
  authorize(actor, 'record payments')
  return runCommand(actor, async tx => {
    const { payment, receipt } = await readPayment(tx, input.id)
    const label = await lockPayment(tx, payment.id, receipt)
    const [reversed] = await tx.select().from(payments).where(eq(payments.reverses, payment.id))
    const answer = { id: payment.id, number: label }
    if (reversed?.id === input.reversalId && reversed.reason === input.reason) return answer
    if (reversed)
      throw new DomainError(
        'wrong_state',
        `The payment of ${label} was reversed already. Reload the page to see it.`,
      )
    await reverse(tx, actor, input, payment)
    if (receipt) await changeEntry(tx, receipt.id, { voidedAt: now() })
    await recordActivity(tx, actor, {
      verb: 'payment.reversed',
      subject: { kind: 'payment', id: payment.id, label },
      after: { reason: input.reason, reversalId: input.reversalId },
    })
    return answer
  })
}

async function reverse(
  tx: CompanyTx,
  actor: Actor,
  input: ReversePaymentInput,
  payment: typeof payments.$inferSelect,
): Promise<void> {
  const company = await getCompany(tx, actor.companyId)
  if (!company) throw notFound('company')
  const today = localDateOf(now(), company.timezone)
  const parts = await tx
    .select()
    .from(paymentAllocations)
    .where(eq(paymentAllocations.paymentId, payment.id))
  const entries = await lockEntries(
    tx,
    parts.map(part => part.invoiceId),
    'invoice',
  )
  await addCounterpart(tx, actor, input, payment, today)
  for (const entry of entries) {
    const part = parts.find(one => one.invoiceId === entry.id)
    if (!part) continue
    await tx.insert(paymentAllocations).values({
      ...part,
      paymentId: input.reversalId,
      amountMinor: -part.amountMinor,
    })
    await changeEntry(tx, entry.id, { paidMinor: entry.paidMinor - part.amountMinor })
  }
  await addToDay(tx, actor, {
    day: today,
    currency: payment.currency,
    receivedMinor: -payment.amountMinor,
    receivedCount: -1,
  })
}

async function addCounterpart(
  tx: CompanyTx,
  actor: Actor,
  input: ReversePaymentInput,
  payment: typeof payments.$inferSelect,
  today: string,
): Promise<void> {
  const added = await tx
    .insert(payments)
    .values({
      companyId: actor.companyId,
      id: input.reversalId,
      clientId: payment.clientId,
      currency: payment.currency,
      amountMinor: -payment.amountMinor,
      method: payment.method,
      receivedOn: today,
      reference: payment.reference,
      reverses: payment.id,
      reason: input.reason,
      createdBy: actor.kind === 'member' ? actor.userId : null,
      createdAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: payments.id })
  if (added.length === 0)
    throw new DomainError(
      'conflict',
      'Another payment was recorded under this id. Reload the page and try again.',
    )
}

/** The receipt's entry is the lock, since there may be no invoice; what was imported has no receipt, but an invoice. */
async function lockPayment(
  tx: CompanyTx,
  paymentId: string,
  receipt: { id: string; number: string } | null,
): Promise<string> {
  if (receipt) {
    await lockEntry(tx, receipt.id, 'receipt')
    return receipt.number
  }
  const parts = await tx
    .select({ invoiceId: paymentAllocations.invoiceId })
    .from(paymentAllocations)
    .where(eq(paymentAllocations.paymentId, paymentId))
  const [entry] = await lockEntries(
    tx,
    parts.map(part => part.invoiceId),
    'invoice',
  )
  return entry?.number ?? ''
}

async function readPayment(tx: CompanyTx, id: string) {
  const [row] = await tx
    .select({ payment: payments, receipt: { id: receipts.id, number: receipts.number } })
    .from(payments)
    .leftJoin(receipts, eq(receipts.paymentId, payments.id))
    .where(and(eq(payments.id, id), isNull(payments.reverses)))
  if (!row) throw notFound('payment')
  return row
}
