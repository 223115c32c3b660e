'use client'

import { toast } from 'sonner'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { declineQuoteAction } from '@/lib/quotes/actions'
import { declineQuoteInput } from '@/lib/quotes/input'
import type { QuoteView } from '@/lib/quotes/view/model'

/** Records that the client said no. */
export function DeclineDialog({ view, onClose }: { view: QuoteView; onClose: () => void }) {
  const action = useActionForm({
    schema: declineQuoteInput,
    defaultValues: { id: view.id, version: view.version, name: '', note: '' },
    action: input => declineQuoteAction({ companyId: view.companyId, ...input }),
    onSuccess: ({ number }) => {
      toast.success(`${number} declined`)
      onClose()
    },
  })
  return (
    <FormDialog
      action={action}
      title={`Record decline of ${view.number}`}
      text="The quote stays. Revise it to make another offer, or record an acceptance later."
      submitLabel="Record decline"
      onClose={onClose}
    >
      <TextField name="name" label="Declined by" autoComplete="off" maxLength={120} />
      <TextareaField
        name="note"
        label="Reason"
        optional
        rows={3}
        maxLength={2000}
        placeholder="Over budget this year"
      />
    </FormDialog>
  )
}
