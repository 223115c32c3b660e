import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientAddressOf, countedAddressOf } from '@/lib/access/client-address'

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
    ['203.0.113.9:5678', 1, '203.0.113.9'],
    ['invented, 203.0.113.9:1 , 10.0.0.1:2', 2, '203.0.113.9'],
    ['[2001:db8::1]:99', 1, '2001:db8::1'],
    ['[2001:db8::1]', 1, '2001:db8::1'],
    ['2001:db8::1', 1, '2001:db8::1'],
    ['::ffff:203.0.113.9', 1, '203.0.113.9'],
    ['[::ffff:203.0.113.9]:99', 1, '203.0.113.9'],
    ['fe80::1%eth0', 1, 'fe80::1%eth0'],
    ['unknown', 1, 'unknown'],
    ['[', 1, '['],
    ['x'.repeat(9_000), 1, 'x'.repeat(64)],
  ])('in %j behind %i proxies is “%s”', (header, hops, address) => {
    expect(clientAddressOf(header, hops)).toBe(address)
  })

  test('is never what the sender invented in front of it', () => {
    const entry = fc.ipV4()
    const chain = fc.array(entry, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.string()), chain, (invented, trusted) => {
        const header = [...invented, ...trusted].join(', ')
        expect(clientAddressOf(header, trusted.length)).toBe(trusted[0])
      }),
    )
  })
})

describe('the address a stranger is counted by', () => {
  test.each([
    ['is what a declared proxy vouches for', '203.0.113.9', '10.0.0.1', 1, '203.0.113.9'],
    ['is nobody’s where that proxy says nothing', null, '10.0.0.1', 1, ''],
    ['is the connection’s own', null, '203.0.113.9', 0, '203.0.113.9'],
    ['is that too where the framework repeats it', '203.0.113.9', '203.0.113.9', 0, '203.0.113.9'],
    ['… as a socket for both kinds has it', '::ffff:203.0.113.9', '203.0.113.9', 0, '203.0.113.9'],
    ['… in IPv6', null, '2001:db8::1', 0, '2001:db8::1'],
    ['is nobody’s behind a proxy that nobody declared', '198.51.100.7', '203.0.113.9', 0, ''],
    ['is nobody’s with a header somebody made up', 'invented', '203.0.113.9', 0, ''],
    ['is nobody’s on this machine', null, '127.0.0.1', 0, ''],
    ['… in IPv6', null, '::1', 0, ''],
    ['is nobody’s in a network of one’s own', null, '172.17.0.1', 0, ''],
    ['… at 10', '10.1.2.3', '10.1.2.3', 0, ''],
    ['… at 192.168', null, '192.168.0.9', 0, ''],
    ['… in IPv6', null, 'fd00::1', 0, ''],
    ['… of a link', null, 'fe80::1', 0, ''],
    ['is nobody’s where the connection is not known', null, null, 0, ''],
    ['… or is none', null, '', 0, ''],
  ])('%s', (_rule, forwardedFor, peer, hops, address) => {
    expect(countedAddressOf({ forwardedFor, peer }, hops)).toBe(address)
  })
})
