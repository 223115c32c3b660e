import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleSnapshot } from '@/tests/pdf/samples'
import { CanonicalJsonError, canonicalJson, sha256Of } from './canonical-json'
import { assertSnapshot, snapshotHash } from './snapshot'

describe('canonical JSON', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, ''] }, '{"a":[true,null,""],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4, ö: 5 }, '{"\\r":2,"1":3,"\u0080":4,"ö":5,"€":1}'],
    // Sorted by UTF-16 code units: the first half of the emoji comes before the presentation form.
    [{ '\ufb33': 1, '\u{1f600}': 2 }, '{"\u{1f600}":2,"\ufb33":1}'],
    ['\u0001\b\t\n\f\r"\\/\u2028é', '"\\u0001\\b\\t\\n\\f\\r\\"\\\\/\u2028é"'],
    [-0, '0'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    [9007199254740991, '9007199254740991'],
  ])('writes %j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  it.each<[string, unknown]>([
    ['a fraction', { amount: 0.5 }],
    ['an unsafe integer', 2 ** 53],
    ['not a number', Number.NaN],
    ['U+0000', 'a\u0000'],
    ['half a character', '\ud83d'],
    ['half a character in a key', { '\udc00': 1 }],
    ['a date', new Date(0)],
    ['undefined in a list', [undefined]],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError)
  })

  it('does not depend on the order of members and reads back as the same value', () => {
    const text = fc.string().filter(value => !value.includes('\u0000'))
    const json = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        text,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 5, noNullPrototype: true }),
      ),
    })).value
    fc.assert(
      fc.property(json, value => {
        const written = canonicalJson(value)
        expect(canonicalJson(JSON.parse(written))).toBe(written)
        expect(canonicalJson(reversed(value))).toBe(written)
      }),
    )
  })

  it('has the SHA-256 of its UTF-8 bytes', () => {
    expect(sha256Of('{"ä":1}')).toBe(
      '735cf7b354374809aa89cce3cf8638d1a5daa493d99bd3d7cac81bdf277c3760',
    )
    expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})

describe('a snapshot', () => {
  it('keeps its hash through the database and in any order of members', () => {
    const snapshot = sampleSnapshot()
    const read = assertSnapshot(reversed(JSON.parse(JSON.stringify(snapshot))))
    expect(snapshotHash(read)).toBe(snapshotHash(snapshot))
  })

  it('names the unit codes of its lines', () => {
    expect(sampleSnapshot().unitCodes).toEqual({
      '1': 'C62',
      '2': 'HUR',
      '3': 'HUR',
      '4': 'D68',
      '5': 'H87',
      '6': 'MON',
    })
  })

  it.each([
    [null, 'snapshot should be an object'],
    [{ schema: 2 }, 'snapshot.schema should be one of 1'],
    [{ ...sampleSnapshot(), issuedAt: '2026-11-20' }, 'snapshot.issuedAt should be an instant'],
    [{ ...sampleSnapshot(), attachments: [1] }, 'no snapshot'],
  ])('is refused when it is something else', (value, sentence) => {
    expect(() => assertSnapshot(value)).toThrow(sentence)
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, reversed(member)] as const)
      .reverse(),
  )
}
