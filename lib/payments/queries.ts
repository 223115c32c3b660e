import { and, asc, desc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { memberships, paymentAllocations, payments, receipts, register } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import { digitsOfCurrency } from '@/lib/money/currencies'
import { decimalOf } from '@/lib/money/minor'
import type { OpenInvoice, PaymentView } from './model'

const reversals = alias(payments, 'reversals')
const reversers = alias(memberships, 'reversers')

/** Payments that were made, with their receipt and, where it was taken back, the reversal. */
function selectPayments(tx: CompanyTx, condition: SQL) {
  return tx
    .select({
      payment: payments,
      receiptId: receipts.id,
      receiptNumber: receipts.number,
      byName: memberships.name,
      reversal: { reason: reversals.reason, at: reversals.createdAt, byName: reversers.name },
    })
    .from(payments)
    .leftJoin(
      receipts,
      and(eq(receipts.companyId, payments.companyId), eq(receipts.paymentId, payments.id)),
    )
    .leftJoin(
      memberships,
      and(
        eq(memberships.companyId, payments.companyId),
        eq(memberships.userId, payments.createdBy),
      ),
    )
    .leftJoin(
      reversals,
      and(eq(reversals.companyId, payments.companyId), eq(reversals.reverses, payments.id)),
    )
    .leftJoin(
      reversers,
      and(eq(reversers.companyId, reversals.companyId), eq(reversers.userId, reversals.createdBy)),
    )
    .where(condition)
    .orderBy(desc(payments.createdAt), desc(payments.id))
}

/** The payments of an invoice, newest first; reversed ones say so. */
export async function listPaymentsOf(
  tx: CompanyTx,
  invoice: { id: string; issuedOn: string },
): Promise<PaymentView[]> {
  const parts = await tx
    .select()
    .from(paymentAllocations)
    .where(
      and(eq(paymentAllocations.invoiceId, invoice.id), gt(paymentAllocations.amountMinor, 0n)),
    )
  if (parts.length === 0) return []
  const amounts = new Map(parts.map(part => [part.paymentId, part.amountMinor]))
  const rows = await selectPayments(tx, inArray(payments.id, [...amounts.keys()]))
  return rows.map(row =>
    toView(row, amounts.get(row.payment.id) ?? 0n, row.payment.receivedOn < invoice.issuedOn),
  )
}

/** The payment a receipt is about; null for any id of another company. */
export async function getPaymentOfReceipt(
  tx: CompanyTx,
  receiptId: string,
): Promise<(PaymentView & { clientId: string }) | null> {
  const [row] = await selectPayments(tx, eq(receipts.id, receiptId))
  if (!row) return null
  return { ...toView(row, row.payment.amountMinor, false), clientId: row.payment.clientId }
}

/** The invoices a payment settles, by number. */
export async function listInvoicesOfPayment(
  tx: CompanyTx,
  paymentId: string,
): Promise<{ id: string; number: string; amount: string; currency: string }[]> {
  const rows = await tx
    .select({
      id: register.id,
      number: register.number,
      amountMinor: paymentAllocations.amountMinor,
      currency: register.currency,
    })
    .from(paymentAllocations)
    .innerJoin(
      register,
      and(
        eq(register.companyId, paymentAllocations.companyId),
        eq(register.id, paymentAllocations.invoiceId),
      ),
    )
    .where(eq(paymentAllocations.paymentId, paymentId))
    .orderBy(asc(register.number))
  return rows.map(({ id, number, amountMinor, currency }) => ({
    id,
    number: number ?? '',
    amount: decimalOf(amountMinor, digitsOfCurrency(currency) ?? 2),
    currency,
  }))
}

/** A client's invoices that wait for money, the longest due first. */
export async function listOpenInvoices(tx: CompanyTx, clientId: string): Promise<OpenInvoice[]> {
  const rows = await tx
    .select()
    .from(register)
    .where(
      and(
        eq(register.clientId, clientId),
        eq(register.kind, 'invoice'),
        gt(register.openMinor, 0n),
        isNull(register.deletedAt),
      ),
    )
    .orderBy(asc(register.dueOn), asc(register.id))
    .limit(100)
  return rows.map(row => {
    const digits = digitsOfCurrency(row.currency) ?? 2
    return {
      id: row.id,
      number: row.number ?? '',
      currency: row.currency,
      issuedOn: row.issuedOn,
      dueOn: row.dueOn ?? row.issuedOn,
      total: decimalOf(row.totalMinor, digits),
      due: decimalOf(row.openMinor, digits),
    }
  })
}

interface PaymentRow {
  payment: typeof payments.$inferSelect
  receiptId: string | null
  receiptNumber: string | null
  byName: string | null
  reversal: { reason: string | null; at: Date | null; byName: string | null } | null
}

function toView(row: PaymentRow, amountMinor: bigint, isEarly: boolean): PaymentView {
  const { payment, reversal } = row
  const { id, currency, method, receivedOn, reference, note, createdAt } = payment
  const digits = digitsOfCurrency(currency) ?? 2
  return {
    id,
    amount: decimalOf(amountMinor, digits),
    total: decimalOf(payment.amountMinor, digits),
    currency,
    method,
    receivedOn,
    reference,
    note,
    receiptId: row.receiptId,
    receiptNumber: row.receiptNumber,
    createdAt,
    createdByName: row.byName,
    isEarly,
    reversal: reversal?.at
      ? { reason: reversal.reason ?? '', at: reversal.at, byName: reversal.byName }
      : null,
  }
}
