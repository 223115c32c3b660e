import { afterAll, describe, expect, test } from 'vitest'
import { readAs } from '@/lib/access/doors'
import { signLink } from '@/lib/access/link-tokens'
import { openLink } from '@/lib/access/open-link'
import { openInvitation } from '@/lib/invitations/acceptance/queries'
import { inviteMember, revokeInvitation } from '@/lib/invitations/commands'
import { createLink, renewLink } from '@/lib/links/commands'
import { listLinks } from '@/lib/links/queries'
import { newId } from '@/lib/platform/ids'
import { invitationToken } from '@/tests/support/account-links'
import { startCompany } from '@/tests/support/actors'
import { issueWholeInvoice } from '@/tests/support/drafts'
import { assertInvariants } from '@/tests/support/invariants'
import { linkTo, opened } from '@/tests/support/opened-links'
import { asOwner } from '@/tests/support/owner-sql'
import { alreadyThere, refusalOf, sqlStateOf } from '@/tests/support/refusals'

afterAll(assertInvariants)

/** Two companies, each with a document. */
async function neighbours() {
  const [company, stranger] = [await startCompany(), await startCompany()]
  const [invoice, bait] = [await issueWholeInvoice(company), await issueWholeInvoice(stranger)]
  return { company, stranger, invoice, bait }
}

function invited(changes: { id?: string; email?: string } = {}) {
  return { id: newId(), email: `${newId()}@test.example`, role: 'user', ...changes } as const
}

describe('the id of a link', () => {
  test('is not given to a link of another company, made or renewed', async () => {
    const { company, stranger, invoice, bait } = await neighbours()
    const { row, token } = await linkTo(company, invoice.id)
    const wanted = { id: row.id, documentId: bait.id, lifetime: 'default' } as const
    expect(await refusalOf(createLink(stranger.owner, wanted))).toMatchObject({ code: 'conflict' })
    const own = await linkTo(stranger, bait.id)
    const renewal = renewLink(stranger.owner, { id: own.row.id, newId: row.id })
    expect(await refusalOf(renewal)).toMatchObject({ code: 'conflict' })
    // The refusal took back that the old one ended.
    expect((await opened(own.token)).actor.companyId).toBe(stranger.id)
    expect((await opened(token)).actor).toMatchObject({
      companyId: company.id,
      documentId: invoice.id,
    })
  })

  test('wanted by two companies at once is given to one', async () => {
    const { company, stranger, invoice, bait } = await neighbours()
    const wanted = { id: newId(), lifetime: 'default' } as const
    const outcomes = await Promise.allSettled([
      createLink(company.owner, { ...wanted, documentId: invoice.id }),
      createLink(stranger.owner, { ...wanted, documentId: bait.id }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const kept = await asOwner(sql => sql`select from links where id = ${wanted.id}`)
    expect(kept).toHaveLength(1)
  })

  test('is not given to another document of the company either', async () => {
    const { company, invoice } = await neighbours()
    const { row } = await linkTo(company, invoice.id)
    const other = await issueWholeInvoice(company)
    const attempt = createLink(company.owner, {
      id: row.id,
      documentId: other.id,
      lifetime: 'default',
    })
    expect(await refusalOf(attempt)).toMatchObject({ code: 'conflict' })
    expect(await readAs(company.owner, tx => listLinks(tx, other.id))).toEqual([])
  })
})

describe('the id of an invitation', () => {
  test('is not given to an invitation of another company, waiting or over', async () => {
    const [company, stranger] = [await startCompany(), await startCompany()]
    const waiting = invited()
    const over = invited()
    await inviteMember(company.owner, waiting)
    await inviteMember(company.owner, over)
    await revokeInvitation(company.owner, over)
    for (const { id } of [waiting, over]) {
      const claimed = invited({ id })
      const refusal = await refusalOf(inviteMember(stranger.owner, claimed))
      expect(refusal).toMatchObject({ code: 'conflict' })
      // It was not invited there before, and nothing is said of another company.
      expect(refusal.message).toBe(
        'This invitation could not be made. Reload the page and try again.',
      )
    }
    expect(await openInvitation(await invitationToken(waiting.id))).toMatchObject({
      companyId: company.id,
      email: waiting.email,
    })
  })

  test('is not given to an invitation of somebody else', async () => {
    const company = await startCompany()
    const first = invited()
    await inviteMember(company.owner, first)
    const refusal = await refusalOf(inviteMember(company.owner, invited({ id: first.id })))
    expect(refusal).toMatchObject({ code: 'conflict' })
  })
})

test.each(['links', 'invitations'])(
  'the database itself holds no id twice, of any company: %s',
  async table => {
    const { company, stranger, invoice } = await neighbours()
    await linkTo(company, invoice.id)
    await inviteMember(company.owner, invited())
    const copy = asOwner(
      sql => sql`
        insert into ${sql(table)}
        select (json_populate_record(row, json_build_object('company_id', ${stranger.id}::text))).*
        from ${sql(table)} as row where company_id = ${company.id}`,
    )
    expect(await sqlStateOf(copy)).toBe(alreadyThere)
  },
)

test('a token with the id of nothing opens nothing', async () => {
  const row = { id: newId(), createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) }
  expect(await openLink(await signLink('document', row), 'test')).toBeNull()
  expect(await openInvitation(await signLink('invitation', row))).toBeNull()
})
