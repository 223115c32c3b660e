import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
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
import { discountKinds, storedInvoiceStatuses } from '@/lib/invoices/model'
import { taxCategories, taxModes } from '@/lib/money/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { clients } from './clients'
import { companies } from './companies'
import { snapshots } from './documents'
import { memberships } from './memberships'
import { oneOf } from './one-of'

const minor = () => bigint({ mode: 'bigint' }).notNull().default(sql`0`)

export const invoices = pgTable(
  'invoices',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    clientId: uuid(),
    status: text({ enum: storedInvoiceStatuses }).notNull().default('draft'),
    /** What lines must agree with: they are locked from the moment their invoice is issued. */
    locked: boolean().notNull().generatedAlwaysAs(sql`status <> 'draft'`),
    currency: text().notNull(),
    issuedOn: date().notNull(),
    dueOn: date().notNull(),
    purchaseOrder: text().notNull().default(''),
    taxMode: text({ enum: taxModes }).notNull().default('exclusive'),
    /** Fills every line that has no tax of its own. */
    defaultTaxCategory: text({ enum: taxCategories }).notNull(),
    defaultTaxRate: numeric(),
    discountKind: text({ enum: discountKinds }),
    discountValue: numeric(),
    notes: text().notNull().default(''),
    terms: text().notNull().default(''),
    /** Figures of the calculation, as last computed; final once issued. */
    lineTotalMinor: minor(),
    allowanceTotalMinor: minor(),
    taxExclusiveMinor: minor(),
    taxTotalMinor: minor(),
    totalMinor: minor(),
    payableMinor: minor(),
    series: text(),
    sequence: integer(),
    number: text(),
    issuedAt: instant(),
    issuedBy: uuid(),
    snapshotId: uuid(),
    metadata: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Place in lists: when it was drafted, then when it was issued. */
    listedAt: instant().notNull().defaultNow(),
    /** Optimistic version: a save names the one it started from. */
    version: integer().notNull().default(1),
    /** The open editor that saved last, so that it never conflicts with itself. */
    editorId: uuid(),
    createdBy: uuid().notNull(),
    updatedBy: uuid().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
    deletedAt: instant(),
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
    // Of this very invoice. A migration by hand defers it to the commit: both rows travel at once.
    foreignKey({
      name: 'invoices_snapshot_id_fkey',
      columns: [table.companyId, table.id, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.documentId, snapshots.id],
    }),
    index('invoices_listed_at_idx')
      .on(table.companyId, table.listedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.deletedAt} is null`),
    index('invoices_status_listed_at_idx')
      .on(
        table.companyId,
        table.status,
        table.listedAt.desc().nullsFirst(),
        table.id.desc().nullsFirst(),
      )
      .where(sql`${table.deletedAt} is null`),
    index('invoices_open_due_on_idx')
      .on(table.companyId, table.dueOn, table.id)
      .where(sql`status = 'issued' and payable_minor > 0 and deleted_at is null`),
    index('invoices_client_id_listed_at_idx')
      .on(
        table.companyId,
        table.clientId,
        table.listedAt.desc().nullsFirst(),
        table.id.desc().nullsFirst(),
      )
      .where(sql`${table.deletedAt} is null`),
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
  {
    companyId: companyId(),
    id: uuid().notNull(),
    invoiceId: uuid().notNull(),
    position: integer().notNull(),
    description: text().notNull().default(''),
    /** Null while a draft's field is still empty. */
    quantity: numeric(),
    unit: text().notNull().default(''),
    unitPrice: numeric(),
    discountKind: text({ enum: discountKinds }),
    discountValue: numeric(),
    /** Null: untouched, follows the invoice's default tax. Filled in when issued. */
    taxCategory: text({ enum: taxCategories }),
    taxRate: numeric(),
    grossMinor: minor(),
    allowanceMinor: minor(),
    amountMinor: minor(),
    netMinor: minor(),
    /** Follows the invoice by its key; a locked line cannot be added, changed or removed. */
    locked: boolean().notNull().default(false),
  },
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
