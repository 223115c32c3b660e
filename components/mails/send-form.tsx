'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { SwitchField } from '@/components/form/switch-field'
import { TextField } from '@/components/form/text-field'
import { TextareaField } from '@/components/form/textarea-field'
import { useActionForm } from '@/components/form/use-action-form'
import { FormDialog } from '@/components/register/form-dialog'
import { SegmentedList, SegmentedTrigger, Tabs, TabsContent } from '@/components/ui/tabs'
import { sendDocumentAction } from '@/lib/mails/sending/actions'
import { type SendDocumentInput, sendDocumentInput } from '@/lib/mails/sending/input'
import type { SendDefaults } from '@/lib/mails/sending/model'
import { sendingTexts } from '@/lib/messages/en/mails'
import { useMessages } from '@/lib/messages/use-messages'
import { newId } from '@/lib/platform/ids'
import type { DocumentView } from '@/lib/register/view/document/model'
import { MailPreviewPane } from './mail-preview-pane'
import { RecipientsField } from './recipients-field'
import { useWrongFields } from './use-wrong-fields'
import { WritingHelp } from './writing-help'

interface SendFormProps {
  view: DocumentView
  defaults: SendDefaults
  onClose: () => void
}

/** To whom, what it says, and how it will look. */
export function SendForm({ view, defaults, onClose }: SendFormProps) {
  const t = useMessages(sendingTexts).sendForm
  const action = useSending(view, defaults, onClose)
  const [tab, setTab] = useState('write')
  const fields = useRef<HTMLDivElement>(null)
  useWrongFields(action.form.control, fields, () => setTab('write'))
  return (
    <FormDialog
      action={action}
      size="lg"
      title={t.title(view.number)}
      text={t.text}
      submitLabel={t.submit(defaults.kind.replace('_', ' '))}
      isTall
      written="mail"
      onClose={onClose}
    >
      <Tabs ref={fields} value={tab} onValueChange={setTab} className="grid gap-5">
        <SegmentedList aria-label={t.mail} className="w-full">
          <SegmentedTrigger value="write">{t.write}</SegmentedTrigger>
          <SegmentedTrigger value="preview">{t.preview}</SegmentedTrigger>
        </SegmentedList>
        {/* Its fields stay, so that what is wrong in them is said even while the preview is looked at. */}
        <TabsContent
          value="write"
          forceMount
          className="grid gap-5 pt-0 data-[state=inactive]:hidden"
        >
          <RecipientsField />
          <TextField name="subject" label={t.subject} autoComplete="off" maxLength={200} />
          <div className="grid gap-1.5">
            <TextareaField name="body" label={t.message} className="[&_textarea]:min-h-40" />
            <WritingHelp kind={defaults.kind} />
          </div>
          <div className="grid gap-1">
            <SwitchField name="attachPdf" label={t.attachThePdf} />
            <SwitchField name="copyToMe" label={t.sendMeACopy} help={defaults.ownAddress} />
          </div>
        </TabsContent>
        <TabsContent value="preview" className="pt-0">
          <Preview view={view} />
        </TabsContent>
      </Tabs>
    </FormDialog>
  )
}

function Preview({ view: { companyId, id } }: { view: DocumentView }) {
  const [subject, body, recipients, attachPdf] = useWatch<
    SendDocumentInput,
    ['subject', 'body', 'recipients', 'attachPdf']
  >({ name: ['subject', 'body', 'recipients', 'attachPdf'] })
  return (
    <MailPreviewPane
      wanted={{ companyId, id, subject, body }}
      to={recipients.filter(address => address.trim() !== '')}
      withPdf={attachPdf}
    />
  )
}

function useSending(view: DocumentView, defaults: SendDefaults, onClose: () => void) {
  const t = useMessages(sendingTexts).sendForm
  const router = useRouter()
  const open = { label: t.openMailbox, onClick: () => router.push('/mailbox') }
  const [defaultValues] = useState<SendDocumentInput>(() => ({
    id: view.id,
    sendId: newId(),
    recipients: defaults.recipients.length > 0 ? defaults.recipients : [''],
    subject: defaults.subject,
    body: defaults.body,
    copyToMe: false,
    attachPdf: true,
  }))
  return useActionForm({
    schema: sendDocumentInput,
    defaultValues,
    action: input => sendDocumentAction({ companyId: view.companyId, ...input }),
    onSuccess: ({ number, recipients }) => {
      toast.success(t.isBeingSentTo(number, listWords(recipients, t)), {
        action: defaults.isKept ? open : undefined,
      })
      onClose()
    },
  })
}

/** "a@b.test", "a@b.test and c@d.test", "a@b.test and 3 others". */
function listWords(
  [first, second, ...others]: readonly string[],
  t: typeof sendingTexts.sendForm,
): string {
  if (!second) return first ?? ''
  return others.length === 0 ? t.and(first, second) : t.andOthers(first, others.length + 1)
}
