import { and, asc, isNull } from 'drizzle-orm'
import { companies, invitations, memberships } from '@/db/schema/all'
import type { CompanyTx } from '@/db/tenancy'
import type { MemberActor } from '@/lib/access/actor'
import { can } from '@/lib/access/policy'
import type { Member, MemberWithInvitations } from './model'

/** Who works at the company, by name. */
export async function listMembers(tx: CompanyTx): Promise<Member[]> {
  return tx
    .select({
      userId: memberships.userId,
      name: memberships.name,
      email: memberships.email,
      role: memberships.role,
    })
    .from(memberships)
    .where(isNull(memberships.removedAt))
    .orderBy(asc(memberships.name), asc(memberships.userId))
}

/** The same with whom they asked, for those who may know that; for others as if nobody were. */
export async function listMembersWithInvitations(
  tx: CompanyTx,
  { role }: Pick<MemberActor, 'role'>,
): Promise<MemberWithInvitations[]> {
  const [members, open] = await Promise.all([
    listMembers(tx),
    can(role, 'invite members') ? listOpenInvitations(tx) : [],
  ])
  return members.map(member => ({
    ...member,
    openInvitations: open
      .filter(({ invitedBy }) => invitedBy === member.userId)
      .map(({ email }) => email),
  }))
}

/** Whether users issue and send the quotes they wrote. */
export async function getQuoteRule(tx: CompanyTx): Promise<boolean> {
  const [company] = await tx
    .select({ usersIssueQuotes: companies.usersIssueQuotes })
    .from(companies)
  return company?.usersIssueQuotes ?? false
}

function listOpenInvitations(tx: CompanyTx) {
  return tx
    .select({ email: invitations.email, invitedBy: invitations.invitedBy })
    .from(invitations)
    .where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(asc(invitations.email))
}
