import { redirect } from 'next/navigation'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beforeSignOut, signOutHere } from './sign-out'

let page: EventTarget & { localStorage?: Storage }
let values: Map<string, string>

beforeEach(() => {
  values = new Map([
    ['private/a', '1'],
    ['theme', 'dark'],
    ['private/b', '2'],
  ])
  page = Object.assign(new EventTarget(), { localStorage: storageOf(values) })
  vi.stubGlobal('window', page)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('signing out removes what is private, and the redirect flies on', async () => {
  await expect(signOutHere(async () => redirect('/'))).rejects.toThrow('NEXT_REDIRECT')
  expect([...values.keys()]).toEqual(['theme'])
})

test('without an answer everything stays: the person is still signed in', async () => {
  await expect(signOutHere(() => Promise.reject(new Error('no connection')))).rejects.toThrow()
  expect(values.size).toBe(3)
})

test('the page is told before the session ends', async () => {
  const steps: string[] = []
  page.addEventListener(beforeSignOut, () => steps.push('told'))
  await signOutHere(async () => steps.push('signed out'))
  expect(steps).toEqual(['told', 'signed out'])
})

test('a browser that forbids storage signs out all the same', async () => {
  delete page.localStorage
  await expect(signOutHere(async () => null)).resolves.toBeUndefined()
})

function storageOf(kept: Map<string, string>): Storage {
  return {
    get length() {
      return kept.size
    },
    key: index => [...kept.keys()][index] ?? null,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
    clear: () => kept.clear(),
  }
}
