import postgres from 'postgres'

/** The login the application itself uses: owns nothing and inherits nothing. */
export const RUNTIME_LOGIN = 'pixelcrafte_app'

/** Makes the runtime login with that password, or gives the existing one the password. */
export async function ensureRuntimeLogin(ownerUrl: string, password: string): Promise<void> {
  await withConnection(ownerUrl, async sql => {
    const found = await sql`select 1 from pg_roles where rolname = ${RUNTIME_LOGIN}`
    const verb = found.length > 0 ? 'alter' : 'create'
    await sql.unsafe(
      `${verb} role ${RUNTIME_LOGIN} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`,
    )
  })
}

/** Lets the runtime login take the roles the migrations have made. Repeating it does nothing. */
export async function grantRuntimeRoles(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, async sql => {
    await sql.unsafe(`grant app_user, app_system to ${RUNTIME_LOGIN}`)
  })
}

/** Makes the database unless it exists. Names are our own: lower case, digits, underscores. */
export async function ensureDatabase(ownerUrl: string, name: string): Promise<void> {
  await withConnection(ownerUrl, async sql => {
    const found = await sql`select 1 from pg_database where datname = ${name}`
    if (found.length === 0) await sql.unsafe(`create database ${name}`)
  })
}

/** Opens one quiet connection for the work and closes it again. */
export async function withConnection<T>(
  url: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
