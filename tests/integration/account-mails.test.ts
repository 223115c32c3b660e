import { describe, expect, test } from 'vitest'
import { signUp } from '@/lib/accounts/commands'
import { accountDeliverer } from '@/lib/accounts/deliver'
import { openAccountLink } from '@/lib/accounts/links/queries'
import { askForPasswordReset } from '@/lib/accounts/password-reset/commands'
import { confirmAddress } from '@/lib/accounts/verification/commands'
import { acceptAsNewUser } from '@/lib/invitations/acceptance/commands'
import { openInvitation } from '@/lib/invitations/acceptance/queries'
import { inviteMember, revokeInvitation } from '@/lib/invitations/commands'
import { invitationDeliverer } from '@/lib/invitations/deliver'
import type { ClaimedMail } from '@/lib/outbox/model'
import { newId } from '@/lib/platform/ids'
import type { Letter } from '@/lib/platform/mail/letter'
import { accountToken, invitationToken, outboxAbout } from '@/tests/support/account-links'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { asOwner } from '@/tests/support/owner-sql'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

async function signUpAccount() {
  const email = `${newId()}@test.example`
  const password = 'a long enough sentence'
  const place = { currency: 'EUR', timezone: 'UTC' }
  const names = { name: 'Win big at evil.example', companyName: `Studio ${newId()}` }
  return { email, ...(await signUp({ ...names, ...place, email, password }, 'test')) }
}

/** What waits in the outbox about a row. */
async function claimedAbout(id: string): Promise<ClaimedMail> {
  const [row] = await outboxAbout(id)
  if (!row) throw new Error('No mail waits about this.')
  const kind = (['invitation', 'verification', 'password_reset'] as const).find(
    each => each === row.kind,
  )
  return { id: newId(), companyId: row.company_id, kind: kind ?? 'mail', payload: row.payload }
}

async function claimedFor(purpose: 'verification' | 'password_reset', email: string) {
  const link = await openAccountLink(purpose, await accountToken(purpose, email))
  return claimedAbout(link?.id ?? '')
}

/** The token in the address of the letter’s button, which stands in both of its parts. */
function tokenIn(letter: Letter | null, path: string): string {
  const pattern = new RegExp(`https?://[^/\\s"]+/${path}/([\\w.-]+)`)
  const [html, text] = [letter?.html, letter?.text].map(part => pattern.exec(part ?? '')?.[1])
  expect(html).toBe(text)
  return html ?? ''
}

async function invite(company: TestCompany) {
  const invited = { id: newId(), email: `${newId()}@test.example`, role: 'accountant' } as const
  await inviteMember(company.owner, invited)
  return { ...invited, claimed: await claimedAbout(invited.id) }
}

describe('the mail of a verification', () => {
  test('carries the link of its row, from the service, and no name that nobody confirmed', async () => {
    const { email } = await signUpAccount()
    const letter = await accountDeliverer.compose(await claimedFor('verification', email))
    expect(letter).toMatchObject({ to: email, fromName: 'Pixel Crafte Billing', files: [] })
    expect(`${letter?.subject}${letter?.html}${letter?.text}`).not.toContain('evil.example')
    const token = tokenIn(letter, 'verify-address')
    expect(await openAccountLink('verification', token)).toMatchObject({ email })
  })

  test('is not sent once the link is used, over, or its user gone', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const [used, gone, late] = [await signUpAccount(), await signUpAccount(), await signUpAccount()]
    const claims = await Promise.all(
      [used, gone, late].map(({ email }) => claimedFor('verification', email)),
    )
    await confirmAddress(await accountToken('verification', used.email), 'test')
    await asOwner(sql => sql`delete from account_links where email = ${gone.email}`)
    clock.advance(86_400)
    for (const claimed of claims) expect(await accountDeliverer.compose(claimed)).toBeNull()
  })

  test('is of its own purpose, whatever a row claims', async () => {
    const { email } = await signUpAccount()
    const claimed = await claimedFor('verification', email)
    expect(await accountDeliverer.compose({ ...claimed, kind: 'password_reset' })).toBeNull()
  })
})

describe('the mail of a reset', () => {
  test('carries the link, says from where it was asked, and is the same each time', async () => {
    const { email } = await signUpAccount()
    const origin = { address: '', userAgent: firefox }
    await askForPasswordReset({ email }, origin, 'test')
    const claimed = await claimedFor('password_reset', email)
    const letter = await accountDeliverer.compose(claimed)
    expect(letter?.text).toContain('Firefox on Linux')
    const token = tokenIn(letter, 'reset-password')
    expect(await openAccountLink('password_reset', token)).toMatchObject({ email })
    expect(await accountDeliverer.compose(claimed)).toEqual(letter)
  })
})

describe('the mail of an invitation', () => {
  test('carries the link, in the company’s name and colours, the same each time', async () => {
    const changes = { name: 'Harbour & Vale', email: 'hello@harbour.example', primary: '#0f5132' }
    const company = await startCompany(changes)
    const { email, claimed } = await invite(company)
    const letter = await invitationDeliverer.compose(claimed)
    expect(letter).toMatchObject({
      to: email,
      fromName: 'Harbour & Vale',
      replyTo: 'hello@harbour.example',
      subject: 'Olga Owner invites you to Harbour & Vale',
    })
    expect(letter?.html).toContain('#0f5132')
    expect(letter?.text).toContain('an accountant')
    const token = tokenIn(letter, 'invitation')
    expect(await openInvitation(token)).toMatchObject({ email })
    expect(await invitationDeliverer.compose(claimed)).toEqual(letter)
  })

  test('says what the company has it say', async () => {
    const company = await startCompany()
    await asOwner(
      sql => sql`
        insert into mail_texts (company_id, kind, subject, body)
        values (${company.id}, 'invitation', 'Come to {{company.name}}', 'We need **you**.')`,
    )
    const { claimed } = await invite(company)
    const letter = await invitationDeliverer.compose(claimed)
    expect(letter?.subject).toBe('Come to Northlight Studio')
    expect(letter?.html).toMatch(/We need <strong[^>]*>you<\/strong>/)
  })

  test('carries the logo inside', async () => {
    const company = await startCompany()
    const logo = 'a'.repeat(64)
    await asOwner(async sql => {
      await sql`
        insert into assets (company_id, sha256, mime, bytes, width, height)
        values (${company.id}, ${logo}, 'image/png', ${Buffer.from('logo')}, 200, 50)`
      await sql`update companies set logo = ${logo} where id = ${company.id}`
    })
    const { claimed } = await invite(company)
    const letter = await invitationDeliverer.compose(claimed)
    const [file] = letter?.files ?? []
    expect(file?.mime).toBe('image/png')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('logo')
    expect(letter?.html).toContain(`cid:${file?.contentId}`)
  })

  test('is not sent once it is accepted, revoked or over, nor for another company', async () => {
    const clock = stopClockAt('2026-11-20T09:00:00Z')
    const [company, other] = [await startCompany(), await startCompany()]
    const [accepted, revoked, late] = [
      await invite(company),
      await invite(company),
      await invite(company),
    ]
    const foreign = { ...late.claimed, companyId: other.id }
    expect(await invitationDeliverer.compose(foreign)).toBeNull()
    const guest = {
      token: await invitationToken(accepted.id),
      name: 'Jo',
      password: 'x'.repeat(12),
    }
    await acceptAsNewUser(guest, 'test')
    await revokeInvitation(company.owner, revoked)
    clock.advance(7 * 86_400)
    for (const { claimed } of [accepted, revoked, late])
      expect(await invitationDeliverer.compose(claimed)).toBeNull()
  })
})
