import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { documentLinkUrl } from '@/lib/access/link-tokens'
import { openLink } from '@/lib/access/open-link'
import { revokeLink } from '@/lib/links/commands'
import { askForFreshLink } from '@/lib/visits/fresh-link/commands'
import { startCompany } from '@/tests/support/actors'
import { stopClockAt, type TestClock } from '@/tests/support/clock'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { clientAddress, linkTo, tokenIn, visitor } from '@/tests/support/opened-links'
import { asOwner, verbsOf } from '@/tests/support/owner-sql'

afterAll(assertInvariants)

let clock: TestClock
beforeEach(() => {
  clock = stopClockAt('2026-11-20T12:00:00Z')
})

const hour = 3600

interface SentLink {
  kind: string
  recipient: string
  address: string
  id: string
  created_at: Date
  expires_at: Date
}

function freshLinksOf(documentId: string) {
  return asOwner(
    sql => sql<SentLink[]>`
      select mails.kind, recipient, mails.address, links.id, links.created_at, links.expires_at
      from mails join links on links.company_id = mails.company_id and links.id = mails.link_id
      where mails.document_id = ${documentId} order by mails.created_at`,
  )
}

describe('a fresh link', () => {
  test('is mailed to where the expired one was sent, and opens the document', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { token } = await linkTo(company, invoice.id, { lifetime: 'hour' })
    clock.advance(hour)
    await askForFreshLink(token, visitor)
    const [fresh, ...others] = await freshLinksOf(invoice.id)
    expect(others).toEqual([])
    // As long as the first one was asked for.
    expect(fresh?.expires_at).toEqual(new Date('2026-11-20T14:00:00Z'))
    expect(fresh).toMatchObject({ kind: 'fresh_link', recipient: 'client', address: clientAddress })
    if (!fresh) throw new Error('No link was made.')
    const row = { id: fresh.id, createdAt: fresh.created_at, expiresAt: fresh.expires_at }
    const link = await openLink(tokenIn(await documentLinkUrl(row)), 'test')
    expect(link?.actor.documentId).toBe(invoice.id)
    expect(await openLink(token, 'test')).toBeNull()
    expect(await verbsOf(invoice.id)).toContain('link.renewed')
  })

  test('is not mailed for links that work, were revoked, copied or made up, and nobody is told', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const short = { lifetime: 'hour' } as const
    const working = await linkTo(company, invoice.id)
    const revoked = await linkTo(company, invoice.id, short)
    await revokeLink(company.owner, revoked.row)
    const copied = await linkTo(company, invoice.id, { ...short, address: '' })
    const expired = await linkTo(company, invoice.id, short)
    clock.advance(hour)
    const tampered = `${expired.token.slice(0, -6)}AAAAAA`
    const tokens = [working.token, revoked.token, copied.token, tampered, 'made up']
    const times: number[] = []
    for (const token of [...tokens, expired.token]) {
      const begun = performance.now()
      expect(await askForFreshLink(token, visitor)).toBeUndefined()
      times.push(performance.now() - begun)
    }
    expect(await freshLinksOf(invoice.id)).toHaveLength(1)
    // A second, but for the grain of timers; on a busy machine the waiting hides all of the work.
    expect(Math.min(...times), JSON.stringify(times)).toBeGreaterThan(980)
    expect(Math.max(...times) - Math.min(...times), JSON.stringify(times)).toBeLessThan(1000)
  }, 60_000)

  test('is mailed once in a quarter of an hour and three times a day, in silence', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { token } = await linkTo(company, invoice.id, { lifetime: 'hour' })
    clock.advance(hour)
    await Promise.all([1, 2, 3].map(() => askForFreshLink(token, visitor)))
    expect(await freshLinksOf(invoice.id)).toHaveLength(1)
    for (let time = 0; time < 4; time += 1) {
      clock.advance(hour)
      await askForFreshLink(token, visitor)
    }
    expect(await freshLinksOf(invoice.id)).toHaveLength(3)
  }, 60_000)

  test('of a member’s copy goes to the member, for as long as they are one', async () => {
    const company = await startCompany()
    const invoice = await issueWholeInvoice(company)
    const { userId } = company.accountant
    const address = `${userId}@test.example`
    const copy = { lifetime: 'hour', audience: 'member', address } as const
    const { token } = await linkTo(company, invoice.id, copy)
    clock.advance(hour)
    await askForFreshLink(token, visitor)
    const fresh = [{ recipient: 'copy', address }]
    expect(await freshLinksOf(invoice.id)).toMatchObject(fresh)
    await asOwner(
      sql => sql`
        update memberships set removed_at = now()
        where company_id = ${company.id} and user_id = ${userId}`,
    )
    clock.advance(hour)
    await askForFreshLink(token, visitor)
    expect(await freshLinksOf(invoice.id)).toMatchObject(fresh)
  })
})
