import { expect, test } from 'vitest'
import { requestDeletion } from '@/lib/companies/closing/commands'
import { closeDueCompanies } from '@/lib/companies/closing/end/commands'
import { acceptAsNewUser } from '@/lib/invitations/acceptance/commands'
import { openInvitation } from '@/lib/invitations/acceptance/queries'
import { inviteMember } from '@/lib/invitations/commands'
import { newId } from '@/lib/platform/ids'
import { invitationToken } from '@/tests/support/account-links'
import { startCompany, type TestCompany } from '@/tests/support/actors'
import { stopClockAt } from '@/tests/support/clock'
import { everythingOf } from '@/tests/support/foreign-company'
import { asOwner } from '@/tests/support/owner-sql'
import { refusalOf } from '@/tests/support/refusals'

async function invite(company: TestCompany) {
  const id = newId()
  await inviteMember(company.owner, { id, email: `${id}@test.example`, role: 'user' })
  return { id, token: await invitationToken(id) }
}

test('nobody’s address is left in a company that was closed, who did what is', async () => {
  const clock = stopClockAt('2026-11-20T09:00:00Z')
  const company = await startCompany()
  await acceptAsNewUser(
    { token: (await invite(company)).token, name: 'Ina Invited', password: 'a long sentence' },
    'test',
  )
  await invite(company)
  await requestDeletion(company.owner, { name: 'Northlight Studio' })
  clock.advance(14 * 86_400)
  await closeDueCompanies()
  const left = await everythingOf(company.id)
  expect(left).not.toContain('@test.example')
  expect(left).toContain('member.invited')
})

test('an invitation that was written while the company closed opens nothing', async () => {
  const company = await startCompany()
  const { token } = await invite(company)
  await asOwner(
    sql => sql`
      update companies set closed_at = now(), closes_at = now(),
        deletion_requested_at = now(), deletion_requested_by = ${company.owner.userId}
      where id = ${company.id}`,
  )
  expect(await openInvitation(token)).toBeNull()
  const guest = { token, name: 'Ina Invited', password: 'a long sentence' }
  expect((await refusalOf(acceptAsNewUser(guest, 'test'))).code).toBe('gone')
})
