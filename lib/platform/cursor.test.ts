import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromCursor, pageOf, toCursor } from './cursor'
import { newId } from './ids'

const anyKey = () => true

describe('a cursor', () => {
  test('gives back the key and the id it was made of', () => {
    const id = newId()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), key => {
        const cursor = toCursor(key, id)
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(fromCursor(cursor, anyKey)).toEqual([key.toWellFormed(), id])
      }),
    )
  })

  test.each([
    [undefined],
    [''],
    ['not a cursor'],
    [Buffer.from('null').toString('base64url')],
    [Buffer.from('["key"]').toString('base64url')],
    [Buffer.from('["key","no id"]').toString('base64url')],
    [Buffer.from(`[1,"${newId()}"]`).toString('base64url')],
    [Buffer.from(`{"0":"key","1":"${newId()}"}`).toString('base64url')],
  ])('that was edited is none: %s', cursor => {
    expect(fromCursor(cursor, anyKey)).toBeNull()
  })

  test('with a key that cannot be of this list is none', () => {
    expect(fromCursor(toCursor('2026-13-45', newId()), key => key === 'fine')).toBeNull()
  })
})

interface From {
  older?: string | null
  newer?: string | null
}

/** A list in memory, read the way queries read: one row more than a page, backwards when newer. */
function readPage(list: number[], size: number, from: From) {
  const place = Number(from.newer ?? from.older ?? -1)
  const rows = from.newer
    ? list.filter(row => row < place).reverse()
    : list.filter(row => row > place)
  return pageOf(rows.slice(0, size + 1), size, from, String)
}

describe('pages', () => {
  test('walked forth and back hold every row once', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), (length, size) => {
        const list = Array.from({ length }, (_, index) => index + 1)
        const pages = [readPage(list, size, {})]
        for (let last = pages[0]; last?.older; last = pages.at(-1))
          pages.push(readPage(list, size, { older: last.older }))
        expect(pages.flatMap(page => page.rows)).toEqual(list)
        expect(pages[0]?.newer).toBeNull()
        for (let index = pages.length - 1; index > 0; index -= 1)
          expect(readPage(list, size, { newer: pages[index]?.newer })).toEqual(pages[index - 1])
      }),
    )
  })
})
