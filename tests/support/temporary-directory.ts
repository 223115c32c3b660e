import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty directory that is removed when the test ends. */
export function newTemporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'pixelcrafte-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
