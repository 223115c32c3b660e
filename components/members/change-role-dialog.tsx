'use client'

import { useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { SelectField } from '@/components/form/select-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { changeMemberRoleAction } from '@/lib/members/actions'
import { type ChangeRoleInput, changeRoleInput } from '@/lib/members/input'
import { givenRoles } from '@/lib/members/model'
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import type { MemberDialogProps } from './member-dialog-props'

/** Another role for somebody; owners are made in a question of their own. */
export function ChangeRoleDialog({ member, company, isSelf, onClose }: MemberDialogProps) {
  const texts = useMessages(people)
  const t = texts.changeRole
  const { userId, name } = member
  const defaultValues: ChangeRoleInput = {
    userId,
    role: member.role === 'owner' ? 'admin' : member.role,
  }
  const action = useActionForm({
    schema: changeRoleInput,
    defaultValues,
    action: input => changeMemberRoleAction({ companyId: company.id, ...input }),
    onSuccess: () => {
      const given = texts.roles[action.form.getValues('role')].name
      toast.success(isSelf ? t.ownDone(given) : t.done(name, given))
      onClose()
    },
  })
  const role = useWatch({ control: action.form.control, name: 'role' })
  return (
    <FormDialog
      action={action}
      title={isSelf ? t.ownTitle : t.title(name)}
      text={isSelf ? t.ownText : t.text}
      submitLabel={t.submit}
      isBlocked={role === member.role}
      onClose={onClose}
    >
      <SelectField
        name="role"
        label={texts.role}
        options={givenRoles.map(each => ({ value: each, label: texts.roles[each].name }))}
        help={texts.roles[role].may}
      />
    </FormDialog>
  )
}
