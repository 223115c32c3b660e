import { describe, expect, it } from 'vitest'
import { hasRightToLeft, inVisualOrder, levelsOf, mirrored } from './bidi'

describe('hasRightToLeft', () => {
  it.each([
    ['Łódź 山田 हिन्दी → ✓', false],
    ['a שלום', true],
    ['شركة', true],
    ['', false],
  ])('knows %j', (text, expected) => {
    expect(hasRightToLeft(text)).toBe(expected)
  })
})

describe('levelsOf', () => {
  it.each([
    ['abc', false, '000'],
    ['abc אב', false, '000011'],
    ['אב abc', true, '111222'],
    ['12 אב', true, '22111'],
    ['אב 1.5%', true, '111222' + '2'],
    ['(א)', true, '111'],
    ['… ?', false, '000'],
  ])('gives the direction and the levels of %j', (text, rightToLeft, levels) => {
    const found = levelsOf(text)
    expect(found.rightToLeft).toBe(rightToLeft)
    expect([...found.levels].join('')).toBe(levels)
  })
})

describe('inVisualOrder', () => {
  it.each([
    ['0', '0'],
    ['1 1 1', '2 1 0'],
    ['0 1 0', '0 1 2'],
    ['1 2 1', '2 1 0'],
    ['0 1 2 1 0', '0 3 2 1 4'],
    ['1 2 2', '1 2 0'],
    ['', ''],
  ])('turns %j', (levels, order) => {
    const parts = levels === '' ? [] : levels.split(' ').map(level => Number(level))
    const ordered = inVisualOrder(parts.map((level, index) => ({ level, index })))
    expect(ordered.map(part => part.index).join(' ')).toBe(order)
  })
})

describe('mirrored', () => {
  it('turns brackets, and back', () => {
    expect(mirrored('(a [ב] «c» 1<2)')).toBe(')a ]ב[ »c« 1>2(')
    expect(mirrored(mirrored('(a [ב] «c» 1<2)'))).toBe('(a [ב] «c» 1<2)')
  })
})
