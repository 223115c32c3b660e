import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { roles } from '@/lib/access/policy'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { companies } from './companies'
import { oneOf } from './one-of'

/** Somebody was asked to become a member. Its link is signed from this row whenever it is needed. */
export const invitations = pgTable(
  'invitations',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    /** Trimmed and lower-cased. */
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    invitedBy: uuid().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: uuid(),
    revokedAt: instant(),
  },
  table => [
    primaryKey({ name: 'invitations_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'invitations_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    // The id stands in a token, which names no company: it is one of all companies.
    uniqueIndex('invitations_id_idx').on(table.id),
    // One that waits per address.
    uniqueIndex('invitations_email_key')
      .on(table.companyId, table.email)
      .where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
    check('invitations_role_check', oneOf(table.role, roles)),
    ...tenantPolicies('invitations', table.companyId),
  ],
)
