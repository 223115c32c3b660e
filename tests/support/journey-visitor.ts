import {
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  devices,
  expect,
  type Page,
} from '@playwright/test'
import { decodeJwt, SignJWT } from 'jose'
import { sampleCompany, sampleMembers } from '@/db/sample/people'
import type { Issued } from '@/tests/support/journey-documents'
import { goTo } from '@/tests/support/pages'

/** Somebody's phone: what drives the journeys calls itself a machine, and such are not counted as views. */
export const onPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  userAgent: devices['iPhone 15'].userAgent,
}

/** Opens a link and stays until the page has reported that it was looked at. */
export async function lookAt(page: Page, link: string): Promise<void> {
  const reported = page.waitForResponse(answer =>
    new URL(answer.url()).pathname.endsWith('/viewed'),
  )
  expect(await goTo(page, link)).toBe(200)
  expect((await reported).status()).toBe(204)
}

/** What asks for the addresses in a mail before anybody has read it. */
const scanners = [
  'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'curl/8.9.1',
]

/** Each of five programs fetches a link twice, in both ways that must change nothing. */
export async function scan(request: APIRequestContext, link: string): Promise<void> {
  for (const userAgent of scanners) {
    const options = { headers: { 'user-agent': userAgent } }
    const answers = [await request.head(link, options), await request.get(link, options)]
    for (const answer of answers) expect(answer.status()).toBe(200)
  }
  for (const path of ['viewed', 'pdf']) {
    const answers = [await request.head(`${link}/${path}`), await request.get(`${link}/${path}`)]
    for (const answer of answers) expect(answer.status()).toBe(405)
  }
}

/** The same link as it would be had it ended an hour ago: signed for the same row with the server's key. */
export async function endedLink(link: string): Promise<string> {
  const url = new URL(link)
  const { jti = '' } = decodeJwt(tokenOf(link))
  const now = Math.floor(Date.now() / 1000)
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setJti(jti)
    .setAudience('document')
    .setIssuedAt(now - 7200)
    .setExpirationTime(now - 3600)
    .sign(new TextEncoder().encode(process.env.JOURNEYS_LINK_SECRET))
  return new URL(`/c/${token}`, url).href
}

/** A link with another row's name under the same signature. */
export function tamperedLink(link: string): string {
  const [header = '', payload = '', signature = ''] = tokenOf(link).split('.')
  const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const other = JSON.stringify({ ...claims, jti: '01890000-0000-7000-8000-0000000000ff' })
  const token = [header, Buffer.from(other).toString('base64url'), signature].join('.')
  return new URL(`/c/${token}`, link).href
}

export function tokenOf(link: string): string {
  return new URL(link).pathname.replace('/c/', '')
}

/** What a link and its page hold beyond the document itself: nothing. */
export async function expectDiscreet(
  request: APIRequestContext,
  link: string,
  { number, address }: Issued,
): Promise<void> {
  const payloads = await payloadsOf(request, link)
  expect(Object.keys(decodeJwt(tokenOf(link))).sort()).toEqual(['aud', 'exp', 'iat', 'jti'])
  expect(payloads).toContain(number)
  const ids = [sampleCompany.id, new URL(address).pathname.split('/').at(-1) ?? '']
  const members = sampleMembers.flatMap(({ userId, email, name }) => [userId, email, name])
  for (const secret of [...ids, ...members, 'Wants the purchase order number', 'Kestrel Software'])
    expect(payloads, secret).not.toContain(secret)
  const numbers = payloads.match(/PC[FQCR]-2025-\d+/g) ?? []
  expect(new Set(numbers)).toEqual(new Set([number]))
}

/** Notes which servers pages of a browser ask for anything. */
export function serversAsked(context: BrowserContext): Set<string> {
  const origins = new Set<string>()
  context.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http')) origins.add(origin)
  })
  return origins
}

/** Everything a server says about a link: the page, and what the page is drawn anew from. */
async function payloadsOf(request: APIRequestContext, link: string): Promise<string> {
  const headers = { 'user-agent': onPhone.userAgent ?? '' }
  const page = await request.get(link, { headers })
  const data = await request.get(link, { headers: { ...headers, rsc: '1' } })
  expect(data.headers()['content-type']).toContain('text/x-component')
  return `${await page.text()}\n${await data.text()}`
}
