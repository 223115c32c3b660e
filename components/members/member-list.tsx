import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import type { Member } from '@/lib/members/model'
import { roleWords } from './role-words'

interface MemberListProps {
  members: Member[]
  viewerId: string
}

/** Who works at the company. */
export function MemberList({ members, viewerId }: MemberListProps) {
  return (
    <ul aria-label="Members" className="max-w-[720px]">
      {members.map(({ userId, name, email, role }) => (
        <li key={userId} className="flex items-center gap-4 border-b py-3 last:border-0">
          <Avatar name={name} size="lg" />
          <div className="grid min-w-0 flex-1">
            <div className="flex min-w-0 items-center gap-2.5">
              <span className="truncate font-medium max-sm:text-lg" title={name}>
                {name}
              </span>
              {userId === viewerId ? <Badge>You</Badge> : null}
            </div>
            <span className="truncate text-sm text-muted-foreground" title={email}>
              {email}
            </span>
          </div>
          <span className="text-sm text-muted-foreground max-sm:text-base">
            {roleWords[role].name}
          </span>
        </li>
      ))}
    </ul>
  )
}
