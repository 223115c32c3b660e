'use client'

import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { quotes } from '@/lib/messages/en/quotes'
import { useMessages } from '@/lib/messages/use-messages'
import { declineQuoteAction } from '@/lib/quotes/actions'
import { declineQuoteInput } from '@/lib/quotes/input'
import type { QuoteView } from '@/lib/quotes/view/model'

/** Records that the client said no. */
export function DeclineDialog({ view, onClose }: { view: QuoteView; onClose: () => void }) {
  const t = useMessages(quotes).declineDialog
  const action = useActionForm({
    schema: declineQuoteInput,
    defaultValues: { id: view.id, version: view.version, name: '', note: '' },
    action: input => declineQuoteAction({ companyId: view.companyId, ...input }),
    onSuccess: ({ number }) => {
      toast.success(t.declined(number))
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={t.title(view.number)}
      text={t.text}
      submitLabel={t.submit}
      onClose={onClose}
    >
      <TextField name="name" label={t.declinedBy} autoComplete="off" maxLength={120} />
      <TextareaField
        name="note"
        label={t.reason}
        optional
        rows={3}
        maxLength={2000}
        placeholder={t.reasonPlaceholder}
      />
    </FormDialog>
  )
}
