import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { exportStatuses } from '@/lib/exports/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/** Everything of a company, made into one file in the background and kept for a few days. */
export const exports = pgTable(
  'exports',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    status: text({ enum: exportStatuses }).notNull(),
    /** PDFs are what takes long. */
    doneCount: integer().notNull().default(0),
    totalCount: integer().notNull().default(0),
    /** In the store of the server; null until it is ready, and again after it is removed. */
    filePath: text(),
    sizeBytes: bigint({ mode: 'number' }).notNull().default(0),
    sha256: text(),
    /** Why it failed, as a sentence. */
    problem: text().notNull().default(''),
    attempts: integer().notNull().default(0),
    /** Whoever works on it holds it until then. */
    lockedUntil: instant(),
    requestedBy: uuid().notNull(),
    createdAt: createdAt(),
    finishedAt: instant(),
    /** Its link works until then; after it the file is removed. */
    expiresAt: instant(),
  },
  table => [
    primaryKey({ name: 'exports_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'exports_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    index('exports_created_at_idx').on(table.companyId, table.createdAt.desc().nullsFirst()),
    // What is to be worked on or removed, for all companies.
    index('exports_waiting_idx')
      .on(table.createdAt)
      .where(sql`${table.status} in ('waiting', 'running')`),
    index('exports_expires_at_idx').on(table.expiresAt).where(sql`${table.filePath} is not null`),
    check('exports_status_check', oneOf(table.status, exportStatuses)),
    ...tenantPolicies('exports', table.companyId),
  ],
)
