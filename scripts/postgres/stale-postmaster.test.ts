import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeName } from '@/scripts/postgres/place'
import { disownStalePostmaster, isPostmasterRunning } from '@/scripts/postgres/stale-postmaster'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

test('a number that now belongs to a stranger is not taken for the database', () => {
  const cluster = newTemporaryDirectory()
  const path = join(cluster, 'postmaster.pid')
  writeFileSync(path, `${process.ppid}\n/data\n123\n`)
  expect(isPostmasterRunning(cluster)).toBe(false)
  disownStalePostmaster(cluster)
  expect(readFileSync(path, 'utf8')).toBe(`${process.pid}\n/data\n123\n`)
})

test('a place outside the project is named by the path alone', () => {
  expect(placeName('/root/one')).toBe(placeName('/root/one'))
  expect(placeName('/root/one')).not.toBe(placeName('/root/two'))
  expect(placeName('/root/one')).toMatch(/^pixelcrafte-[0-9a-f]{16}$/)
})
