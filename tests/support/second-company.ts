import { closeDatabase } from '@/db/connection'
import { sampleMembers } from '@/db/sample/people'
import { joinCompany, startCompany } from '@/tests/support/actors'
import { addClient } from '@/tests/support/drafts'
import { foreignClient, secondCompanyName } from '@/tests/support/journey-company'

/** Adds the second company, with a client; the sample's admin is a member. */
export async function addSecondCompany(): Promise<void> {
  const [, admin] = sampleMembers
  const company = await startCompany({ name: secondCompanyName })
  await joinCompany(admin.userId, company.id, 'admin')
  await addClient(company.owner, foreignClient)
  await closeDatabase()
}
