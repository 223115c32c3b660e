import { sql } from 'drizzle-orm'
import { customType, type PgColumn, pgPolicy, pgRole, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Roles every transaction drops to. They belong to the cluster; the first migration creates them. */
export const appUser = pgRole('app_user').existing()
export const appSystem = pgRole('app_system').existing()
/** The operator's, for what the law no longer wants kept; the running service cannot take it. */
export const appEraser = pgRole('app_eraser').existing()

export const companyId = () => uuid().notNull()
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })
export const createdAt = () => instant().notNull().defaultNow()

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
})

/** Text compared by bytes: prefix search is a range, which row-level security lets an index answer. */
export const searchText = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** A missing company setting is an error, never an empty page: current_setting() raises. */
const ownCompany = (column: PgColumn) => sql`${column} = current_setting('app.company_id')::uuid`

interface TenantRules {
  /** Extra condition on the new row of an INSERT, such as: it is a draft. */
  insertOnly?: ReturnType<typeof sql>
  /** Extra condition on the old row for UPDATE, such as: it is still a draft. */
  updateOnly?: ReturnType<typeof sql>
  /** Extra condition on the new row for UPDATE, such as: it was not moved to what is issued. */
  updateTo?: ReturnType<typeof sql>
  /** Extra condition on the old row for DELETE by members. */
  deleteOnly?: ReturnType<typeof sql>
  /** Condition on the old row for UPDATE by the service itself; the new one may be any. */
  systemUpdateOnly?: ReturnType<typeof sql>
  /** Extra condition on rows that the service itself may delete. */
  systemDeleteOnly?: ReturnType<typeof sql>
  /** Extra condition on rows that the operator's erasing may delete. */
  eraserOnly?: ReturnType<typeof sql>
}

/** The policies of a tenant table. Which verbs are possible at all is decided by the grants in the migrations. */
export function tenantPolicies(table: string, column: PgColumn, rules: TenantRules = {}) {
  const own = ownCompany(column)
  const and = (extra?: ReturnType<typeof sql>) => (extra ? sql`${own} and ${extra}` : own)
  return [
    pgPolicy(`${table}_select`, { for: 'select', to: appUser, using: own }),
    pgPolicy(`${table}_insert`, { for: 'insert', to: appUser, withCheck: and(rules.insertOnly) }),
    pgPolicy(`${table}_update`, {
      for: 'update',
      to: appUser,
      using: and(rules.updateOnly),
      withCheck: and(rules.updateTo),
    }),
    pgPolicy(`${table}_delete`, { for: 'delete', to: appUser, using: and(rules.deleteOnly) }),
    pgPolicy(`${table}_system_select`, { for: 'select', to: appSystem, using: sql`true` }),
    pgPolicy(`${table}_system_insert`, { for: 'insert', to: appSystem, withCheck: sql`true` }),
    pgPolicy(`${table}_system_update`, {
      for: 'update',
      to: appSystem,
      using: rules.systemUpdateOnly ?? sql`true`,
      // Without it the old row's condition would hold for the new one.
      ...(rules.systemUpdateOnly && { withCheck: sql`true` }),
    }),
    pgPolicy(`${table}_system_delete`, {
      for: 'delete',
      to: appSystem,
      using: rules.systemDeleteOnly ?? sql`true`,
    }),
    pgPolicy(`${table}_eraser_select`, { for: 'select', to: appEraser, using: own }),
    pgPolicy(`${table}_eraser_delete`, {
      for: 'delete',
      to: appEraser,
      using: and(rules.eraserOnly),
    }),
  ]
}
