'use client'

import { EllipsisIcon, KeyRoundIcon, LogOutIcon, UserMinusIcon, UserPenIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import { type MemberWithInvitations, refusalOfChange } from '@/lib/members/model'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import { ChangeRoleDialog } from './change-role-dialog'
import { EndMembershipDialog } from './end-membership-dialog'
import { MakeOwnerDialog } from './make-owner-dialog'

interface MemberActionsProps {
  member: MemberWithInvitations
  members: readonly MemberWithInvitations[]
  viewer: { userId: string; role: Role }
  company: { id: string; name: string }
}

/** What one does with a member; what cannot be done says why. */
export function MemberActions({ member, members, viewer, company }: MemberActionsProps) {
  const t = useMessages(people)
  const [asking, setAsking] = useState<'role' | 'owner' | 'end' | null>(null)
  const isSelf = member.userId === viewer.userId
  const common = { member, company, isSelf, onClose: () => setAsking(null) }
  const refusals = refusalsOf(member, members, viewer)
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button
            variant="ghost"
            size="icon"
            aria-label={isSelf ? t.moreActionsForYou : t.moreActions(member.name)}
            className="max-sm:size-12"
          >
            <EllipsisIcon strokeWidth={1.6} aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="max-w-72">
          <Choice refusal={refusals.change} onSelect={() => setAsking('role')}>
            <UserPenIcon strokeWidth={1.6} aria-hidden />
            {t.changeRole.action}
          </Choice>
          {member.role === 'owner' ? null : (
            <Choice refusal={refusals.own} onSelect={() => setAsking('owner')}>
              <KeyRoundIcon strokeWidth={1.6} aria-hidden />
              {t.makeOwner.action}
            </Choice>
          )}
          <DropdownMenuSeparator />
          <Choice danger refusal={refusals.end} onSelect={() => setAsking('end')}>
            {isSelf ? (
              <LogOutIcon strokeWidth={1.6} aria-hidden />
            ) : (
              <UserMinusIcon strokeWidth={1.6} aria-hidden />
            )}
            {isSelf ? t.leave.action : t.remove.action}
          </Choice>
        </DropdownMenuContent>
      </DropdownMenu>
      {asking === 'role' ? <ChangeRoleDialog {...common} /> : null}
      {asking === 'owner' ? <MakeOwnerDialog {...common} /> : null}
      {asking === 'end' ? <EndMembershipDialog {...common} /> : null}
    </>
  )
}

interface ChoiceProps {
  refusal: string | null
  danger?: boolean
  onSelect: () => void
  children: ReactNode
}

function Choice({ refusal, danger, onSelect, children }: ChoiceProps) {
  return (
    <>
      <DropdownMenuItem danger={danger} disabled={refusal !== null} onSelect={onSelect}>
        {children}
      </DropdownMenuItem>
      {refusal ? (
        <p className="px-2.5 py-1.5 text-xs text-muted-foreground max-sm:text-sm">{refusal}</p>
      ) : null}
    </>
  )
}

/** The same rules as the commands': what would be refused is disabled with the sentence. */
function refusalsOf(
  member: MemberWithInvitations,
  members: readonly MemberWithInvitations[],
  { userId, role: by }: MemberActionsProps['viewer'],
) {
  const isSelf = member.userId === userId
  const mayChange = can(by, 'change members') ? null : reasonAgainst('change members')
  const standing = (to: Role | null) =>
    refusalOfChange(members, { of: member, by, isSelf, to })?.sentence ?? null
  return {
    change: mayChange ?? standing('admin'),
    own: can(by, 'make owners') ? null : reasonAgainst('make owners'),
    end: isSelf ? standing(null) : (mayChange ?? standing(null)),
  }
}
