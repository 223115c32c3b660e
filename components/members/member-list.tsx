import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import type { Role } from '@/lib/access/policy'
import type { MemberWithInvitations } from '@/lib/members/model'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import { MemberActions } from './member-actions'

interface MemberListProps {
  members: MemberWithInvitations[]
  viewer: { userId: string; role: Role }
  company: { id: string; name: string }
}

/** Who works at the company. */
export function MemberList({ members, viewer, company }: MemberListProps) {
  const t = useMessages(people)
  return (
    <ul aria-label={t.members} className="max-w-[720px]">
      {members.map(member => (
        <li
          key={member.userId}
          className="flex min-h-16 items-center gap-4 border-b py-3 last:border-0"
        >
          <Avatar name={member.name} size="lg" />
          <div className="grid min-w-0 flex-1">
            <div className="flex min-w-0 items-center gap-2.5">
              <span className="truncate font-medium max-sm:text-lg" title={member.name}>
                {member.name}
              </span>
              {member.userId === viewer.userId ? <Badge>{t.you}</Badge> : null}
            </div>
            <span className="truncate text-sm text-muted-foreground" title={member.email}>
              {member.email}
            </span>
          </div>
          <span className="text-sm text-muted-foreground max-sm:text-base">
            {t.roles[member.role].name}
          </span>
          <MemberActions
            member={member}
            members={members}
            viewer={{ userId: viewer.userId, role: viewer.role }}
            company={{ id: company.id, name: company.name }}
          />
        </li>
      ))}
    </ul>
  )
}
