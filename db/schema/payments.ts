import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { paymentMethods } from '@/lib/documents/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { clients } from './clients'
import { companies } from './companies'
import { snapshots } from './documents'
import { invoices } from './invoices'
import { oneOf } from './one-of'

const amountMinor = () => bigint({ mode: 'bigint' }).notNull()

/** Money that came in. Reversing one adds its counterpart; no row is ever changed or removed. */
export const payments = pgTable(
  'payments',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    clientId: uuid().notNull(),
    currency: text().notNull(),
    /** Negative in the counterpart of a reversed payment. */
    amountMinor: amountMinor(),
    method: text({ enum: paymentMethods }).notNull(),
    receivedOn: date().notNull(),
    reference: text().notNull().default(''),
    /** What it was for, where it settles no invoice. */
    purpose: text().notNull().default(''),
    note: text().notNull().default(''),
    /** The payment this one takes back, and why. */
    reverses: uuid(),
    reason: text().notNull().default(''),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ name: 'payments_pkey', columns: [table.companyId, table.id] }),
    unique('payments_reverses_key').on(table.companyId, table.reverses),
    foreignKey({
      name: 'payments_client_id_fkey',
      columns: [table.companyId, table.clientId],
      foreignColumns: [clients.companyId, clients.id],
    }),
    foreignKey({
      name: 'payments_reverses_fkey',
      columns: [table.companyId, table.reverses],
      foreignColumns: [table.companyId, table.id],
    }),
    index('payments_client_id_idx').on(table.companyId, table.clientId, table.receivedOn),
    check('payments_method_check', oneOf(table.method, paymentMethods)),
    check(
      'payments_amount_check',
      sql`${table.amountMinor} <> 0 and (${table.amountMinor} > 0) = (${table.reverses} is null)`,
    ),
    check('payments_reason_check', sql`(${table.reason} <> '') = (${table.reverses} is not null)`),
    ...tenantPolicies('payments', table.companyId),
  ],
)

/** Which invoices a payment settles, and by how much; negative where it was reversed. */
export const paymentAllocations = pgTable(
  'payment_allocations',
  {
    companyId: companyId(),
    paymentId: uuid().notNull(),
    invoiceId: uuid().notNull(),
    amountMinor: amountMinor(),
  },
  table => [
    primaryKey({
      name: 'payment_allocations_pkey',
      columns: [table.companyId, table.paymentId, table.invoiceId],
    }),
    foreignKey({
      name: 'payment_allocations_payment_id_fkey',
      columns: [table.companyId, table.paymentId],
      foreignColumns: [payments.companyId, payments.id],
    }),
    foreignKey({
      name: 'payment_allocations_invoice_id_fkey',
      columns: [table.companyId, table.invoiceId],
      foreignColumns: [invoices.companyId, invoices.id],
    }),
    index('payment_allocations_invoice_id_idx').on(table.companyId, table.invoiceId),
    check('payment_allocations_amount_check', sql`${table.amountMinor} <> 0`),
    ...tenantPolicies('payment_allocations', table.companyId),
  ],
)

/** The document about a payment. */
export const receipts = pgTable(
  'receipts',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    paymentId: uuid().notNull(),
    clientId: uuid().notNull(),
    currency: text().notNull(),
    totalMinor: amountMinor(),
    issuedOn: date().notNull(),
    series: text().notNull(),
    sequence: integer().notNull(),
    number: text().notNull(),
    snapshotId: uuid().notNull(),
    createdBy: uuid(),
    issuedAt: instant().notNull(),
  },
  table => [
    primaryKey({ name: 'receipts_pkey', columns: [table.companyId, table.id] }),
    unique('receipts_number_key').on(table.companyId, table.number),
    unique('receipts_series_sequence_key').on(table.companyId, table.series, table.sequence),
    unique('receipts_payment_id_key').on(table.companyId, table.paymentId),
    foreignKey({
      name: 'receipts_payment_id_fkey',
      columns: [table.companyId, table.paymentId],
      foreignColumns: [payments.companyId, payments.id],
    }),
    foreignKey({
      name: 'receipts_client_id_fkey',
      columns: [table.companyId, table.clientId],
      foreignColumns: [clients.companyId, clients.id],
    }),
    foreignKey({
      name: 'receipts_snapshot_id_fkey',
      columns: [table.companyId, table.id, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.documentId, snapshots.id],
    }),
    check('receipts_amount_check', sql`${table.totalMinor} > 0`),
    ...tenantPolicies('receipts', table.companyId),
  ],
)

/** What a day brought, by currency: kept by the transactions that issue, credit and pay. */
export const dailyFigures = pgTable(
  'daily_figures',
  {
    companyId: companyId(),
    day: date().notNull(),
    currency: text().notNull(),
    invoicedMinor: amountMinor().default(sql`0`),
    creditedMinor: amountMinor().default(sql`0`),
    /** Less what was reversed on that day. */
    receivedMinor: amountMinor().default(sql`0`),
    receivedCount: integer().notNull().default(0),
  },
  table => [
    primaryKey({
      name: 'daily_figures_pkey',
      columns: [table.companyId, table.day, table.currency],
    }),
    foreignKey({
      name: 'daily_figures_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    ...tenantPolicies('daily_figures', table.companyId),
  ],
)
