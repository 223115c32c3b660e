import { expect, test } from 'vitest'
import { lockHash } from '@/scripts/launch/install.mjs'

test('the stamp of an installation changes with the lock and only with it', () => {
  expect(lockHash('{"a":1}')).toBe(lockHash(Buffer.from('{"a":1}')))
  expect(lockHash('{"a":1}')).not.toBe(lockHash('{"a":2}'))
})
