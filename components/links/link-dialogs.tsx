'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { renewLinkAction, revokeLinkAction } from '@/lib/links/actions'
import { linkIdInput, type RenewLinkInput, renewLinkInput } from '@/lib/links/input'
import type { LinkView } from '@/lib/links/model'
import { newId } from '@/lib/platform/ids'
import { handOver } from './copy-text'
import { linkTitle } from './link-words'

interface LinkDialogProps {
  companyId: string
  link: LinkView
  onClose: () => void
}

/** Asks before a link stops working. */
export function RevokeLinkDialog({ companyId, link, onClose }: LinkDialogProps) {
  const action = useActionForm({
    schema: linkIdInput,
    defaultValues: { id: link.id },
    action: input => revokeLinkAction({ companyId, ...input }),
    onSuccess: () => {
      toast.success('Link revoked: it opens nothing any more')
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={
        link.address === '' ? 'Revoke the copied link?' : `Revoke the link to ${link.address}?`
      }
      text="Whoever has it sees nothing any more. You can make a new one."
      submitLabel="Revoke link"
      danger
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}

/** Asks before another link takes the place of one that still works. */
export function ReplaceLinkDialog({ companyId, link, onClose }: LinkDialogProps) {
  const [defaultValues] = useState<RenewLinkInput>(() => ({ id: link.id, newId: newId() }))
  const action = useActionForm({
    schema: renewLinkInput,
    defaultValues,
    action: input => renewLinkAction({ companyId, ...input }),
    onSuccess: async made => {
      onClose()
      await handOver(made.url, 'New link copied')
    },
  })
  return (
    <FormDialog
      action={action}
      title={`Replace the link: ${linkTitle(link)}?`}
      text="The old one stops working. The new one is copied, for you to hand on."
      submitLabel="Replace link"
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
