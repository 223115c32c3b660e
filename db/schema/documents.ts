import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { documentKinds, snapshotReasons } from '@/lib/documents/model'
import { bytea, companyId, createdAt, instant, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/** Immutable versions of documents: app_user may insert and read them, nobody may change them. */
export const snapshots = pgTable(
  'snapshots',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    documentId: uuid().notNull(),
    version: integer().notNull(),
    reason: text({ enum: snapshotReasons }).notNull(),
    data: jsonb().$type<unknown>().notNull(),
    /** Of the canonical form of `data` (RFC 8785), since jsonb reorders keys. */
    sha256: text().notNull(),
    template: text().notNull(),
    createdAt: createdAt(),
    createdBy: uuid(),
  },
  table => [
    primaryKey({ name: 'snapshots_pkey', columns: [table.companyId, table.id] }),
    unique('snapshots_version_key').on(
      table.companyId,
      table.kind,
      table.documentId,
      table.version,
    ),
    // What the key of issued documents points at; it also finds a document's versions.
    unique('snapshots_document_id_key').on(table.companyId, table.documentId, table.id),
    foreignKey({
      name: 'snapshots_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    check('snapshots_kind_check', oneOf(table.kind, documentKinds)),
    check('snapshots_reason_check', oneOf(table.reason, snapshotReasons)),
    ...tenantPolicies('snapshots', table.companyId),
  ],
)

/** The hash of the first PDF made from a snapshot; each later one must equal it. */
export const renders = pgTable(
  'renders',
  {
    companyId: companyId(),
    snapshotId: uuid().notNull(),
    pdfSha256: text().notNull(),
    engine: text().notNull(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ name: 'renders_pkey', columns: [table.companyId, table.snapshotId] }),
    foreignKey({
      name: 'renders_snapshot_id_fkey',
      columns: [table.companyId, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.id],
    }),
    // Whoever holds a PDF can ask whose it is.
    index('renders_pdf_sha256_idx').on(table.pdfSha256),
    ...tenantPolicies('renders', table.companyId),
  ],
)

/** PDFs waiting to be fetched once. The token itself is never stored. */
export const pdfDownloads = pgTable(
  'pdf_downloads',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    snapshotId: uuid().notNull(),
    tokenHash: text().notNull(),
    filePath: text().notNull(),
    fileName: text().notNull(),
    sha256: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    /** A transfer under way; it ends by itself, so a crash never blocks the token. */
    leasedUntil: instant(),
    downloadedAt: instant(),
    deletedAt: instant(),
  },
  table => [
    primaryKey({ name: 'pdf_downloads_pkey', columns: [table.companyId, table.id] }),
    unique('pdf_downloads_token_hash_key').on(table.companyId, table.tokenHash),
    foreignKey({
      name: 'pdf_downloads_snapshot_id_fkey',
      columns: [table.companyId, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.id],
    }),
    index('pdf_downloads_token_hash_idx').on(table.tokenHash),
    index('pdf_downloads_expires_at_idx').on(table.expiresAt),
    ...tenantPolicies('pdf_downloads', table.companyId),
  ],
)

/** Logos, photos and uploaded fonts by content: the same bytes are one row, and a snapshot's hash always finds them. */
export const assets = pgTable(
  'assets',
  {
    companyId: companyId(),
    sha256: text().notNull(),
    mime: text().notNull(),
    width: integer(),
    height: integer(),
    bytes: bytea().notNull(),
    createdAt: createdAt(),
    /** A snapshot names it by its hash, so that it stays for good. Once true, always true. */
    issued: boolean().notNull().default(false),
  },
  table => [
    primaryKey({ name: 'assets_pkey', columns: [table.companyId, table.sha256] }),
    foreignKey({
      name: 'assets_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    ...tenantPolicies('assets', table.companyId, {
      updateTo: sql`issued`,
      systemDeleteOnly: sql`not issued`,
    }),
  ],
)
