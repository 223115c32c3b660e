import { describe, expect, it } from 'vitest'
import { unitCodeOf } from './units'

describe('the code of a unit', () => {
  it.each([
    ['h', 'HUR'],
    ['Std.', 'HUR'],
    ['Stunden', 'HUR'],
    ['heures', 'HUR'],
    ['day', 'DAY'],
    ['pcs', 'H87'],
    ['m²', 'MTK'],
    ['square metres', 'MTK'],
    ['lump sum', 'LS'],
    ['Kilometers', 'KMT'],
    ['', 'C62'],
    ['unicorns', 'C62'],
  ])('of "%s" is %s', (unit, code) => {
    expect(unitCodeOf(unit)).toBe(code)
  })
})
