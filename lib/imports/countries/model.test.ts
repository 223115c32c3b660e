import { expect, test } from 'vitest'
import { countryCodeIn } from './model'

test('countries are known by code and by name, and others stay as they are', () => {
  expect(
    ['de', 'Germany', 'Deutschland', 'Allemagne', ' USA ', 'United Kingdom'].map(countryCodeIn),
  ).toEqual(['DE', 'DE', 'DE', 'DE', 'US', 'GB'])
  expect(countryCodeIn('')).toBe('')
  expect(countryCodeIn('Atlantis')).toBe('Atlantis')
})
