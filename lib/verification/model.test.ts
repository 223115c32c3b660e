import { describe, expect, test } from 'vitest'
import { bytesProblem, filesProblem, stateOf } from './model'

describe('the state of a version', () => {
  const newest = { newestVersion: 2, isVoid: false, isCredited: false }
  test.each([
    [2, newest, 'current'],
    [1, newest, 'superseded'],
    [2, { ...newest, isCredited: true }, 'credited'],
    [2, { ...newest, isCredited: true, isVoid: true }, 'void'],
    [1, { ...newest, isVoid: true }, 'void'],
  ] as const)('%i of %j is %s', (version, afterlife, state) => {
    expect(stateOf(version, afterlife)).toBe(state)
  })
})

describe('files', () => {
  const megabyte = 1024 * 1024
  test.each([
    [[{ size: 1 }], null],
    [[{ size: 50 * megabyte }], null],
    [[{ size: 50 * megabyte + 1 }], 'larger than 50 MB'],
    [[{ size: 0 }], 'empty'],
    [[{ size: 1 }, { size: 1 }], 'one PDF at a time'],
    [[], 'no file'],
  ])('%j: %s', (files, problem) => {
    if (problem === null) expect(filesProblem(files)).toBeNull()
    else expect(filesProblem(files)).toContain(problem)
  })

  test('are told to be PDFs by their first bytes, not by their names', () => {
    const bytesOf = (text: string) => new TextEncoder().encode(text)
    expect(bytesProblem(bytesOf('%PDF-1.7 and so on'))).toBeNull()
    for (const text of ['', 'PK zip', ' %PDF-1.7', '%PD'])
      expect(bytesProblem(bytesOf(text))).toContain('not a PDF')
  })
})
