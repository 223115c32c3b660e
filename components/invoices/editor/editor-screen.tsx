'use client'

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { EditorFrame } from '@/components/shell/app-frame'
import { cn } from '@/components/ui/cn'
import { SegmentedList, SegmentedTrigger, Tabs, TabsContent } from '@/components/ui/tabs'
import { EditorDialogs } from './editor-dialogs'
import { EditorForm } from './editor-form'
import { EditorActions, EditorHeader } from './editor-header'
import type { InvoiceEditorProps } from './invoice-editor'
import { IssueButton } from './issue-button'
import { lineActions } from './line-actions'
import { PreviewDesk } from './preview'
import { controlId, type FieldProblem, problemsByPlace, refusedFields } from './problems'
import { saveWords } from './save-words'
import { TotalsBar } from './totals'
import { useDraftActions } from './use-draft-actions'
import { useFigures } from './use-figures'
import { useInvoiceEditor } from './use-invoice-editor'
import { useIssue } from './use-issue'
import { useShortcuts } from './use-shortcuts'

type View = 'edit' | 'preview'

export function EditorScreen(props: InvoiceEditorProps) {
  const { company, permissions } = props
  const editing = useInvoiceEditor(props)
  const { state, dispatch, saver, status } = editing
  const latest = useRef(state)
  useLayoutEffect(() => {
    latest.current = state
  })
  const [view, setView] = useState<View>('edit')
  const [activeLine, setActiveLine] = useState<string | null>(null)
  const [isPreviewOpen, setPreviewOpen] = useState(false)
  const [announcement, setAnnouncement] = useState('')
  const actions = useMemo(
    () => lineActions(dispatch, () => latest.current.draft, setAnnouncement),
    [dispatch],
  )
  const figures = useFigures({
    draft: state.draft,
    company,
    client: editing.client,
    font: props.font,
    number: props.numberPreview,
  })
  const goTo = (problem: FieldProblem) => {
    setView('edit')
    if (problem.line !== '') setActiveLine(problem.line)
    focusFirst([controlId(problem.line, problem.field), controlId(problem.line, 'description')])
  }
  const issue = useIssue({
    editing,
    today: props.today,
    isAllowed: permissions.issue.allowed,
    readState: () => latest.current,
    onProblem: goTo,
  })
  const draftActions = useDraftActions(editing, company.paymentTermsDays)
  useShortcuts({ save: () => void saver.flush(), issue: () => void issue.ask() })
  const setting = useMemo(
    () => ({
      currency: state.draft.currency,
      locale: company.locale,
      taxLabel: company.taxLabel,
      defaultTax: state.draft.defaultTax,
    }),
    [state.draft.currency, state.draft.defaultTax, company.locale, company.taxLabel],
  )
  const problems = useMemo(
    () =>
      problemsByPlace([
        ...editing.unreadable,
        ...(status.kind === 'refused' ? refusedFields(status.fields, state.draft) : []),
        ...issue.problems,
      ]),
    [editing.unreadable, status, state.draft, issue.problems],
  )
  const issueButton = (
    <IssueButton
      permission={permissions.issue}
      isPending={issue.isChecking}
      onIssue={() => void issue.ask()}
    />
  )
  return (
    <EditorFrame className="flex min-w-0 flex-1 flex-col">
      <Tabs
        value={view}
        onValueChange={next => setView(next === 'preview' ? 'preview' : 'edit')}
        className={cn(
          'flex min-h-dvh min-w-0 flex-1 flex-col',
          'min-[1200px]:grid min-[1200px]:h-dvh min-[1200px]:min-h-0 min-[1200px]:flex-none min-[1200px]:grid-cols-[minmax(528px,40%)_minmax(0,1fr)] min-[1200px]:grid-rows-[64px_minmax(0,1fr)_auto]',
        )}
      >
        <div className="sticky top-0 z-20 flex flex-wrap items-center border-b bg-background min-[1200px]:contents">
          <EditorHeader
            isNew={props.invoice.version === 0}
            saved={saveWords(status, saver.version > 0, company.timezone, company.locale)}
            numberPreview={props.numberPreview}
          />
          <EditorActions
            numberPreview={props.numberPreview}
            issue={issueButton}
            onPreview={() => setPreviewOpen(true)}
            onDuplicate={() => void draftActions.duplicate()}
            onDelete={() => void draftActions.remove()}
          />
          <div className="w-full px-5 pb-3 min-[1200px]:hidden">
            <SegmentedList aria-label="View" className="max-sm:h-11">
              <SegmentedTrigger value="edit">Edit</SegmentedTrigger>
              <SegmentedTrigger value="preview">Preview</SegmentedTrigger>
            </SegmentedList>
          </div>
        </div>
        <TabsContent
          value="edit"
          forceMount
          tabIndex={-1}
          aria-label="Edit"
          className={cn(
            'min-w-0 flex-1 pt-0 outline-none min-[1200px]:col-start-1 min-[1200px]:row-start-2 min-[1200px]:overflow-y-auto min-[1200px]:border-r',
            view !== 'edit' && 'max-[1200px]:hidden',
          )}
        >
          <EditorForm
            {...{ editing, company, setting, problems, figures, activeLine, actions, goTo }}
            issueProblems={issue.problems}
            onActivate={setActiveLine}
          />
        </TabsContent>
        <TabsContent
          value="preview"
          forceMount
          aria-label="Preview"
          className={cn(
            'flex-1 bg-desk pt-0 -outline-offset-2 min-[1200px]:col-start-2 min-[1200px]:row-span-2 min-[1200px]:row-start-2 min-[1200px]:overflow-y-auto',
            view !== 'preview' && 'max-[1200px]:hidden',
          )}
        >
          <PreviewDesk
            blocks={figures.blocks}
            company={company}
            logoUrl={props.logoUrl}
            activeLine={activeLine}
          />
        </TabsContent>
        <div className="sticky bottom-0 z-20 min-[1200px]:static min-[1200px]:col-start-1 min-[1200px]:row-start-3 min-[1200px]:border-r">
          <TotalsBar
            calculation={figures.calculation}
            setting={setting}
            refusal={figures.refusal}
            action={issueButton}
          />
        </div>
      </Tabs>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      <EditorDialogs
        {...{ editing, company, issue, draftActions, figures }}
        numberPreview={props.numberPreview}
        logoUrl={props.logoUrl}
        isPreviewOpen={isPreviewOpen}
        onClosePreview={() => setPreviewOpen(false)}
      />
    </EditorFrame>
  )
}

function focusFirst(ids: string[]): void {
  requestAnimationFrame(() => {
    const [control] = ids.flatMap(id => document.getElementById(id) ?? [])
    control?.focus()
  })
}
