import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { draftLineKinds } from '@/lib/drafts/model'
import {
  quoteAnswers as answers,
  invoicePurposes,
  signatureKinds,
  storedQuoteStatuses,
} from '@/lib/quotes/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { clients } from './clients'
import { companies } from './companies'
import { assets, snapshots } from './documents'
import { draftColumns, draftLineColumns } from './draft-columns'
import { invoices } from './invoices'
import { links } from './links'
import { memberships } from './memberships'
import { oneOf } from './one-of'
import { presets } from './presets'

/** A quote as it is written or revised. What clients were shown are its snapshots, which never change. */
export const quotes = pgTable(
  'quotes',
  {
    ...draftColumns(),
    status: text({ enum: storedQuoteStatuses }).notNull().default('draft'),
    /** Lines can be written only while the quote is drafted or revised. */
    locked: boolean().notNull().generatedAlwaysAs(sql`status in ('issued', 'accepted')`),
    /** Of the snapshot in force; 0 before the first. */
    snapshotVersion: integer().notNull().default(0),
    /** The look chosen for the version in force, while another one may be chosen for the next. */
    issuedPresetId: uuid(),
  },
  table => [
    primaryKey({ name: 'quotes_pkey', columns: [table.companyId, table.id] }),
    unique('quotes_number_key').on(table.companyId, table.number),
    unique('quotes_series_sequence_key').on(table.companyId, table.series, table.sequence),
    // Only there for the key of the lines to point at.
    unique('quotes_locked_key').on(table.companyId, table.id, table.locked),
    foreignKey({
      name: 'quotes_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    foreignKey({
      name: 'quotes_client_id_fkey',
      columns: [table.companyId, table.clientId],
      foreignColumns: [clients.companyId, clients.id],
    }),
    foreignKey({
      name: 'quotes_created_by_fkey',
      columns: [table.companyId, table.createdBy],
      foreignColumns: [memberships.companyId, memberships.userId],
    }),
    foreignKey({
      name: 'quotes_preset_id_fkey',
      columns: [table.companyId, table.presetId],
      foreignColumns: [presets.companyId, presets.id],
    }),
    foreignKey({
      name: 'quotes_issued_preset_id_fkey',
      columns: [table.companyId, table.issuedPresetId],
      foreignColumns: [presets.companyId, presets.id],
    }),
    // Of this very quote. A migration by hand defers it to the commit: both rows travel at once.
    foreignKey({
      name: 'quotes_snapshot_id_fkey',
      columns: [table.companyId, table.id, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.documentId, snapshots.id],
    }),
    index('quotes_deleted_at_idx').on(table.deletedAt).where(sql`${table.deletedAt} is not null`),
    check('quotes_status_check', oneOf(table.status, storedQuoteStatuses)),
    check(
      'quotes_issued_check',
      sql`${table.status} = 'draft' or (${table.number} is not null and ${table.series} is not null and ${table.sequence} is not null and ${table.issuedAt} is not null and ${table.snapshotId} is not null and ${table.snapshotVersion} > 0 and ${table.clientId} is not null and ${table.deletedAt} is null)`,
    ),
    check(
      'quotes_draft_check',
      sql`${table.status} <> 'draft' or (${table.number} is null and ${table.snapshotId} is null)`,
    ),
    check(
      'quotes_discount_check',
      sql`(${table.discountKind} is null) = (${table.discountValue} is null)`,
    ),
    // What was accepted never changes: the database finds no row to update any more.
    ...tenantPolicies('quotes', table.companyId, {
      insertOnly: sql`status = 'draft'`,
      updateOnly: sql`status <> 'accepted'`,
      deleteOnly: sql`false`,
      systemDeleteOnly: sql`status = 'draft' and deleted_at is not null`,
    }),
  ],
)

