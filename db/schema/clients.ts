import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { companyId, createdAt, instant, searchText, tenantPolicies } from '../columns'
import { companies } from './companies'
import { memberships } from './memberships'

const empty = () => text().notNull().default('')

export const clients = pgTable(
  'clients',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    name: text().notNull(),
    contactName: empty(),
    email: empty(),
    phone: empty(),
    billingLine1: empty(),
    billingLine2: empty(),
    billingCity: empty(),
    billingRegion: empty(),
    billingPostalCode: empty(),
    billingCountryCode: empty(),
    shippingLine1: empty(),
    shippingLine2: empty(),
    shippingCity: empty(),
    shippingRegion: empty(),
    shippingPostalCode: empty(),
    shippingCountryCode: empty(),
    taxId: empty(),
    /** Empty: the company's own. */
    currency: empty(),
    language: empty(),
    timezone: empty(),
    notes: empty(),
    /** The name, normalised, for sorting and keyset paging. */
    sortKey: searchText().notNull(),
    version: integer().notNull().default(1),
    createdBy: uuid().notNull(),
    createdAt: createdAt(),
    updatedAt: instant().notNull().defaultNow(),
    deletedAt: instant(),
    /** Brought along from another program, by this import. */
    importId: uuid(),
    /** What stood here about a person was erased, by whom the activity tells. */
    erasedAt: instant(),
  },
  table => [
    primaryKey({ name: 'clients_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'clients_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    foreignKey({
      name: 'clients_created_by_fkey',
      columns: [table.companyId, table.createdBy],
      foreignColumns: [memberships.companyId, memberships.userId],
    }),
    index('clients_sort_key_idx')
      .on(table.companyId, table.sortKey, table.id)
      .where(sql`${table.deletedAt} is null`),
    ...tenantPolicies('clients', table.companyId),
  ],
)

/** Every word of a client's name, contact and e-mail: search by the beginning of any word is an index range. */
export const clientWords = pgTable(
  'client_words',
  {
    companyId: companyId(),
    word: searchText().notNull(),
    clientId: uuid().notNull(),
  },
  table => [
    primaryKey({
      name: 'client_words_pkey',
      columns: [table.companyId, table.word, table.clientId],
    }),
    foreignKey({
      name: 'client_words_client_id_fkey',
      columns: [table.companyId, table.clientId],
      foreignColumns: [clients.companyId, clients.id],
    }).onDelete('cascade'),
    index('client_words_client_id_idx').on(table.companyId, table.clientId),
    ...tenantPolicies('client_words', table.companyId),
  ],
)
