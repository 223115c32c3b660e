import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { roles } from '@/lib/access/policy'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/**
 * A user in a company. Carries name and e-mail, since members may not read users.
 * No foreign key to users: keys of tenant tables stay within one company, so that companies can be sharded.
 */
export const memberships = pgTable(
  'memberships',
  {
    companyId: companyId(),
    userId: uuid().notNull(),
    role: text({ enum: roles }).notNull(),
    name: text().notNull(),
    email: text().notNull(),
    createdAt: createdAt(),
    removedAt: instant(),
  },
  table => [
    primaryKey({ name: 'memberships_pkey', columns: [table.companyId, table.userId] }),
    foreignKey({
      name: 'memberships_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    index('memberships_user_id_idx').on(table.userId),
    check('memberships_role_check', oneOf(table.role, roles)),
    // Whoever was removed can be taken in again; a person named for the transaction carries a new name or address into
    // their own rows.
    ...tenantPolicies('memberships', table.companyId, {
      systemUpdateOnly: sql`removed_at is not null or user_id = nullif(current_setting('app.user_id', true), '')::uuid`,
    }),
  ],
)
