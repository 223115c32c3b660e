'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { renewLinkAction, revokeLinkAction } from '@/lib/links/actions'
import { linkIdInput, type RenewLinkInput, renewLinkInput } from '@/lib/links/input'
import type { LinkView } from '@/lib/links/model'
import { linkTexts } from '@/lib/messages/en/links'
import { useMessages } from '@/lib/messages/use-messages'
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
  const t = useMessages(linkTexts).linkDialogs
  const action = useActionForm({
    schema: linkIdInput,
    defaultValues: { id: link.id },
    action: input => revokeLinkAction({ companyId, ...input }),
    onSuccess: () => {
      toast.success(t.linkRevokedOpens)
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={link.address === '' ? t.revokeTheCopiedLink : t.revokeTheLinkTo(link.address)}
      text={t.whoeverHasSees}
      submitLabel={t.revokeLink}
      danger
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}

/** Asks before another link takes the place of one that still works. */
export function ReplaceLinkDialog({ companyId, link, onClose }: LinkDialogProps) {
  const words = useMessages(linkTexts)
  const t = words.linkDialogs
  const [defaultValues] = useState<RenewLinkInput>(() => ({ id: link.id, newId: newId() }))
  const action = useActionForm({
    schema: renewLinkInput,
    defaultValues,
    action: input => renewLinkAction({ companyId, ...input }),
    onSuccess: async made => {
      onClose()
      await handOver(made.url, t.newLinkCopied)
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.replaceTheLink(linkTitle(link, words.linkWords))}
      text={t.oldOneStops}
      submitLabel={t.replaceLink}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
