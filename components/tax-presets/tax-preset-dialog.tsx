'use client'

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import { useTaxCategoryOptions } from '@/components/form/tax-categories'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { categoriesWithRate } from '@/lib/drafts/model'
import { taxPresets as texts } from '@/lib/messages/en/tax-presets'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'
import { changeTaxPresetAction, createTaxPresetAction } from '@/lib/tax-presets/actions'
import { taxPresetInput } from '@/lib/tax-presets/input'
import type { TaxPreset } from '@/lib/tax-presets/model'

interface TaxPresetDialogProps {
  /** Null: a new one. */
  tax: TaxPreset | null
  companyId: string
  onClose: () => void
}

/** A tax: what it is called, its category and rate. */
export function TaxPresetDialog({ tax, companyId, onClose }: TaxPresetDialogProps) {
  const t = useMessages(texts)
  const taxCategoryOptions = useTaxCategoryOptions()
  const [id] = useState(() => tax?.id ?? newId())
  const send = tax ? changeTaxPresetAction : createTaxPresetAction
  const action = useActionForm({
    schema: taxPresetInput,
    defaultValues: tax ?? { id, name: '', category: 'S', rate: '' },
    action: fields => send({ ...fields, id, companyId }),
    onSuccess: onClose,
    successMessage: tax ? t.changed : t.added,
  })
  const category = useWatch({ control: action.form.control, name: 'category' })
  const isRated = categoriesWithRate.some(each => each === category)
  return (
    <FormDialog
      action={action}
      title={tax ? t.editTitle : t.addTitle}
      text={tax ? t.editText : t.addText}
      submitLabel={tax ? t.save : t.add}
      onClose={onClose}
    >
      <TextField name="name" label={t.name} placeholder={t.nameExample} autoComplete="off" />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="category" label={t.category} options={taxCategoryOptions} />
        {isRated ? <NumberField name="rate" label={t.rate} /> : null}
      </div>
    </FormDialog>
  )
}
