import { describe, expect, it } from 'vitest'
import {
  contrastOnWhite,
  fillColor,
  paperColors,
  readableOnTint,
  readableOnWhite,
  tintOf,
} from './brand-colors'

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

describe('a tint', () => {
  it.each([
    '#000000',
    '#18181b',
    '#8b5cf6',
    '#ffdd00',
    '#ffffff',
    '#00ff00',
    '#ff0000',
    'red}body{',
  ])('of %s carries every text of the paper', color => {
    const tint = tintOf(color)
    expect(tint).toMatch(/^#[0-9a-f]{6}$/)
    const texts = [paperColors.ink, paperColors.secondary, paperColors.label, '#767676', color]
    for (const text of texts.map(readableOnWhite)) {
      const shown = readableOnTint(text, tint)
      expect(contrastOnWhite(shown) / contrastOnWhite(tint)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('darkens the quiet grey a little, and leaves what can be read', () => {
    expect(readableOnTint(paperColors.label, tintOf('#18181b'))).toBe(paperColors.screenLabel)
    expect(readableOnTint('#6b46c1', tintOf('#8b5cf6'))).toBe('#6b46c1')
  })
})
