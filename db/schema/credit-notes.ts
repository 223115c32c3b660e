import { sql } from 'drizzle-orm'
import {
  boolean,
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
import { taxModes } from '@/lib/money/model'
import { companyId, instant, tenantPolicies } from '../columns'
import { clients } from './clients'
import { snapshots } from './documents'
import { figureColumns, lineColumns, minor } from './draft-columns'
import { invoices } from './invoices'

/** What takes an invoice back, in whole or in part. Issued as soon as it is made, with positive amounts. */
export const creditNotes = pgTable(
  'credit_notes',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    invoiceId: uuid().notNull(),
    clientId: uuid().notNull(),
    currency: text().notNull(),
    issuedOn: date().notNull(),
    reason: text().notNull(),
    /** Whether it leaves nothing of the invoice. */
    voids: boolean().notNull(),
    taxMode: text({ enum: taxModes }).notNull(),
    ...figureColumns(),
    /** What the last of several credit notes adds, so that all of them are the invoice to the cent. */
    roundingMinor: minor(),
    series: text().notNull(),
    sequence: integer().notNull(),
    number: text().notNull(),
    snapshotId: uuid().notNull(),
    createdBy: uuid(),
    issuedAt: instant().notNull(),
  },
  table => [
    primaryKey({ name: 'credit_notes_pkey', columns: [table.companyId, table.id] }),
    unique('credit_notes_number_key').on(table.companyId, table.number),
    unique('credit_notes_series_sequence_key').on(table.companyId, table.series, table.sequence),
    foreignKey({
      name: 'credit_notes_invoice_id_fkey',
      columns: [table.companyId, table.invoiceId],
      foreignColumns: [invoices.companyId, invoices.id],
    }),
    foreignKey({
      name: 'credit_notes_client_id_fkey',
      columns: [table.companyId, table.clientId],
      foreignColumns: [clients.companyId, clients.id],
    }),
    foreignKey({
      name: 'credit_notes_snapshot_id_fkey',
      columns: [table.companyId, table.id, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.documentId, snapshots.id],
    }),
    index('credit_notes_invoice_id_idx').on(table.companyId, table.invoiceId),
    check('credit_notes_amount_check', sql`${table.payableMinor} > 0`),
    ...tenantPolicies('credit_notes', table.companyId),
  ],
)

export const creditNoteLines = pgTable(
  'credit_note_lines',
  {
    ...lineColumns(),
    creditNoteId: uuid().notNull(),
    invoiceId: uuid().notNull(),
    /** The line of the invoice it takes back. */
    invoiceLineId: uuid().notNull(),
  },
  table => [
    primaryKey({
      name: 'credit_note_lines_pkey',
      columns: [table.companyId, table.creditNoteId, table.id],
    }),
    foreignKey({
      name: 'credit_note_lines_credit_note_id_fkey',
      columns: [table.companyId, table.creditNoteId],
      foreignColumns: [creditNotes.companyId, creditNotes.id],
    }),
    index('credit_note_lines_invoice_id_idx').on(table.companyId, table.invoiceId),
    ...tenantPolicies('credit_note_lines', table.companyId),
  ],
)
