'use client'

import { toast } from 'sonner'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { leaveCompanyAction, removeMemberAction } from '@/lib/members/actions'
import { leaveInput, memberInput } from '@/lib/members/input'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import type { MemberDialogProps } from './member-dialog-props'

/** Somebody goes, by somebody else's decision or their own. */
export function EndMembershipDialog({ isSelf, ...props }: MemberDialogProps) {
  return isSelf ? <LeaveDialog {...props} /> : <RemoveDialog {...props} />
}

type EndProps = Omit<MemberDialogProps, 'isSelf'>

function RemoveDialog({ member, company, onClose }: EndProps) {
  const t = useMessages(people).remove
  const { userId, name, openInvitations } = member
  const action = useActionForm({
    schema: memberInput,
    defaultValues: { userId },
    action: input => removeMemberAction({ companyId: company.id, ...input }),
    onSuccess: () => {
      toast.success(t.done(name))
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.title(name)}
      text={t.text}
      submitLabel={t.submit}
      danger
      onClose={onClose}
    >
      <Ending text={t.invitations} addresses={openInvitations} />
    </FormDialog>
  )
}

function LeaveDialog({ member, company, onClose }: EndProps) {
  const t = useMessages(people).leave
  const action = useActionForm({
    schema: leaveInput,
    defaultValues: {},
    action: () => leaveCompanyAction({ companyId: company.id }),
  })
  return (
    <FormDialog
      action={action}
      title={t.title(company.name)}
      text={t.text}
      submitLabel={t.submit}
      danger
      onClose={onClose}
    >
      <Ending text={t.invitations} addresses={member.openInvitations} />
    </FormDialog>
  )
}

interface EndingProps {
  text: (addresses: string) => string
  addresses: readonly string[]
}

function Ending({ text, addresses }: EndingProps) {
  if (addresses.length === 0) return null
  return (
    <p className="text-sm wrap-anywhere text-muted-foreground max-sm:text-base">
      {text(addresses.join(', '))}
    </p>
  )
}
