import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { factorAddressOf, newFactorSecret, stepOf } from './second-factor'

// The secret and the codes of RFC 6238, appendix B, in six digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a code by the clock', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s is %s', (seconds, code) => {
    expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30))
  })

  test('counts one step before and one after its own, and no further', () => {
    const code = '005924'
    const step = Math.floor(1_234_567_890 / 30)
    const at = (steps: number) => stepOf(secret, code, new Date((step + steps) * 30_000))
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null])
  })

  test.each(['', '00592', '0059244', 'abcdef', '٠٠٥٩٢٤', '-05924'])('is not %j', code => {
    expect(stepOf(secret, code, new Date(1_234_567_890_000))).toBeNull()
  })

  test('may be typed with a gap', () => {
    expect(stepOf(secret, '005 924', new Date(1_234_567_890_000))).not.toBeNull()
  })
})

test('what an app reads names the service and the account, and makes the same codes', () => {
  const fresh = newFactorSecret()
  const address = new URL(factorAddressOf(fresh, 'nora@test.example', 'Pixel Crafte Billing'))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('nora@test.example')
  expect(address.searchParams.get('issuer')).toBe('Pixel Crafte Billing')
  expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
  const timestamp = 1_234_567_890_000
  const code = new TOTP({ secret: fresh }).generate({ timestamp })
  expect(stepOf(fresh, code, new Date(timestamp))).toBe(Math.floor(timestamp / 30_000))
})
