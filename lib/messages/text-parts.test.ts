import { expect, test } from 'vitest'
import { textParts } from './text-parts'

test('a text is cut at its placeholders, wherever the language puts them', () => {
  expect(textParts('Read {page} first.', { page: 1 })).toEqual(['Read ', 1, ' first.'])
  expect(textParts('{page}: erst lesen', { page: 1 })).toEqual([1, ': erst lesen'])
  expect(textParts('{a}{b}', { a: 1, b: 2 })).toEqual([1, 2])
})

test('what is put in is not read again, and what is not named is left out', () => {
  expect(textParts('Asked: {question}', { question: '{name}?' })).toEqual(['Asked: ', '{name}?'])
  expect(textParts('Issued{with}', {})).toEqual(['Issued'])
  expect(textParts('Plain', {})).toEqual(['Plain'])
})
