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
import { people } from '@/lib/messages/en/people'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'

interface InviteMemberProps {
  companyId: string
  /** Of whoever invites. */
  viewerRole: Role
  /** Why nobody can be invited; null where somebody can. */
  refusal: string | null
}

/** The one button of the list; without permission it says who may. */
export function InviteMember({ companyId, viewerRole, refusal }: InviteMemberProps) {
  const t = useMessages(people).invite
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
        {t.open}
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
  const texts = useMessages(people)
  const t = texts.invite
  const [defaultValues] = useState(
    (): InviteMemberInput => ({ id: newId(), email: '', role: 'user' }),
  )
  const action = useActionForm({
    schema: inviteMemberInput,
    defaultValues,
    action: input => inviteMemberAction({ companyId, ...input }),
    onSuccess: () => {
      toast.success(t.done(action.form.getValues('email').trim()))
      onClose()
    },
  })
  const role = useWatch({ control: action.form.control, name: 'role' })
  const offered = invitedRoles.filter(each => each !== 'owner' || can(viewerRole, 'make owners'))
  return (
    <FormDialog
      action={action}
      title={t.title}
      text={t.text(invitationDays)}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <TextField name="email" label={t.email} type="email" autoComplete="off" autoFocus />
      <SelectField
        name="role"
        label={texts.role}
        options={offered.map(each => ({ value: each, label: texts.roles[each].name }))}
        help={texts.roles[role].may}
      />
    </FormDialog>
  )
}
