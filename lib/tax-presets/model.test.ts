import { describe, expect, test } from 'vitest'
import { countryCodes } from '@/lib/platform/countries'
import { taxPresetInput } from './input'
import { isSameTax, mostTaxPresets, usualTaxesOf } from './model'

describe('the usual taxes of a country', () => {
  test.each([
    ['DE', ['19', '7', '']],
    ['AT', ['20', '13', '10', '']],
    ['FR', ['20', '10', '5.5', '2.1', '']],
    ['ES', ['21', '10', '4', '']],
    ['IT', ['22', '10', '5', '4', '22', '']],
    ['NL', ['21', '9', '']],
    ['BE', ['21', '12', '6', '']],
    ['PL', ['23', '8', '5', '']],
    ['CZ', ['21', '12', '']],
    ['IE', ['23', '13.5', '9', '']],
    ['GB', ['20', '5', '', '']],
    ['US', []],
    ['', []],
  ])('%s are %j', (country, rates) => {
    expect(usualTaxesOf(country, []).map(({ rate }) => rate)).toEqual(rates)
  })

  test('could each be added by hand, under names of their own', () => {
    for (const country of countryCodes) {
      const taxes = usualTaxesOf(country, [])
      expect(taxes.length).toBeLessThan(mostTaxPresets)
      expect(new Set(taxes.map(({ name }) => name)).size).toBe(taxes.length)
      for (const tax of taxes)
        taxPresetInput.parse({ id: '01890000-0000-7000-8000-000000000001', ...tax })
    }
  })

  test('leave out what is there by name', () => {
    const there = [{ name: 'STANDARD RATE  19%' }]
    expect(usualTaxesOf('DE', there).map(({ name }) => name)).toEqual([
      'Reduced rate 7%',
      'Reverse charge',
    ])
  })
})

describe('two taxes', () => {
  test.each([
    [{ category: 'S', rate: '19' }, { category: 'S', rate: '19.00' }, true],
    [{ category: 'S', rate: '19' }, { category: 'S', rate: '7' }, false],
    [{ category: 'S', rate: '19' }, { category: 'L', rate: '19' }, false],
    [{ category: 'E', rate: '' }, { category: 'E', rate: '0' }, true],
  ] as const)('%j and %j are one: %s', (one, other, isSame) => {
    expect(isSameTax(one, other)).toBe(isSame)
  })
})
