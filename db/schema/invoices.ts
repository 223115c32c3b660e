import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { type Deduction, draftLineKinds } from '@/lib/drafts/model'
import { storedInvoiceStatuses } from '@/lib/invoices/model'
import { companyId, tenantPolicies } from '../columns'
import { clients } from './clients'
import { companies } from './companies'
import { assets, snapshots } from './documents'
import { draftColumns, draftLineColumns } from './draft-columns'
import { memberships } from './memberships'
import { oneOf } from './one-of'
import { presets } from './presets'

export const invoices = pgTable(
  'invoices',
  {
    ...draftColumns(),
    status: text({ enum: storedInvoiceStatuses }).notNull().default('draft'),
    /** What lines must agree with: they are locked from the moment their invoice is issued. */
    locked: boolean().notNull().generatedAlwaysAs(sql`status <> 'draft'`),
    /** What a final invoice takes off for deposits that were invoiced before, by tax group. */
    deductions: jsonb().$type<Deduction[]>().notNull().default([]),
    /** Of a deposit, so that it is what was asked for; of the final invoice, so that both are the quote. */
    rounding: numeric(),
  },
  table => [
    primaryKey({ name: 'invoices_pkey', columns: [table.companyId, table.id] }),
    unique('invoices_number_key').on(table.companyId, table.number),
    unique('invoices_series_sequence_key').on(table.companyId, table.series, table.sequence),
    // Only there for the key of the lines to point at.
    unique('invoices_locked_key').on(table.companyId, table.id, table.locked),
    foreignKey({
      name: 'invoices_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    foreignKey({
      name: 'invoices_client_id_fkey',
      columns: [table.companyId, table.clientId],
      foreignColumns: [clients.companyId, clients.id],
    }),
    foreignKey({
      name: 'invoices_created_by_fkey',
      columns: [table.companyId, table.createdBy],
      foreignColumns: [memberships.companyId, memberships.userId],
    }),
    foreignKey({
      name: 'invoices_preset_id_fkey',
      columns: [table.companyId, table.presetId],
      foreignColumns: [presets.companyId, presets.id],
    }),
    // Of this very invoice. A migration by hand defers it to the commit: both rows travel at once.
    foreignKey({
      name: 'invoices_snapshot_id_fkey',
      columns: [table.companyId, table.id, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.documentId, snapshots.id],
    }),
    index('invoices_deleted_at_idx').on(table.deletedAt).where(sql`${table.deletedAt} is not null`),
    check('invoices_status_check', oneOf(table.status, storedInvoiceStatuses)),
    check(
      'invoices_issued_check',
      sql`${table.status} = 'draft' or (${table.number} is not null and ${table.series} is not null and ${table.sequence} is not null and ${table.issuedAt} is not null and ${table.snapshotId} is not null and ${table.clientId} is not null and ${table.deletedAt} is null)`,
    ),
    check(
      'invoices_draft_check',
      sql`${table.status} <> 'draft' or (${table.number} is null and ${table.snapshotId} is null)`,
    ),
    check(
      'invoices_discount_check',
      sql`(${table.discountKind} is null) = (${table.discountValue} is null)`,
    ),
    // What was issued never changes: the database finds no row to update once it is not a draft.
    ...tenantPolicies('invoices', table.companyId, {
      insertOnly: sql`status = 'draft'`,
      updateOnly: sql`status = 'draft'`,
      deleteOnly: sql`false`,
      systemDeleteOnly: sql`status = 'draft' and deleted_at is not null`,
    }),
  ],
)

export const invoiceLines = pgTable(
  'invoice_lines',
  { ...draftLineColumns(), invoiceId: uuid().notNull() },
  table => [
    primaryKey({
      name: 'invoice_lines_pkey',
      columns: [table.companyId, table.invoiceId, table.id],
    }),
    unique('invoice_lines_position_key').on(table.companyId, table.invoiceId, table.position),
    foreignKey({
      name: 'invoice_lines_invoice_id_fkey',
      columns: [table.companyId, table.invoiceId, table.locked],
      foreignColumns: [invoices.companyId, invoices.id, invoices.locked],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    foreignKey({
      name: 'invoice_lines_photo_sha256_fkey',
      columns: [table.companyId, table.photoSha256],
      foreignColumns: [assets.companyId, assets.sha256],
    }),
    index('invoice_lines_photo_sha256_idx')
      .on(table.companyId, table.photoSha256)
      .where(sql`${table.photoSha256} is not null`),
    check('invoice_lines_kind_check', oneOf(table.kind, draftLineKinds)),
    check('invoice_lines_photo_check', sql`${table.kind} = 'line' or ${table.photoSha256} is null`),
    check(
      'invoice_lines_discount_check',
      sql`(${table.discountKind} is null) = (${table.discountValue} is null)`,
    ),
    ...tenantPolicies('invoice_lines', table.companyId, {
      insertOnly: sql`not locked`,
      updateOnly: sql`not locked`,
      updateTo: sql`not locked`,
      deleteOnly: sql`not locked`,
    }),
  ],
)

/** The last number given in each series; its row lock is what keeps numbers gapless. */
export const counters = pgTable(
  'counters',
  {
    companyId: companyId(),
    series: text().notNull(),
    last: integer().notNull(),
  },
  table => [
    primaryKey({ name: 'counters_pkey', columns: [table.companyId, table.series] }),
    foreignKey({
      name: 'counters_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    ...tenantPolicies('counters', table.companyId),
  ],
)
