import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashSources } from '@/scripts/launch/sources'
import { newTemporaryDirectory } from '@/tests/support/temporary-directory'

function newProject(): string {
  const root = newTemporaryDirectory()
  mkdirSync(join(root, 'app', 'office'), { recursive: true })
  writeFileSync(join(root, 'app', 'office', 'page.tsx'), 'one')
  return root
}

test('the same sources give the same hash', () => {
  expect(hashSources(newProject())).toBe(hashSources(newProject()))
})

test('a changed, a renamed and a new file each change the hash', () => {
  const root = newProject()
  const page = join(root, 'app', 'office', 'page.tsx')
  const seen = [hashSources(root)]
  writeFileSync(page, 'two')
  seen.push(hashSources(root))
  renameSync(page, join(root, 'app', 'office', 'layout.tsx'))
  seen.push(hashSources(root))
  writeFileSync(join(root, 'proxy.ts'), '')
  seen.push(hashSources(root))
  expect(new Set(seen).size).toBe(4)
})

test('tests and files outside the sources do not ask for a new build', () => {
  const root = newProject()
  const before = hashSources(root)
  writeFileSync(join(root, 'README.md'), 'words')
  writeFileSync(join(root, 'app', 'office', 'page.test.tsx'), 'a test')
  expect(hashSources(root)).toBe(before)
})
