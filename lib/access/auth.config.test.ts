import { describe, expect, test } from 'vitest'
import { holdsToken, isFilePath, isVisitPicture } from '@/lib/access/auth.config'

describe('an address that lets its reader in', () => {
  test.each([
    ['/c/eyJ', true],
    ['/c/eyJ/pdf', true],
    ['/invitation/eyJ', true],
    ['/verify-address/eyJ', true],
    ['/reset-password/eyJ', true],
    ['/confirm-email/eyJ', true],
    ['/return-email/eyJ', true],
    ['/clients', false],
    ['/credit-notes/1', false],
    ['/verify', false],
    ['/', false],
  ])('%s: %s', (path, expected) => {
    expect(holdsToken(path)).toBe(expected)
  })

  test('of a picture is kept by the browser, no other one', () => {
    const hash = 'a'.repeat(64)
    expect(isVisitPicture(`/c/eyJ/assets/${hash}`)).toBe(true)
    expect(isVisitPicture(`/c/eyJ/assets/${hash}/more`)).toBe(false)
    expect(isVisitPicture('/c/eyJ/assets/x')).toBe(false)
    expect(isVisitPicture('/c/eyJ')).toBe(false)
  })
})

test.each([
  [`/c/eyJ/assets/${'a'.repeat(64)}`, true],
  [`/api/assets/${'a'.repeat(64)}`, true],
  [`/mailbox/${'a'.repeat(64)}/files/0`, true],
  [`/mailbox/${'a'.repeat(64)}`, false],
  ['/c/eyJ', false],
  ['/c/eyJ/pdf', false],
])('%s answers with a file that somebody gave us: %s', (path, expected) => {
  expect(isFilePath(path)).toBe(expected)
})
