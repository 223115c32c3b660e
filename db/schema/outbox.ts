import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { noCompany, outboxKinds } from '@/lib/outbox/model'
import { companyId, createdAt, instant, tenantPolicies } from '../columns'
import { oneOf } from './one-of'

/**
 * Mail to be sent: written in the transaction of the command that wants it, delivered after the commit. Its company is
 * the nil UUID for mail about a user, so it has no key to companies.
 */
export const outbox = pgTable(
  'outbox',
  {
    companyId: companyId(),
    id: uuid().notNull(),
    kind: text({ enum: outboxKinds }).notNull(),
    /** Of its purpose: asking twice makes one row. */
    dedupeKey: text().notNull(),
    /** Ids only: what the mail says is read when it is delivered. */
    payload: jsonb().$type<Record<string, string>>().notNull(),
    runAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    /** A delivery under way; it ends by itself, so a crash never loses a mail. */
    lockedUntil: instant(),
    /** Of this round: the provider remembers a key for 24 hours from here. */
    firstTriedAt: instant(),
    /** Counts up when somebody tries a dead mail again; part of the idempotency key. */
    round: integer().notNull().default(1),
    /** The last try may have been accepted: its answer was lost. */
    uncertain: boolean().notNull().default(false),
    sentAt: instant(),
    deadAt: instant(),
    /** A sentence for members; never an address or a token. */
    lastError: text(),
    providerId: text(),
    deliveredAt: instant(),
    bouncedAt: instant(),
    bounceReason: text(),
    complainedAt: instant(),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ name: 'outbox_pkey', columns: [table.companyId, table.id] }),
    unique('outbox_dedupe_key_key').on(table.companyId, table.dedupeKey),
    index('outbox_run_at_idx')
      .on(table.runAt)
      .where(sql`${table.sentAt} is null and ${table.deadAt} is null`),
    index('outbox_provider_id_idx')
      .on(table.providerId)
      .where(sql`${table.providerId} is not null`),
    index('outbox_created_at_idx').on(table.createdAt),
    check('outbox_kind_check', oneOf(table.kind, outboxKinds)),
    check('outbox_end_check', sql`${table.sentAt} is null or ${table.deadAt} is null`),
    // Mail about users is forgotten; what a company sent is not.
    ...tenantPolicies('outbox', table.companyId, {
      systemDeleteOnly: sql.raw(`company_id = '${noCompany}'`),
    }),
  ],
)
