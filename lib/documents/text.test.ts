import fc from 'fast-check'
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

describe('spaces', () => {
  const spaces = fc.constantFrom(
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u3000',
    '\r',
    '\u2028',
    '\u000b',
    'a',
    'é',
  )
  const spaced = fc.array(spaces, { maxLength: 30 }).map(found => found.join(''))

  it('are those that patterns would find', () => {
    fc.assert(
      fc.property(spaced, text => {
        const trimmed = text
          .replace(/\r\n?|\u2028/g, '\n')
          .replace(/\t/g, ' ')
          .replaceAll('\u000b', '')
          .replace(/[^\S\n]+$/gm, '')
          .replace(/^\n+|\n+$/g, '')
        expect(cleanText(text)).toBe(trimmed)
        expect(cleanLine(text)).toBe(trimmed.replace(/\s*\n\s*/g, ' ').trim())
      }),
    )
  })

  it.each([' ', '\n', ' \n'])('are taken out however many there are: %j', space => {
    const many = `a${space.repeat(100_000)}b`
    expect(cleanText(many).endsWith('b')).toBe(true)
    expect(cleanLine(`${many}${space.repeat(100_000)}`).endsWith('b')).toBe(true)
  })
})

describe('fill', () => {
  it('fills in what it has', () => {
    expect(fill('{page} of {pages}', { page: '1' })).toBe('1 of {pages}')
  })
})
