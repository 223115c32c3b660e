import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countryField,
  decimalField,
  emailField,
  isoDateField,
  lineField,
  percentField,
  requiredLine,
  searchField,
  textField,
  tokenField,
} from './fields'

describe('text', () => {
  test('is trimmed, composed and given one kind of line break', () => {
    expect(textField(99).parse(' Cafe\u0301\r\nBar \t')).toBe('Café\nBar')
    expect(lineField(99).parse(' two\r\n\t lines ')).toBe('two lines')
  })

  test.each([['nul\0'], ['bell\u0007'], ['escape\u001b[2J'], ['half \uD83D'], ['\u0085']])(
    'with what cannot be printed is refused: %j',
    text => {
      expect(textField(99).safeParse(text).success).toBe(false)
    },
  )

  test.each([
    ['a\0b', 'a b'],
    ['\u0007\u202ebell\u009f ', 'bell'],
    ['half \uD83D', 'half'],
    ['\uDE00 half', 'half'],
    ['\0', ''],
    ['Zoë 😀', 'Zoë 😀'],
  ])('that is searched loses what cannot be printed: %j', (typed, kept) => {
    expect(searchField.parse(typed)).toBe(kept)
  })

  test('that is searched is at most 100 characters', () => {
    expect(searchField.safeParse('a'.repeat(100)).success).toBe(true)
    expect(searchField.safeParse('a'.repeat(101)).success).toBe(false)
    expect(searchField.safeParse(['a', 'b']).success).toBe(false)
  })

  test('that was accepted is accepted again and stays the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const parsed = textField(1000).safeParse(text)
        if (!parsed.success) return
        expect(textField(1000).parse(parsed.data)).toBe(parsed.data)
      }),
    )
  })

  test('that is required is more than spaces, and says what is missing', () => {
    const parsed = requiredLine(9, 'your name').safeParse(' \n ')
    expect(parsed.error?.issues[0]?.message).toBe('Enter your name.')
    expect(lineField(3).safeParse('four').success).toBe(false)
  })
})

describe('an e-mail address', () => {
  test('is one plain address in lower case', () => {
    expect(emailField.parse(' Ann.Lee+billing@Example.CO.uk ')).toBe(
      'ann.lee+billing@example.co.uk',
    )
  })

  test.each([
    ['ann@example'],
    ['ann@@example.com'],
    ['ann@example.com, bob@example.com'],
    ['ann@example.com\nbcc: bob@example.com'],
    ['Ann <ann@example.com>'],
    ['ann lee@example.com'],
    ['"ann"@example.com'],
    ['ann@example.'],
    [`${'a'.repeat(250)}@example.com`],
  ])('is not %j', text => {
    expect(emailField.safeParse(text).success).toBe(false)
  })
})

describe('numbers and dates', () => {
  test.each([
    [
      decimalField,
      ['0', '-5', '1250.50', '0.000001', '9999999999999'],
      ['', '1e3', '1,5', '.5', '+1', '1.', '0.0000001', '10000000000000', ' 1', '٣'],
    ],
    [percentField, ['0', '8.875', '100'], ['-1', '1.23456', '19%', '']],
    [isoDateField, ['2026-11-20', '2028-02-29'], ['2026-02-30', '20.11.2026', '2026-1-1', '']],
    [countryField, ['', 'IE'], ['ie', 'IRL']],
  ])('keep to their plain form', (field, fine, wrong) => {
    expect(fine.filter(text => !field.safeParse(text).success)).toEqual([])
    expect(wrong.filter(text => field.safeParse(text).success)).toEqual([])
  })
})

describe('a token', () => {
  test('is what we sign, and bounded', () => {
    for (const token of ['eyJhbGciOiJIUzI1NiJ9.e30.a_b-c', 'x', 'a'.repeat(1000)])
      expect(tokenField.safeParse(token).success).toBe(true)
    const wrong = ['', 'a'.repeat(1001), 'a/../b', 'a b', 'é.ü', 'a\n', 'a\0', '%00', 'a?b#c']
    for (const token of wrong)
      expect([token, tokenField.safeParse(token).success]).toEqual([token, false])
  })
})
