'use client'

import { Form, SubmitButton } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { useActionForm } from '@/components/form/use-action-form'
import { can, type Role, reasonAgainst } from '@/lib/access/policy'
import { changeLinkLifetimesAction } from '@/lib/companies/actions'
import { linkLifetimesInput } from '@/lib/companies/input'
import { type Company, settingsOf } from '@/lib/companies/model'
import { settings as texts } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'
import { SettingsSection } from './settings-section'

interface LinkLifetimesProps {
  company: Company
  role: Role
}

/** How long the links in mails work. */
export function LinkLifetimes({ company, role }: LinkLifetimesProps) {
  const t = useMessages(texts)
  const settings = settingsOf(company).links
  const mayChange = can(role, 'change settings')
  const action = useActionForm({
    schema: linkLifetimesInput,
    defaultValues: settings,
    action: fields =>
      changeLinkLifetimesAction({ ...fields, version: settings.version, companyId: company.id }),
    successMessage: t.saved,
  })
  return (
    <div className="mt-6 border-t pt-7">
      <SettingsSection
        title={t.links.title}
        text={mayChange ? t.links.text : reasonAgainst('change settings')}
      >
        <Form action={action} aria-label={t.links.title}>
          <fieldset disabled={!mayChange} className="grid gap-5">
            <div className="grid gap-5 sm:grid-cols-2">
              <NumberField
                name="invoiceLinkDays"
                label={t.links.invoices}
                whole
                help={t.links.invoicesHelp}
              />
              <NumberField
                name="quoteLinkDays"
                label={t.links.quotes}
                whole
                help={t.links.quotesHelp}
              />
            </div>
            <SubmitButton
              variant="outline"
              disabled={!mayChange}
              className="justify-self-start max-sm:w-full"
            >
              {t.links.save}
            </SubmitButton>
          </fieldset>
        </Form>
      </SettingsSection>
    </div>
  )
}
