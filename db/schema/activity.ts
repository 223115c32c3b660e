import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { companyId, createdAt, tenantPolicies } from '../columns'
import { companies } from './companies'

/**
 * Who did what to which subject: one row per command, written in its transaction and never changed, except that erasing
 * takes out what names a person.
 */
export const activity = pgTable(
  'activity',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    actorKind: text().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    verb: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: uuid().notNull(),
    subjectLabel: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text().notNull(),
    at: createdAt(),
  },
  table => [
    primaryKey({ name: 'activity_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'activity_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    index('activity_subject_idx').on(
      table.companyId,
      table.subjectId,
      table.id.desc().nullsFirst(),
    ),
    index('activity_kind_idx').on(table.companyId, table.subjectKind, table.id.desc().nullsFirst()),
    index('activity_actor_idx').on(table.companyId, table.actorId, table.id.desc().nullsFirst()),
    ...tenantPolicies('activity', table.companyId),
  ],
)
