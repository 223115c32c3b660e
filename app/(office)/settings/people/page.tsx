import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/companies/settings-frame'
import { InvitationList } from '@/components/members/invitation-list'
import { InviteMember } from '@/components/members/invite-member'
import { MemberList } from '@/components/members/member-list'
import { QuoteRule } from '@/components/members/quote-rule'
import { Alert } from '@/components/ui/alert'
import { readAs } from '@/lib/access/doors'
import { addressNotProved, can, reasonAgainst } from '@/lib/access/policy'
import { requireMember } from '@/lib/access/session'
import { listWaitingInvitations } from '@/lib/invitations/queries'
import { getQuoteRule, listMembersWithInvitations } from '@/lib/members/queries'
import { people } from '@/lib/messages/en/people'
import { now } from '@/lib/platform/clock'

export const metadata: Metadata = { title: people.title }

export default async function PeoplePage() {
  const { actor, company } = await requireMember()
  const [members, invitations, usersIssueQuotes] = await readAs(actor, tx =>
    Promise.all([
      listMembersWithInvitations(tx, actor),
      listWaitingInvitations(tx, actor, now()),
      getQuoteRule(tx),
    ]),
  )
  const unproved = actor.addressProved ? null : addressNotProved
  const refusal = can(actor.role, 'invite members') ? unproved : reasonAgainst('invite members')
  const fixed = can(actor.role, 'change settings') ? null : reasonAgainst('change settings')
  return (
    <SettingsFrame
      current="People"
      text={people.text}
      primary={<InviteMember companyId={company.id} viewerRole={actor.role} refusal={refusal} />}
    >
      {refusal ? <Alert className="mb-4 max-w-[720px]">{refusal}</Alert> : null}
      <MemberList members={members} viewer={actor} company={company} />
      {invitations.length > 0 ? (
        <section className="mt-4 max-w-[720px] border-t pt-7">
          <h3 className="pb-1 text-base font-medium max-sm:text-lg">{people.invited}</h3>
          <InvitationList invitations={invitations} company={company} viewerRole={actor.role} />
        </section>
      ) : null}
      <QuoteRule companyId={company.id} allowed={usersIssueQuotes} refusal={fixed} />
    </SettingsFrame>
  )
}
