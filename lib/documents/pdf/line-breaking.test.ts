import { describe, expect, it } from 'vitest'
import { linesIn, piecesOf, smallerPieces } from './line-breaking'

describe('piecesOf', () => {
  it.each([
    ['words with the spaces behind them', 'one two  three', ['one ', 'two  ', 'three']],
    [
      'behind hyphens and slashes inside of words',
      'well-known and/or -5 a-',
      ['well-', 'known ', 'and/', 'or ', '-5 ', 'a-'],
    ],
    ['between ideographs and kana', '山田さん', ['山', '田', 'さ', 'ん']],
    ['not before what may not begin a line', 'す。」ーっ々', ['す。」ーっ々']],
    ['not behind what may not end a line', '「山（田）', ['「山', '（田）']],
    ['not between a figure and what it counts', '2026年12月', ['2026年', '12月']],
    ['between Latin and ideographs', 'Pixel株式ABC', ['Pixel', '株', '式', 'ABC']],
    ['Korean at its spaces only', '청구서 번호', ['청구서 ', '번호']],
    ['not inside a word of Arabic or Hebrew', 'شركة שלום', ['شركة ', 'שלום']],
  ])('breaks %s', (_, text, pieces) => {
    expect(piecesOf(text).map(piece => piece.text)).toEqual(pieces)
  })
})

describe('smallerPieces', () => {
  it.each([
    ['an address', 'me@mail.example.com', ['me', '@mail.', 'example.', 'com']],
    ['Thai before the vowels that begin a syllable', 'ภาษาไทยเป็น', ['ภาษา', 'ไทย', 'เป็น']],
  ])('breaks %s first', (_, text, pieces) => {
    expect(smallerPieces({ text, level: 0 }).map(piece => piece.text)).toEqual(pieces)
  })

  it.each([
    ['letters with their marks', 'x̂y ', ['x̂', 'y ']],
    ['conjuncts', 'क्षत्रि', ['क्ष', 'त्रि']],
    ['Thai with the vowels around it', 'เก็บน้ำ', ['เก็', 'บ', 'น้ำ']],
    ['what lies beyond the first plane', '𠮷野', ['𠮷', '野']],
  ])('never breaks %s', (_, text, pieces) => {
    expect(smallerPieces({ text, level: 1 }).map(piece => piece.text)).toEqual(pieces)
  })
})

describe('linesIn', () => {
  const lines = (text: string, most: number) =>
    linesIn(text, (start, end) => end - start <= most)?.map(span => text.slice(...span))

  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['a abcdefgh b', 4, ['a', 'abcd', 'efgh', 'b']],
    ['  in', 9, ['  in']],
    ['', 3, ['']],
    ['end  ', 3, ['end']],
  ])('breaks %j at %i', (text, most, expected) => {
    expect(lines(text, most)).toEqual(expected)
  })

  it('has no answer where a single letter has no room', () => {
    expect(lines('a', 0)).toBeUndefined()
  })
})
