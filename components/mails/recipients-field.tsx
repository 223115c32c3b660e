'use client'

import { PlusIcon, XIcon } from 'lucide-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { mostRecipients, type SendDocumentInput } from '@/lib/mails/sending/input'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'

/** One plain address per row, so that each is checked by itself. */
export function RecipientsField() {
  const t = useMessages(sendingTexts).recipientsField
  const { setValue, clearErrors } = useFormContext<SendDocumentInput>()
  const recipients = useWatch<SendDocumentInput, 'recipients'>({ name: 'recipients' })
  const change = (next: string[]) => {
    clearErrors('recipients')
    setValue('recipients', next, { shouldDirty: true })
  }
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t.recipients}</legend>
      {recipients.map((_address, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, its value is in the form
          key={index}
          name={`recipients.${index}`}
          label={index === 0 ? t.to : t.recipient(index + 1)}
          hideLabel={index > 0}
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={index > 0 && recipients[index] === ''}
          placeholder={t.placeholder}
          trailing={
            recipients.length > 1 ? (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t.removeRecipient(index + 1)}
                onClick={() => change(recipients.filter((_each, place) => place !== index))}
              >
                <XIcon aria-hidden />
              </Button>
            ) : undefined
          }
        />
      ))}
      {recipients.length < mostRecipients ? (
        <Button
          variant="link"
          size="sm"
          className="justify-self-start max-sm:min-h-12"
          onClick={() => change([...recipients, ''])}
        >
          <PlusIcon aria-hidden />
          {t.addRecipient}
        </Button>
      ) : null}
    </fieldset>
  )
}
