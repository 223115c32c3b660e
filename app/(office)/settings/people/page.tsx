import type { Metadata } from 'next'
import { SettingsNav } from '@/components/companies/settings-nav'
import { InvitationList } from '@/components/members/invitation-list'
import { InviteMember } from '@/components/members/invite-member'
import { MemberList } from '@/components/members/member-list'
import { PageBody, PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { readAs } from '@/lib/access/doors'
import { addressNotProved, can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listWaitingInvitations } from '@/lib/invitations/queries'
import { listMembers } from '@/lib/members/queries'
import { now } from '@/lib/platform/clock'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const { actor, company } = await requireMember()
  const [members, invitations] = await readAs(actor, tx =>
    Promise.all([listMembers(tx), listWaitingInvitations(tx, actor, now())]),
  )
  const unproved = actor.addressProved ? null : addressNotProved
  const refusal = can(actor.role, 'invite members') ? unproved : reasonAgainst('invite members')
  return (
    <>
      <PageHeader
        title="Settings"
        primary={<InviteMember companyId={company.id} viewerRole={actor.role} refusal={refusal} />}
      />
      <SettingsNav current="People" />
      <PageBody className="pt-4">
        {refusal ? <Alert className="mb-4 max-w-[720px]">{refusal}</Alert> : null}
        <MemberList members={members} viewerId={actor.userId} />
        {invitations.length > 0 ? (
          <section className="mt-8">
            <h2 className="pb-1 text-lg font-medium">Invited</h2>
            <InvitationList invitations={invitations} company={company} viewerRole={actor.role} />
          </section>
        ) : null}
      </PageBody>
    </>
  )
}
