import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { apportion, spreadByLargestRemainder } from '@/lib/money/apportion'

describe('apportioning', () => {
  test.each<[string, bigint, bigint[], bigint[]]>([
    ['two to one', 1000n, [10000n, 5000n], [667n, 333n]],
    ['thirds, the odd unit to the first', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ['a tie of fractions, to the larger share', 2n, [1n, 3n], [0n, 2n]],
    ['a negative total, floors first', -1n, [1n, 1n], [0n, -1n]],
    ['weights of both signs', 10n, [30n, -10n], [15n, -5n]],
    ['negative weights alone', 10n, [-1n, -3n], [2n, 8n]],
    ['weights that add up to nothing', 7n, [1n, -3n, 2n], [0n, 7n, 0n]],
    ['the first of equal ones', 7n, [-3n, 3n], [7n, 0n]],
    ['nothing but zeros', 7n, [0n, 0n], [7n, 0n]],
    ['nothing at all', 0n, [5n, 5n], [0n, 0n]],
  ])('gives %s', (_, total, weights, parts) => {
    expect(apportion(total, weights)).toEqual(parts)
  })

  it('always adds up to the total, each part within one unit of its exact share', () => {
    const weight = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
    const weightsOf = fc.array(weight, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), weightsOf, (total, weights) => {
        const parts = apportion(total, weights)
        const sum = weights.reduce((running, one) => running + one, 0n)
        expect(parts.reduce((running, part) => running + part, 0n)).toBe(total)
        for (const [index, part] of sum === 0n ? [] : parts.entries()) {
          const distance = part * sum - total * (weights[index] ?? 0n)
          expect(distance * distance < sum * sum).toBe(true)
        }
      }),
    )
  })
})

describe('spreading a rounded total', () => {
  it('reaches it from shares that are not whole themselves', () => {
    expect(spreadByLargestRemainder(250n, [1000n, 1000n, 1000n], 12n)).toEqual([84n, 83n, 83n])
    expect(spreadByLargestRemainder(8n, [90n], 12n)).toEqual([8n])
  })
})
