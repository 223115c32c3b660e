import { expect, test } from 'vitest'
import type { LinkView } from '@/lib/links/model'
import { linkTexts } from '@/lib/messages/en/links'
import { hasEnded, linkFacts, linkTitle } from './link-words'

const t = linkTexts.linkWords
const link: LinkView = {
  id: 'l1',
  address: '',
  audience: 'client',
  createdAt: new Date('2026-11-20T10:00:00Z'),
  byName: 'Maya',
  expiresAt: new Date('2027-05-19T10:00:00Z'),
  revokedAt: null,
  views: 0,
  lastViewedAt: null,
}
const hour = { expiresAt: new Date('2026-11-20T11:00:00Z') }
const later = Date.parse('2026-11-20T12:00:00Z')

test.each([
  ['copied', {}, 'Not opened yet · Works until 19 May 2027 · by Maya'],
  ['mailed', { address: 'a@b.test' }, 'Not opened yet · Works until 19 May 2027'],
  ['for an hour', hour, 'Not opened yet · Expired 20 Nov 2026, 11:00 · by Maya'],
  [
    'seen and revoked',
    { views: 2, lastViewedAt: new Date('2026-11-20T10:30:00Z'), revokedAt: new Date(later) },
    '2 views, last 20 Nov 2026, 10:30 · Revoked 20 Nov 2026, 12:00 · by Maya',
  ],
  [
    'of a member, whose looks are not counted',
    { audience: 'member' as const, address: 'me@b.test' },
    'Works until 19 May 2027',
  ],
])('a link that is %s', (_name, change, words) => {
  expect(linkFacts({ ...link, ...change }, 'UTC', later, t).replaceAll('\u00a0', ' ')).toBe(words)
})

test('an end is known once the browser knows the time', () => {
  expect(hasEnded({ ...link, ...hour }, later)).toBe(true)
  expect(hasEnded({ ...link, ...hour }, null)).toBe(false)
  expect(hasEnded({ ...link, revokedAt: new Date() }, null)).toBe(true)
})

test('a link is named after its reader', () => {
  expect(linkTitle(link, t)).toBe('Copied link')
  expect(linkTitle({ ...link, address: 'a@b.test' }, t)).toBe('a@b.test')
  expect(linkTitle({ ...link, address: 'a@b.test', audience: 'member' }, t)).toBe(
    'Copy for a@b.test',
  )
})
