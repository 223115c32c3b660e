import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRecord, readRecord, writeRecord } from '@/scripts/postgres/record'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

test('what is remembered beside the data is read back, and only its owner can read it', () => {
  const directory = newTemporaryDirectory()
  const record = { ...newRecord(), port: 54_321, home: '/somewhere/home' }
  writeRecord(directory, record)
  expect(readRecord(directory)).toEqual(record)
  expect(statSync(join(directory, 'server.json')).mode & 0o777).toBe(0o600)
})

test('passwords are new each time and safe inside an address', () => {
  const [one, other] = [newRecord(), newRecord()]
  expect(one.ownerPassword).not.toBe(other.ownerPassword)
  expect(one.ownerPassword).not.toBe(one.runtimePassword)
  expect(one.ownerPassword).toMatch(/^[0-9a-f]{48}$/)
})

test('a directory without a server has no record, and a broken record is refused', () => {
  const directory = newTemporaryDirectory()
  expect(readRecord(directory)).toBeUndefined()
  writeFileSync(join(directory, 'server.json'), '{"port":"x"}')
  expect(() => readRecord(directory)).toThrow()
})
