import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartScale } from '@/components/shell/dashboard/chart-scale'

describe('the scale of a chart', () => {
  it.each([
    [
      ['11665.00', '20500.00'],
      ['25000.0000', '12500.0000'],
    ],
    [['20000.00'], ['20000.0000', '10000.0000']],
    [['20000.01'], ['25000.0000', '12500.0000']],
    [['51'], ['100.0000', '50.0000']],
    [['0.40'], ['1.0000', '0.5000']],
    [['0.00', '-5.00'], []],
    [[], []],
  ])('for %j has lines at %j', (values, ticks) => {
    expect(chartScale(values).ticks).toEqual(ticks)
  })

  it('draws columns in proportion, nothing as nothing and a little as a little', () => {
    expect(chartScale(['1000', '500', '0', '-3', '0.01']).heights).toEqual([100, 50, 0, 0, 1])
  })

  it('never draws beyond its end, and never leaves most of it empty', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 14n }).map(cents => {
      const text = String(cents).padStart(3, '0')
      return `${text.slice(0, -2)}.${text.slice(-2)}`
    })
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), values => {
        const highest = Math.max(...chartScale(values).heights)
        expect(highest).toBeLessThanOrEqual(100)
        if (values.some(value => Number(value) >= 1)) expect(highest).toBeGreaterThanOrEqual(39.9)
      }),
    )
  })
})
