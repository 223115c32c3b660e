'use client'

import { PlusIcon } from 'lucide-react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { Button } from '@/components/ui/button'
import { can, type Role } from '@/lib/access/policy'
import { inviteMemberAction } from '@/lib/invitations/actions'
import { type InviteMemberInput, inviteMemberInput } from '@/lib/invitations/input'
import { invitationDays, invitedRoles } from '@/lib/invitations/model'
import { newId } from '@/lib/platform/ids'
import { roleWords } from './role-words'

interface InviteMemberProps {
  companyId: string
  /** Of whoever invites. */
  viewerRole: Role
  /** Why nobody can be invited; null where somebody can. */
  refusal: string | null
}

/** The one button of the list; without permission it says who may. */
export function InviteMember({ companyId, viewerRole, refusal }: InviteMemberProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        variant={refusal ? 'outline' : 'primary'}
        disabled={refusal !== null}
        title={refusal ?? undefined}
        onClick={() => setAsking(true)}
      >
        <PlusIcon aria-hidden />
        Invite member
      </Button>
      {asking ? (
        <InviteDialog
          companyId={companyId}
          viewerRole={viewerRole}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

interface InviteDialogProps {
  companyId: string
  viewerRole: Role
  onClose: () => void
}

function InviteDialog({ companyId, viewerRole, onClose }: InviteDialogProps) {
  const [defaultValues] = useState(
    (): InviteMemberInput => ({ id: newId(), email: '', role: 'user' }),
  )
  const action = useActionForm({
    schema: inviteMemberInput,
    defaultValues,
    action: input => inviteMemberAction({ companyId, ...input }),
    onSuccess: () => {
      toast.success(`${action.form.getValues('email').trim()} is invited`)
      onClose()
    },
  })
  const role = useWatch({ control: action.form.control, name: 'role' })
  const offered = invitedRoles.filter(each => each !== 'owner' || can(viewerRole, 'make owners'))
  return (
    <FormDialog
      action={action}
      title="Invite a member"
      text={`They get a mail with a link, which works once, for ${invitationDays} days.`}
      submitLabel="Send invitation"
      onClose={onClose}
    >
      <TextField name="email" label="E-mail" type="email" autoComplete="off" autoFocus />
      <SelectField
        name="role"
        label="Role"
        options={offered.map(each => ({ value: each, label: roleWords[each].name }))}
        help={roleWords[role].may}
      />
    </FormDialog>
  )
}
