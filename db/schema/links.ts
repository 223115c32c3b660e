import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { documentKinds } from '@/lib/documents/model'
import { linkAudiences } from '@/lib/links/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { oneOf } from './one-of'
import { register } from './register'

/** A link to a document. Its token is signed from this row whenever it is needed, and kept nowhere. */
export const links = pgTable(
  'links',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    documentId: uuid().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    /** Where it was first sent to; empty for one that was copied. */
    address: text().notNull().default(''),
    audience: text({ enum: linkAudiences }).notNull().default('client'),
    createdBy: uuid(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: uuid(),
    views: integer().notNull().default(0),
    lastViewedAt: instant(),
  },
  table => [
    primaryKey({ name: 'links_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'links_document_id_fkey',
      columns: [table.companyId, table.documentId],
      foreignColumns: [register.companyId, register.id],
    }),
    // The id stands in a token, which names no company: it is one of all companies.
    uniqueIndex('links_id_idx').on(table.id),
    index('links_document_id_idx').on(table.companyId, table.documentId),
    check('links_kind_check', oneOf(table.kind, documentKinds)),
    check('links_audience_check', oneOf(table.audience, linkAudiences)),
    ...tenantPolicies('links', table.companyId),
  ],
)

/** Each time a document was looked at. Who it was is forgotten after LOG_RETENTION_DAYS, that it was is not. */
export const linkViews = pgTable(
  'link_views',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    linkId: uuid().notNull(),
    documentId: uuid().notNull(),
    snapshotVersion: integer().notNull(),
    at: createdAt(),
    address: text(),
    userAgent: text(),
    /** SHA-256 of link, address and user agent: one visitor counts once in six hours. */
    visitorHash: text(),
  },
  table => [
    primaryKey({ name: 'link_views_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'link_views_link_id_fkey',
      columns: [table.companyId, table.linkId],
      foreignColumns: [links.companyId, links.id],
    }),
    index('link_views_link_id_idx').on(table.companyId, table.linkId, table.at),
    index('link_views_document_id_idx').on(table.companyId, table.documentId, table.at),
    index('link_views_at_idx').on(table.at).where(sql`${table.visitorHash} is not null`),
    ...tenantPolicies('link_views', table.companyId),
  ],
)

/** What a visitor asked on a document's page. Never changed or removed. */
export const questions = pgTable(
  'questions',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    documentId: uuid().notNull(),
    linkId: uuid().notNull(),
    name: text().notNull(),
    /** As they wrote it, where the link was sent to no address. */
    email: text().notNull().default(''),
    question: text().notNull(),
    at: createdAt(),
  },
  table => [
    primaryKey({ name: 'questions_pkey', columns: [table.companyId, table.id] }),
    foreignKey({
      name: 'questions_document_id_fkey',
      columns: [table.companyId, table.documentId],
      foreignColumns: [register.companyId, register.id],
    }),
    foreignKey({
      name: 'questions_link_id_fkey',
      columns: [table.companyId, table.linkId],
      foreignColumns: [links.companyId, links.id],
    }),
    index('questions_document_id_idx').on(table.companyId, table.documentId),
    ...tenantPolicies('questions', table.companyId),
  ],
)