export const quoteLines = pgTable(
  'quote_lines',
  {
    ...draftLineColumns(),
    quoteId: uuid().notNull(),
    /** The client may leave it out. */
    optional: boolean().notNull().default(false),
    /** Counted in the total; lines that are not optional always are. */
    chosen: boolean().notNull().default(true),
  },
  table => [
    primaryKey({ name: 'quote_lines_pkey', columns: [table.companyId, table.quoteId, table.id] }),
    unique('quote_lines_position_key').on(table.companyId, table.quoteId, table.position),
    foreignKey({
      name: 'quote_lines_quote_id_fkey',
      columns: [table.companyId, table.quoteId, table.locked],
      foreignColumns: [quotes.companyId, quotes.id, quotes.locked],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    foreignKey({
      name: 'quote_lines_photo_sha256_fkey',
      columns: [table.companyId, table.photoSha256],
      foreignColumns: [assets.companyId, assets.sha256],
    }),
    index('quote_lines_photo_sha256_idx')
      .on(table.companyId, table.photoSha256)
      .where(sql`${table.photoSha256} is not null`),
    check('quote_lines_kind_check', oneOf(table.kind, draftLineKinds)),
    check('quote_lines_photo_check', sql`${table.kind} = 'line' or ${table.photoSha256} is null`),
    check('quote_lines_chosen_check', sql`${table.optional} or ${table.chosen}`),
    check(
      'quote_lines_discount_check',
      sql`(${table.discountKind} is null) = (${table.discountValue} is null)`,
    ),
    ...tenantPolicies('quote_lines', table.companyId, {
      insertOnly: sql`not locked`,
      updateOnly: sql`not locked`,
      updateTo: sql`not locked`,
      deleteOnly: sql`not locked`,
    }),
  ],
)

/** What a client answered, by which version, and who wrote it down. Never changed or removed. */
export const quoteAnswers = pgTable(
  'quote_answers',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    quoteId: uuid().notNull(),
    /** The version that was shown. */
    snapshotId: uuid().notNull(),
    answer: text({ enum: answers }).notNull(),
    /** Who answered, at the client. */
    name: text().notNull(),
    note: text().notNull().default(''),
    /** The member who recorded it on the client's behalf. */
    recordedBy: uuid(),
    /** Of an answer the client gave on their own page: through which link, from where, and how it was signed. */
    linkId: uuid(),
    address: text(),
    userAgent: text(),
    signature: text({ enum: signatureKinds }),
    /** The drawn signature, a row in assets. */
    signatureSha256: text(),
    at: createdAt(),
  },
  table => [
    primaryKey({ name: 'quote_answers_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'quote_answers_quote_id_fkey',
      columns: [table.companyId, table.quoteId],
      foreignColumns: [quotes.companyId, quotes.id],
    }),
    foreignKey({
      name: 'quote_answers_snapshot_id_fkey',
      columns: [table.companyId, table.quoteId, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.documentId, snapshots.id],
    }),
    foreignKey({
      name: 'quote_answers_link_id_fkey',
      columns: [table.companyId, table.linkId],
      foreignColumns: [links.companyId, links.id],
    }),
    foreignKey({
      name: 'quote_answers_signature_sha256_fkey',
      columns: [table.companyId, table.signatureSha256],
      foreignColumns: [assets.companyId, assets.sha256],
    }),
    index('quote_answers_quote_id_idx').on(table.companyId, table.quoteId),
    uniqueIndex('quote_answers_accepted_key')
      .on(table.companyId, table.quoteId)
      .where(sql`answer = 'accepted'`),
    check('quote_answers_answer_check', oneOf(table.answer, answers)),
    check('quote_answers_signature_check', oneOf(table.signature, signatureKinds)),
    check(
      'quote_answers_drawn_check',
      sql`(${table.signature} is not distinct from 'drawn') = (${table.signatureSha256} is not null)`,
    ),
    ...tenantPolicies('quote_answers', table.companyId),
  ],
)

/**
 * Which invoices a quote became: at most one deposit and one of the rest at a time, whoever asks at once. A link ends
 * when its draft is deleted or its invoice voided; then the quote can be invoiced again.
 */
export const quoteInvoices = pgTable(
  'quote_invoices',
  {
    companyId: companyId(),
    quoteId: uuid().notNull(),
    purpose: text({ enum: invoicePurposes }).notNull(),
    invoiceId: uuid().notNull(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  table => [
    primaryKey({
      name: 'quote_invoices_pkey',
      columns: [table.companyId, table.quoteId, table.invoiceId],
    }),
    unique('quote_invoices_invoice_id_key').on(table.companyId, table.invoiceId),
    uniqueIndex('quote_invoices_purpose_key')
      .on(table.companyId, table.quoteId, table.purpose)
      .where(sql`ended_at is null`),
    foreignKey({
      name: 'quote_invoices_quote_id_fkey',
      columns: [table.companyId, table.quoteId],
      foreignColumns: [quotes.companyId, quotes.id],
    }),
    foreignKey({
      name: 'quote_invoices_invoice_id_fkey',
      columns: [table.companyId, table.invoiceId],
      foreignColumns: [invoices.companyId, invoices.id],
    }).onDelete('cascade'),
    check('quote_invoices_purpose_check', oneOf(table.purpose, invoicePurposes)),
    ...tenantPolicies('quote_invoices', table.companyId),
  ],
)
