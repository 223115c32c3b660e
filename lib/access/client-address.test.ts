import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientAddressOf } from '@/lib/access/client-address'

describe('the address of a client', () => {
  test.each([
    ['203.0.113.9', 0, ''],
    [null, 1, ''],
    ['', 1, ''],
    ['203.0.113.9', 1, '203.0.113.9'],
    ['203.0.113.9, 10.0.0.1', 2, '203.0.113.9'],
    ['invented, 203.0.113.9', 1, '203.0.113.9'],
    ['invented,invented, 203.0.113.9 , 10.0.0.1', 2, '203.0.113.9'],
    ['203.0.113.9', 3, '203.0.113.9'],
  ])('in %j behind %i proxies is “%s”', (header, hops, address) => {
    expect(clientAddressOf(header, hops)).toBe(address)
  })

  test('is never what the sender invented in front of it', () => {
    const entry = fc.string({ minLength: 1 }).map(text => text.replaceAll(',', '.').trim() || 'x')
    const chain = fc.array(entry, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(entry), chain, (invented, trusted) => {
        const header = [...invented, ...trusted].join(', ')
        expect(clientAddressOf(header, trusted.length)).toBe(trusted[0])
      }),
    )
  })
})
