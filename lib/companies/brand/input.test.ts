import { describe, expect, it } from 'vitest'
import { brandFileInput, brandInput } from './input'
import { plainBrand, writtenColor } from './model'

describe('the colours of a brand', () => {
  it.each([
    ['#6B46C1', '#6B46C1'],
    ['#6b46c1', '#6B46C1'],
    ['6b46c1', '#6B46C1'],
    ['  #6b46c1 ', '#6B46C1'],
  ])('%j is %s', (typed, color) => {
    expect(writtenColor(typed)).toBe(color)
    expect(brandInput.parse({ ...plainBrand, primary: typed }).primary).toBe(color)
  })

  it.each([
    'red}body{display:none}',
    '#6B46C1;background:url(//evil.example)',
    '#6B46C1\n}',
    'rgb(1 2 3)',
    '#fff',
    '#6B46C1FF',
    '＃６Ｂ４６Ｃ１',
    '',
  ])('%j is refused with a sentence', typed => {
    const answer = brandInput.safeParse({ ...plainBrand, accent: typed })
    expect(answer.success).toBe(false)
    expect(answer.error?.issues[0]?.message).toContain('such as #6B46C1')
  })
})

describe('what else a brand is made of', () => {
  it.each([
    { logoSize: 'huge' },
    { accentStyle: 'url(x)' },
    { density: '' },
    { fontFamily: '' },
    { fontFamily: 'a'.repeat(41) },
    { fontFamily: 'Inter\u0000' },
  ])('is refused where it is not on offer: %j', change => {
    expect(brandInput.safeParse({ ...plainBrand, ...change }).success).toBe(false)
  })

  it('comes with what was seen last, in the address of a file too', () => {
    const companyId = '01890000-0000-7000-8000-000000000001'
    expect(brandFileInput.parse({ companyId, version: '3' })).toEqual({ companyId, version: 3 })
    for (const version of [undefined, '', 'x', '0', '1.5'])
      expect(brandFileInput.safeParse({ companyId, version }).success).toBe(false)
  })
})
