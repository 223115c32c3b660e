import { describe, expect, it } from 'vitest'
import { clustersOf, scriptOf } from './scripts'

describe('scriptOf', () => {
  it.each([
    ['A', 'european'],
    ['Ж', 'european'],
    ['→', 'european'],
    ['ش', 'arabic'],
    ['ש', 'hebrew'],
    ['ह', 'devanagari'],
    ['ไ', 'thai'],
    ['カ', 'kana'],
    ['ｶ', 'kana'],
    ['한', 'hangul'],
    ['山', 'han'],
    ['、', 'han'],
    ['１', 'han'],
    ['𠮷', 'han'],
    ['ქ', 'european'],
  ])('knows %s', (character, script) => {
    expect(scriptOf(character.codePointAt(0) ?? 0)).toBe(script)
  })
})

describe('clustersOf', () => {
  it.each([
    ['abc', ['a', 'b', 'c']],
    ['x̂y', ['x̂', 'y']],
    ['שָׁל', ['שָׁ', 'ל']],
    ['क्षि', ['क्षि']],
    ['क्\u200dष', ['क्\u200dष']],
    ['เก็บ', ['เก็', 'บ']],
    ['น้ำ', ['น้ำ']],
    ['𠮷野', ['𠮷', '野']],
    ['', []],
  ])('keeps together what is read as one sign: %j', (text, clusters) => {
    expect(clustersOf(text)).toEqual(clusters)
  })
})
