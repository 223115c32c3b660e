'use client'

import { toast } from 'sonner'
import { SwitchField } from '@/components/form/switch-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { makeOwnerAction } from '@/lib/members/actions'
import { makeOwnerInput } from '@/lib/members/input'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import type { MemberDialogProps } from './member-dialog-props'

/** One more owner, or a new one in one's own place. */
export function MakeOwnerDialog({ member, company, onClose }: MemberDialogProps) {
  const t = useMessages(people).makeOwner
  const { userId, name } = member
  const action = useActionForm({
    schema: makeOwnerInput,
    defaultValues: { userId, stepDown: false },
    action: input => makeOwnerAction({ companyId: company.id, ...input }),
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
      onClose={onClose}
    >
      <SwitchField name="stepDown" label={t.stepDown} help={t.stepDownHelp} />
    </FormDialog>
  )
}
