import { describe, expect, test } from 'vitest'
import type { TaxPreset } from '@/lib/tax-presets/model'
import { followsDraft, ownTaxChoices, shownTaxChoice, taxOfChoice } from './tax-choice'

const taxes: TaxPreset[] = [
  { id: 'a', name: 'Standard 19%', category: 'S', rate: '19' },
  { id: 'b', name: 'Another 19%', category: 'S', rate: '19.00' },
  { id: 'c', name: 'Reverse charge', category: 'AE', rate: '' },
]

describe('the tax of a line, as its list shows it', () => {
  test.each([
    ['follows the draft', null, null, followsDraft],
    ['is one of the company’s that fits', { category: 'S', rate: '19.0' }, null, 'own:a'],
    ['is the one that was chosen', { category: 'S', rate: '19' }, 'own:b', 'own:b'],
    ['is the category that was chosen', { category: 'S', rate: '19' }, 'S', 'S'],
    ['is the category once the rate differs', { category: 'S', rate: '7' }, 'own:a', 'S'],
    ['needs no rate where there is none', { category: 'AE', rate: '' }, null, 'own:c'],
    ['is a category nobody named', { category: 'E', rate: '' }, 'own:a', 'E'],
  ] as const)('%s', (_what, tax, chosen, shown) => {
    expect(shownTaxChoice(tax, taxes, chosen)).toBe(shown)
  })

  test.each([
    ['own:b', { category: 'S', rate: '19.00' }],
    ['own:c', { category: 'AE', rate: '' }],
    ['E', { category: 'E' }],
    [followsDraft, { category: null }],
  ] as const)('chosen as %s is copied', (choice, tax) => {
    expect(taxOfChoice(choice, taxes)).toEqual(tax)
  })

  test('is offered by name, in the company’s order', () => {
    expect(ownTaxChoices(taxes).map(({ label }) => label)).toEqual([
      'Standard 19%',
      'Another 19%',
      'Reverse charge',
    ])
  })
})
