import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from '../columns'

/** People who sign in. Not a tenant table: app_user has no grant on it, only the system door reads it. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    /** Trimmed and lower-cased. */
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
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
