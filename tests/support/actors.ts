import { companies, memberships, presets, users } from '@/db/schema/all'
import { asCompanyId, type CompanyId, type MemberActor, type SystemActor } from '@/lib/access/actor'
import { inSystem, type SystemTx } from '@/lib/access/doors'
import type { Role, roles } from '@/lib/access/policy'
import { newId } from '@/lib/platform/ids'
import { firstPresetOf } from '@/lib/presets/model'

/** A company of a test's own: one member of every role, and the service itself. */
export interface TestCompany extends Record<Role, MemberActor> {
  id: CompanyId
  /** A second `user`, for drafts of others. */
  colleague: MemberActor
  system: SystemActor
}

type CompanyChanges = Partial<typeof companies.$inferInsert>

/** Starts a company with members of every role; `changes` go into its row. */
export async function startCompany(changes: CompanyChanges = {}): Promise<TestCompany> {
  const id = asCompanyId(newId())
  const company = await inSystem('seed', async tx => {
    await tx.insert(companies).values({
      id,
      slug: `studio-${id}`,
      name: 'Northlight Studio',
      timezone: 'UTC',
      currency: 'EUR',
      invoicePrefix: 'INV-',
      yearlyReset: false,
      ...changes,
    })
    await tx.insert(presets).values(firstPresetOf(id))
    const member = (role: Role, name: string) => addMember(tx, id, role, name)
    const [owner, admin, accountant, user] = [
      await member('owner', 'Olga Owner'),
      await member('admin', 'Adam Admin'),
      await member('accountant', 'Anna Accountant'),
      await member('user', 'Uwe User'),
    ] as const satisfies { length: (typeof roles)['length'] }
    const colleague = await member('user', 'Carla Colleague')
    return { owner, admin, accountant, user, colleague }
  })
  return { ...company, id, system: systemOf(id) }
}

/** Makes an existing user a member of a company. */
export async function joinCompany(
  userId: string,
  companyId: CompanyId,
  role: Role,
): Promise<MemberActor> {
  const name = 'Joined Later'
  await inSystem('seed', tx =>
    tx
      .insert(memberships)
      .values({ companyId, userId, role, name, email: `${userId}@test.example` }),
  )
  return { kind: 'member', companyId, userId, name, role, addressProved: true, requestId: 'test' }
}

async function addMember(
  tx: SystemTx,
  companyId: CompanyId,
  role: Role,
  name: string,
): Promise<MemberActor> {
  const userId = newId()
  const email = `${userId}@test.example`
  await tx.insert(users).values({ id: userId, email, name, passwordHash: 'nobody signs in' })
  await tx.insert(memberships).values({ companyId, userId, role, name, email })
  return { kind: 'member', companyId, userId, name, role, addressProved: true, requestId: 'test' }
}

function systemOf(companyId: CompanyId): SystemActor {
  return { kind: 'system', companyId, purpose: 'test', requestId: 'test' }
}
