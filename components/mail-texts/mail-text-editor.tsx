'use client'

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Form, SubmitButton } from '@/components/form/form'
import { EditorFrame } from '@/components/shell/app-frame'
import { PageHeader } from '@/components/shell/page-header'
import { UnsavedGuard } from '@/components/shell/unsaved-guard'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { SegmentedList, SegmentedTrigger, Tabs, TabsContent } from '@/components/ui/tabs'
import type { MailWay } from '@/lib/mailbox/model'
import type { MailText } from '@/lib/mails/texts/defaults/model'
import type { MailVariable } from '@/lib/mails/variables/model'
import { mailTexts } from '@/lib/messages/en/mail-texts'
import { useMessages } from '@/lib/messages/use-messages'
import { ResetButton, TestButton } from './mail-text-actions'
import { MailTextFields } from './mail-text-fields'
import { MailTextPreview } from './mail-text-preview'
import { type EditedText, useMailTextForm } from './use-mail-text-form'

interface MailTextEditorProps {
  text: EditedText
  /** What is sent without words of the company's own. */
  original: MailText
  variables: readonly MailVariable[]
  companyId: string
  /** Why nothing can be changed; null where it can. */
  refusal: string | null
  way: MailWay
}

/** The words of a kind of mail, and the mail that follows them. */
export function MailTextEditor(props: MailTextEditorProps) {
  const { mailTextEditor: t, names } = useMessages(mailTexts)
  const { text, companyId, refusal } = props
  const { kind } = text
  const [view, setView] = useState('edit')
  const { action, seen, isDirty, stale, show } = useMailTextForm(text, companyId)
  const { subject = '', body = '' } = useWatch({ control: action.form.control })
  const read = async () => ((await action.form.trigger()) ? { kind, subject, body } : null)
  return (
    <EditorFrame className="flex min-w-0 flex-1 flex-col">
      <UnsavedGuard isDirty={isDirty} text={t.text} />
      <Tabs value={view} onValueChange={setView} className={split}>
        <div className="sticky top-0 z-20 border-b bg-background min-[1200px]:static min-[1200px]:border-r">
          <PageHeader
            title={names[kind]}
            back={{ href: '/settings/mail', label: t.backToMail }}
            status={seen === '' ? null : <Badge variant="primary">{t.yourWords}</Badge>}
            secondary={
              seen === '' || refusal ? null : (
                <ResetButton
                  companyId={companyId}
                  text={{ ...text, seen }}
                  original={props.original}
                  onStored={show}
                />
              )
            }
            className="px-7 max-sm:px-5"
          />
          <div className="px-7 pb-3 max-sm:px-5 min-[1200px]:hidden">
            <SegmentedList aria-label={t.view}>
              <SegmentedTrigger value="edit">{t.edit}</SegmentedTrigger>
              <SegmentedTrigger value="preview">{t.preview}</SegmentedTrigger>
            </SegmentedList>
          </div>
        </div>
        <TabsContent
          value="edit"
          forceMount
          tabIndex={refusal ? 0 : -1}
          aria-label={t.edit}
          className={cn(
            'min-w-0 flex-1 pt-0 outline-none min-[1200px]:overflow-y-auto min-[1200px]:border-r',
            view !== 'edit' && 'max-[1200px]:hidden',
          )}
        >
          <Form action={action} aria-label={t.mailText} className="mx-auto max-w-[640px] gap-0">
            <div className="grid gap-6 px-7 pt-5 pb-8 max-sm:px-5">
              <Notes {...props} stale={stale} />
              <MailTextFields kind={kind} variables={props.variables} disabled={refusal !== null}>
                <TestButton companyId={companyId} way={props.way} read={read} />
              </MailTextFields>
            </div>
            <div className="sticky bottom-0 flex justify-end border-t bg-background px-7 py-3 max-sm:px-5">
              <SubmitButton disabled={refusal !== null} className="max-sm:w-full">
                {t.saveMailText}
              </SubmitButton>
            </div>
          </Form>
        </TabsContent>
        <TabsContent
          value="preview"
          forceMount
          aria-label={t.preview}
          className={cn(
            'flex-1 bg-desk pt-0 -outline-offset-2 min-[1200px]:col-start-2 min-[1200px]:row-span-2 min-[1200px]:row-start-1 min-[1200px]:overflow-y-auto',
            view !== 'preview' && 'max-[1200px]:hidden',
          )}
        >
          <MailTextPreview companyId={companyId} kind={kind} subject={subject} body={body} />
        </TabsContent>
      </Tabs>
    </EditorFrame>
  )
}

const split =
  'flex min-h-dvh min-w-0 flex-1 flex-col min-[1200px]:grid min-[1200px]:h-dvh min-[1200px]:min-h-0 min-[1200px]:flex-none min-[1200px]:grid-cols-[minmax(480px,38%)_minmax(0,1fr)] min-[1200px]:grid-rows-[auto_minmax(0,1fr)]'

/** What to know before writing: who gets it, who may change it, and whether somebody else just did. */
function Notes({ text, refusal, stale }: MailTextEditorProps & { stale: string | null }) {
  const { mailTextEditor: t, whenSent } = useMessages(mailTexts)
  return (
    <>
      {refusal ? <Alert>{refusal}</Alert> : null}
      {stale ? (
        <Alert variant="danger" tabIndex={-1} ref={takeFocus} className="outline-none">
          <p>{stale}</p>
          <Button className="mt-3" onClick={() => window.location.reload()}>
            {t.reload}
          </Button>
        </Alert>
      ) : null}
      <p className="text-sm text-muted-foreground max-sm:text-base">
        {t.originalTextFollows(whenSent[text.kind])}
      </p>
    </>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
