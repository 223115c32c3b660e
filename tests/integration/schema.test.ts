import { is } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { beforeAll, describe, expect, test } from 'vitest'
import * as schema from '@/db/schema/all'
import { tenantTables } from '@/tests/support/foreign-company'
import { asOwner } from '@/tests/support/owner-sql'

/**
 * Tables that belong to no company: members have no grant on them at all. What somebody needs beside their password goes
 * with them from company to company; a code to sign up with is there before any company is.
 */
const platformTables = [
  'account_links',
  'invite_codes',
  'rate_limits',
  'recovery_codes',
  'second_factors',
  'sessions',
  'sign_in_failures',
  'users',
  'webhook_messages',
]

const declared = Object.values(schema)
  .filter(value => is(value, PgTable))
  .map(table => getTableConfig(table))

interface Key {
  table: string
  name: string
  type: 'p' | 'u' | 'f'
  columns: string[]
  target: string | null
  targets: string[] | null
}

interface Policy {
  table: string
  name: string
  role: string
  command: string
  using: string | null
  check: string | null
}

let tenant: string[] = []
let keys: Key[] = []
let policies: Policy[] = []

beforeAll(async () => {
  tenant = await tenantTables()
  keys = await readKeys()
  policies = await asOwner(
    sql => sql<Policy[]>`
      select tablename as table, policyname as name, array_to_string(roles, ',') as role,
        cmd as command, qual as using, with_check as check
      from pg_policies where schemaname = 'public' order by 1, 2`,
  )
})

function readKeys() {
  return asOwner(
    sql => sql<Key[]>`
      select conrelid::regclass::text as table, conname as name, contype as type,
        array(select attname::text from unnest(conkey) with ordinality as part(number, place)
          join pg_attribute on attrelid = conrelid and attnum = number order by place) as columns,
        confrelid::regclass::text as target,
        array(select attname::text from unnest(confkey) with ordinality as part(number, place)
          join pg_attribute on attrelid = confrelid and attnum = number order by place) as targets
      from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') order by 1, 2`,
  )
}

describe('every table of companies', () => {
  test('is one of all tables but those of the platform', async () => {
    const rows = await asOwner(
      sql => sql<{ name: string }[]>`
        select relname as name from pg_class
        where relkind in ('r', 'p', 'm', 'v') and relnamespace = 'public'::regnamespace`,
    )
    expect(rows.map(row => row.name).sort()).toEqual([...tenant, ...platformTables].sort())
  })

  test('forces row-level security on everyone, its owner too', async () => {
    const rows = await asOwner(
      sql => sql<{ name: string; enabled: boolean; forced: boolean }[]>`
        select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const lax = rows.filter(row => tenant.includes(row.name) && !(row.enabled && row.forced))
    expect(lax).toEqual([])
  })

  test('shows members one company, whatever they do', () => {
    for (const table of tenant) {
      const key = table === 'companies' ? 'id' : 'company_id'
      const own = `(${key} = (current_setting('app.company_id'::text))::uuid)`
      const ofMembers = policies.filter(
        policy => policy.table === table && isFor(policy, 'app_user'),
      )
      expect(ofMembers.map(policy => policy.command).sort()).toEqual([
        'DELETE',
        'INSERT',
        'SELECT',
        'UPDATE',
      ])
      for (const { command, using, check } of ofMembers) {
        const conditions = { SELECT: [using], INSERT: [check], DELETE: [using] }[command] ?? [
          using,
          check,
        ]
        for (const condition of conditions) expect(startsWith(condition, own), table).toBe(true)
      }
    }
  })

  test('has no policy for anybody but the service’s two roles and the operator’s', () => {
    const known = ['app_user', 'app_system', 'app_eraser']
    expect(policies.filter(policy => !known.some(role => isFor(policy, role)))).toEqual([])
  })

  test('can be erased, one company at a time, by the operator’s role, and nothing else by it', () => {
    for (const table of tenant) {
      const key = table === 'companies' ? 'id' : 'company_id'
      const own = `(${key} = (current_setting('app.company_id'::text))::uuid)`
      // A company itself goes only once it was closed.
      const deletable = table === 'companies' ? `(${own} AND (closed_at IS NOT NULL))` : own
      const ofEraser = policies.filter(
        policy => policy.table === table && isFor(policy, 'app_eraser'),
      )
      expect(
        ofEraser.map(({ command, using, check }) => [command, using, check]),
        table,
      ).toEqual([
        ['DELETE', deletable, null],
        ['SELECT', own, null],
      ])
    }
  })

  test('begins each of its keys with the company', () => {
    const loose = keys.filter(
      key =>
        tenant.includes(key.table) && key.table !== 'companies' && key.columns[0] !== 'company_id',
    )
    expect(loose).toEqual([])
  })

  test('points only within the company, or at the company itself', () => {
    const pointers = keys.filter(key => key.type === 'f' && tenant.includes(key.table))
    expect(pointers.length).toBeGreaterThan(10)
    for (const { name, target, targets } of pointers) {
      const expected = target === 'companies' ? ['id'] : ['company_id']
      expect([name, targets?.slice(0, 1)]).toEqual([name, expected])
      expect([name, tenant.includes(target ?? '')]).toEqual([name, true])
    }
  })

  test('has no unique index that spans companies', async () => {
    const rows = await asOwner(
      sql => sql<{ table: string; name: string; first: string }[]>`
        select indrelid::regclass::text as table, indexrelid::regclass::text as name,
          attname as first
        from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indisunique and indrelid in (
          select oid from pg_class where relnamespace = 'public'::regnamespace)`,
    )
    const loose = rows.filter(row => tenant.includes(row.table) && row.first !== 'company_id')
    expect(loose.map(row => row.name).sort()).toEqual([
      'companies_pkey',
      // An address name is of the whole service: nothing but the company itself is behind it.
      'companies_slug_key',
      // A token names the id alone: were it another company's too, that company could sign itself in here.
      'invitations_id_idx',
      'links_id_idx',
    ])
  })
})

describe('the database', () => {
  test('has no triggers: what happens is written in commands', async () => {
    const rows = await asOwner(sql => sql`select tgname from pg_trigger where not tgisinternal`)
    expect(rows).toEqual([])
  })

  test('counts no ids: none is guessed, none clashes between shards', async () => {
    const rows = await asOwner(
      sql => sql`
        select table_name, column_name from information_schema.columns
        where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')`,
    )
    expect(rows).toEqual([])
  })

  test('grants nothing to everybody', async () => {
    const rows = await asOwner(
      sql => sql`
        select table_name from information_schema.role_table_grants
        where table_schema = 'public' and grantee = 'PUBLIC'`,
    )
    expect(rows).toEqual([])
  })

  test('lets the operator’s role look and remove, in every table of companies and no other', async () => {
    const rows = await asOwner(
      sql => sql<{ table: string; rights: string }[]>`
        select table_name as table, string_agg(privilege_type, ' ' order by privilege_type) as rights
        from information_schema.role_table_grants
        where table_schema = 'public' and grantee = 'app_eraser' group by 1 order by 1`,
    )
    expect(rows.filter(row => row.rights !== 'DELETE SELECT')).toEqual([])
    expect(rows.map(row => row.table)).toEqual([...tenant].sort())
  })

  test('gives its roles no way past the policies, no login, and none to the next', async () => {
    const rows = await asOwner(
      sql => sql`
        select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole as strong
        from pg_roles where rolname in ('app_user', 'app_system', 'app_eraser') order by 1`,
    )
    expect(rows).toEqual([
      { rolname: 'app_eraser', strong: false },
      { rolname: 'app_system', strong: false },
      { rolname: 'app_user', strong: false },
    ])
    const climbing = await asOwner(
      sql => sql`
        select member::regrole::text as member, roleid::regrole::text as role from pg_auth_members
        where member::regrole::text in ('app_user', 'app_system', 'app_eraser')`,
    )
    expect(climbing).toEqual([])
  })
})

