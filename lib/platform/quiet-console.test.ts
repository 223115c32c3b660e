import { SignJWT } from 'jose'
import { expect, test, vi } from 'vitest'
import { log } from './log'
import { quietConsole } from './quiet-console'
import { withoutTokens } from './without-tokens'

const token = await new SignJWT()
  .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
  .setJti('01890000-0000-7000-8000-9000000000c1')
  .setAudience('document')
  .sign(new TextEncoder().encode('a key that nobody uses, long enough'))
const [head = '', claims = '', signature = ''] = token.split('.')

test.each([
  [
    `Request body exceeded 5MB for /c/${token}/viewed.`,
    'Request body exceeded 5MB for /c/…/viewed.',
  ],
  [`POST /C/${token}?a=1`, 'POST /C/…?a=1'],
  [`two ${token} ${token}`, 'two … …'],
  [`${head}.${claims}`, '…'],
  [`${head}%2E${claims}%2e${signature} said`, '… said'],
  [`/c/%65yJ${token.slice(3)}/pdf`, '/c/…/pdf'],
  [`/reset-password/${'a'.repeat(40)}`, '/reset-password/…'],
  ['at /srv/app/c/[token]/page.tsx:3', 'at /srv/app/c/[token]/page.tsx:3'],
  ['lib/invitation/commands.ts', 'lib/invitation/commands.ts'],
  ['eyJ is how they begin.', 'eyJ is how they begin.'],
  ['', ''],
])('%j is printed as %j', (text, quiet) => {
  expect(withoutTokens(text)).toBe(quiet)
})

test('what anybody prints has no token in it, and is else the very same', () => {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
  const printed = methods.map(method => vi.spyOn(console, method).mockReturnValue())
  const own = methods.map(method => console[method])
  quietConsole()
  const harmless = { at: 1 }
  for (const method of methods)
    console[method](`for /c/${token}`, new Error(`/c/${token}`), { path: token }, harmless, 7)
  const calls = printed.map(each => each.mock.calls[0] ?? [])
  methods.forEach((method, index) => {
    console[method] = own[index] ?? console[method]
  })
  vi.restoreAllMocks()
  for (const words of calls) {
    expect(words[0]).toBe('for /c/…')
    expect(words.join(' ')).not.toContain(signature)
    expect(String(words[1])).toContain('quiet-console.test.ts')
    expect(words[3]).toBe(harmless)
    expect(words[4]).toBe(7)
  }
})

test('nor has a line of our log', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const cause = new Error(`No answer at /c/${token}`)
  log('error', 'request.failed', { path: `/c/${token}`, error: new Error(token, { cause }) })
  const line = String(written.mock.calls[0]?.[0])
  written.mockRestore()
  expect(line).not.toContain(signature)
  expect(JSON.parse(line)).toMatchObject({ path: '/c/…', error: { message: '…' } })
})
