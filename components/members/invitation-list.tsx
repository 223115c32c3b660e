import { MailIcon } from 'lucide-react'
import { can, type Role } from '@/lib/access/policy'
import type { WaitingInvitation } from '@/lib/invitations/model'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import { formatDate, localDateOf } from '@/lib/platform/calendar'
import { InvitationActions } from './invitation-actions'

interface InvitationListProps {
  invitations: WaitingInvitation[]
  company: { id: string; timezone: string }
  viewerRole: Role
}

/** Who was invited and has not come yet. */
export function InvitationList({ invitations, company, viewerRole }: InvitationListProps) {
  const t = useMessages(people)
  return (
    <ul aria-label={t.invitations} className="max-w-[720px]">
      {invitations.map(invitation => (
        <li
          key={invitation.id}
          className="flex min-h-16 items-center gap-4 border-b py-3 last:border-0"
        >
          <span
            aria-hidden
            className="grid size-9 shrink-0 place-items-center rounded-full text-muted-foreground shadow-[inset_0_0_0_1px_var(--border)]"
          >
            <MailIcon className="size-4" strokeWidth={1.6} />
          </span>
          <div className="grid min-w-0 flex-1">
            <span
              className="font-medium max-sm:text-lg max-sm:wrap-anywhere sm:truncate"
              title={invitation.email}
            >
              {invitation.email}
            </span>
            <Details invitation={invitation} timezone={company.timezone} />
          </div>
          <span className="text-sm text-muted-foreground max-sm:text-base">
            {t.roles[invitation.role].name}
          </span>
          {can(viewerRole, 'invite members') ? (
            <InvitationActions
              invitation={{ id: invitation.id, email: invitation.email }}
              companyId={company.id}
              notResent={mayResend(invitation, viewerRole) ? null : t.invitation.ownersAlone}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Details({ invitation, timezone }: { invitation: WaitingInvitation; timezone: string }) {
  const t = useMessages(people).invitation
  const { mail, mailReason, expired, expiresAt, invitedByName } = invitation
  const end = formatDate(localDateOf(expiresAt, timezone), 'en-GB')
  if (mail === 'failed')
    return (
      <span className="text-sm text-destructive-text">
        {t.notDelivered} {mailReason ? asSentence(mailReason) : t.checkAddress}
      </span>
    )
  return (
    <span className="text-sm text-muted-foreground tabular-nums">
      {expired ? t.ended(end) : t.openUntil(end)}
      {invitedByName ? ` · ${t.by(invitedByName)}` : ''}
      {mail === 'waiting' && !expired ? ` · ${t.underWay}` : ''}
    </span>
  )
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

function mayResend({ role }: WaitingInvitation, viewerRole: Role): boolean {
  return role !== 'owner' || can(viewerRole, 'make owners')
}
