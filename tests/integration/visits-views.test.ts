import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { cleanUp } from '@/lib/housekeeping/commands'
import { revokeLink } from '@/lib/links/commands'
import { listLinks, listLinkViews } from '@/lib/links/queries'
import { issueQuote } from '@/lib/quotes/issue/commands'
import { acceptAsVisitor } from '@/lib/visits/answer/commands'
import { reportView } from '@/lib/visits/commands'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { issueWholeQuote, reviseTo } from '@/tests/support/business'
import { stopClockAt, type TestClock } from '@/tests/support/clock'
import { issueWholeInvoice, readEntry } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { linkTo, opened, openedLinkTo, visitor } from '@/tests/support/opened-links'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

let clock: TestClock
beforeEach(() => {
  clock = stopClockAt('2026-11-20T12:00:00Z')
})

const seen = { ...visitor, isMember: false }
const hours = 3600

async function countOf(company: TestCompany, documentId: string): Promise<number> {
  const views = await readAs(company.owner, tx => listLinkViews(tx, documentId))
  const links = await readAs(company.owner, tx => listLinks(tx, documentId))
  expect(links.reduce((sum, link) => sum + link.views, 0)).toBe(views.length)
  return views.length
}

describe('a view', () => {
  test('is counted when the page reports it, and makes the document viewed once', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    expect((await readEntry(company.owner, invoice.id)).standing).toBe('issued')
    expect(await reportView(link, link.nonce, seen)).toBe(true)
    const entry = await readEntry(company.owner, invoice.id)
    expect(entry).toMatchObject({ standing: 'viewed', viewedAt: new Date('2026-11-20T12:00:00Z') })
    const views = await readAs(company.owner, tx => listLinkViews(tx, invoice.id))
    expect(views).toEqual([
      expect.objectContaining({
        linkId: link.actor.linkId,
        version: 1,
        address: visitor.address,
        userAgent: visitor.userAgent,
      }),
    ])
    clock.advance(7 * hours)
    const again = await opened(link.token)
    expect(await reportView(again, again.nonce, seen)).toBe(true)
    expect((await readEntry(company.owner, invoice.id)).viewedAt).toEqual(entry.viewedAt)
    expect((await verbsOf(invoice.id)).filter(verb => verb === 'invoice.viewed')).toHaveLength(1)
  })

  test('by the same visitor counts once in six hours, by another one at once', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const report = async (changes = {}) => {
      const now = await opened(link.token)
      return reportView(now, now.nonce, { ...seen, ...changes })
    }
    expect(await report()).toBe(true)
    expect(await report()).toBe(false)
    clock.advance(6 * hours - 1)
    expect(await report()).toBe(false)
    expect(await report({ seenFrom: '198.51.100.7' })).toBe(true)
    expect(await report({ userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/150.0' })).toBe(true)
    clock.advance(1)
    expect(await report()).toBe(true)
    expect(await countOf(company, invoice.id)).toBe(4)
  })

  test('reported ten times at once is one', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const counted = await Promise.all(
      Array.from({ length: 10 }, () => reportView(link, link.nonce, seen)),
    )
    expect(counted.filter(Boolean)).toHaveLength(1)
    expect(await countOf(company, invoice.id)).toBe(1)
  })

  test.each([
    ['Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0; ms-office; MSOffice 16) bot'],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['WhatsApp/2.23.20.0'],
    ['curl/8.5.0'],
    ['python-requests/2.32'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36'],
    [''],
  ])('by “%s” is not counted', async userAgent => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    expect(await reportView(link, link.nonce, { ...seen, userAgent })).toBe(false)
    expect(await countOf(company, invoice.id)).toBe(0)
    expect((await readEntry(company.owner, invoice.id)).standing).toBe('issued')
  })

  test('by a member, or through a member’s own copy, is not counted', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const copy = await openedLinkTo(company, invoice.id, { audience: 'member' })
    expect(await reportView(link, link.nonce, { ...seen, isMember: true })).toBe(false)
    expect(await reportView(copy, copy.nonce, seen)).toBe(false)
    expect(await countOf(company, invoice.id)).toBe(0)
  })

  test('needs the nonce of this very link, not an old or invented one', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const [link, other] = [
      await openedLinkTo(company, invoice.id),
      await openedLinkTo(company, invoice.id),
    ]
    for (const nonce of [other.nonce, link.token, 'invented', ''])
      expect(await reportView(link, nonce, seen)).toBe(false)
    const old = link.nonce
    clock.advance(6 * hours)
    expect(await reportView(link, old, seen)).toBe(false)
    expect(await countOf(company, invoice.id)).toBe(0)
  })

  test('is refused once the link was revoked', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { row, token } = await linkTo(company, invoice.id)
    const link = await opened(token)
    await revokeLink(company.owner, row)
    expect(await refusalOf(reportView(link, link.nonce, seen))).toMatchObject({ code: 'gone' })
  })

  test('of a revised quote is of the new version, which is viewed anew', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    await reportView(link, link.nonce, seen)
    await reviseTo(company, quote.id, 'Again')
    await issueQuote(company.owner, { id: quote.id })
    expect((await readEntry(company.owner, quote.id)).viewedAt).toBeNull()
    clock.advance(7 * hours)
    const again = await opened(link.token)
    await reportView(again, again.nonce, seen)
    expect((await readEntry(company.owner, quote.id)).viewedAt).not.toBeNull()
    const views = await readAs(company.owner, tx => listLinkViews(tx, quote.id))
    expect(views.map(view => view.version)).toEqual([2, 1])
  })

  test('by a flood of browsers is throttled', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const link = await openedLinkTo(company, invoice.id)
    const report = (index: number) =>
      reportView(link, link.nonce, { ...seen, userAgent: `Mozilla/5.0 Safari/${index}` })
    for (let index = 0; index < 120; index += 1) await report(index)
    expect(await refusalOf(report(120))).toMatchObject({ code: 'too_many_attempts' })
  }, 60_000)
})

describe('after LOG_RETENTION_DAYS', () => {
  test('it is forgotten who looked, not that somebody did; evidence of an acceptance stays', async () => {
    const company = await startCompany()
    const quote = await issueWholeQuote(company)
    const link = await openedLinkTo(company, quote.id)
    await reportView(link, link.nonce, seen)
    const answer = { token: '', version: 1, name: 'Jordan', note: '', chosen: [] }
    await acceptAsVisitor(link, { ...answer, signature: { kind: 'typed' } }, visitor)
    clock.advance(31 * 24 * hours)
    expect((await cleanUp()).forgottenVisitors).toBeGreaterThanOrEqual(1)
    expect((await cleanUp()).forgottenVisitors).toBe(0)
    const [view] = await readAs(company.owner, tx => listLinkViews(tx, quote.id))
    expect(view).toMatchObject({ address: null, userAgent: null, version: 1 })
    expect(await countOf(company, quote.id)).toBe(1)
    const [evidence] = await asOwner(
      sql => sql`select address, user_agent from quote_answers where quote_id = ${quote.id}`,
    )
    expect(evidence).toEqual({ address: visitor.address, user_agent: visitor.userAgent })
  })
})
