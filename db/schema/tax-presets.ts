import {
  check,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { taxCategories } from '@/lib/money/model'
import { companyId, createdAt, instant, searchText, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/** Taxes a company charges, by name: what its lines choose from. Lines copy category and rate, and never point here. */
export const taxPresets = pgTable(
  'tax_presets',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** The name as it is compared. */
    nameKey: searchText().notNull(),
    category: text({ enum: taxCategories }).notNull(),
    /** In percent; null for a category without a rate. */
    rate: numeric(),
    /** Place in lists. */
    position: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
  },
  table => [
    primaryKey({ name: 'tax_presets_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'tax_presets_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    unique('tax_presets_name_key').on(table.companyId, table.nameKey),
    check('tax_presets_category_check', oneOf(table.category, taxCategories)),
    ...tenantPolicies('tax_presets', table.companyId),
  ],
)
