'use client'

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useActionForm } from '@/components/form/use-action-form'
import { changeBrandAction } from '@/lib/companies/brand/actions'
import { type BrandForm, brandInput } from '@/lib/companies/brand/input'
import { type BrandChoices, brandChoicesOf, writtenColor } from '@/lib/companies/brand/model'
import type { Company } from '@/lib/companies/model'
import { brand as texts } from '@/lib/messages/en/brand'
import { useMessages } from '@/lib/messages/use-messages'

/** The form of a brand: what stands in it, and the version that what is saved next is based on. */
export function useBrandForm(company: Company) {
  const t = useMessages(texts)
  const [version, setVersion] = useState(company.version)
  const action = useActionForm({
    schema: brandInput,
    defaultValues: brandChoicesOf(company),
    action: fields => changeBrandAction({ ...fields, companyId: company.id, version }),
    onSuccess: saved => setVersion(saved.version),
    successMessage: t.saved,
  })
  const { form } = action
  const values = useWatch({ control: form.control })
  /** What was done at once, such as a file that was sent: saved, so that discarding goes back to it. */
  const follow = (saved: { version: number }, fields: Partial<BrandForm> = {}) => {
    setVersion(saved.version)
    const typed = form.getValues()
    form.reset({ ...form.formState.defaultValues, ...fields })
    for (const name of brandFields)
      if (!(name in fields)) form.setValue(name, typed[name], { shouldDirty: true })
  }
  const shown = shownBrand(brandChoicesOf(company), values)
  return { action, version, shown, typed: { ...brandChoicesOf(company), ...values }, follow }
}

const brandFields = [
  'primary',
  'accent',
  'fontFamily',
  'logoSize',
  'accentStyle',
  'density',
] as const satisfies (keyof BrandForm)[]

/** What stands in the form as far as it can be shown: while a colour is being typed, the one before. */
function shownBrand(saved: BrandChoices, values: Partial<BrandForm>): BrandChoices {
  return {
    ...saved,
    ...values,
    primary: writtenColor(values.primary ?? '') ?? saved.primary,
    accent: writtenColor(values.accent ?? '') ?? saved.accent,
  }
}
