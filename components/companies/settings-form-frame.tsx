'use client'

import type { FieldValues } from 'react-hook-form'
import { SettingsFrame, type SettingsFrameProps } from '@/components/companies/settings-frame'
import { Form, SubmitButton } from '@/components/form/form'
import type { ActionForm } from '@/components/form/use-action-form'
import { UnsavedGuard } from '@/components/shell/unsaved-guard'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { settings } from '@/lib/messages/en/settings'
import { useMessages } from '@/lib/messages/use-messages'

interface SettingsFormFrameProps<Values extends FieldValues>
  extends Omit<SettingsFrameProps, 'primary' | 'secondary'> {
  action: ActionForm<Values>
  /** What the button says, such as "Save brand". */
  save: string
  /** Why nothing can be changed; null where it can. */
  refusal: string | null
}

/** A page of the settings that is one form: saved in its head at a desk, at its end on phones. */
export function SettingsFormFrame<Values extends FieldValues>(
  props: SettingsFormFrameProps<Values>,
) {
  const { action, save, refusal, children, ...frame } = props
  const t = useMessages(settings)
  const { isDirty } = action.form.formState
  const discard = (
    <Button
      variant="ghost"
      onClick={() => action.form.reset()}
      disabled={!isDirty || action.pending}
      className="max-lg:hidden"
    >
      {t.discard}
    </Button>
  )
  return (
    <>
      <UnsavedGuard isDirty={isDirty} text={t.unsaved} />
      <Form
        action={action}
        aria-label={t.places[frame.current]}
        className="flex flex-1 flex-col gap-0"
      >
        <SettingsFrame
          {...frame}
          secondary={refusal ? null : discard}
          primary={
            <SubmitButton disabled={refusal !== null} className="max-lg:hidden">
              {save}
            </SubmitButton>
          }
        >
          {refusal ? <Alert className="mb-6">{refusal}</Alert> : null}
          <fieldset disabled={refusal !== null} className="contents">
            {children}
          </fieldset>
          <SubmitButton disabled={refusal !== null} className="mt-8 w-full lg:hidden">
            {save}
          </SubmitButton>
        </SettingsFrame>
      </Form>
    </>
  )
}
