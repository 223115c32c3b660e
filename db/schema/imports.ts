import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { importKinds, importStatuses, rowOutcomes } from '@/lib/imports/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/** A file that somebody brought along. Its rows are thrown away once it is done, or after some days. */
export const imports = pgTable(
  'imports',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    kind: text({ enum: importKinds }).notNull(),
    status: text({ enum: importStatuses }).notNull(),
    /** As the browser called it; shown, never opened. */
    fileName: text().notNull(),
    /** The program it seems to come from, by its heads; empty where none is recognised. */
    source: text().notNull().default(''),
    /** Heads of the columns, in their order. */
    heads: jsonb().$type<string[]>().notNull().default([]),
    /** Our field by the place of its column. */
    mapping: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** How dates and numbers are written in it, and other choices. */
    options: jsonb().$type<Record<string, string>>().notNull().default({}),
    rowCount: integer().notNull().default(0),
    /** Of the step under way. */
    doneCount: integer().notNull().default(0),
    createCount: integer().notNull().default(0),
    skipCount: integer().notNull().default(0),
    problemCount: integer().notNull().default(0),
    /** Why it failed, as a sentence. */
    problem: text().notNull().default(''),
    /** Whoever works on it holds it until then. */
    lockedUntil: instant(),
    version: integer().notNull().default(1),
    createdBy: uuid().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  table => [
    primaryKey({ name: 'imports_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'imports_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    index('imports_created_at_idx').on(table.companyId, table.createdAt.desc().nullsFirst()),
    // What is to be worked on, for all companies.
    index('imports_waiting_idx')
      .on(table.updatedAt)
      .where(sql`${table.status} in ('reading', 'checking', 'importing')`),
    check('imports_kind_check', oneOf(table.kind, importKinds)),
    check('imports_status_check', oneOf(table.status, importStatuses)),
    ...tenantPolicies('imports', table.companyId),
  ],
)

/** The rows of a file, as text, with what would become of each. */
export const importRows = pgTable(
  'import_rows',
  {
    companyId: companyId(),
    importId: uuid().notNull(),
    /** As a spreadsheet counts: the heads are row 1. */
    row: integer().notNull(),
    cells: jsonb().$type<string[]>().notNull(),
    outcome: text({ enum: rowOutcomes }),
    /** What it is about, for the table: a client's name, an invoice's number. */
    label: text().notNull().default(''),
    /** Why not, or what is noteworthy, as a sentence. */
    remark: text().notNull().default(''),
  },
  table => [
    primaryKey({
      name: 'import_rows_pkey',
      columns: [table.companyId, table.importId, table.row],
    }),
    foreignKey({
      name: 'import_rows_import_id_fkey',
      columns: [table.companyId, table.importId],
      foreignColumns: [imports.companyId, imports.id],
    }).onDelete('cascade'),
    index('import_rows_outcome_idx').on(table.companyId, table.importId, table.outcome, table.row),
    check('import_rows_outcome_check', oneOf(table.outcome, rowOutcomes)),
    ...tenantPolicies('import_rows', table.companyId),
  ],
)
