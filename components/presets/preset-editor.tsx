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
import type { Company } from '@/lib/companies/model'
import type { BrandFont } from '@/lib/documents/model'
import { presetTexts } from '@/lib/messages/en/presets'
import { useMessages } from '@/lib/messages/use-messages'
import type { Preset } from '@/lib/presets/model'
import { PresetActions } from './preset-actions'
import { PresetFields } from './preset-fields'
import { PresetPreview } from './preset-preview'
import { formOf, lookOf, usePresetForm } from './use-preset-form'

export interface PresetEditorProps {
  /** Version 0 is a new one. */
  preset: Preset
  company: Company
  font: BrandFont
  logoUrl: string | null
  /** Why nothing can be changed; null where it can. */
  refusal: string | null
  /** ISO date of the company's calendar. */
  today: string
}

/** A template: the form, and a sample document that follows it. */
export function PresetEditor(props: PresetEditorProps) {
  const t = useMessages(presetTexts).presetEditor
  const { preset, company, refusal } = props
  const [view, setView] = useState('edit')
  const isNew = preset.version === 0
  const show = (next: string) => {
    setView(next)
    // One scrollbar for both: how far one was read says nothing of the other.
    window.scrollTo({ top: 0 })
  }
  const { action, name, isDirty, stale } = usePresetForm(preset, company.id)
  const values = useWatch({ control: action.form.control })
  const look = lookOf({ ...formOf(preset), ...values })
  return (
    <EditorFrame className="flex min-w-0 flex-1 flex-col">
      <UnsavedGuard isDirty={isDirty} text={t.text} />
      <Tabs
        value={view}
        onValueChange={show}
        className="flex min-h-dvh min-w-0 flex-1 flex-col min-[1200px]:grid min-[1200px]:h-dvh min-[1200px]:min-h-0 min-[1200px]:flex-none min-[1200px]:grid-cols-[minmax(480px,38%)_minmax(0,1fr)] min-[1200px]:grid-rows-[auto_minmax(0,1fr)]"
      >
        <div className="sticky top-0 z-20 border-b bg-background min-[1200px]:static min-[1200px]:border-r">
          <PageHeader
            title={isNew ? t.title : name}
            back={{ href: '/settings/templates', label: t.backToTemplates }}
            status={preset.isDefault ? <Badge variant="primary">{t.default}</Badge> : null}
            secondary={
              isNew || refusal ? null : (
                <PresetActions
                  preset={{ ...preset, name }}
                  companyId={company.id}
                  notCopied={isDirty ? t.saveTemplateFirst : null}
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
          // Where nothing inside can be focused, the keyboard still has to scroll.
          tabIndex={refusal ? 0 : -1}
          aria-label={t.edit}
          className={cn(
            'min-w-0 flex-1 pt-0 outline-none min-[1200px]:overflow-y-auto min-[1200px]:border-r',
            view !== 'edit' && 'max-[1200px]:hidden',
          )}
        >
          <Form action={action} aria-label={t.template} className="mx-auto max-w-[640px] gap-0">
            <div className="grid gap-6 px-7 pt-5 pb-8 max-sm:px-5">
              {refusal ? <Alert>{refusal}</Alert> : null}
              {stale ? <Stale sentence={stale} /> : null}
              <PresetFields paper={company.paper} isNew={isNew} disabled={refusal !== null} />
            </div>
            <div className="sticky bottom-0 flex justify-end border-t bg-background px-7 py-3 max-sm:px-5">
              <SubmitButton disabled={refusal !== null} className="max-sm:w-full">
                {isNew ? t.addTemplate : t.saveTemplate}
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
          <PresetPreview {...props} look={look} />
        </TabsContent>
      </Tabs>
    </EditorFrame>
  )
}

/** The newest state is one press away; what was typed is asked about first. */
function Stale({ sentence }: { sentence: string }) {
  const t = useMessages(presetTexts).presetEditor
  return (
    <Alert variant="danger" tabIndex={-1} ref={takeFocus} className="outline-none">
      <p>{sentence}</p>
      <Button className="mt-3" onClick={() => window.location.reload()}>
        {t.reload}
      </Button>
    </Alert>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
