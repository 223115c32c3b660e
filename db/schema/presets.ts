import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { paperSizes, templateNames } from '@/lib/documents/model'
import { companyId, createdAt, instant, searchText, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/** Looks by name, to be chosen for a document. Deleted ones stay, since documents point at them. */
export const presets = pgTable(
  'presets',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** The name as it is compared and sorted. */
    nameKey: searchText().notNull(),
    template: text({ enum: templateNames }).notNull(),
    /** Null: the company's own. */
    paper: text({ enum: paperSizes }),
    photos: boolean().notNull(),
    paymentCode: boolean().notNull(),
    signatureLine: boolean().notNull(),
    intro: text().notNull(),
    notes: text().notNull(),
    terms: text().notNull(),
    legal: text().notNull(),
    isDefault: boolean().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
    deletedAt: instant(),
  },
  table => [
    primaryKey({ name: 'presets_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'presets_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    uniqueIndex('presets_name_key')
      .on(table.companyId, table.nameKey)
      .where(sql`${table.deletedAt} is null`),
    uniqueIndex('presets_default_key').on(table.companyId).where(sql`${table.isDefault}`),
    check('presets_template_check', oneOf(table.template, templateNames)),
    check('presets_paper_check', oneOf(table.paper, paperSizes)),
    check('presets_default_check', sql`not ${table.isDefault} or ${table.deletedAt} is null`),
    ...tenantPolicies('presets', table.companyId),
  ],
)
