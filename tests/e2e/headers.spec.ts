import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test } from '@/tests/support/journey'
import { goTo } from '@/tests/support/pages'

const answers = [
  { path: '/', status: 200 },
  { path: '/sign-in', status: 200 },
  { path: '/invoices', status: 307 },
  { path: '/nothing-here', status: 404 },
  { path: '/healthz', status: 200 },
  { path: '/api/pdf/x', status: 410 },
  { path: '/api/assets/x', status: 401 },
  { path: '/api/cron/cleanup', status: 401 },
  { path: '/api/cron/deliver', status: 401 },
  { path: '/verify', status: 200 },
  { path: '/manifest.webmanifest', status: 200 },
  { path: '/icon.svg', status: 200 },
  { path: '/favicon.ico', status: 200 },
]

for (const { path, status } of answers) {
  test(`${path} answers ${status} and keeps browsers careful`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    expectCareful(answer)
    expect(answer.headers()).not.toHaveProperty('strict-transport-security')
    expect(answer.headers()).not.toHaveProperty('x-powered-by')
  })
}

for (const path of ['c', 'invitation', 'verify-address', 'reset-password'])
  test(`/${path}/x leaves no trace of its address`, async ({ request }) => {
    const answer = await request.get(`/${path}/x`)
    expect(answer.status()).toBe(404)
    expectCareful(answer, 'no-referrer')
    expect(answer.headers()['x-robots-tag']).toContain('noindex')
    expect(answer.headers()['cache-control']).toContain('no-store')
  })

for (const path of [`/c/x/assets/${'a'.repeat(64)}`, '/api/assets/x'])
  test(`in a file at ${path} nothing loads or runs`, async ({ request }) => {
    const policy = (await request.get(path)).headers()['content-security-policy']
    expect(policy).toBe("default-src 'none'; sandbox; frame-ancestors 'none'")
  })

test('scripts and styles keep browsers careful too', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const files = html.match(/\/_next\/static\/[^"\\]+\.(js|css)/g) ?? []
  expect(files.length).toBeGreaterThan(1)
  for (const file of new Set(files)) expectCareful(await request.get(file))
})

test('each page lets only its own scripts run', async ({ page, request }) => {
  const [first, second] = [await nonceOf(request), await nonceOf(request)]
  expect(first).toMatch(/^[\w+/=]{20,}$/)
  expect(second).not.toBe(first)
  const opened = page.waitForResponse(answer => new URL(answer.url()).pathname === '/sign-in')
  await goTo(page, '/sign-in')
  const nonce = nonceIn((await opened).headers()['content-security-policy'])
  const nonces = await page.evaluate(() => [...document.scripts].map(script => script.nonce))
  expect(new Set(nonces)).toEqual(new Set([nonce]))
})

test('behind https browsers are told to stay there', async ({ request }) => {
  const answer = await request.get('/', { headers: { 'x-forwarded-proto': 'https' } })
  expect(answer.headers()['strict-transport-security']).toMatch(/^max-age=\d{8,}/)
})

test('a picture that is refused is asked for again the next time', async ({ request }) => {
  const answer = await request.get('/api/assets/x')
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('the health check says nothing but that', async ({ request }) => {
  const answer = await request.get('/healthz')
  expect(await answer.text()).toBe('ok')
})

test('every answer has a name in the log', async ({ request }) => {
  const names = await Promise.all(
    ['/', '/healthz', '/nothing-here'].map(async path => {
      const answer = await request.get(path)
      return answer.headers()['x-request-id']
    }),
  )
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^[0-9a-f-]{36}$/)
})

function expectCareful(answer: APIResponse, referrer = 'same-origin'): void {
  const headers = answer.headers()
  expect(headers['x-content-type-options'], answer.url()).toBe('nosniff')
  expect(headers['referrer-policy'], answer.url()).toBe(referrer)
  expect(headers['x-frame-options'], answer.url()).toBe('DENY')
  expect(headers['content-security-policy'], answer.url()).toContain("frame-ancestors 'none'")
}

async function nonceOf(request: APIRequestContext): Promise<string | undefined> {
  return nonceIn((await request.get('/')).headers()['content-security-policy'])
}

function nonceIn(policy = ''): string | undefined {
  return /'nonce-([^']+)'/.exec(policy)?.[1]
}
