import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, fill } from './text'

describe('cleanText', () => {
  it.each([
    ['composes', 'Cafe\u0301', 'Café'],
    ['ends lines with line feeds', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    [
      'takes spaces from the ends of lines, and empty lines from both ends',
      '\n\na  \nb\t\n\n',
      'a\nb',
    ],
    [
      'takes out what is not seen',
      'so\u00adft\u200b \u200eleft\u202e\u2066isolated\u2069\ufeff',
      'soft leftisolated',
    ],
    ['takes out control characters', 'a\u0000b\u001fc', 'abc'],
    ['keeps the commoner of twins', '\u02bc\u2206\u2126', '’ΔΩ'],
    ['takes out what chooses a look', '✓\ufe0f 葛\u{e0100}', '✓ 葛'],
    ['writes Arabic in letters, not in forms', '\ufedb\ufe98\ufe8e\ufe8f', 'كتاب'],
    ['writes Latin ligatures in letters', '\ufb01ne', 'fine'],
    ['keeps a joiner between letters of Arabic', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['keeps one joiner of many', 'می\u200c\u200c\u200cخواهم', 'می\u200cخواهم'],
    ['keeps a joiner between letters of Devanagari', 'क्\u200dष', 'क्\u200dष'],
    ['takes out a joiner elsewhere', 'a\u200cb می\u200c \u200dx', 'ab می x'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })
})

describe('cleanLine', () => {
  it('makes one line', () => {
    expect(cleanLine(' a \n\n b ')).toBe('a b')
  })
})

describe('fill', () => {
  it('fills in what it has', () => {
    expect(fill('{page} of {pages}', { page: '1' })).toBe('1 of {pages}')
  })
})
