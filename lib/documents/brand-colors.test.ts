import { describe, expect, it } from 'vitest'
import { fillColor, readableOnWhite } from './brand-colors'

describe('a brand colour', () => {
  it.each([
    ['#6b46c1', '#6b46c1'],
    ['#767676', '#767676'],
    ['#777777', '#18181b'],
    ['#ffdd00', '#18181b'],
    ['purple', '#18181b'],
  ])('%s is written as %s on white', (color, expected) => {
    expect(readableOnWhite(color)).toBe(expected)
  })

  it('fills as it is, and ink where it is none', () => {
    expect([fillColor('#ffdd00'), fillColor('url(#a)')]).toEqual(['#ffdd00', '#18181b'])
  })
})
