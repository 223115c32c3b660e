import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { accountLinkPurposes } from '@/lib/accounts/model'
import { createdAt, instant } from '../columns'
import { oneOf } from './one-of'

/** People who sign in. Not a tenant table: app_user has no grant on it, only the system door reads it. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    /** Trimmed and lower-cased. */
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    /** When the address was proved by its link; null until then. */
    emailVerifiedAt: instant(),
    /** Signed up where that is by invitation: proving the address spends a code. */
    needsInviteCode: boolean().notNull().default(false),
    platformRole: text(),
    createdAt: createdAt(),
  },
  table => [unique('users_email_key').on(table.email)],
)

/** A row per sign-in; revoking it ends the session at the next request. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    currentCompanyId: uuid(),
    address: text().notNull(),
    userAgent: text().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  table => [
    index('sessions_user_id_idx').on(table.userId),
    index('sessions_expires_at_idx').on(table.expiresAt),
  ],
)

/** Failures by account and by address, both hashed; they slow sign-in down and fade away by themselves. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    /** SHA-256 of "account:…" or "address:…". */
    keyHash: text().primaryKey(),
    failures: integer().notNull(),
    lastFailedAt: instant().notNull(),
  },
  table => [index('sign_in_failures_last_failed_at_idx').on(table.lastFailedAt)],
)

/** What somebody needs beside their password: a code by the clock (RFC 6238). It counts once it was confirmed. */
export const secondFactors = pgTable('second_factors', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** Sealed by a key of the server: whoever reads the table cannot make codes. */
  sealedSecret: text().notNull(),
  createdAt: createdAt(),
  confirmedAt: instant(),
  /** The time step of the last code that was taken: no code counts twice. */
  lastStep: integer().notNull().default(0),
})

/** One for each time the telephone is lost; each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Keyed hash of the code. */
    codeHash: text().notNull(),
    createdAt: createdAt(),
    usedAt: instant(),
  },
  table => [primaryKey({ name: 'recovery_codes_pkey', columns: [table.userId, table.codeHash] })],
)

/** One-time codes that let somebody sign up where that is by invitation. */
export const inviteCodes = pgTable(
  'invite_codes',
  {
    id: uuid().primaryKey(),
    codeHash: text().notNull(),
    /** Whom it is for, as the operator remembers it. */
    note: text().notNull().default(''),
    createdAt: createdAt(),
    expiresAt: instant(),
    /** Held for somebody who signed up, until their address is proved or its link has expired. */
    reservedBy: uuid(),
    reservedUntil: instant(),
    spentBy: uuid(),
    spentAt: instant(),
  },
  table => [
    unique('invite_codes_code_hash_key').on(table.codeHash),
    index('invite_codes_reserved_by_idx').on(table.reservedBy),
    check(
      'invite_codes_reserved_check',
      sql`(${table.reservedBy} is null) = (${table.reservedUntil} is null)`,
    ),
    check('invite_codes_spent_check', sql`(${table.spentBy} is null) = (${table.spentAt} is null)`),
  ],
)

/** Links that prove an address or let a password be chosen anew. Their tokens are signed from these rows, and kept nowhere. */
export const accountLinks = pgTable(
  'account_links',
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text({ enum: accountLinkPurposes }).notNull(),
    /** The address it proves, or was sent to. */
    email: text().notNull(),
    /** Where it was asked from, as its mail tells: a browser's name, or empty. */
    userAgent: text().notNull().default(''),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  table => [
    index('account_links_user_id_idx').on(table.userId, table.purpose),
    index('account_links_expires_at_idx').on(table.expiresAt),
    check('account_links_purpose_check', oneOf(table.purpose, accountLinkPurposes)),
  ],
)

/** How often somebody did what strangers may do, in a window of time. Keys are hashed. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    /** SHA-256 of what is limited and for whom. */
    keyHash: text().primaryKey(),
    count: integer().notNull(),
    startedAt: instant().notNull(),
  },
  table => [
    index('rate_limits_started_at_idx').on(table.startedAt),
    check('rate_limits_count_check', sql`${table.count} > 0`),
  ],
)

/** Messages of the mail provider that were heard already, by their id: a replay changes nothing. */
export const webhookMessages = pgTable(
  'webhook_messages',
  { id: text().primaryKey(), receivedAt: createdAt() },
  table => [index('webhook_messages_received_at_idx').on(table.receivedAt)],
)