describe('after all migrations', () => {
  test('the columns are those of the schema', async () => {
    const rows = await asOwner(
      sql => sql<{ line: string }[]>`
        select format('%s.%s %s%s%s', relname, attname, format_type(atttypid, atttypmod),
          case when attnotnull then ' not null' else '' end,
          case when atthasdef then ' default' else '' end) as line
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
          and not attisdropped`,
    )
    const wanted = declared.flatMap(table =>
      table.columns.map(column => {
        const name = `${table.name}.${toSnakeCase(column.name)}`
        const type = column.getSQLType().replace(' collate "C"', '')
        return `${name} ${type}${column.notNull ? ' not null' : ''}${column.hasDefault || column.generated ? ' default' : ''}`
      }),
    )
    expect(rows.map(row => row.line).sort()).toEqual(wanted.sort())
  })

  test('the keys are those of the schema', () => {
    const wanted = declared.flatMap(table => [
      ...table.primaryKeys.map(key => key.getName()),
      ...table.columns.filter(column => column.primary).map(() => `${table.name}_pkey`),
      ...table.uniqueConstraints.map(key => key.getName() ?? ''),
      ...table.foreignKeys.map(key => toSnakeCase(key.getName())),
    ])
    expect(keys.map(key => key.name).sort()).toEqual(wanted.sort())
  })

  test('the checks, indexes and policies are those of the schema', async () => {
    const names = await asOwner(
      sql => sql<{ name: string }[]>`
        select conname as name from pg_constraint
        where connamespace = 'public'::regnamespace and contype = 'c'
        union all
        select indexrelid::regclass::text from pg_index join pg_class on pg_class.oid = indrelid
        where relnamespace = 'public'::regnamespace
          and not exists (select from pg_constraint where conindid = indexrelid)
        union all
        select policyname from pg_policies where schemaname = 'public'`,
    )
    const wanted = declared.flatMap(table => [
      ...table.checks.map(check => check.name),
      ...table.indexes.map(index => index.config.name ?? ''),
      ...table.policies.map(policy => policy.name),
    ])
    expect(names.map(row => row.name).sort()).toEqual(wanted.sort())
  })
})

function isFor(policy: Policy, role: string): boolean {
  return policy.role === role
}

/** A condition is the company alone, or the company and something more. */
function startsWith(condition: string | null, own: string): boolean {
  return condition === own || Boolean(condition?.startsWith(`(${own} AND `))
}
