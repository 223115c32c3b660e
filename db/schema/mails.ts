import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { mailKinds, mailRecipients, mailTextKinds } from '@/lib/mails/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { companies } from './companies'
import { snapshots } from './documents'
import { links } from './links'
import { oneOf } from './one-of'
import { register } from './register'

/** One mail to one person about a document, as it was asked for. Its row in the outbox has the same id. */
export const mails = pgTable(
  'mails',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    /** Of the form it was sent with: one sending is a mail per recipient. */
    sendId: uuid().notNull(),
    kind: text({ enum: mailKinds }).notNull(),
    recipient: text({ enum: mailRecipients }).notNull(),
    /** One plain address. */
    address: text().notNull(),
    /** Null for a test, which shows a sample. */
    documentId: uuid(),
    /** The version it is about. */
    snapshotId: uuid(),
    linkId: uuid(),
    /** The answer or the question it tells of. */
    aboutId: uuid(),
    /** As they were written; empty: as the company's text for this kind has it at delivery. */
    subject: text().notNull().default(''),
    body: text().notNull().default(''),
    attachPdf: boolean().notNull().default(false),
    createdBy: uuid(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ name: 'mails_pkey', columns: [table.companyId, table.id] }),
    unique('mails_send_key').on(table.companyId, table.sendId, table.recipient, table.address),
    foreignKey({
      name: 'mails_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    foreignKey({
      name: 'mails_document_id_fkey',
      columns: [table.companyId, table.documentId],
      foreignColumns: [register.companyId, register.id],
    }),
    foreignKey({
      name: 'mails_snapshot_id_fkey',
      columns: [table.companyId, table.snapshotId],
      foreignColumns: [snapshots.companyId, snapshots.id],
    }),
    foreignKey({
      name: 'mails_link_id_fkey',
      columns: [table.companyId, table.linkId],
      foreignColumns: [links.companyId, links.id],
    }),
    index('mails_document_id_idx')
      .on(table.companyId, table.documentId, table.id)
      .where(sql`${table.documentId} is not null`),
    check('mails_kind_check', oneOf(table.kind, mailKinds)),
    check('mails_recipient_check', oneOf(table.recipient, mailRecipients)),
    check(
      'mails_document_check',
      sql`${table.recipient} = 'test' or (${table.documentId} is not null and ${table.snapshotId} is not null)`,
    ),
    ...tenantPolicies('mails', table.companyId),
  ],
)

/** How a company words a kind of mail; kinds without a row use the words that come along. */
export const mailTexts = pgTable(
  'mail_texts',
  {
    companyId: companyId(),
    kind: text({ enum: mailTextKinds }).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull().defaultNow(),
  },
  table => [
    primaryKey({ name: 'mail_texts_pkey', columns: [table.companyId, table.kind] }),
    foreignKey({
      name: 'mail_texts_company_id_fkey',
      columns: [table.companyId],
      foreignColumns: [companies.id],
    }),
    check('mail_texts_kind_check', oneOf(table.kind, mailTextKinds)),
    ...tenantPolicies('mail_texts', table.companyId),
  ],
)
