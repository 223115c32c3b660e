import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureDatabase, withConnection } from '@/scripts/postgres/logins'
import { readRecord } from '@/scripts/postgres/record'
import { startServer, stopServer } from '@/scripts/postgres/server'

let directory = ''

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'pixelcrafte-embedded-'))
})

afterAll(async () => {
  await stopServer(directory)
  rmSync(directory, { recursive: true, force: true })
})

test('of several starts at once one starts the server and the others join it', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => startServer(directory)))
  expect(servers.filter(server => server.startedHere)).toHaveLength(1)
  expect(new Set(servers.map(server => server.port)).size).toBe(1)
})

test('what was committed survives a killed server, and the next start finds it', async () => {
  const before = await startServer(directory)
  await ensureDatabase(before.ownerUrl('postgres'), 'kept')
  await withConnection(before.ownerUrl('kept'), sql => sql`create table notes as select 42 as note`)
  const home = readRecord(directory)?.home ?? ''
  const [pid] = readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
  const after = await startServer(directory)
  expect(after.startedHere).toBe(true)
  const rows = await withConnection(after.ownerUrl('kept'), sql => sql`select note from notes`)
  expect(rows).toEqual([{ note: 42 }])
})

test('the server syncs to disk, listens on this machine alone and asks for the password', async () => {
  const server = await startServer(directory)
  const [settings] = await withConnection(
    server.ownerUrl('postgres'),
    sql =>
      sql`select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses`,
  )
  expect(settings).toEqual({ fsync: 'on', addresses: '127.0.0.1' })
  const guessed = server.ownerUrl('postgres').replace(/:[0-9a-f]{48}@/, ':guessed@')
  await expect(withConnection(guessed, sql => sql`select 1`)).rejects.toThrow('password')
})

test('the application’s login owns nothing, inherits nothing and bypasses no policy', async () => {
  const server = await startServer(directory)
  const [login] = await withConnection(
    server.runtimeUrl('postgres'),
    sql => sql`
      select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolbypassrls
      from pg_roles where rolname = current_user`,
  )
  expect(Object.values(login ?? {})).toEqual([false, false, false, false, false])
})

test('a stopped server stays stopped until it is started again', async () => {
  await startServer(directory)
  expect(await stopServer(directory)).toBe(true)
  expect(await stopServer(directory)).toBe(false)
  expect((await startServer(directory)).startedHere).toBe(true)
})
