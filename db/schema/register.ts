import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { documentKinds } from '@/lib/documents/model'
import { standings } from '@/lib/documents/standing'
import { companyId, instant, searchText, tenantPolicies } from '../columns'
import { clients } from './clients'
import { companies } from './companies'
import { minor } from './draft-columns'
import { oneOf } from './one-of'

/** The same rule as `standingOf` in lib/documents/standing.ts; a test compares the two. */
const standing = sql.raw(`case
  when issued_at is null then 'draft'
  when voided_at is not null then 'void'
  when kind = 'quote' and invoiced_at is not null then 'invoiced'
  when kind = 'quote' and accepted_at is not null then 'accepted'
  when kind = 'quote' and declined_at is not null then 'declined'
  when kind = 'invoice' and total_minor - paid_minor - credited_minor <= 0 then 'paid'
  when kind = 'invoice' and paid_minor > 0 then 'partly_paid'
  when viewed_at is not null then 'viewed'
  when sent_at is not null then 'sent'
  else 'issued' end`)

/** The same rule as `openMinorOf`. */
const openMinor = sql.raw(
  `case when kind = 'invoice' and issued_at is not null then total_minor - paid_minor - credited_minor else 0 end`,
)

const waiting = `kind in ('invoice', 'quote') and standing in ('issued', 'sent', 'viewed', 'partly_paid') and deleted_at is null`

/**
 * One row per document of any kind: what happened to it after it was written, and what lists sort and search by.
 * The documents themselves never change once issued; this is where the rest of their life is kept.
 */
export const register = pgTable(
  'register',
  {
    companyId: companyId(),
    /** The id of the quote, invoice, credit note or receipt. */
    id: uuid().notNull(),
    kind: text({ enum: documentKinds }).notNull(),
    clientId: uuid(),
    createdBy: uuid(),
    number: text(),
    /** The number in lower case, for search by its beginning. */
    numberKey: searchText(),
    series: text(),
    sequence: integer(),
    currency: text().notNull(),
    /** Due of an invoice, total of a quote, amount of a receipt or credit note. */
    totalMinor: minor(),
    paidMinor: minor(),
    creditedMinor: minor(),
    issuedOn: date().notNull(),
    dueOn: date(),
    /** Place in lists: when it was drafted, then when it was issued. */
    listedAt: instant().notNull(),
    issuedAt: instant(),
    sentAt: instant(),
    viewedAt: instant(),
    acceptedAt: instant(),
    declinedAt: instant(),
    invoicedAt: instant(),
    voidedAt: instant(),
    deletedAt: instant(),
    /** Brought along from another program, by this import: its number is not of our series. */
    importId: uuid(),
    updatedAt: instant().notNull(),
    openMinor: bigint({ mode: 'bigint' }).notNull().generatedAlwaysAs(openMinor),
    standing: text({ enum: standings }).notNull().generatedAlwaysAs(standing),
  },
  table => {
    const newest = [table.listedAt.desc().nullsFirst(), table.id.desc().nullsFirst()] as const
    const listed = sql`${table.deletedAt} is null`
    return [
      primaryKey({ name: 'register_pkey', columns: [table.companyId, table.id] }),
      foreignKey({
        name: 'register_company_id_fkey',
        columns: [table.companyId],
        foreignColumns: [companies.id],
      }),
      foreignKey({
        name: 'register_client_id_fkey',
        columns: [table.companyId, table.clientId],
        foreignColumns: [clients.companyId, clients.id],
      }),
      index('register_kind_idx')
        .on(table.companyId, table.kind, ...newest)
        .where(listed),
      index('register_standing_idx')
        .on(table.companyId, table.kind, table.standing, ...newest)
        .where(listed),
      index('register_created_by_idx')
        .on(table.companyId, table.createdBy, table.kind, ...newest)
        .where(listed),
      index('register_created_by_standing_idx')
        .on(table.companyId, table.createdBy, table.kind, table.standing, ...newest)
        .where(listed),
      index('register_issued_on_idx')
        .on(
          table.companyId,
          table.kind,
          table.issuedOn.desc().nullsFirst(),
          table.id.desc().nullsFirst(),
        )
        .where(listed),
      index('register_client_id_idx')
        .on(table.companyId, table.clientId, ...newest)
        .where(listed),
      index('register_total_idx')
        .on(table.companyId, table.kind, table.totalMinor, table.id)
        .where(listed),
      index('register_number_key_idx').on(table.companyId, table.numberKey).where(listed),
      index('register_sequence_idx').on(table.companyId, table.sequence).where(listed),
      // Covers what the dashboard adds up: what is open, by currency and due date.
      index('register_waiting_idx')
        .on(
          table.companyId,
          table.kind,
          table.dueOn,
          table.id,
          table.currency,
          table.openMinor,
          table.totalMinor,
          table.standing,
        )
        .where(sql.raw(waiting)),
      index('register_deleted_at_idx').on(table.deletedAt).where(sql`deleted_at is not null`),
      check('register_kind_check', oneOf(table.kind, documentKinds)),
      check(
        'register_settled_check',
        sql`paid_minor >= 0 and credited_minor >= 0 and (issued_at is null or kind <> 'invoice' or paid_minor + credited_minor <= total_minor)`,
      ),
      check(
        'register_issued_check',
        sql`issued_at is null or (number is not null and number_key is not null and series is not null and sequence is not null and client_id is not null and deleted_at is null)`,
      ),
      // A document leaves the register only while it is a draft that was deleted.
      ...tenantPolicies('register', table.companyId, {
        deleteOnly: sql`false`,
        systemDeleteOnly: sql`issued_at is null and deleted_at is not null`,
      }),
    ]
  },
)
