import { describe, expect, test } from 'vitest'
import { configure } from '@/tests/support/environment'
import { authSecrets } from './auth-secrets'
import { seal, unseal } from './sealing'

const [old, newer] = ['old '.repeat(10), 'new '.repeat(10)]

/** The configuration of a server, with that secret, until the test ends. */
function serveWith(secret: string): void {
  configure('APP_MODE', 'test')
  configure('DATABASE_URL', 'postgres://nobody@localhost/none')
  configure('CRON_SECRET', 'c'.repeat(32))
  configure('LINK_KEYS', `k1:${'l'.repeat(32)}`)
  configure('AUTH_SECRET', secret)
}

describe('what is sealed', () => {
  test('opens for its owner, and is another text each time', () => {
    serveWith(old)
    const sealed = seal('JBSWY3DP', 'nora')
    expect(sealed).not.toContain('JBSWY3DP')
    expect(seal('JBSWY3DP', 'nora')).not.toBe(sealed)
    expect(unseal(sealed, 'nora')).toBe('JBSWY3DP')
  })

  test('opens neither for somebody else nor when a bit was changed', () => {
    serveWith(old)
    const sealed = seal('JBSWY3DP', 'nora')
    expect(unseal(sealed, 'eve')).toBeNull()
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (const place of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(unseal(`v1.${changed.toString('base64url')}`, 'nora')).toBeNull()
    }
    for (const broken of ['', 'v1.', 'v1.AAAA', sealed.replace('v1', 'v2')])
      expect(unseal(broken, 'nora')).toBeNull()
  })

  test('outlasts a new secret while the old one stands behind it, and not without it', () => {
    serveWith(old)
    const sealed = seal('JBSWY3DP', 'nora')
    configure('AUTH_SECRET', `${newer},${old}`)
    expect(unseal(sealed, 'nora')).toBe('JBSWY3DP')
    configure('AUTH_SECRET', newer)
    expect(unseal(sealed, 'nora')).toBeNull()
  })
})

test('a secret with a comma in it stays one', () => {
  serveWith(`${'a'.repeat(30)},${'b'.repeat(30)}`)
  expect(authSecrets()).toEqual([`${'a'.repeat(30)},${'b'.repeat(30)}`])
  configure('AUTH_SECRET', `${'a'.repeat(32)}, ${'b'.repeat(32)}`)
  expect(authSecrets()).toEqual(['a'.repeat(32), 'b'.repeat(32)])
})
