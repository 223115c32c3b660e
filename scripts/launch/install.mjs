import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs the dependencies when they are absent or package-lock.json changed since.
 * @param {string} root the project's directory
 * @param {{ outputTo: 1 | 2 }} options the descriptor npm writes to: 1 stdout, 2 stderr
 */
export function ensureInstalled(root, { outputTo }) {
  const stamp = join(root, 'node_modules', '.installed-lock')
  const wanted = lockHash(readFileSync(join(root, 'package-lock.json')))
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : ''
  if (installed === wanted) return
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', outputTo, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (npm.status !== 0) {
    throw new Error(
      'The dependencies could not be installed. Read npm’s message above, then retry.',
    )
  }
  writeFileSync(stamp, `${wanted}\n`)
}

/** The SHA-256, in hex, of the bytes of package-lock.json. */
export function lockHash(lock) {
  return createHash('sha256').update(lock).digest('hex')
}
