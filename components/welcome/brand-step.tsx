'use client'

import { useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { BrandColorField, BrandContrastAlert } from '@/components/companies/brand-color-field'
import { BrandLogoField } from '@/components/companies/brand-logo-field'
import { Form, SubmitButton } from '@/components/form/form'
import { useActionForm } from '@/components/form/use-action-form'
import { changeBrandAction } from '@/lib/companies/brand/actions'
import { changeBrandInput } from '@/lib/companies/brand/input'
import { brandChoicesOf, writtenColor } from '@/lib/companies/brand/model'
import { takeStepAction } from '@/lib/companies/first-run/actions'
import { welcome } from '@/lib/messages/en/welcome'
import { useMessages } from '@/lib/messages/use-messages'
import { type PaperSetting, SamplePaper } from './sample-paper'
import { Swatches } from './swatches'
import { WelcomeFrame } from './welcome-frame'

/** Logo and colour, as documents and the app will show them. */
export function BrandStep(setting: PaperSetting) {
  const t = useMessages(welcome).brand
  const { next } = useMessages(welcome)
  const { company } = setting
  const companyId = company.id
  // A logo is kept at once, and raises it.
  const [version, setVersion] = useState(company.version)
  const action = useActionForm({
    schema: changeBrandInput,
    defaultValues: { ...brandChoicesOf(company), version },
    action: async fields => {
      const changed = await changeBrandAction({ ...fields, version, companyId })
      return changed.ok ? takeStepAction({ companyId, step: 'brand', skipped: false }) : changed
    },
  })
  const typed = useWatch({ control: action.form.control, name: 'primary' })
  const shown = useMemo(() => {
    const primary = writtenColor(typed) ?? company.brand.primary
    return { ...company, brand: { ...company.brand, primary } }
  }, [company, typed])
  return (
    <WelcomeFrame
      step="brand"
      companyId={companyId}
      title={t.title}
      text={t.text}
      preview={<SamplePaper {...setting} company={shown} />}
    >
      <Form action={action} aria-label={t.title}>
        <BrandLogoField
          companyId={companyId}
          version={version}
          logoUrl={setting.logoUrl}
          disabled={action.pending}
          onKept={kept => setVersion(kept.version)}
        />
        <BrandColorField
          name="primary"
          typed={typed}
          shown={shown.brand.primary}
          disabled={action.pending}
        />
        <BrandContrastAlert name="primary" color={shown.brand.primary} />
        <Swatches
          current={writtenColor(typed)}
          onChoose={color =>
            action.form.setValue('primary', color, { shouldDirty: true, shouldValidate: true })
          }
        />
        <SubmitButton>{next}</SubmitButton>
      </Form>
    </WelcomeFrame>
  )
}
