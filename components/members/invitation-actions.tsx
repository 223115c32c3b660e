'use client'

import { EllipsisIcon, SendIcon, Trash2Icon } from 'lucide-react'
import { unstable_rethrow } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { resendInvitationAction, revokeInvitationAction } from '@/lib/invitations/actions'
import { invitationInput } from '@/lib/invitations/input'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'

interface InvitationActionsProps {
  invitation: { id: string; email: string }
  companyId: string
  /** Why it cannot be sent again; null where it can. */
  notResent: string | null
}

/** What one does with an invitation that waits. */
export function InvitationActions({ invitation, companyId, notResent }: InvitationActionsProps) {
  const texts = useMessages(people)
  const t = texts.invitation
  const { id, email } = invitation
  const [revoking, setRevoking] = useState(false)
  const [pending, startTransition] = useTransition()
  const resend = () =>
    startTransition(async () => {
      const answer = await resendInvitationAction({ companyId, id }).catch(
        unreachable(texts.unreachable),
      )
      if (answer.ok) toast.success(t.sentAgain(email))
      else toast.error(answer.message)
    })
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button
            variant="ghost"
            size="icon"
            pending={pending}
            aria-label={texts.moreActions(email)}
            className="max-sm:size-12"
          >
            {pending ? null : <EllipsisIcon strokeWidth={1.6} aria-hidden />}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="max-w-72">
          <DropdownMenuItem disabled={pending || notResent !== null} onSelect={resend}>
            <SendIcon strokeWidth={1.6} aria-hidden />
            {t.again}
          </DropdownMenuItem>
          {notResent ? (
            <p className="px-2.5 py-1.5 text-xs text-muted-foreground">{notResent}</p>
          ) : null}
          <DropdownMenuSeparator />
          <DropdownMenuItem danger disabled={pending} onSelect={() => setRevoking(true)}>
            <Trash2Icon strokeWidth={1.6} aria-hidden />
            {t.revoke}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {revoking ? (
        <RevokeDialog
          invitation={invitation}
          companyId={companyId}
          onClose={() => setRevoking(false)}
        />
      ) : null}
    </>
  )
}

interface RevokeDialogProps {
  invitation: { id: string; email: string }
  companyId: string
  onClose: () => void
}

function RevokeDialog({ invitation: { id, email }, companyId, onClose }: RevokeDialogProps) {
  const t = useMessages(people).invitation
  const action = useActionForm({
    schema: invitationInput,
    defaultValues: { id },
    action: input => revokeInvitationAction({ companyId, ...input }),
    onSuccess: () => {
      toast.success(t.revoked(email))
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.revokeTitle}
      text={t.revokeText(email)}
      submitLabel={t.revoke}
      danger
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}

function unreachable(message: string) {
  return (error: unknown) => {
    unstable_rethrow(error)
    return { ok: false, message } as const
  }
}
